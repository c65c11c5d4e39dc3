"""Care services on a map."""

import pytest

from alongside.insight.queries.service_map import service_map
from alongside.providers.facts import ServiceFacts
from alongside.providers.models import Service
from tests.providers.conftest import COMMISSIONER, THE_PERSON, apply

pytestmark = pytest.mark.django_db


def place(name, latitude=None, longitude=None, town="Gullhaven"):
    """A care home, perhaps with its place."""
    facts = ServiceFacts(f"1-{name}", name=name, kinds=("care_home",), town=town)
    apply(facts)
    Service.objects.filter(name=name).update(latitude=latitude, longitude=longitude)


def test_services_are_drawn_where_they_are_and_listed_beside_it(
    django_assert_num_queries,
):
    place("Home 1", 55.2, -0.9)
    place("Home 2", 55.3, -0.7, town="Marram Bay")
    place("Home 3")

    with django_assert_num_queries(1):
        shown = service_map(COMMISSIONER, {})

    assert "Gullhaven" in shown.svg
    assert "Marram Bay" in shown.svg
    assert " km" in shown.svg
    assert shown.sentence == "2 services: Gullhaven (1), Marram Bay (1)."
    assert [row[0] for row in shown.rows] == ["Home 1", "Home 2", "Home 3"]
    assert [one.name for one in shown.unplaced] == ["Home 3"]


def test_one_service_alone_has_a_map_and_none_has_words():
    place("Home 1", 55.2, -0.9)

    assert "<svg" in service_map(COMMISSIONER, {"words": "home"}).svg
    nothing = service_map(COMMISSIONER, {"words": "nowhere"})
    assert nothing.svg == ""
    assert not nothing.rows


def test_without_any_place_the_table_still_says_it():
    place("Home 1")

    shown = service_map(COMMISSIONER, {})

    assert shown.svg == ""
    assert shown.sentence == "None of these services has a place that we know."
    assert shown.rows == [
        ["Home 1", "Care home without nursing", "Gullhaven", "Not known"]
    ]


def test_others_see_nothing():
    place("Home 1", 55.2, -0.9)

    assert not service_map(THE_PERSON, {}).rows
