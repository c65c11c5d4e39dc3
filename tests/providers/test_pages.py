"""The pages about services."""

import pytest

from alongside.providers.facts import ServiceFacts
from tests.providers.conftest import apply

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "role",
    [
        "care_worker",
        "registered_manager",
        "social_worker",
        "safeguarding_manager",
        "commissioner",
        "board_manager",
        "independent_chair",
    ],
)
def test_staff_find_a_service_and_open_it(role, signed_in_as, gull_house):
    browser = signed_in_as(role)

    found = browser.get("/services/", {"words": "gull", "kind": "care_home"})
    opened = browser.get(f"/services/{gull_house.pk}/")

    assert f"/services/{gull_house.pk}/" in found.content.decode()
    assert "Gull House" in opened.content.decode()
    assert "Good" in opened.content.decode()


@pytest.mark.parametrize("role", ["person", "advocate", "administrator"])
def test_others_are_told_it_is_not_for_them(role, signed_in_as, gull_house):
    browser = signed_in_as(role)

    assert browser.get("/services/").status_code == 403
    assert browser.get(f"/services/{gull_house.pk}/").status_code == 403


def test_somebody_who_is_not_signed_in_is_asked_to(client, gull_house):
    assert client.get("/services/").status_code == 302
    assert client.get(f"/services/{gull_house.pk}/").status_code == 302


def test_a_service_that_does_not_exist_is_not_found(signed_in_as, gull_house):
    browser = signed_in_as("commissioner")

    assert browser.get(f"/services/{gull_house.pk + 1}/").status_code == 404


@pytest.mark.parametrize("after", ["x", "-1", "9" * 40, "²", "123456"])
def test_a_bent_address_still_shows_the_list(after, signed_in_as, gull_house):
    page = signed_in_as("commissioner").get("/services/", {"after": after})

    assert "Gull House" in page.content.decode()


def test_a_long_list_leads_to_more(signed_in_as, gull_house):
    apply(*(ServiceFacts(f"2-{n}", name=f"Home {n}") for n in range(30)))

    page = signed_in_as("commissioner").get("/services/").content.decode()

    assert "More services" in page
