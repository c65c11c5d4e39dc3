"""Which records hold the return back: what is missing in them, or cannot be right.

A worklist beside the checks. `gaps` says what is looked for, which tables each gap
hurts and who can put it right; all of them are found in one reading.
"""

from datetime import date, timedelta
from functools import cache

import ibis
from ibis.expr.types import BooleanValue, Table

from alongside.assurance.national_return import counting
from alongside.assurance.national_return.behind import Behind, Records, open_records
from alongside.assurance.national_return.columns import BETWEEN
from alongside.assurance.national_return.gaps import GAPS, LONG_IN_DAYS, WHO, Gap
from alongside.assurance.national_return.planning import Query
from alongside.assurance.national_return.running import Sources
from alongside.assurance.national_return.tracing import PEOPLE, whose
from alongside.assurance.national_return.years import ReportingYear

__all__ = ["GAPS", "WHO", "Gap", "count_gaps", "find_gaps", "gaps_in"]

THEIRS = ("age_band", "gender", "ethnicity")


def find_gaps(
    sources: Sources, year: ReportingYear, *, today: date | None = None
) -> dict[str, list[Behind]]:
    """The records that have each gap, by its code; every code is there.

    Enquiries open for long are those so on the last day of the year, or on `today`
    where that is earlier.
    """
    with open_records(sources, year) as records:
        return gaps_in(records, today=today)


def gaps_in(records: Records, *, today: date | None = None) -> dict[str, list[Behind]]:
    """The same from records that are open already."""
    records.keep_people()
    query = _query(records.year, _looked_on(records.year, today))
    found: dict[str, list[Behind]] = {gap.code: [] for gap in GAPS}
    for *record, codes in records.connection.execute(query.sql).fetchall():
        for code in filter(None, codes.split(BETWEEN)):
            found[code].append(Behind(*record))
    return found


def count_gaps(records: Records, *, today: date | None = None) -> dict[str, int]:
    """How many records have each gap, by its code; every code is there."""
    records.keep_people()
    query = _numbers(records.year, _looked_on(records.year, today))
    numbers = records.connection.execute(query.sql).fetchone() or ()
    return {
        code: number or 0 for code, number in zip(query.columns, numbers, strict=True)
    }


def _looked_on(year: ReportingYear, today: date | None) -> date:
    return min(today or year.last_day, year.last_day)


@cache
def _numbers(year: ReportingYear, looked_on: date) -> Query:
    cases = _cases(year, looked_on)
    there = {gap.code: gap.is_there(cases).sum() for gap in GAPS}
    return Query.of(cases.aggregate(**there))


@cache
def _query(year: ReportingYear, looked_on: date) -> Query:
    """Every record that has a gap, with the codes of all it has."""
    cases = _cases(year, looked_on)
    there = {gap.code: gap.is_there(cases).fill_null(False) for gap in GAPS}
    codes = [is_so.ifelse(code, "") for code, is_so in there.items()]
    found = cases.filter(ibis.or_(*there.values()))
    found = found.select(
        "council",
        "source_reference",
        "adult",
        gaps=ibis.literal(BETWEEN).join(codes),
    )
    return Query.of(found.order_by("council", "source_reference"))


def _cases(year: ReportingYear, looked_on: date) -> Table:
    """Every case with what it counts as and what is known of the person."""
    _, people = whose(year)
    who = ibis.table(people.schema(), name=PEOPLE)
    theirs = {f"their_{name}": who[name] for name in THEIRS}
    who = who.select("council", "individual", **theirs)
    cases = counting.every_case(year).left_join(who, ["council", "individual"])
    begun = cases.section_42 | cases.other
    done = cases.concluded_section_42 | cases.concluded_other
    return cases.mutate(
        begun=begun,
        done=done,
        counts=cases.concerns | begun | done,
        began_now=_within(cases, "began_on", year),
        concluded_now=_within(cases, "concluded_on", year),
        looked_on=ibis.literal(looked_on),
        long_before=ibis.literal(looked_on - timedelta(days=LONG_IN_DAYS)),
    )


def _within(cases: Table, day: str, year: ReportingYear) -> BooleanValue:
    return cases[day].between(year.first_day, year.last_day).fill_null(False)
