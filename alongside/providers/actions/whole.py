"""Beginning an enquiry into a whole service, and everything that is said in it."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import refuse_if
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.models import (
    PublicResponse,
    Service,
    WholeContact,
    WholeEnquiry,
    WholeMove,
    WholePlanning,
    WholeWord,
)
from alongside.providers.queries import knowing
from alongside.providers.queries import whole as queries
from alongside.providers.queries.whole import lock
from alongside.providers.rules import RUNS_SERVICE, whole_said, written_by
from alongside.providers.rules import knowledge as knowledge_rules
from alongside.providers.rules import whole as rules
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.whole_said import Contact, Planned, of_enquiry
from alongside.standards import codes


@logged
def begin_whole(
    *, by: Actor, service: Service, why: str, withheld: Withheld | None = None
) -> WholeEnquiry:
    """Begin to look at a whole service: what is known is put together first.

    Whoever runs it is in the circle from the beginning. Held back from them for a
    reason and a time, they are let in on that day, with nobody needing to remember.
    """
    draw_knowledge_circle(by=by, service=service)
    held = Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
    refuse_if(rules.why_not_begin(by, why, going_on=queries.is_going_on(held)))
    if withheld:
        refuse_if(knowledge_rules.why_not_withhold(by, withheld))
    enquiry = WholeEnquiry.objects.create(
        service=held,
        why=why.strip(),
        circle_id=_circle(by, held, withheld),
        people_circle=access.draw_circle(
            by=by, kind=Circle.Kind.WHOLE, members=knowing.without_who_runs_it(held)
        ),
        **(withheld.as_columns if withheld else {}),
        **written_by(by),
    )
    WholeMove.objects.create(
        enquiry=enquiry,
        number=1,
        verb="begin",
        after=enquiry.state,
        reason=enquiry.why,
        **of_enquiry(enquiry, by),
    )
    if withheld:
        _write_held(by, enquiry, withheld)
    record(by=by, act="change", what="begin_whole", subject=enquiry)
    return enquiry


def _write_held(by: Actor, enquiry: WholeEnquiry, withheld: Withheld) -> None:
    """Each reason stays, also when a new one follows."""
    why = codes.KNOWLEDGE_WITHHELD.plain(withheld.reason)
    day = date_format(timezone.localdate(withheld.until), "j F Y")
    words = f"{why}: {withheld.words.strip()} (until {day})"
    WholeWord.objects.create(
        enquiry=enquiry,
        kind=whole_said.HELD,
        words=words,
        **of_enquiry(enquiry, by),
    )


def _circle(by: Actor, service: Service, withheld: Withheld | None) -> int:
    everybody = knowing.who_knows(service)
    members = knowing.without_who_runs_it(service) if withheld else everybody
    circle = access.draw_circle(by=by, kind=Circle.Kind.WHOLE, members=members)
    if withheld and service.team:
        access.let_in(
            by=by,
            circle_id=circle.pk,
            principal_id=service.team.principal_id,
            purpose=RUNS_SERVICE,
            starts_at=withheld.until,
        )
    return circle.pk


@logged
def tell_provider_now(*, by: Actor, enquiry: WholeEnquiry) -> WholeEnquiry:
    """Let whoever runs the service see it before the day it was held back until."""
    held = lock(enquiry)
    refuse_if(rules.why_not_tell_now(by, held))
    until, held.withheld_until = held.withheld_until, clock.now()
    held.save(update_fields=["withheld_until"])
    if team := held.service.team:
        access.let_in(  # until the day from which they are in it anyhow
            by=by,
            circle_id=held.circle_id,
            principal_id=team.principal_id,
            purpose=RUNS_SERVICE,
            starts_at=clock.now(),
            ends_at=until,
        )
    record(by=by, act="share", what="tell_provider_now", subject=held)
    return held


@logged
def hold_back_whole(
    *, by: Actor, enquiry: WholeEnquiry, withheld: Withheld
) -> WholeEnquiry:
    """Go on holding it back from whoever runs the service, for a new reason and until
    a day on which they are let in by themselves. Pressed twice, it is said once."""
    held = lock(enquiry)
    if knowledge_rules.is_held_like(held, withheld):
        record(by=by, act="share", what="hold_back_whole_again", subject=held)
        return held
    refuse_if(rules.why_not_hold_longer(by, held, withheld.words))
    refuse_if(knowledge_rules.why_not_withhold(by, withheld))
    if team := held.service.team:
        who: dict[str, Any] = {"circle_id": held.circle_id}
        who["principal_id"] = team.principal_id
        access.let_out(by=by, purpose=RUNS_SERVICE, **who)
        access.let_in(by=by, purpose=RUNS_SERVICE, starts_at=withheld.until, **who)
    for name, value in withheld.as_columns.items():
        setattr(held, name, value)
    held.save(update_fields=list(withheld.as_columns))
    _write_held(by, held, withheld)
    record(by=by, act="share", what="hold_back_whole", subject=held)
    return held


@logged
def keep_contact(*, by: Actor, enquiry: WholeEnquiry, said: Contact) -> WholeContact:
    """Write down one who pays or has to know. The same one again is put right."""
    refuse_if(whole_said.why_not_contact(by, said))
    held, columns = lock(enquiry), whole_said.as_columns(said)
    same = {"kind": columns.pop("kind"), "organisation": columns.pop("organisation")}
    now = {"recorded_at": clock.now(), **of_enquiry(held, by)}
    contact, _ = WholeContact.objects.update_or_create(
        enquiry=held, **same, defaults=columns | now
    )
    record(by=by, act="change", what="keep_contact", subject=contact)
    return contact


@logged
def write_planning(*, by: Actor, enquiry: WholeEnquiry, said: Planned) -> WholePlanning:
    """Write down what a planning meeting agreed. What was agreed before stays."""
    refuse_if(whole_said.why_not_planned(by, said))
    held, columns = lock(enquiry), whole_said.as_columns(said)
    newest = held.plannings.order_by("-number").first()
    if newest and all(getattr(newest, name) == columns[name] for name in columns):
        record(by=by, act="change", what="write_planning_again", subject=newest)
        return newest
    planning = WholePlanning.objects.create(
        enquiry=held,
        number=newest.number + 1 if newest else 1,
        **columns,
        **of_enquiry(held, by),
    )
    record(by=by, act="change", what="write_planning", subject=planning)
    return planning


@logged
def say_in_whole(
    *,
    by: Actor,
    enquiry: WholeEnquiry,
    kind: str,
    words: str,
    said_by: str = "",
    answers: WholeWord | None = None,
) -> WholeWord:
    """Write something down in it: it is only ever added to. Two presses are one.

    A `response` of whoever runs the service is for everybody to read.
    """
    held = lock(enquiry)
    runs_it = queries.runs_it(by, held)
    refuse_if(whole_said.why_not_say(by, kind, words, runs_it=runs_it))
    refuse_if(_why_not_answer(held, kind, answers))
    said = {"kind": kind, "words": words.strip(), "said_by": said_by.strip()}
    mine = held.words.filter(**said, answers=answers, recorded_by=_number(by))
    if same := mine.first():
        record(by=by, act="change", what="say_in_whole_again", subject=same)
        return same
    word = WholeWord.objects.create(
        enquiry=held, answers=answers, **said, **of_enquiry(held, by)
    )
    if kind == "response":
        PublicResponse.objects.create(
            service=held.service, came_of=held.pk, words=word.words
        )
    record(by=by, act="change", what="say_in_whole", subject=word, kind=kind)
    return word


def _why_not_answer(
    held: WholeEnquiry, kind: str, answers: WholeWord | None
) -> str | None:
    if kind != "answer":
        return None
    if answers is None or answers not in queries.challenges(held):
        return "There is nothing here that waits for an answer."
    return None


@logged
def count_linked(*, by: Actor, enquiry: WholeEnquiry, more: int) -> WholeEnquiry:
    """Keep the number of enquiries about one adult each that were linked to it. Which
    they are stands where they are, and nowhere here."""
    refuse_if(None if by.may("lead_enquiry") else "Those who lead enquiries do this.")
    held = lock(enquiry)
    held.linked = max(held.linked + more, 0)
    held.save(update_fields=["linked"])
    record(by=by, act="change", what="count_linked", subject=held)
    return held


def _number(by: Actor) -> int:
    return by.user.pk if by.user else 0
