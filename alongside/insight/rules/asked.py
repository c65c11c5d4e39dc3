"""What may be said to a question of early warning, and by whom; and its budget."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.insight.early_warning import words as sentences
from alongside.insight.models import ServiceSignal, SignalAnswer, Watching
from alongside.standards import working_days

EXPLAIN_WITHIN = 10  # working days, as for other questions to whoever runs a service
FIRST_LOOK = timedelta(days=14)  # how long a very serious one is kept from the service
USUAL_PER_1000 = 10.0  # until somebody chooses
MOST_PER_1000 = 100.0
Answer = SignalAnswer.Answer


@dataclass(frozen=True)
class Answered:
    """What a named person does about it: code, words, who, and by when."""

    answer: str
    words: str
    who: str
    by_when: date | None = None


@dataclass(frozen=True)
class Chosen:
    """A budget as typed: false alarms a month, why, and when several are many."""

    a_month: Decimal
    why: str
    observers: int = 2
    weeks: int = 8


def explain_by(day: date) -> date:
    """Until when whoever runs the service is asked to say what it knows."""
    return working_days.after(day, EXPLAIN_WITHIN)


def per_1000(watching: Watching | None, services: int) -> float:
    """The budget as false alarms a month for 1,000 services that can be compared."""
    if watching is None or not services:
        return USUAL_PER_1000
    return min(float(watching.a_month) * 1000 / services, MOST_PER_1000)


def why_not_explain(
    by: Actor, signal: ServiceSignal, *, runs_it: bool, words: str = "x"
) -> str | None:
    """Whoever runs the service says what it knows."""
    if not runs_it or not by.may("answer_for_service"):
        return "The manager of the service says what it knows."
    return None if words.strip() else "Write what you know that we do not."


def why_not_answer(by: Actor, *, runs_it: bool) -> str | None:
    """Those who look after the quality of care answer, never whoever runs it."""
    if by.user is None:
        return "A named person answers. Sign in first."
    if runs_it or not by.may("look_into_service"):
        return "Those who look after the quality of care answer this."
    return None


def why_not_this_answer(said: Answered) -> str | None:
    """A sentence while something is missing."""
    if said.answer not in Answer.values:
        return "Choose one of the four answers."
    if not said.words.strip():
        if said.answer == Answer.ALL_RIGHT:
            return "Say why it is all right."
        return "Write what happens now."
    if not said.who.strip():
        return "Name who does it, or who looked."
    if said.answer == Answer.ALL_RIGHT:
        return None
    if said.by_when is None:
        return "Say by when."
    return "Choose a day to come." if said.by_when < clock.today() else None


def why_not_next(there: int, seen: int) -> str | None:
    """Of two who answer at once, the second reads what the first said."""
    if there == seen:
        return None
    return "Somebody has answered while you were writing. Read it, then send yours."


def why_not_hold_back(by: Actor, signal: ServiceSignal, *, runs_it: bool) -> str | None:
    """It is held back before whoever runs it has spoken, by those who look into it."""
    if (why := why_not_answer(by, runs_it=runs_it)) is not None:
        return why
    if signal.explanations.all():
        return "The service has answered it already."
    return None


def why_not_choose_budget(by: Actor) -> str | None:
    """Who answers for care chooses for the partnership."""
    if by.user and by.may("decide_about_service"):
        return None
    return "The director of adult social care chooses this for the partnership."


def why_not_this_budget(chosen: Chosen, services: int) -> str | None:
    """A sentence while it says too little or cannot be meant."""
    if chosen.a_month <= 0:
        return "Write a number above nought."
    most = MOST_PER_1000 / 1000 * services
    if services and float(chosen.a_month) > most:
        return (
            f"Write {most:.1f} at most: that is one service in ten each month, and "
            "more would be no early warning."
        )
    if not chosen.why.strip():
        return "Say why, and who agreed to it."
    if not (2 <= chosen.observers <= 20 and 1 <= chosen.weeks <= 52):
        return "It takes two people or more, within one to 52 weeks."
    return None


def without_numbers(signal: ServiceSignal) -> str:
    """The first sentence where its number could show who spoke."""
    months = "one month"
    if signal.months != 1:
        months = f"{sentences.number(signal.months)} months"
    what = "More concerns and worries"
    if signal.kind == ServiceSignal.Kind.GONE_QUIET:
        what = "Fewer reports of small things from the service itself"
    return (
        f"{what} in {months} than we would expect. How many is not said here, because "
        "it could show who told us."
    )
