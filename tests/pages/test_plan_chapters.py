"""The chapters of My plan that come from what is wanted, taken back, and looked at."""

import pytest

from alongside.access.identity import seen_as
from alongside.pages import queries
from alongside.people.actions import outcomes, strength
from alongside.people.models import Strength
from alongside.people.rules.outcomes import Wish
from tests.factories import access as factories
from tests.factories import enquiries, lives, papers, reviews

pytestmark = pytest.mark.django_db

LAYOUTS = [one.code for one in queries.LAYOUTS]


@pytest.fixture
def josh():
    return lives.worker()


@pytest.fixture
def amina(josh):
    return lives.amina(josh)


def page(user, person, layout="ordinary"):
    address = f"/people/{person.pk}/copy/plan/{layout}/"
    return factories.signed_in(user).get(address).content.decode()


def wish(words="A lock on my own door."):
    return Wish(words=words, said_by="Amina", how="own")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_she_wants_stands_in_her_words_with_how_near_she_says_she_is(
    josh, amina, layout
):
    outcome = outcomes.say_outcome(by=josh, person=amina, wish=wish())
    outcomes.rate_outcome(
        by=josh, outcome=outcome, near="nearly", words="", said_by="Amina", how="own"
    )

    html = page(amina.user, amina, layout)

    assert "A lock on my own door." in html
    assert "I am nearly there." in html


def test_what_she_wants_of_an_enquiry_is_not_on_a_plan_that_others_see():
    manager = factories.manager()
    enquiry = enquiries.under_way(manager)
    enquiries.wanted(manager, enquiry)
    user = enquiries.the_person(enquiry)

    assert "I want to sleep" not in page(user, enquiry.person)


def test_what_was_taken_back_is_not_on_the_paper(josh, amina):
    papers.strength(josh, amina, words="To fly.")
    before = page(amina.user, amina)
    with seen_as(josh.principals):
        found = Strength.objects.get(words="To fly.")
    strength.take_back_strength(by=josh, strength=found, why="I was joking.")

    assert "To fly." in before
    assert "To fly." not in page(amina.user, amina)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("", "No day is set yet. I can ask for a review at any time."),
        ("scheduled", "We will look at it together by"),
        ("drafted", "I will be asked if I agree by"),
        ("agreed", "It is agreed. It will begin by"),
    ],
)
def test_when_it_is_looked_at_again_is_said_in_her_own_voice(josh, amina, state, said):
    if state:
        reviews.as_far_as(josh, amina, state)

    assert said in page(amina.user, amina)
