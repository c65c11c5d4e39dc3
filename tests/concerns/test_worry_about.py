"""Whom a worry is about, and who raises it."""

import pytest
from django.test import Client

from alongside.access import actions as access
from alongside.concerns.models import Concern, Raiser
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import worries
from tests.factories.worries import NOTICED, WISHES, Raising

pytestmark = pytest.mark.django_db


@held
def team(db):
    """The team that worries go to."""
    return factories.safeguarding_team()


@held
def neighbour(team) -> Raising:
    """Somebody at the first page, not signed in."""
    return Raising(Client())


def the_concern(team) -> Concern:
    """The only concern there is, as the safeguarding team sees it."""
    with access.at_the_desk_of(team):
        return Concern.objects.get()


def test_the_worry_may_be_about_a_service_without_naming_anybody(neighbour, team):
    service = worries.care_home("Gull House", "Gullhaven")

    neighbour.walk(
        noticed={
            "noticed": "There is one carer at night for thirty people.",
            "about": "service",
            "which_service": "gull house, Gullhaven",
        },
        wishes=WISHES | {"wish_not_asked_reason": "nobody_named"},
    )

    concern = the_concern(team)
    assert concern.service == service
    assert concern.about_name == ""


def test_a_service_whose_name_two_services_share_is_left_to_a_person(neighbour, team):
    worries.care_home("The Laurels", "Gullhaven")
    worries.care_home("The Laurels", "Eastmere")

    neighbour.walk(
        noticed=NOTICED | {"about": "service", "which_service": "The Laurels"},
    )

    concern = the_concern(team)
    assert concern.service is None
    assert concern.service_words == "The Laurels"


def test_a_link_from_a_services_page_fills_the_service_in(team):
    service = worries.care_home("Gull House", "Gullhaven")
    browser = Client()

    page = browser.get(f"/worry/?service={service.pk}", follow=True).content.decode()

    assert 'value="Gull House, Gullhaven"' in page


def test_somebody_can_raise_a_worry_about_themselves(neighbour, team):
    neighbour.walk(
        noticed={"noticed": "My nephew takes my pension.", "about": "me"},
        wishes={
            "danger": "no",
            "wish_words": "I want my card back.",
            "needs_care": "yes",
            "at_risk": "yes",
        },
        hear_back={"hear_by": "phone", "phone": "01632 960111", "name": "Colin Batty"},
    )

    concern = the_concern(team)
    assert concern.about_name == "Colin Batty"
    assert concern.raised_by_kind == "self"
    assert (concern.wish_asked, concern.wish_words) == ("yes", "I want my card back.")


def test_whoever_stays_anonymous_is_not_named_whatever_they_typed(neighbour, team):
    neighbour.walk(
        hear_back={
            "hear_by": "anonymous",
            "name": "Joan",
            "email": "joan@westmere.example",
        }
    )

    with access.at_the_desk_of(team):
        raiser = Raiser.objects.get()
    assert (raiser.name, raiser.email, raiser.user) == ("", "", None)
