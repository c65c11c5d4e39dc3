"""The rows that tables count, each with its record: the expressions of the count.

`counting` and `reviews` say what counts as what; here the references of the records
are kept on the way, and each answer about capacity goes back to its case.
"""

from functools import cache

import ibis
from ibis.expr.types import Table

from alongside.assurance.national_return import counting, reviews
from alongside.assurance.national_return.planning import Query
from alongside.assurance.national_return.years import ReportingYear

RECORD = ("source_reference", "adult")
OF_REVIEWS = ("reviews", "in_reviews")
OF_CASES = ("cases", "outcomes")
OF_PEOPLE = ("individuals", "capacity")
OF_THE_YEAR, PEOPLE = "traced_cases", "traced_people"


@cache
def whose(year: ReportingYear) -> tuple[Table, Table]:
    """The cases of the year and the people they are about, as they are kept."""
    of_the_year = counting.cases_of_the_year(year, keeping=RECORD)
    cases = ibis.table(of_the_year.schema(), name=OF_THE_YEAR)
    people = counting.individuals(cases, year, keeping=("individual",))
    return of_the_year, people


@cache
def kept(year: ReportingYear) -> dict[str, Query]:
    """What is worked out once and kept by its name: the cases, then the people."""
    of_the_year, people = whose(year)
    return {OF_THE_YEAR: Query.of(of_the_year), PEOPLE: Query.of(people)}


@cache
def rows_of(year: ReportingYear, counted: str) -> Query:
    """The rows of what some tables count, with the reference of each record."""
    if counted in OF_REVIEWS:
        return Query.of(_of_reviews(year)[counted])
    of_the_year, people = whose(year)
    cases = ibis.table(of_the_year.schema(), name=OF_THE_YEAR)
    if counted in OF_PEOPLE:
        theirs = _with_people(cases, ibis.table(people.schema(), name=PEOPLE))
        answers = (_capacity(theirs, code) for code in counting.CAPACITY)
        return Query.of(theirs if counted == "individuals" else ibis.union(*answers))
    if counted in OF_CASES:
        return Query.of(cases)
    return Query.of(counting.rows_of_lists(cases, keeping=RECORD)[counted])


def _with_people(cases: Table, people: Table) -> Table:
    """Each case with what is known of the person in the whole year."""
    who = people.select("council", "individual", "age_band", "gender", "ethnicity")
    return cases.drop("gender", "ethnicity").join(who, ["council", "individual"])


def _capacity(cases: Table, code: str) -> Table:
    says = {k: counting.says_of_capacity(cases, k, code) for k in counting.CONCLUDED}
    return cases.select(
        "council",
        *RECORD,
        "age_band",
        capacity=ibis.literal(code),
        **{kind: told.cast("int8") for kind, told in says.items()},
    )


def _of_reviews(year: ReportingYear) -> dict[str, Table]:
    rows = reviews.rows_to_count(year)
    return {
        "reviews": rows["reviews"].mutate(
            source_reference=rows["reviews"].review_reference, adult=ibis.literal("")
        ),
        "in_reviews": rows["in_reviews"].mutate(
            source_reference=rows["in_reviews"].review_reference
        ),
    }
