"""Asking an organisation to make a part of an enquiry; it answers and sends back.

Only one named person there is asked, and sees what they are asked and no more. Where it
would not be safe, nobody is asked, and that is kept.
"""

from django.conf import settings
from django.db import transaction

from alongside.access import actions as access
from alongside.access import clock, letters
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, User
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.models import (
    AskedPart,
    Concern,
    Enquiry,
    PartDecision,
    PartTold,
)
from alongside.concerns.queries import advocacy, handing
from alongside.concerns.queries import causing as queries
from alongside.concerns.rules import apart
from alongside.concerns.rules import causing as rules
from alongside.concerns.rules.causing import Asking

SUBJECT = "The council’s safeguarding team asks you something"
LETTER = (
    "Hello,\n\n"
    "The council’s safeguarding team asks you to find something out. To read it, sign "
    "in:\n\n{address}\n\n"
    "This message says nothing about anybody, in case somebody else reads it.\n"
)


@logged
def ask_for_part(
    *, by: Actor, enquiry: Enquiry, view: View, asking: Asking
) -> PartDecision:
    """Ask an organisation to make a part of an enquiry, or keep why it would not be
    safe; with the person's view of it."""
    enquiry = Enquiry.objects.select_for_update(of=("self",)).get(pk=enquiry.pk)
    concern = Concern.objects.select_related("person").get(pk=enquiry.concern_id)
    enquiry.concern = concern
    refuse_if(rules.why_not_ask(enquiry, asking, queries.sources(by, enquiry), by))
    is_asked = asking.source != rules.Source.UNSAFE
    if is_asked:
        _refuse_source_of_risk(by, concern, asking.user)
    if again := _same_again(enquiry, asking):
        record(by=by, act="change", what="ask_for_part_again", subject=again)
        return again
    kept = agreed.keep_involvement(by=by, circle_id=concern.circle_id, view=view)
    decision = PartDecision.objects.create(
        enquiry=enquiry,
        circle_id=concern.circle_id,
        part=_ask(by, concern, enquiry, asking) if is_asked else None,
        organisation=asking.organisation,
        source=asking.source,
        source_words=asking.source_words.strip(),
        withheld_reason=asking.withheld_reason.strip() if asking.is_withheld else "",
        involvement=kept,
        decided_by=by.user.pk if by.user else 0,
        decided_by_name=by.name,
    )
    if decision.part and kept.is_heard:
        _tell_person(enquiry, decision.part)
    record(by=by, act="share", what="ask_for_part", subject=decision)
    return decision


def _refuse_source_of_risk(by: Actor, concern: Concern, user: User) -> None:
    risky = handing.risky_to(by, concern.person)
    refuse_if(apart.why_not_ask([user], risky))


def _same_again(enquiry: Enquiry, asking: Asking) -> PartDecision | None:
    """The same, asked a moment ago: one press that arrived two times."""
    rows = PartDecision.objects.filter(
        enquiry=enquiry,
        organisation=asking.organisation,
        source=asking.source,
        source_words=asking.source_words.strip(),
    )
    if asking.source != rules.Source.UNSAFE:
        rows = rows.filter(
            part__asked_user=asking.user,
            part__scope=asking.scope.strip(),
            part__questions=asking.questions.strip(),
            part__due_on=asking.due_on,
            part__returned_at=None,
            part__taken_back_at=None,
        )
    return rows.select_related("part").first()


def _ask(by: Actor, concern: Concern, enquiry: Enquiry, asking: Asking) -> AskedPart:
    members = advocacy.workers_of(by, concern)
    members[asking.user.principal_id] = "asked_to_help"
    circle = access.draw_circle(by=by, kind=Circle.Kind.ROUTE, members=members)
    name = concern.person.name if concern.person else concern.about_name
    transaction.on_commit(lambda: _send(asking.user.email))
    return AskedPart.objects.create(
        enquiry=enquiry,
        circle=circle,
        reference=concern.reference,
        organisation=asking.organisation,
        asked_user=asking.user,
        asked_name=asking.user.full_name,
        about_name="" if asking.is_withheld else name,
        scope=asking.scope.strip(),
        questions=asking.questions.strip(),
        due_on=asking.due_on,
        asked_by_name=by.name,
    )


def _tell_person(enquiry: Enquiry, part: AskedPart) -> None:
    """Only once they were asked: somebody who could not be may not be safe to tell."""
    PartTold.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        part=part,
        organisation_name=part.organisation.name,
    )


def _send(email: str) -> None:
    address = f"{settings.SITE_ADDRESS}/asked-of-us/"
    letters.send(email, SUBJECT, LETTER.format(address=address))


@logged
def answer_part(*, by: Actor, part: AskedPart, accepted: bool, words: str) -> AskedPart:
    """The one who was asked says that they do it, or why they do not."""
    part = queries.held(by, part)
    answer = AskedPart.Answer.ACCEPTED if accepted else AskedPart.Answer.DECLINED
    if (part.answer, part.answer_words) == (answer, words.strip()):
        record(by=by, act="change", what="answer_part_again", subject=part)
        return part
    refuse_if(rules.why_not_answer(part, by))
    if not accepted and not words.strip():
        raise Refused("Say why you do not do it, so that we can ask somebody else.")
    part.answer, part.answer_words = answer, words.strip()
    part.answered_at = clock.now()
    part.save()
    record(by=by, act="change", what="answer_part", subject=part, answer=answer)
    return part


@logged
def return_part(*, by: Actor, part: AskedPart, words: str) -> AskedPart:
    """The one who was asked sends back what they found out."""
    part = queries.held(by, part)
    if part.returned_at and part.returned_words == words.strip():
        record(by=by, act="change", what="return_part_again", subject=part)
        return part
    refuse_if(rules.why_not_return(part, by))
    if not words.strip():
        raise Refused("Write what you found out.")
    part.returned_words, part.returned_at = words.strip(), clock.now()
    part.save()
    record(by=by, act="change", what="return_part", subject=part)
    return part


@logged
def take_back_part(*, by: Actor, part: AskedPart, words: str) -> AskedPart:
    """Take back what was asked and has not come back. They no longer see it."""
    part = queries.held(by, part)
    refuse_if(rules.why_not_take_back(part, by))
    if not words.strip():
        raise Refused("Write why you take it back.")
    part.taken_back_words, part.taken_back_at = words.strip(), clock.now()
    part.save()
    access.let_out(
        by=by,
        circle_id=part.circle_id,
        principal_id=part.asked_user.principal_id,
        purpose="asked_to_help",
    )
    record(by=by, act="change", what="take_back_part", subject=part)
    return part
