"""Offering help to a care service, answering, and saying what came of it."""

from datetime import date
from typing import Any
from uuid import UUID

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Organisation
from alongside.access.rules import refuse_if
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.actions.knowledge import TOLD
from alongside.providers.models import CanHelp, OfferStep, Service, SupportOffer
from alongside.providers.queries import knowing
from alongside.providers.rules import support as rules
from alongside.providers.rules import written_by
from alongside.providers.rules.support import Offer


@logged
def offer_support(
    *, by: Actor, service: Service, uid: UUID, offer: Offer
) -> SupportOffer:
    """Offer help to a service; pressed twice, it is offered once.

    The team of a service that helps is in the circle of the offer, and of nothing else
    that is known of the one that is helped.
    """
    own = knowing.runs_it(by, service)
    helper = offer.from_service
    helps_from = helper is not None and knowing.runs_it(by, helper)
    refuse_if(rules.why_not_offer(by, helps_from=helps_from, is_own=own))
    refuse_if(rules.why_not_this_offer(offer, service))
    circle_id = _circle_of_offer(by, service, helper)
    before = SupportOffer.objects.filter(uid=uid, service=service).first()
    if before:
        record(by=by, act="change", what="offer_support_again", subject=before)
        return before
    made = SupportOffer.objects.create(
        uid=uid,
        service=service,
        circle_id=circle_id,
        kind=offer.kind,
        words=offer.words.strip(),
        because=offer.because.strip(),
        from_service=helper,
        offered_by_name=_who_offers(by, helper),
        begins_on=offer.begins_on,
        came_of=offer.came_of,
        **written_by(by),
    )
    record(by=by, act="change", what="offer_support", subject=made)
    return made


def _circle_of_offer(by: Actor, service: Service, helper: Service | None) -> int:
    of_service = draw_knowledge_circle(by=by, service=service)
    held = Service.objects.select_related("team").get(pk=service.pk)
    members = knowing.who_knows(held)
    team = helper.team if helper else None
    outside = team is not None and team.principal_id not in members
    if not outside and knowing.is_in_the_circle(by, service):
        return of_service
    if team:
        members.setdefault(team.principal_id, rules.HELPS)
    if by.user and not set(members) & set(by.principals):
        members[by.user.principal_id] = TOLD
    kind = Circle.Kind.SERVICE_ITEM
    return access.draw_circle(by=by, kind=kind, members=members).pk


def _who_offers(by: Actor, helper: Service | None) -> str:
    if helper:
        return helper.name
    if by.organisation_id is None:
        return by.name
    return Organisation.objects.get(pk=by.organisation_id).name


@logged
def say_of_offer(
    *,
    by: Actor,
    offer: SupportOffer,
    verb: str,
    words: str,
    said_by: str = "",
    on: date | None = None,
) -> SupportOffer:
    """Say yes or no to an offer, that it was given, or what it changed."""
    rows = SupportOffer.objects.select_for_update(of=("self",))
    offer = rows.select_related("service__team", "from_service__team").get(pk=offer.pk)
    runs_it = knowing.runs_it(by, offer.service)
    helper = offer.from_service
    helps = bool(helper and knowing.runs_it(by, helper)) or _wrote_it(by, offer)
    refuse_if(rules.why_not_move_offer(offer, verb, by, runs_it=runs_it, helps=helps))
    on = on or clock.today()
    refuse_if(rules.why_not_say_of_offer(verb, words, on))
    move = rules.offer_move(verb, offer.state)
    assert move
    said = {"verb": verb, "words": words.strip(), "on": on}
    _keep_step(by, offer, said | {"said_by": said_by.strip() or by.name})
    offer.state = move.after
    offer.save(update_fields=["state"])
    record(by=by, act="change", what="say_of_offer", subject=offer, verb=verb)
    return offer


def _keep_step(by: Actor, offer: SupportOffer, said: dict[str, Any]) -> None:
    OfferStep.objects.create(
        offer=offer,
        service=offer.service,
        circle_id=offer.circle_id,
        number=offer.steps.count() + 1,
        **said,
        **written_by(by),
    )


def _wrote_it(by: Actor, offer: SupportOffer) -> bool:
    return by.user is not None and by.user.pk == offer.recorded_by


@logged
def say_can_help(
    *,
    by: Actor,
    service: Service,
    with_what: str,
    words: str,
    key_question: str = "",
) -> CanHelp:
    """Say what a service does well and would show to others; said twice, it is one."""
    runs_it = knowing.runs_it(by, service)
    refuse_if(rules.why_not_say_can_help(by, with_what, words, runs_it=runs_it))
    said, _ = CanHelp.objects.get_or_create(
        service=service,
        with_what=with_what.strip(),
        ended_at=None,
        defaults={
            "words": words.strip(),
            "key_question": key_question,
            "said_by_name": by.name,
        },
    )
    record(by=by, act="change", what="say_can_help", subject=said)
    return said


@logged
def stop_can_help(*, by: Actor, can_help: CanHelp) -> CanHelp:
    """Take down what a service would show to others. It was there until now."""
    runs_it = knowing.runs_it(by, can_help.service)
    refuse_if(
        rules.why_not_say_can_help(
            by, can_help.with_what, can_help.words, runs_it=runs_it
        )
    )
    if can_help.ended_at is None:
        can_help.ended_at = clock.now()
        can_help.save(update_fields=["ended_at"])
    record(by=by, act="change", what="stop_can_help", subject=can_help)
    return can_help
