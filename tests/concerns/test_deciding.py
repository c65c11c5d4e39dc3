"""Listening and deciding: the person's view first, three tests, and what follows."""

from datetime import timedelta

import pytest

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.concerns.actions import allocating, deciding, receiving
from alongside.concerns.actions.deciding import Result
from alongside.concerns.models import Concern, Decision, Enquiry, Route, Update
from alongside.concerns.models.concern import State
from tests.design.page_checks import check_page
from tests.factories import access as access_factories
from tests.factories import concerns as factories

pytestmark = pytest.mark.django_db


def _again(manager, concern) -> Concern:
    with identity.seen_as(manager.principals):
        return Concern.objects.get(pk=concern.pk)


def _decide(manager, concern, **parts):
    said = {
        "view": factories.HEARD,
        "tests": factories.three_tests(),
        "result": factories.DUTY_MET,
    }
    return deciding.decide_concern(by=manager, concern=concern, **said | parts)


@pytest.mark.parametrize(
    "view",
    [
        View(how="first_hand", words="  "),
        View(how="through_someone", words="She wants to stay"),
        View(how="through_someone", words="She wants to stay", spoken_by="Her son"),
        View(how="not_asked"),
        View(how="not_asked", reason="because"),
        View(how=""),
    ],
)
def test_nothing_is_decided_while_the_persons_view_is_silently_blank(manager, view):
    concern = factories.listening(manager)

    with pytest.raises(Refused):
        _decide(manager, concern, view=view)

    assert _again(manager, concern).state == State.LISTENING


def test_a_view_that_is_absent_for_a_reason_is_enough(manager):
    concern = factories.listening(manager)

    _decide(manager, concern, view=View(how="not_asked", reason="too_unwell"))

    assert _again(manager, concern).state == State.ENQUIRING


def test_the_duty_needs_all_three_tests(manager):
    concern = factories.listening(manager)

    with pytest.raises(Refused, match="all three tests"):
        _decide(manager, concern, tests=factories.three_tests("unknown"))


def test_an_enquiry_must_be_made_when_all_three_tests_are_met(manager):
    concern = factories.listening(manager)

    with pytest.raises(Refused, match="must make an enquiry"):
        _decide(manager, concern, result=factories.NO_ACTION)


def test_a_social_worker_cannot_decide(manager):
    concern = factories.listening(manager)
    worker = access_factories.acting(access_factories.social_worker())

    with pytest.raises(Refused, match="Your role does not include this"):
        _decide(worker, concern)


def test_a_decision_cannot_be_made_twice(manager):
    concern = factories.listening(manager)
    _decide(manager, concern)

    with pytest.raises(Refused, match="cannot be done now"):
        _decide(manager, concern)

    with identity.seen_as(manager.principals):
        assert Decision.objects.count() == 1
        assert Enquiry.objects.count() == 1


def test_the_one_who_raised_it_is_told_what_was_decided(manager):
    concern = factories.decided(manager)

    with identity.seen_as(manager.principals):
        told = list(Update.objects.filter(raiser__concern=concern))

    assert [update.stage for update in told] == ["received", "decided"]


def _passed_on(manager, team):
    result = Result(
        result="another_route",
        reason="The home can put this right.",
        route="service_quality",
        receiver=team,
        words_to_receiver="Please look at staffing at night.",
        words_to_raiser="We asked the team who look after quality to take this up.",
    )
    return factories.decided(manager, result=result, answer="no")


def test_what_is_passed_on_waits_until_the_other_team_accepts(manager):
    quality = access_factories.team("Quality")
    commissioner = access_factories.user("commissioner", team=quality)
    concern = _passed_on(manager, quality)
    assert concern.state == State.PASSED_ON

    client = access_factories.signed_in(commissioner)
    with identity.seen_as(access_factories.acting(commissioner).principals):
        route = Route.objects.get()
    client.post(
        f"/passed-on/{route.pk}/",
        {"answer": "accepted", "words": "We visit on Tuesday."},
    )

    assert _again(manager, concern).state == State.WITH_OTHERS


def test_what_is_sent_back_is_thought_about_again(manager):
    quality = access_factories.team("Quality")
    commissioner = access_factories.acting(
        access_factories.user("commissioner", team=quality)
    )
    concern = _passed_on(manager, quality)
    with identity.seen_as(commissioner.principals):
        route = Route.objects.get()

    deciding.answer_route(
        by=commissioner, route=route, accepted=False, words="Not our service."
    )

    assert _again(manager, concern).state == State.LISTENING


def _waiting_route(manager) -> Route:
    _passed_on(manager, access_factories.team("Quality"))
    with identity.seen_as(manager.principals):
        return Route.objects.get()


def test_an_answer_given_by_telephone_is_written_down_with_who_gave_it(manager):
    route = _waiting_route(manager)

    access_factories.signed_in(manager.user).post(
        f"/passed-on/{route.pk}/",
        {"answer": "accepted", "who_accepted": "Sergeant Lund", "words": "On it."},
    )

    with identity.seen_as(manager.principals):
        route = Route.objects.select_related("concern").get()
    assert route.concern.state == State.WITH_OTHERS
    assert route.answered_by_name == "Sergeant Lund"


def test_what_is_never_answered_stays_in_sight_and_can_be_taken_back(manager):
    route = _waiting_route(manager)
    client = access_factories.signed_in(manager.user)

    for address in ("/", "/passed-on/"):
        page = client.get(address).content.decode()
        check_page(page)
        assert route.reference in page
    client.post(
        f"/passed-on/{route.pk}/",
        {"answer": "recalled", "words": "I rang three times. Nobody called back."},
    )

    assert _again(manager, Concern(pk=route.concern_id)).state == State.LISTENING
    assert route.reference not in client.get("/passed-on/").content.decode()
    page = client.get(f"/concerns/{route.concern_id}/").content.decode()
    check_page(page)
    assert "Taken back unanswered" in page


def test_what_was_taken_back_cannot_be_accepted_any_more(manager):
    route = _waiting_route(manager)
    deciding.take_back_route(by=manager, route=route, words="Nobody answered.")

    with pytest.raises(Refused, match="already been answered"):
        deciding.answer_route(by=manager, route=route, accepted=True, words="Late.")


def test_the_receiving_team_does_not_take_back_nor_answer_as_somebody_else(manager):
    team = access_factories.team("Quality")
    commissioner = access_factories.user("commissioner", team=team)
    route = _waiting_route(manager)

    with pytest.raises(Refused, match="Only a safeguarding manager"):
        deciding.take_back_route(
            by=access_factories.acting(commissioner), route=route, words="Mine."
        )
    access_factories.signed_in(commissioner).post(
        f"/passed-on/{route.pk}/",
        {"answer": "returned", "who_returned": "The mayor", "words": "Not ours."},
    )

    with identity.seen_as(manager.principals):
        assert Route.objects.get().answered_by_name == commissioner.full_name


def test_a_team_where_nobody_can_answer_here_is_marked_before_it_is_chosen(manager):
    quality = access_factories.team("Quality")
    access_factories.user("commissioner", team=quality)
    police = access_factories.team("Public protection desk")
    concern = factories.listening(manager)

    page = access_factories.signed_in(manager.user).get(
        f"/concerns/{concern.pk}/decide/"
    )

    words = page.content.decode()
    assert f"{police} (ask them by telephone)" in words
    assert f"{quality} (ask them" not in words


def test_the_receiving_team_sees_what_it_is_asked_and_nothing_else(manager):
    quality = access_factories.team("Quality")
    commissioner = access_factories.user("commissioner", team=quality)
    _passed_on(manager, quality)

    page = access_factories.signed_in(commissioner).get("/passed-on/").content.decode()

    check_page(page)
    assert "Please look at staffing at night." in page
    assert "bruises" not in page
    assert "Amina" not in page
    with identity.seen_as(access_factories.acting(commissioner).principals):
        assert not Concern.objects.exists()


def _about_a_child(manager) -> Concern:
    concern = factories.received(manager, about_born=clock.today() - timedelta(5000))
    receiving.begin_listening(by=manager, concern=concern)
    return concern


def test_the_duty_to_adults_does_not_reach_a_child(manager):
    concern = _about_a_child(manager)

    with pytest.raises(Refused, match="aged 18 or over"):
        _decide(manager, concern)

    page = access_factories.signed_in(manager.user).get(
        f"/concerns/{concern.pk}/decide/"
    )
    check_page(page.content.decode())
    assert "They are under 18" in page.content.decode()


def test_a_worry_about_a_child_can_be_left_to_the_childrens_team(manager):
    concern = _about_a_child(manager)

    _decide(manager, concern, result=factories.NO_ACTION)

    assert _again(manager, concern).state == State.NO_ACTION


def test_an_age_that_is_not_known_does_not_stand_in_the_way(manager):
    concern = factories.listening(manager)

    _decide(manager, concern)

    assert _again(manager, concern).state == State.ENQUIRING


def test_a_lead_from_another_team_does_not_learn_who_raised_it(manager):
    speaker = access_factories.user("care_worker", full_name="Blessing Achebe")
    raiser = factories.raised_by_somebody(by=access_factories.acting(speaker))
    concern = factories.listening(manager, factories.concern_of(raiser))
    lead = access_factories.user("social_worker", team=access_factories.team("North"))
    allocating.allocate_concern(by=manager, concern=concern, lead=lead)
    address = f"/concerns/{concern.pk}/"

    page = access_factories.signed_in(lead).get(address).content.decode()

    assert "We were told" in page
    assert "Blessing" not in page
    theirs = access_factories.signed_in(manager.user).get(address).content.decode()
    assert "Blessing" in theirs
