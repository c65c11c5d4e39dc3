"""What the clocks of an authorisation say, in words. They move and end nothing."""

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.access import clock
from alongside.people.models import Authorisation
from alongside.people.rules.authorisation import scheme_of
from alongside.standards import liberty

State = Authorisation.State
ALLOWED = (State.GRANTED, State.EXTENDED)


@dataclass(frozen=True)
class Reading:
    """One clock as it stands today."""

    code: str
    day: date
    words: str
    is_late: bool

    @property
    def kind(self) -> str:
        """Whether the law, a court or a local habit says so."""
        return liberty.all_clocks()[self.code].kind


def decide_by(
    authorisation: Authorisation, urgent_until: date | None = None
) -> date | None:
    """The law's last day to decide. It is sooner where an urgent authorisation runs."""
    days = scheme_of(authorisation).decide_within_days
    if not days:
        return None
    by = authorisation.asked_on + timedelta(days=days - 1)
    if urgent_until and urgent_until >= authorisation.asked_on:
        return min(by, urgent_until)
    return by


def readings(
    authorisation: Authorisation, urgent_until: date | None = None
) -> list[Reading]:
    """Every clock that runs, in words."""
    today, found = clock.today(), []
    if authorisation.state == State.ASKED:
        by = decide_by(authorisation, urgent_until)
        if by:
            found.append(_reading("decide", by, today, "To be decided", "decided"))
    if authorisation.state in ALLOWED:
        if authorisation.ends_on:
            found.append(_ending(authorisation.ends_on, today))
        if authorisation.look_again_on:
            day = authorisation.look_again_on
            words = "The court looks again"
            found.append(_reading("look_again", day, today, words, "looked at again"))
    return found


def _ending(ends_on: date, today: date) -> Reading:
    if ends_on < today:
        ago = in_days((today - ends_on).days)
        words = f"Nothing allows this now. It ended on {_day(ends_on)}, {ago} ago."
        return Reading("ends", ends_on, words, is_late=True)
    words = f"Allowed until {_day(ends_on)}: {_left(ends_on, today)}."
    return Reading("ends", ends_on, words, is_late=False)


def _reading(code: str, day: date, today: date, ahead: str, past: str) -> Reading:
    if day < today:
        late = in_days((today - day).days)
        words = f"Was to be {past} by {_day(day)}: {late} late."
        return Reading(code, day, words, is_late=True)
    words = f"{ahead} by {_day(day)}: {_left(day, today)}."
    return Reading(code, day, words, is_late=False)


def _left(day: date, today: date) -> str:
    days = (day - today).days
    return f"{in_days(days)} left" if days else "today is the last day"


def in_days(days: int) -> str:
    """A number of days, as it is read."""
    return "1 day" if days == 1 else f"{days} days"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
