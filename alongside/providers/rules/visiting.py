"""Who visits a care service, what they may send of it, and who answers."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.providers.models import Visit
from alongside.providers.rules.knowing import why_not_look_into
from alongside.providers.rules.knowledge import Known, Withheld
from alongside.standards import visit_form

# An unannounced visit that nobody wrote up is known to the service after this long.
KEPT_QUIET = timedelta(days=30)
MOST_AHEAD = timedelta(days=366)
MOST_SEEN = 40  # things one person sends of one visit
GOOD, WORRY = "good", "worry"
# Whose knowledge each source is, how they know it; the voice of whoever visits is "".
_SOURCES: dict[str, tuple[str, str]] = {
    "saw": ("", "seen"),
    "heard": ("", "heard"),
    "people": ("people", "told"),
    "families": ("families", "told"),
    "staff": ("staff", "told"),
    "expert": ("observers", "seen"),
}


@dataclass(frozen=True)
class Plan:
    """A visit as it is arranged."""

    notice: str
    day: date
    who_goes: str
    at_night: bool = False
    with_expert: bool = False
    expert_called: str = ""
    why: str = ""
    arose_from: str = ""


@dataclass(frozen=True)
class Saw:
    """One thing seen, heard or told at a visit: good or not, about one question."""

    area: str
    tone: str
    words: str
    source: str


@dataclass(frozen=True)
class Report:
    """What one of those who went sends: all they saw, and with whom they talked."""

    saw: tuple[Saw, ...]
    said_there: str = ""
    talked_people: int | None = None
    talked_families: int | None = None
    talked_staff: int | None = None


def why_not_visit(by: Actor, *, runs_it: bool) -> str | None:
    """Those who follow up what is told of care visit it; nobody visits their own."""
    if runs_it:
        return "You run this service. Somebody else visits it."
    return why_not_look_into(by)


def why_not_this_plan(plan: Plan) -> str | None:
    """A sentence while something is missing or cannot be."""
    if plan.notice not in visit_form.NOTICES:
        return "Say whether the service knows that you come."
    if not plan.who_goes.strip():
        return "Say who goes."
    if plan.day > clock.today() + MOST_AHEAD:
        return "The day is more than a year from now."
    return None


def why_not_report(visit: Visit, *, has_reported: bool) -> str | None:
    """Once each, when the day has come."""
    if visit.not_made_at:
        return "It is written down that this visit was not made."
    if has_reported:
        return (
            "You have sent what you saw. You can tell more on the page of the service."
        )
    if visit.day > clock.today():
        return "The day of the visit has not come yet."
    return None


def why_not_this_report(report: Report) -> str | None:
    """It says something, of a question that is asked."""
    if not report.saw:
        return "Write at least one thing that you saw or heard, good or not good."
    if len(report.saw) > MOST_SEEN:
        return f"{MOST_SEEN} things at most can be sent at once."
    for saw in report.saw:
        if visit_form.area(saw.area) is None or saw.tone not in (GOOD, WORRY):
            return "Say which question it is about, and whether it is good."
        if saw.source not in _SOURCES:
            return "Say how you know it."
    return None


def why_not_call_off(visit: Visit, why: str) -> str | None:
    """Only one that is to come, with a word why."""
    if not visit.is_to_come:
        return "This visit was made, or it is written down that it was not."
    if not why.strip():
        return "Say why it was not made."
    return None


def why_not_answer_visit(visit: Visit) -> str | None:
    """There is something to read first."""
    if visit.reported_at is None:
        return "Nothing has been sent of this visit yet."
    return None


def kept_quiet(plan: Plan) -> Withheld | None:
    """What keeps a visit from those who run the service: they do not know of it."""
    if plan.notice != "unannounced":
        return None
    after = max(plan.day, clock.today()) + KEPT_QUIET
    until = timezone.make_aware(datetime.combine(after, time.min))
    return Withheld("unannounced", "The service does not know of the visit.", until)


def as_known(by: Actor, visit: Visit, saw: Saw) -> Known:
    """One thing seen, as it is written down of the service."""
    voice, how = _SOURCES[saw.source]
    return Known(
        kind="visit",
        voice=voice or _own_voice(by),
        who_says=visit.expert if saw.source == "expert" else "",
        key_question=saw.area,
        tone=saw.tone,
        words=saw.words,
        how=how,
        reliability="first_hand",
        happened_on=visit.day,
        came_of=visit.came_of,
    )


def read_by(visit: Visit) -> date | None:
    """The day by which the service reads it: a local target, which only asks."""
    if visit.reported_at is None:
        return None
    day = timezone.localdate(visit.reported_at)
    return visit_form.target("visit_read").day_after(day)


def answer_by(visit: Visit) -> date | None:
    """The day by which the service answers it: a local target, which only asks."""
    if visit.reported_at is None:
        return None
    day = timezone.localdate(visit.reported_at)
    return visit_form.target("visit_answered").day_after(day)


def _own_voice(by: Actor) -> str:
    buys = by.may("keep_register") or by.may("decide_about_service")
    return "commissioners" if buys else "professionals"
