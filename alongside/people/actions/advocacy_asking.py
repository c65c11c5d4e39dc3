"""Between those who ask for an advocate and the service that is asked for one.

Until somebody there has taken it on they see what is asked, and nobody's record.
"""

from functools import partial

from django.conf import settings
from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, identity, letters
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, User
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy_moving import (
    let_advocate_in,
    move_need,
    refuse_source_of_risk,
)
from alongside.people.models import AdvocacyNeed, AdvocacyReferral, AdvocacyRequest
from alongside.people.queries import advocacy_requests as queries
from alongside.people.queries.advocacy import newest_referral
from alongside.people.rules import advocacy as rules

SUBJECT = "Somebody needs an advocate"
LETTER = (
    "Hello,\n\n"
    "Your service has been asked for an advocate. Sign in to read what is asked, and "
    "to say whether one of you can help:\n\n{address}\n\n"
    "This e-mail says nothing about anybody.\n"
)
OUT_OF_SIGHT = (
    "This can no longer be answered here. Telephone the one who asked: their name is "
    "below."
)


@logged
def send_request(*, by: Actor, referral: AdvocacyReferral) -> AdvocacyRequest | None:
    """Put it on the list of the service that was asked, and tell those who work there
    that there is something to read. None where nobody of them signs in here."""
    need, asked = referral.need, referral.organisation
    advocates = list(queries.advocates_of(by, asked)) if asked else []
    request = None
    if asked and advocates:
        circle = access.draw_circle(
            by=by,
            kind=Circle.Kind.ROUTE,
            members=queries.who_reads_a_request(by, need, asked),
        )
        request = AdvocacyRequest.objects.create(
            need=need,
            circle=circle,
            organisation=asked,
            kind=referral.kind,
            words=referral.words,
            needed_by=need.next_decision_on,
            asked_by_name=by.name,
            desk=queries.desk_of(by, need),
        )
    _tell(advocates)
    record(by=by, act="share", what="send_request", subject=request)
    return request


def _tell(advocates: list[User]) -> None:
    body = LETTER.format(address=f"{settings.SITE_ADDRESS}/advocacy/mine/")
    for one in advocates:
        transaction.on_commit(partial(letters.send, one.email, SUBJECT, body))


@logged
def put_advocate(
    *,
    by: Actor,
    need: AdvocacyNeed,
    verb: str,
    seen: int,
    advocate: User | None,
    advocate_name: str,
) -> AdvocacyNeed:
    """Put somebody in the place of the advocate who was asked for, and let them in."""
    if advocate and not access_queries.users_with_role("advocate").contains(advocate):
        raise Refused("Choose somebody who works as an advocate.")
    refuse_source_of_risk(by=by, person=need.person, names=[advocate_name])
    who = {"advocate": advocate, "advocate_name": advocate_name}
    moved = move_need(
        by=by, need=need, verb=verb, seen=seen, words=advocate_name, **who
    )
    referral = newest_referral(by, moved)
    referral.advocate, referral.advocate_name = advocate, advocate_name
    referral.allocated_on = clock.today()
    referral.save()
    if advocate:
        let_advocate_in(by=by, need=moved, advocate=advocate)
    record(by=by, act="change", what="put_advocate", subject=moved)
    return moved


@logged
def take_on_request(*, by: Actor, request: AdvocacyRequest) -> AdvocacyNeed:
    """One of those who were asked takes it on. From now on they see this process and
    the person's record."""
    held = _hold(by, request)
    desk, need = _at_the_desk(by, held)
    moved = put_advocate(
        by=desk,
        need=need,
        verb="take_on",
        seen=need.version,
        advocate=by.user,
        advocate_name=by.name,
    )
    record(by=by, act="change", what="take_on_request", subject=held)
    return moved


@logged
def turn_down_request(
    *, by: Actor, request: AdvocacyRequest, why: str
) -> AdvocacyRequest:
    """Nobody of those who were asked can help, and why. Somebody else is then asked."""
    held = _hold(by, request)
    if not why.strip():
        raise Refused("Say why, so that we ask somebody who can.")
    desk, need = _at_the_desk(by, held)
    with identity.seen_as(desk.principals):
        moved = move_need(
            by=desk, need=need, verb="turn_down", seen=need.version, words=why
        )
        referral = newest_referral(desk, moved)
        referral.declined_on, referral.why_declined = clock.today(), why.strip()
        referral.save()
    record(by=by, act="change", what="turn_down_request", subject=held)
    return held


def _hold(by: Actor, request: AdvocacyRequest) -> AdvocacyRequest:
    """The request as it is now, held: of two who press at once the second is told."""
    rows = AdvocacyRequest.objects.select_for_update(of=("self",))
    held = rows.get(pk=request.pk)
    refuse_if(rules.why_not_answer_request(held, by))
    return held


def _at_the_desk(by: Actor, request: AdvocacyRequest) -> tuple[Actor, AdvocacyNeed]:
    """The same one, writing at the desk of whoever asked; and the need itself."""
    desk = by.seen_only_as(request.desk)
    with identity.seen_as(desk.principals):
        need = queries.need_of(desk, request)
    if need is None:
        raise Refused(OUT_OF_SIGHT)
    return desk, need
