"""Whoever asked us to stop is answered first, and decided on anew when they like."""

import pytest

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.concerns.actions import receiving
from alongside.concerns.actions import stopping as actions
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, findings, pausing, stopping

pytestmark = pytest.mark.django_db


@held
def amina(enquiry):
    return factories.acting(enquiries.the_person(enquiry))


def test_what_waits_is_stopped_at_once_and_waits_no_more_when_she_comes_back(
    manager, enquiry, amina
):
    pausing.paused(manager, enquiry)
    stopping.asked_and_noted(enquiry)
    browser = factories.signed_in(amina.user)
    address = f"/enquiries/{enquiry.pk}/"
    assert "We are waiting for now" in browser.get(address).content.decode()

    stopping.stopped(manager, enquiry)

    concern = enquiries.concern_now(enquiry)
    assert (concern.state, concern.restart_on) == ("stopped", None)
    with access.at_the_desk_of(factories.safeguarding_team()):
        newest = concern.pauses.order_by("number").last()
    assert (newest.step, newest.words) == ("ended", stopping.WISH)

    actions.come_back(by=amina, enquiry=enquiry)

    assert enquiries.concern_now(enquiry).state == "enquiring"
    assert "We are waiting for now" not in browser.get(address).content.decode()


def test_while_it_waits_she_can_be_told_that_we_have_to_go_on_and_it_still_waits(
    manager, enquiry
):
    pausing.paused(manager, enquiry)
    stopping.asked_and_noted(enquiry)

    stopping.gone_on(manager, enquiry)

    assert enquiries.concern_now(enquiry).state == "paused"


def test_it_is_not_settled_before_she_is_answered(manager, enquiry):
    enquiries.nothing_owed(manager, enquiry)
    stopping.asked_and_noted(enquiry)

    html = factories.signed_in(manager.user).get(f"/enquiries/{enquiry.pk}/")

    assert "They asked us to stop, and nobody has answered them." in (
        html.content.decode()
    )


def test_no_finding_says_that_it_stopped(manager, enquiry):
    found = enquiries.FOUND.__class__(
        **vars(enquiries.FOUND) | {"assessment_outcome": "ceased", "risk_outcome": ""}
    )

    with pytest.raises(Refused, match="write that on the page for it"):
        findings.written(manager, enquiry, found)


def test_opened_again_by_the_team_it_is_decided_anew(manager, enquiry, amina):
    stopping.asked_and_noted(enquiry)
    stopping.stopped(manager, enquiry)

    concern = receiving.reopen_concern(
        by=manager, concern=enquiries.concern_now(enquiry), reason="She rang."
    )
    with pytest.raises(Refused, match="We go on already"):
        actions.come_back(by=amina, enquiry=enquiries.of(concern))
    again = enquiries.of(concerns.decided(manager, concern))

    assert not again.assessment_outcome
    assert not again.concluded_on
