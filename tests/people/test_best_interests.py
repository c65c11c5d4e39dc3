"""Deciding for somebody: only once it is shown that they cannot, and never alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import decisions as actions
from alongside.people.queries import decisions as queries
from alongside.people.rules.best_interests import (
    ConsultedSaid,
    what_is_missing_for_best,
)
from alongside.standards import codes
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import concerns
from tests.factories import decisions as given_that
from tests.people.test_decisions import SENT

pytestmark = pytest.mark.django_db

SISTER = ConsultedSaid("Asha Farah", "Sister", "yes", "Give her the key.")
BEST = {name: value for name, value in SENT.items() if name != "basis"} | {
    **{f"thought_{c}": "We thought." for c in codes.BEST_INTERESTS_CHECKLIST.codes},
    "option_2": "The key hangs at the desk",
    "good_2": "It is there",
    "bad_2": "She has to ask",
    "name_1": "Asha Farah",
    "relation_1": "Sister",
    "was_asked_1": "yes",
    "view_1": "Give her the key.",
    "dissent_1": "The desk is no place for it.",
    "name_2": "Yusuf Farah",
    "relation_2": "Brother",
    "was_asked_2": "no",
    "view_2": "He is at sea.",
    "advance": "no",
    "power": "none",
    "decider": "decision_maker",
    "why_without": "The locksmith is at the door.",
}


@held
def key(worker):
    return given_that.begun(worker, concerns.person(worker, "Amina Farah"))


@held
def cannot(worker, key):
    return given_that.looked(worker, key, given_that.CANNOT)


def missing(**changes):
    """The questions that are not well answered."""
    told = replace(given_that.THOUGHT, **changes)
    return [one.field for one in what_is_missing_for_best(told)]


def test_it_closes_into_the_register(browser, worker, key, cannot):
    answer = browser.post(f"/decisions/{key.pk}/best-interests/", BEST)

    assert answer["Location"] == f"/decisions/{key.pk}/"
    html = browser.get(answer["Location"]).content.decode()
    check_page(html)
    assert "Others decided what is best for them, for this decision alone" in html
    assert "Asha Farah does not agree." in html
    assert "Was not asked. He is at sea." in html
    with seen_as(worker.principals):
        page = queries.decision_page(worker, key)
    assert page.best.assessment == cannot
    assert page.best.checklist_version == codes.BEST_INTERESTS_CHECKLIST.version
    assert len(page.thoughts) == len(codes.BEST_INTERESTS_CHECKLIST)


@pytest.mark.parametrize("told", [given_that.CAN, None])
def test_nobody_decides_for_somebody_who_was_not_shown_unable(
    browser, worker, key, told
):
    if told:
        given_that.looked(worker, key, told)

    with pytest.raises(Refused):
        given_that.decided_for_them(worker, key)
    html = browser.get(f"/decisions/{key.pk}/best-interests/").content.decode()

    check_page(html)
    assert "Keep what was decided" not in html


def test_what_could_not_be_told_leaves_it_theirs_to_decide(worker, key):
    unsure = replace(given_that.CANNOT, conclusion="unsure", why_unsure="She slept.")
    given_that.looked(worker, key, unsure)

    with pytest.raises(Refused, match="could not tell"):
        given_that.decided_for_them(worker, key)
    assert given_that.decided(worker, key)


def test_once_they_can_again_nobody_decides_for_them(worker, key):
    before = clock.now() - timedelta(days=2)
    given_that.looked(worker, key, given_that.CANNOT, before)
    given_that.looked(worker, key, given_that.CAN)

    with pytest.raises(Refused, match="can decide this"):
        given_that.decided_for_them(worker, key)
    assert given_that.decided(worker, key).basis == "own"


def test_while_they_cannot_it_is_not_called_their_own(browser, worker, key, cannot):
    html = browser.post(f"/decisions/{key.pk}/decide/", SENT).content.decode()

    check_page(html)
    assert "Look again with them first." in html


def test_a_refusal_made_beforehand_counts_only_when_they_cannot_decide(worker, key):
    with pytest.raises(Refused, match="only when they cannot"):
        given_that.decided(worker, key, basis="advance_decision")

    given_that.looked(worker, key, given_that.CANNOT)
    assert given_that.decided(worker, key, basis="advance_decision")


def test_two_ways_at_least_are_weighed(worker, key, cannot):
    with pytest.raises(Refused, match="at least 2 ways"):
        given_that.decided_for_them(worker, key, options=given_that.TWO_WAYS[:1])


def test_every_part_of_the_checklist_is_thought_about():
    left_out = dict(given_that.THOUGHT.thoughts, wishes=" ")

    assert missing(thoughts=left_out) == ["thought_wishes"]
    assert missing() == []


def test_an_attorney_within_the_power_decides():
    assert missing(power="attorney", decider="decision_maker") == ["decider"]
    assert missing(power="deputy", decider="attorney") == ["decider"]
    assert missing(power="attorney", decider="attorney") == []


def test_nobody_decides_by_a_power_that_does_not_cover_it():
    assert missing(power="none", decider="attorney") == ["power"]


@pytest.mark.parametrize("advance", ["yes", "unknown", ""])
def test_what_they_refused_beforehand_is_nobody_elses_to_decide(advance):
    assert missing(advance=advance) == ["advance"]


@pytest.mark.parametrize(
    ("others", "fields"),
    [
        ((), ["name_1"]),
        ((replace(SISTER, was_asked=""),), ["was_asked_1"]),
        ((replace(SISTER, was_asked="no", words=""),), ["view_1"]),
        ((SISTER, replace(SISTER, relation="")), ["relation_2"]),
        ((SISTER, replace(SISTER, name="")), ["name_2"]),
    ],
)
def test_those_who_care_are_asked_or_it_says_why_not(others, fields):
    assert missing(consulted=others) == fields


def test_what_is_missing_stands_in_its_place_with_the_words_kept(browser, key, cannot):
    sent = BEST | {"power": "attorney", "thought_wishes": "", "view_2": ""}

    html = browser.post(f"/decisions/{key.pk}/best-interests/", sent).content.decode()

    check_page(html)
    for name in ("decider", "thought_wishes", "view_2"):
        assert f'id="id_{name}_error"' in html
    assert "The desk is no place for it." in html


def test_putting_words_right_keeps_what_it_rests_on(worker, key, cannot):
    made = given_that.decided_for_them(worker, key)

    actions.correct_decision(
        by=worker,
        decision=key,
        said=given_that.answer_said(basis="best_interests", change_reason="A slip."),
        options=given_that.TWO_WAYS,
        view=given_that.HEARD,
        seen=made.pk,
    )

    with seen_as(worker.principals):
        page = queries.decision_page(worker, key)
    assert page.answer.change == "corrected"
    assert page.best.assessment == cannot
