"""Filling in what is missing of a settled enquiry: by whom, with a reason, never over
what stands."""

import pytest
from django.urls import reverse

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.concerns.actions import completing as actions
from alongside.concerns.models import Completion, Concern, Enquiry, Risk
from alongside.concerns.rules import completing as rules
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")

HOW = "It stands in the notes of the visit on 4 March."
RISK = {
    "risk_type": "neglect",
    "risk_source": "service_provider",
    "risk_location": "own_home",
}


@held
def concern(helen):
    """As earlier records have it: settled, with no person, no risk and no capacity."""
    settled = enquiries.settled(helen)
    with access.at_the_desk_of(factories.safeguarding_team()):
        Enquiry.objects.filter(concern=settled).update(
            capacity="", capacity_supported="", outcomes_asked="no"
        )
        Risk.objects.filter(enquiry__concern=settled).delete()
        Concern.objects.filter(pk=settled.pk).update(
            person=None, gender="not_known", ethnicity="white"
        )
    return settled


def now(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Concern.objects.select_related("enquiry").get(pk=concern.pk)


def missing(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        return {one.key for one in rules.wanted(now(concern))}


def complete(by, concern, reason=HOW, **answers):
    return actions.complete_what_is_missing(
        by=by, concern=concern, answers=answers, reason=reason
    )


def test_only_what_is_empty_is_asked(concern):
    assert missing(concern) >= {*RISK, "capacity", "gender"}
    assert not missing(concern) & {"ethnicity", "outcomes_asked", "assessment_outcome"}


def test_what_is_filled_in_stands_where_it_is_counted(helen, concern):
    kept = complete(helen, concern, capacity="had", gender="female", **RISK)

    found = now(concern)
    assert (found.enquiry.capacity, found.gender) == ("had", "female")
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert found.enquiry.risks.get().location == "own_home"
    assert (kept.reason, kept.by_name) == (HOW, "Helen Garside")
    assert not missing(concern) & {*RISK, "capacity", "gender"}
    assert found.state == concern.state, "nothing is opened again"


@pytest.mark.parametrize(
    ("answers", "why_not"),
    [
        ({}, "Fill in at least one answer"),
        ({"ethnicity": "asian"}, "not overwritten"),
        ({"outcomes_asked": "asked_none"}, "not overwritten"),
        ({"capacity": "perhaps"}, "Choose from the lists"),
        ({"gender": "not_known"}, "Choose from the lists"),
        ({"risk_type": "neglect"}, "together"),
        ({"capacity": "had", "capacity_supported": "yes"}, "where they lacked"),
    ],
)
def test_what_stands_and_what_is_no_answer_is_refused(helen, concern, answers, why_not):
    with pytest.raises(Refused, match=why_not):
        complete(helen, concern, **answers)


def test_a_reason_is_needed(helen, concern):
    with pytest.raises(Refused, match="how you know"):
        complete(helen, concern, reason=" ", gender="male")


def test_pressed_twice_it_is_kept_once_and_a_second_one_is_told(helen, concern):
    rosa = factories.acting(factories.safeguarding_manager())
    assert complete(helen, concern, gender="male") == complete(
        helen, concern, gender="male"
    )

    with pytest.raises(Refused, match="filled this in meanwhile"):
        complete(rosa, concern, gender="female")

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert Completion.objects.count() == 1


def test_whoever_leads_it_fills_it_in_and_no_other_worker(helen, concern):
    josh = factories.social_worker(full_name="Josh Pereira")
    with pytest.raises(Refused, match="Only whoever leads it"):
        complete(factories.acting(josh), concern, gender="male")

    with access.at_the_desk_of(factories.safeguarding_team()):
        Enquiry.objects.filter(concern=concern).update(lead=josh)

    assert complete(factories.acting(josh), concern, gender="male")


def test_an_enquiry_under_way_is_filled_in_on_its_own_pages(helen):
    enquiry = enquiries.under_way(helen)

    assert missing(enquiry.concern) == set()


def test_the_page_keeps_what_was_typed_and_says_what_is_missing(helen, concern):
    browser = factories.signed_in(helen.user)
    address = reverse("concerns:complete", args=[concern.pk])
    check_page(browser.get(address).content.decode())

    html = browser.post(address, {"gender": "male", "reason": ""}).content.decode()

    assert "Write how you know this now" in html
    assert '<option value="male" selected>' in html
    browser.post(address, {"gender": "male", "reason": HOW})
    page = browser.get(address).content.decode()
    check_page(page)
    assert HOW in page
    assert now(concern).gender == "male"
