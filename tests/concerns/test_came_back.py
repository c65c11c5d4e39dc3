"""What did not stay where it went comes back, and whoever leads it reads why."""

import pytest

from alongside.access import actions as access
from alongside.concerns.actions import allocating, deciding, stopping
from alongside.concerns.models import Route
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import appealing, enquiries, second_signature
from tests.factories import stopping as asking

pytestmark = pytest.mark.django_db

AGAIN = "With you again"
WHY = "This is not about how the trolley is run."


@held
def other():
    return factories.acting(factories.safeguarding_manager(full_name="Naomi Adeyemi"))


@held
def lead():
    return factories.social_worker(full_name="Farah Siddiqui")


def given_to(lead, manager, concern):
    allocating.allocate_concern(by=manager, concern=concern, lead=lead)
    return concern


def home(user):
    html = factories.signed_in(user).get("/").content.decode()
    check_page(html)
    return html


def the_route():
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Route.objects.select_related("receiver", "circle").get()


def test_what_another_team_does_not_take_up_is_back_with_its_reason(manager, lead):
    given_to(lead, manager, appealing.passed_on(manager))
    assert AGAIN not in home(lead)

    deciding.answer_route(by=manager, route=the_route(), accepted=False, words=WHY)

    html = home(lead)
    assert AGAIN in html
    assert f"The other team sent it back: {WHY}" in html


def test_what_nobody_answered_is_back_when_it_is_taken_back(manager, lead):
    given_to(lead, manager, appealing.passed_on(manager))

    deciding.take_back_route(by=manager, route=the_route(), words="Rang three times.")

    assert "because nobody took it up: Rang three times." in home(lead)


def test_what_a_second_manager_sends_back_is_back(manager, other, lead):
    concern = given_to(lead, manager, second_signature.waiting(manager))
    assert AGAIN not in home(lead)

    second_signature.looked(other, concern, "sent_back")

    assert f"A second manager sent it back: {second_signature.WHY}" in home(lead)


def test_what_was_not_right_is_back(manager, other, lead):
    concern = given_to(lead, manager, appealing.settled_with_no_action(manager))

    appealing.answered(other, appealing.asked(manager, concern))

    assert "Somebody looked again, and it was not right" in home(lead)


def test_when_the_person_wants_us_to_go_on_the_lead_reads_it(manager, lead):
    enquiry = enquiries.under_way(manager)
    given_to(lead, manager, enquiry.concern)
    asking.asked_and_noted(enquiry)
    asking.stopped(manager, enquiry)
    amina = factories.acting(enquiries.the_person(enquiry))

    stopping.come_back(by=amina, enquiry=enquiries.of(enquiry.concern))

    assert "The person wants us to go on" in home(lead)
