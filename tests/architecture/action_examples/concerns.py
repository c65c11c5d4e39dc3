"""Examples of the actions on a concern."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from django.utils import timezone

from alongside.access import actions as access
from alongside.access.actor import NOBODY
from alongside.concerns.actions import (
    advocacy,
    allocating,
    deciding,
    enquiring,
    moving,
    outcomes,
    past,
    raising,
    receiving,
    settling,
    telling,
)
from alongside.concerns.actions.raising import HearBack
from alongside.standards import codes
from tests.architecture.world import HEARD, World, first
from tests.factories import findings

Act = Callable[[], Any]
Example = Callable[[World], Act]


def _raise_again(w: World) -> Act:
    worry = raising.Worry(
        noticed="He has lost weight.",
        wish_asked="no",
        wish_not_asked_reason=first(codes.NOT_ASKED_REASONS),
    )
    return partial(
        raising.raise_concern,
        by=NOBODY,
        worry=worry,
        hear_back=HearBack(),
        link_uid=uuid4(),
        team=w.team,
    )


def _find_more(w: World) -> Act:
    findings.accepted(w.manager, w.enquiry, w.found, reader=w.who_accepts)
    with access.at_the_desk_of(w.team):
        concern = type(w.raised).objects.get(pk=w.raised.pk)
    return partial(enquiring.find_more, by=w.manager, concern=concern, reason="More.")


FROM_RAISING_TO_DECIDING: dict[str, Example] = {
    "concerns.raise_concern": _raise_again,
    "concerns.note_arrival": lambda w: partial(
        raising.note_arrival, by=NOBODY, origin="digest"
    ),
    "concerns.receive_concern": lambda w: partial(
        receiving.receive_concern, by=w.manager, concern=w.raised
    ),
    "concerns.begin_listening": lambda w: partial(
        receiving.begin_listening, by=w.manager, concern=w.received
    ),
    "concerns.say_who_it_is": lambda w: partial(
        receiving.say_who_it_is, by=w.manager, concern=w.raised, person=w.person
    ),
    "concerns.allocate_concern": lambda w: partial(
        allocating.allocate_concern, by=w.manager, concern=w.received, lead=w.worker
    ),
    "concerns.move_concern": lambda w: partial(
        moving.move_concern, by=w.manager, concern=w.raised, verb="receive"
    ),
    "concerns.note_change": lambda w: partial(
        moving.note_change, by=w.manager, concern=w.raised, verb="receive", before=""
    ),
    "concerns.tell_raiser": lambda w: partial(
        telling.tell_raiser, by=w.manager, concern=w.raised, stage="news", words="Hi."
    ),
    "concerns.decide_concern": lambda w: partial(
        deciding.decide_concern,
        by=w.manager,
        concern=w.listening,
        view=HEARD,
        tests=w.tests(),
        result=w.duty_met,
    ),
    "concerns.take_back_route": lambda w: partial(
        deciding.take_back_route, by=w.manager, route=w.route, words="No answer."
    ),
    "concerns.answer_route": lambda w: partial(
        deciding.answer_route, by=w.receiver, route=w.route, accepted=True, words=""
    ),
}

ENQUIRING: dict[str, Example] = {
    "concerns.hear_outcome": lambda w: partial(
        outcomes.hear_outcome,
        by=w.manager,
        enquiry=w.enquiry,
        words="Peace.",
        said_by="Amina Farah",
    ),
    "concerns.record_asked": lambda w: partial(
        outcomes.record_asked,
        by=w.manager,
        enquiry=w.enquiry,
        answer=next(c for c in codes.OUTCOMES_ASKED.codes if c != "asked_expressed"),
        words="She was asked.",
    ),
    "concerns.revise_sought": lambda w: partial(
        outcomes.revise_sought,
        by=w.manager,
        outcome=w.outcome,
        words="To sleep, and a new lock.",
        reason="She thought again.",
        seen_words=w.outcome.words,
    ),
    "concerns.judge_sought": lambda w: partial(
        outcomes.judge_sought,
        by=w.manager,
        outcome=w.outcome,
        whose="person",
        result="partly",
        said_by="Amina Farah",
        words="",
    ),
    "concerns.ask_to_enquire": lambda w: partial(
        enquiring.ask_to_enquire,
        by=w.manager,
        enquiry=w.enquiry,
        asked_of=w.council,
        question="Who was there?",
        due_on=timezone.localdate() + timedelta(days=3),
    ),
    "concerns.keep_answer": lambda w: partial(
        enquiring.keep_answer,
        by=w.manager,
        request=w.request,
        answer="Two on duty.",
        returned_on=timezone.localdate(),
    ),
    "concerns.add_risk": lambda w: partial(
        enquiring.add_risk,
        by=w.manager,
        enquiry=w.enquiry,
        kind=first(codes.RISK_TYPES),
        source=first(codes.RISK_SOURCES),
        location=first(codes.RISK_LOCATIONS),
    ),
    "concerns.take_risk_away": lambda w: partial(
        enquiring.take_risk_away, by=w.manager, risk=w.risk
    ),
    "concerns.record_capacity": lambda w: partial(
        enquiring.record_capacity,
        by=w.manager,
        enquiry=w.enquiry,
        decision="Whether to stay",
        answer=first(codes.CAPACITY),
        support="Pictures",
        evidence="She weighed it up.",
    ),
    "concerns.find_more": _find_more,
    "concerns.see_to_advocacy": lambda w: partial(
        advocacy.see_to_advocacy, by=w.manager, concern=w.listening
    ),
    "concerns.wait_for_advocate": lambda w: partial(
        advocacy.wait_for_advocate,
        by=w.manager,
        concern=w.listening,
        point="What was found",
        why_without="",
    ),
}

SETTLING: dict[str, Example] = {
    "concerns.import_past_cases": lambda w: partial(
        past.import_past_cases, by=w.operator, team=w.team, cases=[]
    ),
    "concerns.settle_concern": lambda w: partial(
        settling.settle_concern,
        by=w.manager,
        concern=w.concluded,
        **w.words_on_settling,  # type: ignore[arg-type]
    ),
    "concerns.keep_in_touch": lambda w: partial(
        settling.keep_in_touch,
        by=w.manager,
        contact=w.contact,
        how_they_are="Well, she says.",
    ),
    "concerns.reopen_concern": lambda w: partial(
        receiving.reopen_concern, by=w.manager, concern=w.settled, reason="New news."
    ),
}
