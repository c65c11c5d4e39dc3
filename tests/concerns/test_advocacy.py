"""An advocate is thought of at every worry; what is decided waits, or says why not."""

import pytest

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.rules import Refused
from alongside.concerns.actions import (
    allocating,
    deciding,
    receiving,
    settling,
)
from alongside.people.models import AdvocacyNeed, WentAhead
from tests.factories import access as factories
from tests.factories import advocacy as given
from tests.factories import concerns, enquiries, findings

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture
def manager():
    return factories.manager()


def needs(by):
    """The needs the manager sees."""
    with identity.seen_as(by.principals):
        return list(AdvocacyNeed.objects.select_related("person", "advocate"))


def listened_to(by):
    """A worry while the person is listened to; nobody has looked at the need yet."""
    concern = concerns.received(by)
    receiving.say_who_it_is(by=by, concern=concern, person=concerns.person(by))
    return receiving.begin_listening(by=by, concern=concern)


def decide(by, concern, **more):
    """Decide that there must be an enquiry."""
    return deciding.decide_concern(
        by=by,
        concern=concern,
        view=concerns.HEARD,
        tests=concerns.three_tests(),
        result=concerns.DUTY_MET,
        **more,
    )


def test_it_is_noted_by_itself_when_somebody_begins_to_listen(manager):
    concern = listened_to(manager)

    (need,) = needs(manager)

    assert (need.trigger, need.about_id) == ("safeguarding", concern.pk)
    assert need.circle_id not in (concern.circle_id, concern.person.circle_id)


def test_it_is_noted_when_the_person_becomes_known_later(manager):
    concern = receiving.begin_listening(by=manager, concern=concerns.received(manager))
    assert not needs(manager)

    person = concerns.person(manager)
    receiving.say_who_it_is(by=manager, concern=concern, person=person)

    assert [one.person for one in needs(manager)] == [person]


def test_a_care_service_in_the_persons_circle_does_not_learn_of_it(manager):
    concern = listened_to(manager)
    worker = factories.care_worker()

    access.let_in(
        by=manager,
        circle_id=concern.person.circle_id,
        principal_id=worker.principal_id,
        purpose="working_with_person",
    )

    assert needs(factories.acting(worker)) == []


def test_the_decision_waits_until_somebody_has_looked(manager):
    concern = listened_to(manager)

    with pytest.raises(Refused, match="Nobody has looked yet"):
        decide(manager, concern)


def test_the_decision_goes_ahead_with_a_reason_that_is_kept(manager):
    concern = listened_to(manager)

    decide(manager, concern, why_without="She asked us to be quick.")

    with identity.seen_as(manager.principals):
        assert WentAhead.objects.get().why == "She asked us to be quick."


def test_the_enquiry_takes_up_the_circle_so_that_the_person_reads_the_need(manager):
    enquiry = enquiries.under_way(manager)

    (need,) = needs(manager)

    assert need.circle_id == enquiry.circle_id
    assert needs(factories.acting(enquiries.the_person(enquiry))) == [need]


def test_the_worker_it_is_given_to_sees_the_need(manager):
    concern = listened_to(manager)
    lead = factories.user("social_worker", team=factories.team("North"))

    allocating.allocate_concern(by=manager, concern=concern, lead=lead)

    assert len(needs(factories.acting(lead))) == 1


def test_a_worker_of_another_team_who_listens_notes_it(manager):
    concern = concerns.received(manager)
    receiving.say_who_it_is(
        by=manager, concern=concern, person=concerns.person(manager)
    )
    lead = factories.user("social_worker", team=factories.team("North"))
    allocating.allocate_concern(by=manager, concern=concern, lead=lead)

    receiving.begin_listening(by=factories.acting(lead), concern=concern)

    assert len(needs(factories.acting(lead))) == len(needs(manager)) == 1


def test_findings_wait_for_an_advocate_who_must_be_there(manager):
    enquiry = enquiries.under_way(manager)
    (need,) = needs(manager)
    given.looked_at(manager, need, given.DUTY)

    with pytest.raises(Refused, match="nobody has offered one yet"):
        findings.written(manager, enquiry, enquiries.FOUND)


def test_findings_wait_for_the_answer_to_the_advocate(manager):
    enquiry = enquiries.under_way(manager)
    (need,) = needs(manager)
    given.said(manager, given.helped(manager, need))

    with pytest.raises(Refused, match="nobody has answered yet"):
        findings.written(manager, enquiry, enquiries.FOUND)
    findings.written(
        manager,
        enquiry,
        enquiries.FOUND,
        why_without="He is in danger tonight.",
    )


def test_settling_waits_as_well(manager):
    concern = enquiries.nothing_owed(manager, enquiries.under_way(manager))
    (need,) = needs(manager)
    given.said(manager, given.helped(manager, need))

    with pytest.raises(Refused, match="nobody has answered yet"):
        settling.settle_concern(
            by=manager,
            concern=concern,
            view=concerns.HEARD,
            words_to_person="You know how to reach us.",
            words_to_raiser="She is safe. Thank you.",
            keep_in_touch_on=[enquiries.in_four_weeks()],
        )


def test_an_advocate_brought_in_from_the_enquiry_is_found_in_the_need(manager):
    enquiry = enquiries.under_way(manager)
    (need,) = needs(manager)
    given.offered(manager, need)

    advocate = enquiries.advocate_of(manager, enquiry)

    (need,) = needs(manager)
    assert (need.state, need.advocate) == ("allocated", advocate)


def test_a_worry_about_somebody_else_takes_the_need_out_of_sight(manager):
    enquiry = enquiries.under_way(manager)
    amina = enquiries.the_person(enquiry)
    concern = enquiries.concern_now(enquiry)

    receiving.say_who_it_is(by=manager, concern=concern, person=None)

    assert [one.state for one in needs(manager)] == ["ended"]
    assert needs(factories.acting(amina)) == []


def test_the_page_of_the_decision_asks_one_more_question_only_while_it_waits(manager):
    concern = listened_to(manager)
    browser = factories.signed_in(manager.user)
    address = f"/concerns/{concern.pk}/decide/"
    assert (
        "why does this go ahead without an advocate?"
        in browser.get(address).content.decode()
    )

    given.looked_at_all(manager, concern)

    html = browser.get(address).content.decode()
    assert "why does this go ahead" not in html
    assert "no advocate is needed now" in html
