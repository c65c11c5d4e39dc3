"""What `alongside return` says of a return that is made: checks, and gaps."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alongside.assurance.national_return.behind import Records
from alongside.assurance.national_return.checks import OURS, Finding, check
from alongside.assurance.national_return.figures import Cell, Figures
from alongside.assurance.national_return.finding_sheets import (
    KINDS,
    checks_sheet,
    gaps_sheet,
)
from alongside.assurance.national_return.gaps import GAPS
from alongside.assurance.national_return.quality import count_gaps
from alongside.assurance.national_return.running import (
    Sources,
    count_return,
    has_cases,
)
from alongside.assurance.national_return.sheets import Sheet
from alongside.assurance.national_return.years import ReportingYear
from alongside.interop.cases.return_reading import NoReturn, Say

CONCERNS = Cell("SG1f", "concerns", "concerns")
MOST_SAID = 10
# A file with fewer of last year's concerns than this part of this year's does not hold
# the whole of last year: what is left over of it says nothing.
A_WHOLE_YEAR = 0.5

Councils = Mapping[str, Figures]


@dataclass(frozen=True)
class Findings:
    """What was found in the return of each council, and the gaps of all of them."""

    year: ReportingYear
    checks: Mapping[str, list[Finding]]
    gaps: Mapping[str, int]
    has_year_before: bool

    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets for those who send the return."""
        return (
            checks_sheet(self.checks, self.year, has_year_before=self.has_year_before),
            gaps_sheet(self.gaps, self.year),
        )

    def tell(self, say: Say) -> None:
        """The first of what was found, and every gap."""
        found = [
            f"{KINDS[finding.severity]} ({finding.code}): {_of(council)}"
            f"{finding.sentence}"
            for council, findings in self.checks.items()
            for finding in findings
        ]
        say(f"Checks found: {len(found):,}. {OURS}")
        for sentence in found[:MOST_SAID]:
            say(f"- {sentence}")
        if len(found) > MOST_SAID:
            say(f"… and {len(found) - MOST_SAID:,} more, in the sheet ‘Checks’.")
        gaps = [gap.sentence(n) for gap in GAPS if (n := self.gaps[gap.code])]
        if gaps:
            say("What is missing in the records:")
        for sentence in gaps:
            say(f"- {sentence}")


def find(
    councils: Councils, records: Records, before: Councils, *, today: date
) -> Findings:
    """Check the return of each council, beside its own year before, and count the
    gaps."""
    year = records.year
    so_far = year.so_far(today)
    if len(councils) == len(before) == 1:  # one council, whatever it was called then
        before = dict(zip(councils, before.values(), strict=True))
    checks = {
        code: check(figures, before.get(code), so_far=so_far)
        for code, figures in councils.items()
    }
    return Findings(year, checks, count_gaps(records, today=today), bool(before))


def year_before_in(sources: Sources, councils: Councils, *, warn: Say) -> Councils:
    """The year before, of each council whose cases of it are in the same file."""
    if not councils:
        return {}
    year = next(iter(councils.values())).year.before
    if not has_cases(sources, year):
        return {}
    found = count_return(sources, year)
    whole = {
        code: figures
        for code, figures in found.items()
        if code in councils and _is_whole(figures, councils[code])
    }
    some = Counter({code: f.get(CONCERNS) or 0 for code, f in found.items()})
    if some.total() and not whole:
        warn(
            f"Note: the file holds {some.total():,} concerns of {year}, too few to be "
            "the whole of it, so nothing is laid beside it. Name an extract of that "
            "year with --before."
        )
    return whole


def year_before(sources: Sources, year: ReportingYear, *, path: Path) -> Councils:
    """The year before from an extract of its own. Raises `NoReturn` where it holds
    nothing of that year."""
    found = count_return(sources, year)
    if not any(figures.get(CONCERNS) for figures in found.values()):
        raise NoReturn(f"{path}: it holds no concerns of {year}. No return was made.")
    return found


def _is_whole(before: Figures, now: Figures) -> bool:
    was, is_ = before.get(CONCERNS) or 0, now.get(CONCERNS) or 0
    return bool(was) and was >= A_WHOLE_YEAR * is_


def _of(council: str) -> str:
    return f"council {council}, " if council else ""
