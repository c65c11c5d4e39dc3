"""What the return counts, as Ibis expressions: the counting rules of the collection.

C1–C17 are the rules of the council's guidance as we read them; each is named where it
is kept. `cases_of_the_year` is read off the cases once; everything else is counted
from what it leaves.
"""

from collections.abc import Sequence

import ibis
from ibis import _
from ibis.expr.types import BooleanValue, IntegerValue, StringValue, Table

from alongside.assurance.national_return.columns import BETWEEN, CASES, WITHIN
from alongside.assurance.national_return.years import ReportingYear
from alongside.standards import age_bands, codes
from alongside.standards.return_tables import BY_TYPE, ReturnTable

BEGUN = ("concerns", "section_42", "other")
CONCLUDED = ("concluded_section_42", "concluded_other")
CAPACITY = (*codes.CAPACITY.codes, *codes.CAPACITY_SUPPORT.codes)

NOT_KNOWN = "not_known"
NOT_RECORDED = "not_recorded"
DAY_ZERO = ibis.date("1970-01-01")
ROOM = 1 << 9  # for an age or an answer beside its day, in one number that sorts
YEAR_IN_DAYS = 365.25


def every_case(year: ReportingYear) -> Table:
    """Every case there is, whether it counts as anything, and whom it is about."""
    cases = ibis.table(CASES, name="cases")
    texts = [name for name, kind in CASES.items() if kind.is_string()]
    cases = cases.mutate(**{name: cases[name].fill_null("") for name in texts})
    return cases.mutate(**_counts_as(cases, year), individual=_individual(cases))


def cases_of_the_year(year: ReportingYear, *, keeping: Sequence[str] = ()) -> Table:
    """Every case the year counts, with what it counts as.

    Concerns by the day they were raised, whenever the harm was done (C1, C12);
    enquiries begun and enquiries concluded by their own days, whatever year they
    began in (C2). One that became an enquiry is counted as both (C7). `keeping`: which
    columns to keep that say which record it is.
    """
    cases = every_case(year)
    counted = [cases[kind] for kind in (*BEGUN, *CONCLUDED)]
    cases = cases.filter(ibis.or_(*counted))
    is_done = cases.concluded_section_42 | cases.concluded_other
    return cases.select(
        "council",
        "individual",
        "born_on",
        "died_on",
        *keeping,
        age=_latest(cases, cases.age_on_raising),
        gender=_latest(cases, _number(cases.gender, codes.GENDERS)),
        ethnicity=_latest(cases, _number(cases.ethnicity, codes.ETHNICITIES)),
        support_reason=_or(cases.support_reason, NOT_KNOWN),
        health_conditions=cases.health_conditions,
        risks=is_done.ifelse(cases.risks, ""),
        **_what_came_of_it(cases),
        **{kind: cases[kind].cast("int8") for kind in (*BEGUN, *CONCLUDED)},
    )


def _counts_as(cases: Table, year: ReportingYear) -> dict[str, BooleanValue]:
    def within(day: str) -> BooleanValue:
        return cases[day].between(year.first_day, year.last_day).fill_null(False)

    is_duty, is_other = cases.kind == "section_42", cases.kind == "other"
    return {
        "concerns": within("raised_on"),
        "section_42": is_duty & within("began_on"),
        "other": is_other & within("began_on"),
        "concluded_section_42": is_duty & within("concluded_on"),
        "concluded_other": is_other & within("concluded_on"),
    }


def _individual(cases: Table) -> StringValue:
    """Who it is about. Nobody can say that two unknown people are the same."""
    unknown = ibis.literal("?") + cases.source_reference
    return (cases.adult == "").ifelse(unknown, cases.adult)


def _latest(cases: Table, value: IntegerValue) -> IntegerValue:
    """A value behind its day in one number: the greatest of a person's is the latest,
    in whatever order the rows stand."""
    days = cases.raised_on.delta(DAY_ZERO, unit="day")
    return days * ROOM + value


def _number(answer: StringValue, listed: codes.CodeList) -> IntegerValue:
    """An answer's place in its list; none when it is not known, so that what is known
    of a person in any case of the year stands."""
    known = [
        (answer == code, ibis.literal(place, "int64"))
        for place, code in enumerate(listed.codes)
        if code != NOT_KNOWN
    ]
    return ibis.cases(*known)


def _answer(latest: IntegerValue, listed: codes.CodeList) -> StringValue:
    place = latest % ROOM
    named = [(place == number, code) for number, code in enumerate(listed.codes)]
    return ibis.cases(*named, else_=NOT_KNOWN)


def _or(answer: StringValue, instead: str) -> StringValue:
    return (answer == "").ifelse(instead, answer)


def _what_came_of_it(cases: Table) -> dict[str, StringValue]:
    """What an enquiry found. Only an identified risk has an outcome, and only
    outcomes that were expressed can be achieved."""
    found = cases.assessment_outcome.startswith("identified")
    expressed = cases.outcomes_asked == "asked_expressed"
    lacked = cases.capacity == "lacked"
    return {
        "assessment_outcome": cases.assessment_outcome,
        "risk_outcome": found.ifelse(cases.risk_outcome, ""),
        "capacity": _or(cases.capacity, NOT_RECORDED),
        "supported": (lacked & (cases.capacity_supported == "yes")).cast("int8"),
        "outcomes_asked": _or(cases.outcomes_asked, NOT_RECORDED),
        "outcomes_achieved": expressed.ifelse(cases.outcomes_achieved, ""),
    }


def individuals(
    cases: Table, year: ReportingYear, *, keeping: Sequence[str] = ()
) -> Table:
    """Each adult at risk once (C3, C5), with an age on the last day or at death (C10),
    and what their concluded enquiries said of capacity, which goes by that age."""
    people = cases.group_by("council", "individual").agg(
        born_on=_.born_on.max(),
        died_on=_.died_on.max(),
        **{name: _[name].max() for name in ("age", "gender", "ethnicity", *BEGUN)},
        **_capacity_counts(cases),
    )
    age, is_estimated = _age(people, year)
    return people.select(
        "council",
        *keeping,
        *BEGUN,
        *(f"{kind}_{code}" for kind in CONCLUDED for code in CAPACITY),
        age_band=band(age),
        gender=_answer(people.gender, codes.GENDERS),
        ethnicity=_answer(people.ethnicity, codes.ETHNICITIES),
        is_estimated=is_estimated.cast("int8"),
        is_unknown=people.individual.startswith("?").cast("int8"),
    )


def _capacity_counts(cases: Table) -> dict[str, IntegerValue]:
    counts = {}
    for kind in CONCLUDED:
        for code in CAPACITY:
            says = says_of_capacity(cases, kind, code)
            # Counted rather than added up: DuckDB adds in numbers twice as wide.
            counts[f"{kind}_{code}"] = says.ifelse(1, ibis.null("int8")).count()
    return counts


def says_of_capacity(cases: Table, kind: str, code: str) -> BooleanValue:
    """Whether a case counts as one of this type in a row of the table of capacity."""
    is_support = code in codes.CAPACITY_SUPPORT.codes
    says = cases.supported == 1 if is_support else cases.capacity == code
    return (cases[kind] == 1) & says


def _age(people: Table, year: ReportingYear) -> tuple[IntegerValue, BooleanValue]:
    """Whole years on the last day or at death, and whether that is an estimate.

    Without a date of birth the age when raised is taken as that age and a half, which
    is nearest to the truth, and grows with the time since.
    """
    last = ibis.literal(year.last_day)
    dead_by_then = (people.died_on <= last).fill_null(False)
    day = dead_by_then.ifelse(people.died_on, last)
    born = people.born_on
    before_birthday = (day.month() < born.month()) | (
        (day.month() == born.month()) & (day.day() < born.day())
    )
    exact = day.year() - born.year() - before_birthday.cast("int8")
    since = day.delta(DAY_ZERO, unit="day") - people.age // ROOM
    estimate = (people.age % ROOM + 0.5 + since / YEAR_IN_DAYS).floor()
    is_estimated = born.isnull() & people.age.notnull()
    return exact.fill_null(estimate.cast("int64")), is_estimated


def band(age: IntegerValue) -> StringValue:
    """The code of the age band; not known below 18, as the return counts adults."""
    bands = [(age < limit, code) for limit, code in age_bands.LIMITS]
    unknown = (age.isnull() | (age < age_bands.YOUNGEST), NOT_KNOWN)
    return ibis.cases(unknown, *bands, else_=age_bands.OLDEST)


def rows_to_count(cases: Table, people: Table) -> dict[str, Table]:
    """The rows that tables count, by the name the tables have for them: a column for
    each key and for each type."""
    return {
        "individuals": people,
        "cases": cases,
        "outcomes": cases,
        "capacity": _capacities(people),
        **rows_of_lists(cases),
    }


def rows_of_lists(cases: Table, *, keeping: Sequence[str] = ()) -> dict[str, Table]:
    """The rows that come of columns with several answers."""
    return {
        "conditions": _conditions(cases, keeping),
        "types_by_sources": _risks(cases, keeping, risk_type=0, risk_source=1),
        "types_by_locations": _risks(cases, keeping, risk_type=0, risk_location=2),
        "locations_by_sources": _risks(cases, keeping, risk_location=2, risk_source=1),
    }


def counts_of(rows: Table, table: ReturnTable, along: str) -> Table:
    """What stands in the cells of a table that has something in them, by council."""
    keys = [key for key in (along, table.across) if key and key != BY_TYPE]
    summed = rows.group_by("council", *keys).agg(
        **{kind: rows[kind].sum() for kind in table.types}
    )
    return summed.filter(ibis.or_(*(summed[kind] > 0 for kind in table.types)))


def notes_of(people: Table) -> Table:
    """What a reader should know of the individuals, by council."""
    names = ("is_estimated", "is_unknown")
    return people.group_by("council").agg(**{n: people[n].sum() for n in names})


def _capacities(people: Table) -> Table:
    """Enquiries by what they said of capacity and the age band of the person."""
    answers = [f"{kind}_{code}" for kind in CONCLUDED for code in CAPACITY]
    banded = _added_up(people, answers, "council", "age_band")
    return ibis.union(*(_capacity(banded, code) for code in CAPACITY))


def _capacity(people: Table, code: str) -> Table:
    """Enquiries with one answer about capacity, by the age band of the person."""
    return people.select(
        "council",
        "age_band",
        capacity=ibis.literal(code),
        **{kind: people[f"{kind}_{code}"] for kind in CONCLUDED},
    )


def _conditions(cases: Table, keeping: Sequence[str]) -> Table:
    """Each case once for each different condition (C6). Cases with the same ones are
    added up before these are taken apart."""
    alike = cases.filter(_.health_conditions != "")
    alike = _added_up(alike, BEGUN, "council", *keeping, "health_conditions")
    return alike.select(
        "council",
        *keeping,
        *BEGUN,
        condition=_.health_conditions.split(BETWEEN).unique().unnest(),
    )


def _risks(cases: Table, keeping: Sequence[str], **places: int) -> Table:
    """Each concluded enquiry once for each different pair that applies (C8, C11).
    Enquiries with the same risks are added up before these are taken apart."""
    first, second = places.values()

    def pair(risk: StringValue) -> StringValue:
        parts = risk.split(WITHIN)
        return parts[first] + WITHIN + parts[second]

    risky = cases.filter(_.risks != "")
    risky = _added_up(risky, CONCLUDED, "council", *keeping, "risks")
    met = risky.select(
        "council",
        *keeping,
        *CONCLUDED,
        pair=risky.risks.split(BETWEEN).map(pair).unique().unnest(),
    )
    summed = _added_up(met, CONCLUDED, "council", *keeping, "pair")
    names = dict(zip(places, (0, 1), strict=True))
    return summed.select(
        "council",
        *keeping,
        *CONCLUDED,
        **{name: summed.pair.split(WITHIN)[place] for name, place in names.items()},
    )


def _added_up(rows: Table, numbers: Sequence[str], *keys: str) -> Table:
    """One row for all that agree in the keys, with the sums of these numbers."""
    sums = {name: rows[name].sum() for name in numbers}
    return rows.group_by(*keys).agg(**sums)
