"""What is past its day says so to everybody, asks for a reason, and moves nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.actions import review as actions
from alongside.people.models import Review, ReviewState
from alongside.people.queries import review_lines as lines
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import lives
from tests.factories import reviews as given

pytestmark = pytest.mark.django_db

MANY = 65


@held
def late(worker, amina):
    """A review whose day went by three days ago."""
    review = given.scheduled(worker, amina)
    gone = given.in_days(-3)
    with seen_as(worker.principals):
        Review.objects.filter(pk=review.pk).update(due_on=gone, next_on=gone)
    return given.again(worker, review)


def read(user, address):
    html = factories.signed_in(user).get(address).content.decode()
    check_page(html)
    return html


def test_she_and_her_worker_read_that_it_is_late_and_that_nobody_said_why(
    worker, amina, late
):
    day = f"{given.in_days(-3):%-d %B %Y}"
    for address in (f"/reviews/{late.pk}/", f"/people/{amina.pk}/reviews/", "/"):
        html = read(amina.user, address)
        assert f"Your review should have been by {day}." in html
        assert "Nobody has said why it is late." in html
    html = read(worker.user, "/reviews/")
    assert f"The review should have been by {day}." in html


def test_a_reason_stands_beside_the_day_it_should_have_been(worker, amina, late):
    actions.say_why_late(
        by=worker, review=late, words="I was ill.", now_by=given.in_days(5)
    )

    html = read(amina.user, f"/reviews/{late.pk}/")

    assert f"It is now to be by {given.in_days(5):%-d %B %Y}." in html
    assert "I was ill." in html
    assert f"should have been by {given.in_days(-3):%-d %B %Y}" in html
    assert given.again(worker, late).state == ReviewState.SCHEDULED


def test_a_reason_runs_out_and_is_asked_for_again(worker, late):
    actions.say_why_late(
        by=worker, review=late, words="I was ill.", now_by=given.in_days(5)
    )
    with seen_as(worker.principals):
        Review.objects.filter(pk=late.pk).update(next_on=given.in_days(-1))

    line = lines.coming(given.again(worker, late), is_own=True).line

    assert "Nobody has said why it is late again." in line


@pytest.mark.parametrize(
    ("words", "days", "sentence"),
    [(" ", 5, "Say why"), ("Ill.", -4, "still to come"), ("Ill.", 400, "12 months")],
)
def test_a_reason_is_words_and_a_day_to_come(worker, late, words, days, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.say_why_late(
            by=worker, review=late, words=words, now_by=given.in_days(days)
        )


@pytest.mark.parametrize("state", ReviewState)
@pytest.mark.parametrize("is_own", [True, False])
def test_every_state_has_a_plain_line_for_both(state, is_own):
    for days in (-3, 3):
        day = given.in_days(days)
        row = Review(
            state=state,
            kind="regular",
            due_on=day,
            next_on=day,
            live_on=given.in_days(0),
        )
        said = lines.coming(row, is_own=is_own)
        assert said.line.endswith(".")
        assert said.is_late == (days < 0 and state != ReviewState.LIVE)
        assert not (is_own and " them" in said.line)


def _many(worker):
    """Many people, each with a review of their own, planned in one go."""
    first = given.scheduled(worker, lives.amina(worker))
    with seen_as(worker.principals):
        rows = [
            Review(
                person=first.person,
                circle_id=first.circle_id,
                kind="regular",
                timer="regular_review",
                due_on=given.in_days(number // 3),
                next_on=given.in_days(number // 3),
                why_another="Many.",
                begun_by=1,
                begun_by_name="Josh",
            )
            for number in range(MANY)
        ]
        Review.objects.bulk_create(rows)


def test_the_list_is_paged_by_day_and_shows_each_once_in_as_few_queries(worker):
    _many(worker)
    seen, after, counts = [], "", set()

    with seen_as(worker.principals):
        while True:
            with CaptureQueriesContext(connection) as asked:
                page = lines.reviews_due(worker, after)
            counts.add(len(asked))
            seen += page.rows
            after = page.next_key
            if not after:
                break

    days = [one.review.next_on for one in seen]
    assert days == sorted(days)
    assert len({one.review.pk for one in seen}) == MANY + 1
    assert counts == {1}


def test_somebody_in_no_circle_sees_no_reviews(worker, late):
    elsewhere = factories.acting(factories.user("advocate"))

    with seen_as(elsewhere.principals):
        assert lines.reviews_due(elsewhere).rows == []
        assert lines.requests_waiting(elsewhere) == []


def test_the_page_of_a_review_takes_as_many_queries_however_much_is_there(
    worker, amina
):
    browser = factories.signed_in(worker.user)
    review = given.as_far_as(worker, amina, "drafted")
    browser.get("/")

    def asked():
        with CaptureQueriesContext(connection) as found:
            browser.get(f"/reviews/{review.pk}/")
        return len(found)

    few = asked()
    for number in range(3):
        given.drafted(worker, review, change_reason=f"{number}")
        given.tried(worker, review)
    assert asked() == few


def test_a_request_past_its_day_says_why_the_answer_is_late(worker, amina):
    request = given.asked(worker, amina)
    with seen_as(worker.principals):
        request.reply_by = given.in_days(-1)
        request.save()
    browser = factories.signed_in(worker.user)

    html = browser.post(
        f"/review-requests/{request.pk}/answer/", {"answer": "no"}
    ).content.decode()

    assert "The day for an answer has gone by. Say why" in html
    assert "should have been an answer by" in read(
        amina.user, f"/people/{amina.pk}/reviews/"
    )
