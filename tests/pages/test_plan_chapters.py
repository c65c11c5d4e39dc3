"""The chapters of My plan that come from what is wanted, taken back, and looked at."""

import pytest

from alongside.access.identity import seen_as
from alongside.pages import queries
from alongside.people.actions import outcomes, strength
from alongside.people.models import Strength
from alongside.people.rules.outcomes import Wish
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import (
    advocacy,
    ahead,
    enquiries,
    lives,
    papers,
    plans,
    reviews,
    risks,
)

pytestmark = pytest.mark.django_db

LAYOUTS = [one.code for one in queries.LAYOUTS]


@held
def josh():
    return lives.worker()


@held
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


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_line_of_the_plan_says_what_for_and_whether_it_is_agreed(
    josh, amina, layout
):
    plans.line(josh, amina)
    plans.agreed(josh, plans.line(josh, amina, words="I cook on Fridays."))

    html = page(amina.user, amina, layout)

    assert "I go to the allotment." in html
    assert "I will be asked." in html
    assert "I cook on Fridays." in html
    assert "It is agreed." in html


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_to_do_if_something_goes_wrong_and_whom_to_ring_stands_whole(
    josh, amina, layout
):
    case = plans.trouble(josh, amina)

    html = page(amina.user, amina, layout)

    for words in (case.when, case.what_to_do, *case.whom_to_ring.splitlines()):
        assert words in html


def test_a_risk_is_told_with_why_it_matters_to_her_and_no_opinion_of_others(
    josh, amina
):
    risks.agreed(josh, risks.begun(josh, amina))

    html = page(amina.user, amina)

    assert risks.WHOLE.wants in html
    assert risks.WHY in html
    assert risks.WHOLE.contingency in html
    for opinion in risks.WHOLE.opinions:
        assert opinion.words not in html


@pytest.mark.parametrize("layout", LAYOUTS)
def test_wishes_refusals_and_papers_are_told_apart(josh, amina, layout):
    wish_ahead = ahead.wish(josh, amina)
    refusal = ahead.refusal(josh, amina)
    paper = ahead.document(josh, amina)

    html = page(amina.user, amina, layout)

    places = [
        html.index(words)
        for words in (wish_ahead.words, refusal.treatment, paper.where_kept)
    ]
    assert places == sorted(places)
    assert refusal.circumstances in html
    assert "The people who treat me must read the paper itself." in html or (
        "This is kept as a wish for now." in html
    )


def test_a_whole_plan_is_the_same_whoever_prints_it(josh, amina):
    plans.trouble(josh, amina)
    plans.line(josh, amina)
    risks.begun(josh, amina)
    ahead.refusal(josh, amina)
    reviews.scheduled(josh, amina)
    her = factories.acting(amina.user)

    found = []
    for viewer in (her, josh):
        with seen_as(viewer.principals):
            found.append(queries.my_plan(viewer, amina))

    assert found[0] == found[1]


def test_her_advocate_is_on_the_plan_and_one_of_an_enquiry_alone_is_not(josh, amina):
    grace = factories.user("advocate", full_name="Grace Mensah")
    need = advocacy.noted(josh, amina)
    before = page(amina.user, amina)
    advocacy.helped(josh, need, grace)

    assert "Grace Mensah" not in before
    assert "Grace Mensah" in page(amina.user, amina)
    enquiry = enquiries.under_way(factories.manager())
    enquiries.advocate_of(factories.manager(), enquiry)
    assert "Grace" not in page(enquiries.the_person(enquiry), enquiry.person)
