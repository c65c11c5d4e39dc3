"""What must hold of the return whatever the cases are."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS
from tests.assurance.by_hand import recount
from tests.assurance.return_rows import councils, figures, total

FEW = settings(max_examples=6, deadline=None, derandomize=True)
DAYS = st.dates(date(2024, 10, 1), date(2026, 6, 30))


def one_of(listed):
    return st.sampled_from(("", *listed.codes))


def some_of(listed):
    several = st.lists(st.sampled_from(listed.codes), max_size=3)
    return several.map(";".join)


RISK = st.tuples(
    st.sampled_from(codes.RISK_TYPES.codes),
    st.sampled_from(codes.RISK_SOURCES.codes),
    st.sampled_from(codes.RISK_LOCATIONS.codes),
).map("|".join)


@st.composite
def rows(draw, number):
    """One case; each adult has one council and one birthday, nobody two on a day."""
    adult = draw(st.integers(0, 7))
    row = {
        "council": f"L{adult % 3}",
        "source_reference": f"C-{number}",
        "adult": f"A-{adult}",
        "raised_on": draw(DAYS),
        "age_on_raising": "",
        "born_on": date(1930 + 9 * adult, 1 + adult % 3, 9),
        "gender": codes.GENDERS.codes[adult % 4] if draw(st.booleans()) else "",
        "ethnicity": codes.ETHNICITIES.codes[adult % 7] if draw(st.booleans()) else "",
        "support_reason": draw(one_of(codes.SUPPORT_REASONS)),
        "health_conditions": draw(some_of(HEALTH_CONDITIONS)),
        "kind": draw(st.sampled_from(("", "section_42", "section_42", "other"))),
    }
    nothing = ("began_on", "concluded_on", "risks", "assessment_outcome")
    more = ("risk_outcome", "capacity", "capacity_supported")
    row |= dict.fromkeys((*nothing, *more, "outcomes_asked", "outcomes_achieved"), "")
    if row["kind"]:
        row["began_on"] = row["raised_on"] + timedelta(draw(st.integers(0, 90)))
        if draw(st.booleans()):
            row |= draw(ends(row["began_on"]))
    return row


@st.composite
def ends(draw, began):
    """How an enquiry ended."""
    found = draw(one_of(codes.ASSESSMENT_OUTCOMES))
    capacity = draw(one_of(codes.CAPACITY))
    asked = draw(one_of(codes.OUTCOMES_ASKED))
    is_risk, lacked = found.startswith("identified"), capacity == "lacked"
    achieved = draw(one_of(codes.OUTCOMES_ACHIEVED))
    return {
        "concluded_on": began + timedelta(draw(st.integers(0, 200))),
        "risks": ";".join(draw(st.lists(RISK, max_size=3))),
        "assessment_outcome": found,
        "risk_outcome": draw(one_of(codes.RISK_OUTCOMES)) if is_risk else "",
        "capacity": capacity,
        "capacity_supported": draw(st.sampled_from(("", "yes"))) if lacked else "",
        "outcomes_asked": asked,
        "outcomes_achieved": achieved if asked == "asked_expressed" else "",
    }


@st.composite
def extracts(draw):
    """Up to forty cases of eight adults and three councils."""
    return [draw(rows(number)) for number in range(draw(st.integers(1, 40)))]


@FEW
@given(extracts())
def test_every_cell_is_what_a_count_by_hand_gives(cases):
    found = figures(cases)

    assert {tuple(c): n for c, n in found.values.items() if n} == dict(recount(cases))


@FEW
@given(extracts(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(cases, random):
    shuffled = [*cases]
    random.shuffle(shuffled)

    assert figures(shuffled) == figures(cases)


@FEW
@given(extracts())
def test_a_case_of_somebody_else_in_another_year_changes_nothing(cases):
    stranger = {
        "council": "L0",
        "source_reference": "X-1",
        "adult": "X-1",
        "raised_on": date(2019, 5, 1),
        "gender": "male",
    }

    assert figures([*cases, stranger]) == figures(cases)


@FEW
@given(extracts())
def test_councils_apart_add_up_to_the_whole(cases):
    together = councils(cases)
    apart = {}
    for council in {row["council"] for row in cases}:
        apart |= councils([row for row in cases if row["council"] == council])

    assert apart == together


@FEW
@given(extracts())
def test_nobody_counts_twice_where_individuals_are_counted(cases):
    found = figures(cases)
    adults = len({row["adult"] for row in cases})

    for kind in ("concerns", "section_42", "other"):
        people = {total(found, table, kind) for table in ("SG1a", "SG1b", "SG1c")}
        (number,) = people
        assert number <= min(adults, total(found, "SG1f", kind))
        assert total(found, "SG1d", kind) == total(found, "SG1f", kind)
