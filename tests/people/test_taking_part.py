"""Not taking part settles nothing: what has to be there instead."""

import pytest

from alongside.access.rules import Refused
from alongside.people.actions import review_step as steps
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import reviews as given

pytestmark = pytest.mark.django_db

OWN = {"own_words": "Leave me be till spring.", "behind": ""}


@held
def without_her(worker, amina):
    """A review that was talked over and written down without her."""
    return given.as_far_as(worker, amina, "drafted", took_part="not", their_words="")


def test_nothing_is_agreed_on_not_taking_part_alone(worker, without_her):
    with pytest.raises(Refused, match="settles nothing by itself"):
        given.agreed(worker, without_her)


def test_two_letters_from_the_same_person_are_one_way(worker, without_her):
    given.tried(worker, without_her)
    given.tried(worker, without_her, tried_by=worker.name.upper() + " ")
    given.behind(worker, without_her)
    given.next_try(worker, without_her)

    with pytest.raises(Refused, match="two different ways"):
        given.agreed(worker, without_her)


def test_a_next_try_whose_day_has_gone_is_none(worker, without_her):
    given.tried(worker, without_her)
    given.tried(worker, without_her, way="visit")
    given.behind(worker, without_her)

    with pytest.raises(Refused, match="what to try next"):
        given.agreed(worker, without_her)


def test_two_ways_what_may_be_behind_it_and_a_next_try_let_it_go_on(
    worker, without_her
):
    given.way_is_shown(worker, without_her)

    review = given.agreed(worker, without_her)

    assert review.state == "agreed"
    assert review.rests_on_id
    assert given.begun(worker, review).state == "live"


def test_not_being_asked_is_not_a_way_round_it(worker, amina):
    drafted = given.as_far_as(worker, amina, "drafted")

    with pytest.raises(Refused, match="settles nothing by itself"):
        given.agreed(worker, drafted, view=given.NOT_ASKED)


def test_it_does_not_rest_on_not_taking_part_alone(worker, amina):
    review = given.scheduled(worker, amina)

    with pytest.raises(Refused, match="settles nothing by itself"):
        given.rested(worker, review)


def test_her_own_words_are_respected_with_a_day_to_ask_again(worker, amina):
    review = given.scheduled(worker, amina)
    given.behind(worker, review, **OWN, ask_again_on=given.in_days(60))

    rested = given.rested(worker, review, "does_not_want", given.HEARD)

    assert rested.state == "resting"
    assert rested.next_on == given.in_days(60)


def test_own_words_need_a_day_to_ask_again(worker, amina):
    review = given.scheduled(worker, amina)

    with pytest.raises(Refused, match="a day to ask again"):
        given.behind(worker, review, **OWN)


def test_nobody_else_says_that_she_does_not_want_it(worker, amina):
    review = given.scheduled(worker, amina)
    given.way_is_shown(worker, review)

    with pytest.raises(Refused, match="Only their own words"):
        given.rested(worker, review, "does_not_want", given.HEARD)


@pytest.mark.parametrize("risk", ["yes", "unknown"])
def test_while_somebody_may_be_at_risk_own_words_are_not_enough(worker, amina, risk):
    review = given.scheduled(worker, amina)
    said = OWN | {"at_risk": risk, "risk_done": "The enquiry goes on."}
    given.behind(worker, review, **said, ask_again_on=given.in_days(60))

    with pytest.raises(Refused, match="somebody may be at risk"):
        given.rested(worker, review, "does_not_want", given.HEARD)


def test_a_risk_says_what_is_done_about_it(worker, amina):
    review = given.scheduled(worker, amina)

    with pytest.raises(Refused, match="what is done"):
        given.behind(worker, review, at_risk="yes")


def test_what_she_writes_herself_leaves_what_others_found_about_risk(worker, amina):
    review = given.scheduled(worker, amina)
    given.behind(worker, review, at_risk="yes", risk_done="The enquiry goes on.")
    herself = factories.acting(amina.user)

    row = given.behind(
        herself, review, trusts="Hodan.", at_risk="", change_reason="I say it myself."
    )

    assert (row.at_risk, row.risk_done) == ("yes", "The enquiry goes on.")
    assert row.trusts == "Hodan."


def test_what_rested_is_taken_up_again_by_her_in_one_step(worker, amina):
    review = given.as_far_as(worker, amina, "resting")
    herself = factories.signed_in(amina.user)

    html = herself.get(f"/reviews/{review.pk}/").content.decode()
    steps.take_up_review(
        by=factories.acting(amina.user),
        review=review,
        words="I am ready.",
        due_on=given.in_days(7),
    )

    assert "I would like it now" in html
    assert given.again(worker, review).state == "scheduled"


def test_another_review_has_to_be_there_to_take_its_place(worker, amina):
    review = given.scheduled(worker, amina)

    with pytest.raises(Refused, match="no other review"):
        given.rested(worker, review, "another", given.HEARD)


def test_the_page_says_that_we_have_not_found_the_way_and_blames_nobody(worker, amina):
    review = given.scheduled(worker, amina)
    given.way_is_shown(worker, review)

    for somebody in (worker.user, amina.user):
        browser = factories.signed_in(somebody)
        html = browser.get(f"/reviews/{review.pk}/taking-part/").content.decode()
        check_page(html)
        assert "found the way yet" in html
        for blaming in ("refus", "engage", "comply", "hard to reach"):
            assert blaming not in html.lower()


def test_the_same_attempt_sent_twice_is_kept_once(worker, amina):
    review = given.scheduled(worker, amina)
    browser = factories.signed_in(worker.user)
    day = given.in_days(0)
    sent = {f"tried_on_{p}": getattr(day, p) for p in ("day", "month", "year")}
    sent |= {"tried_by": "Josh", "way": "visit", "what_happened": "Nobody was in."}
    sent["uid"] = "6f0d1c5e-9d7f-4f58-9b52-0f2f8a3d3f11"

    for _ in range(2):
        browser.post(f"/reviews/{review.pk}/taking-part/tried/", sent)

    html = browser.get(f"/reviews/{review.pk}/taking-part/").content.decode()
    assert html.count("Nobody was in.") == 1


def test_two_who_write_at_once_are_both_kept_and_the_second_sees_the_first(
    worker, amina
):
    review = given.scheduled(worker, amina)
    browser = factories.signed_in(worker.user)
    given.behind(worker, review, behind="It is the mornings.")
    sent = {"behind": "It is the letters.", "at_risk": "no", "seen": ""}

    html = browser.post(
        f"/reviews/{review.pk}/taking-part/write/", sent | {"change_reason": "More."}
    ).content.decode()

    check_page(html)
    assert "Somebody else wrote here while you were writing" in html
    assert "It is the mornings." in html
    assert "It is the letters." in html
