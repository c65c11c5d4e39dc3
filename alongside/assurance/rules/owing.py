"""What stands between a return and signing it, and between signing and sending."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.assurance.models import Explanation, NationalReturn
from alongside.assurance.national_return.findings import Finding
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.rules.as_kept import key_of
from alongside.assurance.rules.states import why_not_move, why_not_prepare
from alongside.standards.return_timetable import Timetable, timetables

FRESH_FOR = timedelta(hours=24)
OVERTAKEN = (
    "Somebody else wrote here while you were writing. Look at what is there now; your "
    "own words are still below."
)
GONE_ON = (
    "Somebody else has moved this return on meanwhile. Look at where it stands now."
)


@dataclass(frozen=True)
class Checked:
    """One finding with what explains it, if anything does."""

    key: str
    finding: Finding
    explanation: Explanation | None

    @property
    def must_be_mended(self) -> bool:
        """Whether no words can answer it: what cannot be right is put right."""
        return self.finding.severity == "error"

    @property
    def is_of_other_figures(self) -> bool:
        """Whether it was explained when the figures said something else."""
        said = self.explanation
        return said is not None and said.sentence != self.finding.sentence

    @property
    def is_answered(self) -> bool:
        """Whether what it says now is explained."""
        return (
            self.explanation is not None
            and not self.must_be_mended
            and not self.is_of_other_figures
        )


@dataclass(frozen=True)
class Owed:
    """One thing still owed, and the page where it is done (a part of it, or none)."""

    sentence: str
    page: str = ""
    part: str = ""


def key_of_finding(finding: Finding) -> str:
    """The same for the same check of the same cells, whatever the figures are."""
    cells = " ".join(sorted(key_of(cell) for cell in finding.cells))
    return f"{finding.code}-{blake2b(cells.encode(), digest_size=5).hexdigest()}"


def checked(
    findings: Iterable[Finding], explanations: Mapping[str, Explanation]
) -> list[Checked]:
    """Every finding with what explains it."""
    keyed = ((key_of_finding(finding), finding) for finding in findings)
    return [Checked(key, finding, explanations.get(key)) for key, finding in keyed]


def owed(
    found: NationalReturn, counted_at: datetime | None, checks: Iterable[Checked]
) -> list[Owed]:
    """What must be done before the return can be signed, the first thing first."""
    year = ReportingYear(found.year)
    if counted_at is None:
        return [Owed("The figures have not been counted yet.", "count")]
    things = []
    if clock.today() <= year.last_day:
        ends = f"{year.last_day.day} March {year.last_day.year}"
        things.append(Owed(f"The year is not over. It ends on {ends}."))
    elif clock.now() - counted_at > FRESH_FOR:
        sentence = "The figures were counted more than a day ago. Count them again."
        things.append(Owed(sentence, "count"))
    return things + [
        Owed(_wanted(one), "checks", one.key) for one in checks if not one.is_answered
    ]


def _wanted(one: Checked) -> str:
    if one.must_be_mended:
        start = "This cannot be right, and has to be put right"
    elif one.is_of_other_figures:
        start = "The figures have changed since this was explained"
    else:
        start = "This is not explained yet"
    return f"{start}: {one.finding.sentence}"


def why_not_sign(found: NationalReturn, by: Actor, things: list[Owed]) -> str | None:
    """A sentence while anything is owed."""
    if why_not := why_not_move(found, "sign", by):
        return why_not
    if not things:
        return None
    return "This cannot be signed yet. " + " ".join(one.sentence for one in things)


def why_not_explain(
    found: NationalReturn, by: Actor, one: Checked | None
) -> str | None:
    """Only what may be right as it is can be explained."""
    if why_not := why_not_prepare(found, by):
        return why_not
    if one is None:
        return "The checks no longer find this. There is nothing to explain."
    if one.must_be_mended:
        return "This cannot be right, so words cannot answer it. Mend the records."
    return None


def timetable(found: NationalReturn) -> Timetable | None:
    """The days of its collection, where we have read them."""
    return timetables().get(found.name)


def why_not_day(found: NationalReturn, day: date) -> str | None:
    """It is sent after the collection opens, and not after it shuts for good."""
    days = timetable(found)
    if day > clock.today():
        return "Choose a day that has come. A return is written down once it is sent."
    if day <= ReportingYear(found.year).last_day:
        return "Choose a day after the end of the year."
    if days and day < days.opens:
        return f"The collection opened on {_said(days.opens)}. Choose a later day."
    if days and day > days.last_close:
        last = _said(days.last_close)
        return f"Nothing could be sent after {last}. Choose the day it was sent."
    return None


def why_not_prepare_again(found: NationalReturn, by: Actor) -> str | None:
    """A return can be put right and sent again until the collection shuts."""
    days = timetable(found)
    if days and clock.today() > days.last_close:
        last = _said(days.last_close)
        return f"The collection shut on {last}, so nothing more can be sent."
    return why_not_move(found, "prepare_again", by)


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
