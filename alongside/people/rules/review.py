"""When a review may be asked for, have its day, and go from one step to the next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.models import Involvement
from alongside.people.models import Person, Review, ReviewRequest
from alongside.people.rules.decisions import Missing
from alongside.people.rules.record import is_own_record
from alongside.people.rules.taking_part import (
    Way,
    is_without_them,
    why_not_without_them,
)
from alongside.standards import codes, reviews

FIRST, REQUESTED, EVENT, REGULAR = "first", "requested", "event", "regular"
NOT_FOUND, DOES_NOT_WANT, ANOTHER = "not_found_the_way", "does_not_want", "another"


@dataclass(frozen=True)
class ReviewSaid:
    """A review that is to be, as typed."""

    kind: str
    due_on: date
    why: str = ""
    event: str = ""
    care_began_on: date | None = None
    why_later: str = ""
    why_another: str = ""

    @property
    def timer(self) -> reviews.Timer:
        """What its day goes by."""
        if self.kind == FIRST:
            return reviews.FIRST_REVIEW
        return reviews.REGULAR_REVIEW

    def latest(self, last_live_on: date | None) -> date:
        """The day it should be by: counted from when care began, or from the last."""
        if self.kind == FIRST and self.care_began_on:
            return self.timer.latest(self.care_began_on)
        return reviews.REGULAR_REVIEW.latest(last_live_on or clock.today())


@dataclass(frozen=True)
class RequestSaid:
    """That somebody asks for a review, as typed."""

    words: str
    asked_by: str
    asked_as: str


@dataclass(frozen=True)
class Replied:
    """What is answered to a request, as typed."""

    is_yes: bool
    words: str
    due_on: date | None = None
    why_late: str = ""


def why_not_ask_for_review(person: Person, by: Actor) -> str | None:
    """The person and everybody in their circle who reads can ask for one."""
    if is_own_record(person, by) or by.may("see_people"):
        return None
    return "Only the person, or somebody in their circle, can ask for this."


def why_not_hold_reviews(by: Actor) -> str | None:
    """Setting a day and answering belong to those whose duty a review is."""
    if by.may("hold_reviews"):
        return None
    return "Only those who hold reviews can do this. You can ask for one."


def missing_in_request(said: RequestSaid) -> list[Missing]:
    """Who asks, and why."""
    missing = _missing_words(
        ("words", said.words, "Say why there should be a review."),
        ("asked_by", said.asked_by, "Write who asks for it."),
    )
    if said.asked_as not in reviews.ASKERS:
        missing.append(Missing("asked_as", "Say who they are to the person."))
    return missing


def missing_in_reply(
    said: Replied, request: ReviewRequest, last_live_on: date | None
) -> list[Missing]:
    """Reasons either way; a day with a yes; and why, where the answer is late."""
    missing = _missing_words(("reasons", said.words, "Give the reasons."))
    if said.is_yes:
        missing += _missing_day("due_on", said.due_on)
    if said.is_yes and said.due_on and not missing:
        latest = reviews.REGULAR_REVIEW.latest(last_live_on or clock.today())
        latest = max(latest, reviews.NEXT_STEP.latest(clock.today()))
        if said.due_on > latest:
            sentence = f"Choose a day no later than {in_words(latest)}."
            missing.append(Missing("due_on", sentence))
    if request.is_late and not said.why_late.strip():
        sentence = "The day for an answer has gone by. Say why."
        missing.append(Missing("why_late", sentence))
    return missing


def missing_in_review(
    said: ReviewSaid, *, last_live_on: date | None, has_open: bool
) -> list[Missing]:
    """A day in time, or the reason why not; one at a time, or the reason why two."""
    missing = _missing_day("due_on", said.due_on)
    if said.kind not in reviews.KINDS:
        missing.append(Missing("kind", "Say why there is a review."))
    if said.kind == EVENT and said.event not in reviews.EVENTS:
        missing.append(Missing("event", "Say what happened."))
    if said.kind == FIRST and (not said.care_began_on):
        missing.append(Missing("care_began_on", "Give the day on which care began."))
    if not missing and not said.why_later.strip():
        missing += _missing_because_late(said, said.latest(last_live_on))
    if has_open and not said.why_another.strip():
        sentence = "There is an open review already. Say why there is another."
        missing.append(Missing("why_another", sentence))
    return missing


def _missing_because_late(said: ReviewSaid, latest: date) -> list[Missing]:
    if said.due_on <= latest:
        return []
    since = "care began" if said.kind == FIRST else "the last one"
    span = "8 weeks" if said.kind == FIRST else "12 months"
    sentence = (
        f"That is more than {span} after {since}. Choose {in_words(latest)} or "
        "earlier, or give the reason, which everybody can read."
    )
    return [Missing("why_later", sentence)]


def why_not_say_late(review: Review, now_by: date, words: str) -> str | None:
    """A reason and a new day, later than the one it stands at and not gone by."""
    if not review.is_open:
        return "This review has begun. There is nothing late in it."
    if not words.strip():
        return "Say why it is late."
    if now_by < clock.today() or now_by <= review.next_on:
        return "Choose a day that is still to come, later than the one before."
    if now_by > reviews.REGULAR_REVIEW.latest(clock.today()):
        return "Choose a day in the next 12 months."
    return None


def why_not_agreed_without_them(review: Review, how: str, way: Way) -> str | None:
    """Nothing is agreed, and nothing begins, on somebody not taking part alone."""
    if is_without_them(review, how):
        return why_not_without_them(way)
    return None


def why_not_rest(
    review: Review, reason: str, how: str, way: Way, *, has_another: bool
) -> str | None:
    """A review rests for a reason that counts, and with a way back."""
    if reason not in reviews.REST_REASONS:
        return "Say why it rests."
    if reason == ANOTHER and not has_another:
        return "There is no other review that could take its place."
    if reason == DOES_NOT_WANT and not (
        way.is_own_wish and how == Involvement.How.FIRST_HAND
    ):
        return (
            "Only their own words say that they do not want it. Write those down "
            "under “Finding the way”, with a day to ask again."
        )
    if reason in (NOT_FOUND, DOES_NOT_WANT) or (
        reason == ANOTHER and is_without_them(review, "")
    ):
        return why_not_without_them(way)
    return None


def missing_day_in_a_year(name: str, day: date | None) -> list[Missing]:
    """A day to come, within 12 months."""
    missing = _missing_day(name, day)
    if day and day > reviews.REGULAR_REVIEW.latest(clock.today()):
        missing.append(Missing(name, "Choose a day in the next 12 months."))
    return missing


def _missing_day(name: str, day: date | None) -> list[Missing]:
    if day is None:
        return [Missing(name, "Give a day.")]
    if day < clock.today():
        return [Missing(name, "Choose a day that has not gone by.")]
    return []


def _missing_words(*needed: tuple[str, str, str]) -> list[Missing]:
    return [Missing(n, sentence) for n, words, sentence in needed if not words.strip()]


def missing_told_in(told_in: str) -> list[Missing]:
    """A form in which somebody can be told something."""
    if told_in in codes.TOLD_FORMATS:
        return []
    return [Missing("shared_in", "Say in what form it was shared.")]


def missing_answers(needed: Iterable[tuple[str, str, str]]) -> list[Missing]:
    """Every question that has to be answered and is blank."""
    return _missing_words(*needed)


def in_words(day: date) -> str:
    """A day as it is read."""
    return f"{day.day} {day:%B %Y}"
