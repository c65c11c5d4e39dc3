"""The returns somebody may prepare, their newest figures and what was sent."""

from dataclasses import dataclass
from datetime import date

from django.db import connections
from django.db.models import QuerySet

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.assurance.models import (
    Count,
    Explanation,
    NationalReturn,
    Sending,
    SentFigures,
    Signature,
)
from alongside.assurance.national_return.checks import check
from alongside.assurance.national_return.figures import Figures
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.rules import owing
from alongside.assurance.rules.as_kept import figures_kept
from alongside.assurance.rules.owing import Checked, Owed

YEARS_SHOWN = 11
MOST_VERSIONS = 10_000
FIRST_DAY = "SELECT min(raised_on) FROM measure_case"


@dataclass(frozen=True)
class Standing:
    """Where one return stands, with the figures it is about now."""

    found: NationalReturn
    count: Count | None
    checks: list[Checked]
    owed: list[Owed]
    signature: Signature | None
    sendings: list[Sending]

    @property
    def figures(self) -> Figures | None:
        """The figures, if any have been counted."""
        return figures_kept(self.count.figures) if self.count else None


def returns(viewer: Actor) -> QuerySet[NationalReturn]:
    """The returns of the viewer's council."""
    return NationalReturn.objects.all()


def this_year() -> ReportingYear:
    """The reporting year it is now."""
    today = clock.today()
    is_begun = (today.month, today.day) >= (4, 1)
    return ReportingYear(today.year if is_begun else today.year - 1)


def years(viewer: Actor) -> list[tuple[ReportingYear, NationalReturn | None]]:
    """Every year there are records for, the newest first, with its return if begun."""
    begun = {found.year: found for found in returns(viewer)}
    if not begun and not access.is_at_the_desk(viewer):
        return []
    newest = this_year().begins
    first = min([_first_year(newest), *begun])
    wanted = range(newest, max(first, newest - YEARS_SHOWN) - 1, -1)
    return [(ReportingYear(year), begun.get(year)) for year in wanted]


def _first_year(newest: int) -> int:
    """The first year in which anything was raised; the newest when nothing was."""
    with connections["measures"].cursor() as cursor:
        cursor.execute(FIRST_DAY)
        earliest = cursor.fetchone()[0]
    if earliest is None:
        return newest
    year: int = earliest.year - ((earliest.month, earliest.day) < (4, 1))
    return year


def may_begin(viewer: Actor, year: ReportingYear) -> bool:
    """Whether somebody may begin the return of this year."""
    return year <= this_year() and access.is_at_the_desk(viewer)


def newest_count(viewer: Actor, found: NationalReturn) -> Count | None:
    """The newest figures, without what they were counted from."""
    return found.counts.defer("columns").first()


def explanations(viewer: Actor, found: NationalReturn) -> dict[str, Explanation]:
    """What stands as the explanation of each finding."""
    return {one.finding: one for one in found.explanations.order_by("number")}


def signature(viewer: Actor, found: NationalReturn) -> Signature | None:
    """The signature that stands under the newest version."""
    rows = found.signatures.filter(number=found.number, taken_back_at=None)
    return rows.select_related(None).first()


def sendings(viewer: Actor, found: NationalReturn) -> list[Sending]:
    """Every version that was sent."""
    return list(found.sendings.select_related("signature"))


def checks_of(
    viewer: Actor, found: NationalReturn, count: Count | None
) -> list[Checked]:
    """What the checks find in these figures, with what explains it."""
    if count is None:
        return []
    before = figures_kept(count.before) if count.before else None
    findings = check(figures_kept(count.figures), before)
    return owing.checked(findings, explanations(viewer, found))


def standing(viewer: Actor, found: NationalReturn) -> Standing:
    """Where the return stands. While it is signed, and not yet sent, it is about the
    figures it was signed for; else about the newest."""
    signed = signature(viewer, found)
    rows = found.counts.defer("columns")
    is_held = signed is not None and found.is_signed
    count = rows.get(pk=signed.count_id) if is_held and signed else rows.first()
    checks = checks_of(viewer, found, count)
    things = owing.owed(found, count.counted_at if count else None, checks)
    return Standing(
        found=found,
        count=count,
        checks=checks,
        owed=things if found.is_prepared else [],
        signature=signed,
        sendings=sendings(viewer, found),
    )


def sending(viewer: Actor, found: NationalReturn, number: int) -> Sending | None:
    """One version that was sent."""
    rows = found.sendings.filter(number=number)
    return rows.select_related("signature", "count").defer("count__columns").first()


def sent_figures(year: ReportingYear) -> SentFigures | None:
    """The figures of the newest version of a year that was sent."""
    return SentFigures.objects.filter(year=year.begins).order_by("-number").first()


def newest_sending(viewer: Actor, found: NationalReturn) -> Sending | None:
    """The newest version that was sent."""
    rows = found.sendings.select_related("count").defer("count__columns")
    return rows.order_by("-number").first()


def count_of(viewer: Actor, found: NationalReturn, number: str) -> Count | None:
    """The figures of a version that was sent, or those it stands at now."""
    if not number:
        return standing(viewer, found).count
    wanted = int(number) if number.isascii() and number.isdigit() else 0
    sent = sending(viewer, found, min(wanted, MOST_VERSIONS))
    return sent.count if sent else None


@dataclass(frozen=True)
class Day:
    """One day of the collection, and whether it has come."""

    day: date
    words: str
    is_over: bool
    is_next: bool

    @property
    def state(self) -> str:
        """As a list of steps shows it."""
        return "done" if self.is_over else "now" if self.is_next else "next"


def days_of(found: NationalReturn) -> list[Day]:
    """The days of the collection; none where they have not been read."""
    days = owing.timetable(found)
    if days is None:
        return []
    today = clock.today()
    coming = min((day for day, _ in days.days if day >= today), default=None)
    return [Day(day, words, day < today, day == coming) for day, words in days.days]


def years_sent() -> list[ReportingYear]:
    """Every year of which a version was sent, the newest first."""
    rows = SentFigures.objects.order_by("-year").values_list("year", flat=True)
    return [ReportingYear(year) for year in rows.distinct()]
