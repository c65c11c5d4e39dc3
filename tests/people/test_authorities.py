"""What the law lets somebody do: told is not seen."""

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.people.actions import authority as authorities
from alongside.people.models import Authority
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories.lives import page, somebody

pytestmark = pytest.mark.django_db

SEEN = {
    "kind": "attorney_welfare",
    "told_by": "Hodan",
    "known": "seen",
    "words": "The stamped paper.",
    "seen_by": "Josh Pereira",
    "seen_on_day": "1",
    "seen_on_month": "11",
    "seen_on_year": "2026",
}


@held
def hodan(worker, amina):
    """Amina's daughter."""
    return somebody(worker, amina, "Hodan Farah", "my daughter")


def one(viewer, model):
    with seen_as(viewer.principals):
        return model.objects.get()


def test_told_is_not_seen(browser, amina, hodan):
    told = {"kind": "attorney_property", "told_by": "Hodan", "known": "told"}

    browser.post(f"/relationships/{hodan.pk}/authority/", told)

    html = page(browser, amina)
    check_page(html)
    assert "Told, not seen" in html
    assert "Ask to see it before anybody relies on it" in html
    assert "Paper seen" not in html


def test_seen_says_what_was_seen_by_whom_and_when(browser, amina, hodan):
    browser.post(f"/relationships/{hodan.pk}/authority/", SEEN)

    html = page(browser, amina)
    check_page(html)
    assert "Paper seen" in html
    assert "Seen by Josh Pereira on 1 November 2026: The stamped paper." in html


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words": ""}, "Write what was seen"),
        ({"seen_by": ""}, "Write who saw it"),
        ({"seen_on_year": "2999"}, "The day must be today or in the past"),
        ({"known": ""}, "Say whether the paper was seen"),
        ({"kind": "attorney_of_everything"}, "Choose one of the answers shown"),
    ],
)
def test_nothing_counts_as_seen_without_evidence(browser, worker, hodan, changes, said):
    html = browser.post(
        f"/relationships/{hodan.pk}/authority/", SEEN | changes
    ).content.decode()

    check_page(html)
    assert said in html
    with seen_as(worker.principals):
        assert not Authority.objects.exists()


def test_the_person_may_say_it_and_a_worker_sees_the_paper(worker, amina, hodan):
    own = factories.signed_in(amina.user)
    own.post(
        f"/relationships/{hodan.pk}/authority/",
        {"kind": "attorney_welfare", "told_by": "Amina"} | {"known": "seen"},
    )
    authority = one(worker, Authority)

    browser = factories.signed_in(worker.user)
    told = authority.is_seen
    browser.post(f"/authorities/{authority.pk}/seen/", SEEN)

    assert not told
    assert one(worker, Authority).is_seen
    assert own.get(f"/authorities/{authority.pk}/seen/").status_code == 403


def test_an_authority_that_has_ended_does_not_hold(browser, worker, amina, hodan):
    authority = authorities.record_authority(
        by=worker,
        relationship=hodan,
        power=authorities.Power("deputy_welfare"),
        told_by="Hodan",
    )
    today = clock.today()
    ended = {
        "ends_on_day": today.day,
        "ends_on_month": today.month,
        "ends_on_year": today.year,
    }

    browser.post(f"/authorities/{authority.pk}/end/", ended | {"why": "Revoked."})

    html = page(browser, amina)
    check_page(html)
    assert "Does not hold today" in html
    assert "Revoked." in html
