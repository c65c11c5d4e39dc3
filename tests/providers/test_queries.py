"""What the lists of services hold."""

import pytest

from alongside.access.actor import NOBODY
from alongside.providers import queries, rules
from alongside.providers.facts import ServiceFacts
from tests.providers.conftest import COMMISSIONER, THE_PERSON, apply, rated

pytestmark = pytest.mark.django_db


@pytest.fixture
def thirty_services():
    apply(
        *(
            ServiceFacts(
                cqc_location_id=f"1-{number}",
                name=f"Service {number // 2:02}",
                kinds=("home_care",) if number % 3 else ("hospice", "other"),
                ratings=(rated("good" if number % 2 else "inadequate"),),
            )
            for number in range(30)
        )
    )


def names(**narrowed):
    found = queries.services_for(COMMISSIONER, **narrowed)
    return [service.name for service in found.services]


def test_pages_follow_each_other_without_gap_or_repeat(thirty_services):
    seen, after = [], None
    while True:
        page = queries.services_for(COMMISSIONER, after=after, size=7)
        seen += [(s.name, s.pk) for s in page.services]
        after = page.next_after
        if after is None:
            break

    assert len(seen) == len(set(seen)) == 30
    assert seen == sorted(seen)


def test_a_list_can_be_narrowed_by_name_kind_and_rating(thirty_services):
    assert names(words="service 07") == ["Service 07", "Service 07"]
    assert len(names(kind="hospice")) == 10
    assert len(names(rating="good", kind="hospice")) == 5


def test_words_of_no_list_narrow_nothing(thirty_services):
    assert len(names(kind="zoo", rating="superb")) == 25


@pytest.mark.parametrize("viewer", [NOBODY, THE_PERSON])
def test_those_outside_see_no_service(viewer, gull_house):
    assert not rules.may_see_services(viewer)
    assert queries.services_for(viewer).services == []
    assert queries.service_page(viewer, gull_house.pk) is None


def test_a_page_costs_the_same_queries_however_long(
    thirty_services, django_assert_num_queries
):
    with django_assert_num_queries(1):
        first = queries.services_for(COMMISSIONER)
    with django_assert_num_queries(2):
        queries.services_for(COMMISSIONER, after=first.next_after)


def test_the_table_of_ratings_has_a_row_for_each_day_newest_first(gull_house):
    apply(
        ServiceFacts(
            cqc_location_id="1-1",
            ratings=(
                rated("outstanding", gull_house.overall_rated_on.replace(year=2025)),
                rated("good"),
                rated("requires_improvement", key_question="safe"),
            ),
        )
    )

    page = queries.service_page(COMMISSIONER, gull_house.pk)

    assert page.columns[3:5] == ["Overall", "Safe"]
    assert [row[0] for row in page.cells] == ["1 January 2025", "1 January 2024"]
    assert page.cells[1][3:5] == ["Good", "Requires improvement"]
