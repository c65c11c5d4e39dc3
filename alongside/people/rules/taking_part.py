"""That somebody did not take part settles nothing. What has to be there instead."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.models import Action, Involvement
from alongside.people.models import Attempt, Review, TakingPart
from alongside.people.rules.decisions import Missing
from alongside.people.rules.record import is_own_record, why_not_write_about
from alongside.standards import reviews

NOT = "not"
LEAST_ATTEMPTS = 2
# What the person is not asked of themselves stays as others wrote it.
NOT_ASKED_OWN = ("relationship", "afraid", "at_risk", "risk_done")
NOT_YET = "That they did not take part settles nothing by itself. "


@dataclass(frozen=True)
class TakingPartSaid:
    """What is known about it, as typed."""

    own_words: str = ""
    ask_again_on: date | None = None
    behind: str = ""
    relationship: str = ""
    way_of_asking: str = ""
    afraid: str = ""
    trusts: str = ""
    at_risk: str = ""
    risk_done: str = ""
    change_reason: str = ""


@dataclass(frozen=True)
class AttemptSaid:
    """One time somebody tried, as typed."""

    tried_on: date
    tried_by: str
    way: str
    what_happened: str
    what_they_said: str = ""


@dataclass(frozen=True)
class Way:
    """How far we have got in finding the way to somebody."""

    plan: TakingPart | None
    attempts: list[Attempt]
    next_tries: list[Action]

    @property
    def different(self) -> int:
        """How many different ways were tried. The same one trying the same thing
        twice is one way."""
        return len({(a.way, a.tried_by.strip().casefold()) for a in self.attempts})

    @property
    def next_try(self) -> Action | None:
        """What is to be tried next, and has not been yet."""
        today = clock.today()
        open_ones = [
            one
            for one in self.next_tries
            if one.state == Action.State.TO_DO and one.due_on >= today
        ]
        return min(open_ones, key=lambda one: (one.due_on, one.pk), default=None)

    @property
    def is_own_wish(self) -> bool:
        """Whether they have said themselves that they do not want it now."""
        return bool(self.plan and self.plan.own_words)


def why_not_write_taking_part(review: Review, by: Actor) -> str | None:
    """The person, and those who write about them. It is for reviews still open."""
    if not review.is_open:
        return "What came of this review has begun. Write it with the next one."
    return why_not_write_about(review.person, by)


def missing_in_taking_part(said: TakingPartSaid, *, is_own: bool) -> list[Missing]:
    """Own words have a day to ask again, and a risk has what is done about it."""
    missing, today = [], clock.today()
    if said.own_words.strip():
        missing += _missing_day(said.ask_again_on, today)
    if not is_own and said.at_risk not in ("yes", "no", "unknown"):
        missing.append(Missing("at_risk", "Say whether anybody may be at risk."))
    if said.at_risk in ("yes", "unknown") and not said.risk_done.strip():
        missing.append(Missing("risk_done", "Say what is done about that."))
    if not any(w.strip() for w in (said.own_words, said.behind, said.trusts)):
        sentence = "Write what may be behind it, as far as anybody can tell."
        missing.append(Missing("own_words" if is_own else "behind", sentence))
    return missing


def _missing_day(day: date | None, today: date) -> list[Missing]:
    if day is None:
        return [Missing("ask_again_on", "Give a day to ask again.")]
    if not today <= day <= reviews.REGULAR_REVIEW.latest(today):
        return [Missing("ask_again_on", "Choose a day in the next 12 months.")]
    return []


def missing_in_attempt(said: AttemptSaid) -> list[Missing]:
    """When, who, how, and what happened."""
    missing = []
    if said.tried_on > clock.today():
        missing.append(Missing("tried_on", "Choose a day that has come."))
    if not said.tried_by.strip():
        missing.append(Missing("tried_by", "Write who tried."))
    if said.way not in reviews.WAYS_OF_ASKING:
        missing.append(Missing("way", "Say how it was tried."))
    if not said.what_happened.strip():
        missing.append(Missing("what_happened", "Write what happened."))
    return missing


def why_not_without_them(way: Way) -> str | None:
    """What is missing before a review goes on, or rests, without the person in it.

    Their own words that they do not want it are respected, with a day to ask again.
    Where somebody is or may be at risk they are not enough.
    """
    plan = way.plan
    if plan is None:
        return (
            f"{NOT_YET}First write down what was tried, what may be behind it and "
            "what to try next."
        )
    if not plan.at_risk:
        return f"{NOT_YET}First ask whether anybody may be at risk."
    if plan.own_words and plan.at_risk == "no":
        return _why_not_on_own_words(plan)
    before = ""
    if plan.own_words:
        before = "Their own words count, and somebody may be at risk. "
    return _why_not_on_what_was_tried(way, before or NOT_YET)


def _why_not_on_own_words(plan: TakingPart) -> str | None:
    if plan.ask_again_on and plan.ask_again_on < clock.today():
        return "The day to ask them again has come. Ask them first."
    return None


def _why_not_on_what_was_tried(way: Way, before: str) -> str | None:
    if way.different < LEAST_ATTEMPTS:
        return (
            f"{before}Write down at least two different ways that were tried. The "
            "same letter from the same person twice is one way."
        )
    if way.plan and not way.plan.behind:
        return f"{before}Write what may be behind it."
    if way.next_try is None:
        return f"{before}Agree what to try next, who does it and by when."
    return None


def is_without_them(review: Review, how: str) -> bool:
    """Whether the person took no part, or was not asked what they think of it."""
    return review.took_part == NOT or how == Involvement.How.NOT_ASKED


def may_be_asked_about_risk(review: Review, by: Actor) -> bool:
    """The question about risk is for those who work with the person."""
    return not is_own_record(review.person, by)
