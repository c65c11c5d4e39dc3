"""By what counts can be told apart: who it was about, the risk, how long it took.

`EVERYBODY` is no breakdown: one group with all of them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import ibis
from ibis.expr.types import BooleanValue, StringValue, Table

from alongside.assurance.national_return.columns import BETWEEN, WITHIN
from alongside.assurance.national_return.counting import band
from alongside.standards import codes

EVERYBODY, ALL = "", ""
NOT_KNOWN = "not_known"
MOST_DAYS = 999

PEOPLE = ("raised_on", "decided_on", "began_on", "concluded_on")
ENQUIRIES = ("began_on", "concluded_on")


@dataclass(frozen=True)
class Breakdown:
    """One way to tell cases apart: the group of a case, in codes.

    `days` are those whose counts it applies to; `only` narrows it to some of them.
    With `is_of_risks` the group is read from each risk of an enquiry, which may have
    several: it is counted once in each different group, so the groups may add up to
    more than all. With `is_of_days` the groups are numbers of days.
    """

    code: str
    words: str
    group: Callable[[Table], StringValue]
    days: tuple[str, ...]
    only: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    listed: codes.CodeList | None = None
    is_of_risks: bool = False
    is_of_days: bool = False

    def may_tell_apart(self, count: str, day: str) -> bool:
        """Whether it is kept for a count that goes by this day."""
        return day in self.days and (not self.only or count in self.only)


def _everybody(cases: Table) -> StringValue:
    return ibis.literal(ALL)


def _age_band(cases: Table) -> StringValue:
    return band(cases.age_on_raising)


def _answer(column: str) -> Callable[[Table], StringValue]:
    return lambda cases: (cases[column] == "").ifelse(NOT_KNOWN, cases[column])


def _until(day: str) -> Callable[[Table], StringValue]:
    """Whole days from when it was raised: none at least, `MOST_DAYS` at most."""

    def days(cases: Table) -> StringValue:
        whole = cases[day].delta(cases.raised_on, unit="day").cast("int64")
        return ibis.greatest(ibis.least(whole, MOST_DAYS), 0).cast("string")

    return days


def _named(
    listed: codes.CodeList, is_it: Callable[[StringValue, str], BooleanValue]
) -> Callable[[Table], StringValue]:
    """The code that stands in its place in `risk`, which is type|source|location.

    Not split at the bar: some engines take what they split at for a pattern.
    """

    def part(cases: Table) -> StringValue:
        found = [(is_it(cases.risk, code), code) for code in listed.codes]
        return ibis.cases(*found, else_=NOT_KNOWN)

    return part


def _is_type(risk: StringValue, code: str) -> BooleanValue:
    return risk.startswith(code + WITHIN)


def _is_source(risk: StringValue, code: str) -> BooleanValue:
    return risk.contains(WITHIN + code + WITHIN)


def _is_location(risk: StringValue, code: str) -> BooleanValue:
    return risk.endswith(WITHIN + code)


def each_risk(cases: Table) -> Table:
    """A row for each risk of each case, in the column `risk`."""
    with_risks = cases.filter(cases.risks != "")
    return with_risks.mutate(risk=with_risks.risks.split(BETWEEN).unnest())


BREAKDOWNS = (
    Breakdown(EVERYBODY, "Everybody", _everybody, PEOPLE),
    Breakdown("age_band", "Age", _age_band, PEOPLE, listed=codes.AGE_BANDS),
    Breakdown("gender", "Gender", _answer("gender"), PEOPLE, listed=codes.GENDERS),
    Breakdown(
        "ethnicity",
        "Ethnic group",
        _answer("ethnicity"),
        PEOPLE,
        listed=codes.ETHNICITIES,
    ),
    Breakdown(
        "support_reason",
        "Main reason for support",
        _answer("support_reason"),
        PEOPLE,
        listed=codes.SUPPORT_REASONS,
    ),
    Breakdown(
        "risk_type",
        "Type of risk",
        _named(codes.RISK_TYPES, _is_type),
        ENQUIRIES,
        listed=codes.RISK_TYPES,
        is_of_risks=True,
    ),
    Breakdown(
        "risk_source",
        "Who the risk came from",
        _named(codes.RISK_SOURCES, _is_source),
        ENQUIRIES,
        listed=codes.RISK_SOURCES,
        is_of_risks=True,
    ),
    Breakdown(
        "risk_location",
        "Where it happened",
        _named(codes.RISK_LOCATIONS, _is_location),
        ENQUIRIES,
        listed=codes.RISK_LOCATIONS,
        is_of_risks=True,
    ),
    Breakdown(
        "service",
        "Care service",
        lambda cases: cases.service,
        ("raised_on", "began_on"),
        only=("concerns", "enquiries"),
        needs=("service",),
    ),
    Breakdown(
        "days_to_decide",
        "Days from raised to decided",
        _until("decided_on"),
        ("decided_on",),
        needs=("decided_on",),
        is_of_days=True,
    ),
    Breakdown(
        "days_to_settle",
        "Days from raised to settled",
        _until("concluded_on"),
        ("concluded_on",),
        only=("concluded",),
        is_of_days=True,
    ),
)


def breakdown_called(code: str) -> Breakdown:
    """The breakdown with this code. Raises `KeyError` when there is none."""
    for breakdown in BREAKDOWNS:
        if breakdown.code == code:
            return breakdown
    raise KeyError(code)
