"""Made-up cases follow the published figures, and the importer refuses none of them.

Bounds are four standard errors of a sample of this size, so that a wrong figure shows
and chance does not.
"""

from collections import Counter
from datetime import date, timedelta
from math import sqrt

import pytest

from alongside.interop.cases import calibration
from alongside.interop.cases.adults import reporting_year
from alongside.interop.cases.checking import check_row
from alongside.interop.cases.columns import NAMES
from alongside.interop.cases.generating import Order, rows_of, write_cases

ROWS = 50_000
UNTIL = date(2026, 3, 31)
SERVICES = [("1-1", "care_home"), ("1-2", "care_home"), ("1-3", "home_care")]
ORDER = Order(rows=ROWS, seed=1, years=3, until=UNTIL, services=SERVICES)


@pytest.fixture(scope="module")
def cases():
    """Past cases from made-up rows; every row must be right."""
    made = []
    for cells in rows_of(ORDER):
        row = dict(zip(NAMES, cells, strict=True))
        case, faults = check_row(row, today=UNTIL, services={"1-1", "1-2", "1-3"})
        assert not faults, (row, faults)
        made.append(case)
    return made


@pytest.fixture(scope="module")
def enquiries(cases):
    return [case for case in cases if case.is_enquiry]


def is_about(found, share, of):
    """Whether a share is found within four standard errors in a sample of a size."""
    return abs(found - share) <= 4 * sqrt(share * (1 - share) / of)


def share_of(items, wanted):
    return Counter(items)[wanted] / len(items)


def test_the_conversion_of_2024_25_is_met(cases):
    # 195,555 of 640,240: Safeguarding Adults, England, 2024 to 2025. Without the last
    # weeks, when some concerns have not been decided on yet.
    old = [c for c in cases if c.raised_on < UNTIL - timedelta(days=120)]

    assert is_about(sum(c.is_enquiry for c in old) / len(old), 0.305, len(old))


def test_the_share_of_section_42_among_enquiries_of_2024_25_is_met(enquiries):
    kinds = [case.enquiry_kind for case in enquiries]

    assert is_about(share_of(kinds, "section_42"), 0.947, len(kinds))


def test_section_42_enquiries_per_individual_of_2024_25_are_met(enquiries):
    # 185,270 / 148,830, within a reporting year.
    duty = [c for c in enquiries if c.enquiry_kind == "section_42"]
    years = [reporting_year(c.enquiry_began_on.toordinal()) for c in duty]
    people = {(year, c.adult_key) for year, c in zip(years, duty, strict=True)}

    assert is_about(len(people) / len(duty), 148_830 / 185_270, len(duty))


@pytest.mark.parametrize(
    ("kind", "share"),
    [
        ("neglect", 0.32),  # 2023-24
        ("physical", 0.205),  # 2019-20: 42,340
    ],
)
def test_published_shares_by_type_are_met(enquiries, kind, share):
    types = [risk.type for case in enquiries for risk in case.risks]

    assert is_about(share_of(types, kind), share, len(types))


@pytest.mark.parametrize(
    ("place", "share"),
    [
        ("own_home", 0.46),  # 2023-24
        ("care_home_residential", 0.254),  # 2019-20: 40,820
    ],
)
def test_published_shares_by_location_are_met(enquiries, place, share):
    places = [case.risks[0].location for case in enquiries]

    assert is_about(share_of(places, place), share, len(places))


def test_discriminatory_abuse_has_its_published_sources(enquiries):
    # Known 870, unknown 345, service provider 605 in 2024-25.
    sources = [
        r.source for c in enquiries for r in c.risks if r.type == "discriminatory"
    ]

    for source, count in (("known", 870), ("unknown", 345), ("service_provider", 605)):
        assert is_about(share_of(sources, source), count / 1820, len(sources))


def test_neglect_in_nursing_homes_is_met(enquiries):
    first = [case.risks[0] for case in enquiries]
    types = [risk.type for risk in first if risk.location == "care_home_nursing"]

    assert is_about(share_of(types, "neglect"), 0.516, len(types))


def test_risk_reduced_or_removed_is_met_where_one_was_identified(enquiries):
    # 89% in 2018-19 and in 2019-20.
    outcomes = [case.risk_outcome for case in enquiries if case.risk_outcome]

    assert is_about(1 - share_of(outcomes, "remained"), 0.89, len(outcomes))


def test_concerns_grow_by_four_per_cent_a_year(cases):
    years = Counter(reporting_year(case.raised_on.toordinal()) for case in cases)
    error = 4 * sqrt(2 / (ROWS / 3))

    for year in (2023, 2024):
        assert years[year + 1] / years[year] == pytest.approx(1.04, abs=error)


def test_sixty_five_and_over_and_women_are_as_in_2016_17(enquiries):
    duty = [c for c in enquiries if c.enquiry_kind == "section_42"]
    people = list({c.adult_key: c for c in duty}.values())
    older = [c.age_on_raising >= 65 for c in people if c.age_on_raising]

    assert is_about(sum(older) / len(older), 0.63, len(older))
    assert is_about(share_of([c.gender for c in people], "female"), 0.6, len(people))


def test_no_second_type_of_risk_is_the_first_again(enquiries):
    two = [case for case in enquiries if len(case.risks) == 2]

    assert is_about(len(two) / len(enquiries), 0.25, len(enquiries))
    assert all(case.risks[0].type != case.risks[1].type for case in two)


def test_lately_begun_enquiries_are_still_under_way(enquiries):
    lately = [c for c in enquiries if c.enquiry_began_on > UNTIL - timedelta(days=14)]

    assert sum(c.enquiry_concluded_on is None for c in lately) > len(lately) / 2


def test_cases_fall_on_services_that_fit_them(enquiries):
    homes = {
        case.service_location_id
        for case in enquiries
        if case.risks[0].location == "care_home_residential"
    }

    assert homes == {"1-1", "1-2"}


def test_the_same_seed_makes_the_same_file_and_another_seed_another(tmp_path):
    paths = [tmp_path / name for name in ("one.csv", "two.csv", "three.csv")]
    for path, seed in zip(paths, (5, 5, 6), strict=True):
        write_cases(Order(rows=200, seed=seed, years=1, until=UNTIL), path)

    one, two, three = (path.read_bytes() for path in paths)

    assert one == two
    assert one != three


def test_a_made_up_council_has_as_many_concerns_as_its_share_of_england():
    # 640,240 concerns; the number of adults in England is assumed.
    assert calibration.concerns_a_year() == 4553


def test_every_figure_says_where_it_is_from():
    assert calibration.figures()

    with pytest.raises(ValueError, match=r"types\.neglect"):
        calibration._need_origin("types", {"neglect": {"share": 0.3, "grade": "S"}})
