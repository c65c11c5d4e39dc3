"""Examples of the actions on reviews, and a review that leaves a trace everywhere."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.agreed.actions import View
from alongside.people.actions import review as actions
from alongside.people.actions import review_step as steps
from alongside.people.actions import taking_part as trying
from alongside.people.models import Review, ReviewDraft
from alongside.people.rules import review_step as said
from alongside.people.rules.review import Replied, ReviewSaid
from alongside.people.rules.taking_part import AttemptSaid, TakingPartSaid
from tests.architecture.partnership import TO_DO
from tests.architecture.world import World
from tests.factories import reviews as given

Example = Callable[[World], Callable[[], Any]]
DISSENT = said.VerdictSaid(
    kind="dissent", dissents=(said.DissentSaid("Hodan", "She is lonely."),)
)


def _at(w: World, state: str) -> dict[str, Any]:
    return {"by": w.manager, "review": given.as_far_as(w.manager, w.person, state)}


def _answer(w: World) -> Callable[[], Any]:
    return partial(
        actions.answer_review_request,
        by=w.manager,
        request=given.asked(w.manager, w.person),
        said=Replied(is_yes=True, words="It is time.", due_on=given.in_days(7)),
        view=given.HEARD,
    )


def _agree(w: World) -> Callable[[], Any]:
    at = _at(w, "drafted")
    number = given.seen(w.manager, ReviewDraft, at["review"])
    how = {"said": DISSENT, "view": given.HEARD, "seen": number}
    how["why_without"] = "Hodan helps her to take part."
    return partial(steps.agree_review, **at, **how)


def _rest(w: World) -> Callable[[], Any]:
    at = _at(w, "scheduled")
    given.way_is_shown(w.manager, at["review"])
    return partial(
        steps.rest_review,
        **at,
        reason="not_found_the_way",
        words="",
        view=View(how="not_asked", reason="not_yet_reached"),
        ask_again_on=given.in_days(30),
    )


MEETING = said.Held(
    held_on=clock.today(),
    took_part="in_full",
    their_words="It is good.",
    who_was_there="Amina",
    heard="Hers",
    missing="Nobody’s",
    quality="Good",
    outcomes="Her mornings",
    challenges="Nothing",
    ahead="Not yet",
    not_seen="A night",
)
CHANGES = said.Drafted("A bell.", clock.today(), "letter", "By post.")

REVIEWS: dict[str, Example] = {
    "people.ask_for_review": lambda w: partial(
        actions.ask_for_review,
        by=w.manager,
        person=w.person,
        said=given.ASKED,
        uid=uuid4(),
    ),
    "people.answer_review_request": _answer,
    "people.schedule_review": lambda w: partial(
        actions.schedule_review,
        by=w.manager,
        person=w.person,
        said=ReviewSaid(kind="regular", due_on=given.in_days(28)),
    ),
    "people.say_why_late": lambda w: partial(
        actions.say_why_late,
        **_at(w, "scheduled"),
        words="Nobody was there to hold it.",
        now_by=given.in_days(40),
    ),
    "people.move_review": lambda w: partial(
        actions.move_review, **_at(w, "scheduled"), verb="prepare"
    ),
    "people.prepare_review": lambda w: partial(
        steps.prepare_review,
        **_at(w, "scheduled"),
        said=said.Prepared("Amina", place="In the garden"),
        conversation=w.conversation,
        seen=None,
    ),
    "people.add_review_note": lambda w: partial(
        steps.add_review_note,
        **_at(w, "scheduled"),
        words="She sleeps badly.",
        said_by="Hodan",
        said_as="family",
        uid=uuid4(),
    ),
    "people.hold_review": lambda w: partial(
        steps.hold_review, **_at(w, "prepared"), said=MEETING, seen=None
    ),
    "people.draft_review": lambda w: partial(
        steps.draft_review, **_at(w, "held"), said=CHANGES, seen=None
    ),
    "people.agree_review": _agree,
    "people.begin_review_plan": lambda w: partial(
        steps.begin_review_plan,
        **_at(w, "agreed"),
        said=said.Begun(clock.today(), given.in_days(200)),
    ),
    "people.talk_review_over_again": lambda w: partial(
        steps.talk_review_over_again, **_at(w, "drafted"), why="Hodan was not there."
    ),
    "people.rest_review": _rest,
    "people.take_up_review": lambda w: partial(
        steps.take_up_review, **_at(w, "resting"), words="", due_on=given.in_days(14)
    ),
    "people.write_attempt": lambda w: partial(
        trying.write_attempt,
        **_at(w, "scheduled"),
        said=AttemptSaid(clock.today(), "Josh", "visit", "Nobody was in."),
        uid=uuid4(),
    ),
    "people.write_taking_part": lambda w: partial(
        trying.write_taking_part,
        **_at(w, "scheduled"),
        said=TakingPartSaid(behind="The time of day.", at_risk="no"),
        seen=None,
    ),
    "people.agree_next_try": lambda w: partial(
        trying.agree_next_try, **_at(w, "scheduled"), to_do=TO_DO
    ),
}


def leave_a_trace(w: World) -> Review:
    """A review asked for, late, prepared, noted, tried, talked over and agreed."""
    _answer(w)()
    with transaction.atomic(), seen_as(w.manager.principals):
        review = Review.objects.select_related("person").get(person=w.person)
    actions.say_why_late(
        by=w.manager, review=review, words="A strike.", now_by=given.in_days(9)
    )
    steps.add_review_note(
        by=w.manager,
        review=review,
        words="She sleeps badly.",
        said_by="Hodan",
        said_as="family",
        uid=uuid4(),
    )
    given.way_is_shown(w.manager, review)
    given.prepared(w.manager, review)
    given.met(w.manager, review)
    given.drafted(w.manager, review)
    return given.agreed(w.manager, review, kind="dissent", dissents=DISSENT.dissents)
