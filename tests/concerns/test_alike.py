"""Worries and people that may be the same: shown with the reason, never joined."""

from datetime import date

import pytest

from alongside.access import identity
from alongside.concerns.queries import board
from alongside.concerns.queries import concern as queries
from tests.factories import concerns as factories

pytestmark = pytest.mark.django_db

BORN = date(1941, 5, 9)
AT_HOME = {"about_address": "Flat 3, 12 Tannery Side", "about_postcode": "WX1 4AB"}


def beside(manager, one):
    """References of worries that may be the same, on the page and on the board."""
    with identity.seen_as(manager.principals):
        page = [c.reference for c in queries.possible_duplicates(manager, one)]
        cards = {c.concern.pk: c.alike for c in board.board(manager).cards}
    assert set(page) == set(cards[one.pk])
    return page


def might_be(manager, one):
    with identity.seen_as(manager.principals):
        found = queries.who_it_might_be(manager, one)
    return {likeness.person.name: likeness.alike for likeness in found}


@pytest.mark.parametrize(
    "shared",
    [
        {"about_nhs_number": "9993001112"},
        {"about_born": BORN, "about_postcode": "WX1 4AB"},
    ],
)
def test_two_worries_with_different_names_may_be_about_one_person(manager, shared):
    one = factories.raised(about_name="Jean Kettle", **shared)
    other = factories.raised(about_name="Mrs Parrott", **shared)
    factories.raised(about_name="Bob Marsh", about_postcode="WX1 4AB")

    assert beside(manager, one) == [other.reference]


def test_a_shared_postcode_or_birthday_alone_joins_no_worries(manager):
    one = factories.raised(about_name="Jean Kettle", **AT_HOME)
    factories.raised(about_name="Bob Marsh", **AT_HOME)
    factories.raised(about_name="Ann Lowe", about_born=BORN)

    assert beside(manager, one) == []


def test_somebody_born_the_same_day_at_the_same_address_may_be_the_person(manager):
    factories.person(
        manager,
        "Eugenia Kettle",
        date_of_birth=BORN,
        address="12 Tannery Side, flat 3",
        postcode="WX1 4AB",
    )
    one = factories.raised(about_name="", about_born=BORN, **AT_HOME)

    assert might_be(manager, one) == {
        "Eugenia Kettle": (
            "born the same day",
            "address is written alike",
            "same postcode",
        )
    }


def test_everybody_else_who_lives_in_the_same_home_is_not_offered(manager):
    home = {"address": "Gannet House, 4 Lantern Parade", "postcode": "WX7 2LP"}
    factories.person(manager, "Edna Marsh", **home)
    one = factories.raised(
        about_name="Winifred Thackray",
        about_address=home["address"],
        about_postcode=home["postcode"],
    )

    assert might_be(manager, one) == {}
