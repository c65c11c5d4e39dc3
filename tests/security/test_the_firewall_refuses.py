"""Nothing is written, given or passed on to an alleged source of risk."""

import pytest
from django.test import Client

from alongside.access import actor, private_link
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.actions import deciding, raiser_risk, receiving
from alongside.concerns.actions.deciding import Result
from alongside.concerns.models import Concern, Raiser
from alongside.concerns.models.letters import To
from alongside.concerns.queries import timers
from tests.factories import access as factories
from tests.factories import advocacy, concerns, early, joining, letters, lives
from tests.security.test_the_firewall_elsewhere import about, raised

pytestmark = pytest.mark.django_db
GARY = "Gary Farah"
NEVER = "never asked"


@pytest.fixture
def gary():
    """A worker of the safeguarding team, and her son."""
    return factories.social_worker(full_name=GARY)


def reminded(manager, concern):
    """Whether the team is told that the one who spoke up waits to hear."""
    with seen_as(manager.principals):
        held = Concern.objects.get(pk=concern.pk)
        return timers.timer_of(manager, held, "tell_raiser")


def mark(manager, amina):
    lives.marked(manager, amina, lives.somebody(manager, amina, GARY, "son"))


def test_no_letter_is_written_to_one_who_spoke_up_and_is_marked(manager, amina):
    concern = about(manager, raised(actor.NOBODY, name=GARY), amina)
    letters.written(manager, concern, To.RAISER)

    mark(manager, amina)

    with pytest.raises(Refused, match="nobody to write to"):
        letters.written(manager, concern, To.RAISER, words="We went to see her.")
    with pytest.raises(Refused, match="nobody to write to"):
        letters.given(manager, concern, To.RAISER)


def test_no_worry_is_passed_on_to_a_team_that_a_source_works_in(manager, amina, gary):
    concern = about(manager, raised(actor.NOBODY), amina)
    concern = receiving.begin_listening(by=manager, concern=concern)
    advocacy.looked_at_all(manager, concern)
    mark(manager, amina)
    route = Result(
        result="another_route",
        reason="Quality.",
        route="advice",
        receiver=factories.safeguarding_team(),
        words_to_receiver="Please look.",
    )

    with pytest.raises(Refused, match=NEVER):
        deciding.decide_concern(
            by=manager,
            concern=concern,
            view=concerns.HEARD,
            tests=concerns.three_tests("no"),
            result=route,
        )


def test_nobody_is_reminded_to_tell_one_who_is_kept_out(manager, amina):
    concern = about(manager, raised(actor.NOBODY), amina)
    concern = receiving.begin_listening(by=manager, concern=concern)
    advocacy.looked_at_all(manager, concern)
    deciding.decide_concern(
        by=manager,
        concern=concern,
        view=concerns.HEARD,
        tests=concerns.three_tests("yes"),
        result=concerns.DUTY_MET,
    )
    assert reminded(manager, concern)

    raiser_risk.keep_raiser_out(by=manager, concern=concern, reason="She knows him.")

    assert not reminded(manager, concern)


def test_no_early_worry_is_given_to_a_source(manager, amina, gary):
    worry = early.worry_of(manager, early.noted(about_name="", person=amina))
    mark(manager, amina)

    with pytest.raises(Refused, match=NEVER):
        early.given(manager, worry, gary)


def test_what_is_parted_off_about_the_same_person_reaches_no_source(manager, amina):
    concern = about(manager, raised(actor.NOBODY, name=GARY), amina)
    mark(manager, amina)

    parting = joining.parted(manager, concern)

    with seen_as(manager.principals):
        second = Raiser.objects.select_related("link").get(concern=parting.parted_id)
        token = private_link.address_token(second.link)
    assert Client().get(f"/track/{token}/").status_code == 404
