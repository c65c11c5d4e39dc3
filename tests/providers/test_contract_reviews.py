"""A contract review: nobody fills in another form, people are heard, the service has
its say, and the short version is for everybody."""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.providers import actions as providers
from alongside.providers.actions import (
    contract_review,
    contract_review_found,
    contract_review_told,
)
from alongside.providers.models import (
    ContractReview,
    ContractReviewState,
    KnowledgeItem,
    ShortReport,
)
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.rules import contract_review as rules
from alongside.providers.rules import contract_review_states as states
from alongside.providers.rules.knowledge import Withheld
from tests.architecture.caring import known
from tests.architecture.world import World
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import contract_reviews as given

pytestmark = pytest.mark.django_db
PAGE = Path(__file__).resolve().parents[2] / "docs" / "contract-review-states.md"


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def so_far(world):
    """`so_far("found")`: a review that has got so far, seen by the commissioner."""

    def make(state):
        return given.as_far_as(
            world.commissioner, world.runner, world.known_service, state
        )

    with seen_as(world.commissioner.principals):
        yield make


def here(world, review):
    return {"by": world.commissioner, "review": review}


def test_the_picture_in_the_documents_is_the_table():
    drawn = states.contract_review_states_in_markdown()

    assert PAGE.read_text(encoding="utf-8") == drawn, "Run: manage.py draw_states"


def test_every_state_is_reached_from_a_day_that_is_set():
    reached = {states.FIRST_STATE}
    for _ in ContractReviewState:
        reached |= {s.after for s in states.STEPS if s.before in reached}

    assert reached == set(ContractReviewState)


def test_the_pack_is_put_together_once_from_what_is_known_and_then_stays(world, so_far):
    assert world.known_item
    given.contract(world.commissioner, world.known_service, people_placed=4)
    review = so_far("gathered")

    providers.tell_about_service(
        by=world.commissioner, service=world.known_service, known=known(words="Later.")
    )
    with pytest.raises(Refused, match="cannot be done now"):
        contract_review.gather_review_pack(**here(world, review))

    lines = [line for part in review.pack.sections for line in part["lines"]]
    assert any(world.known_item.words in line for line in lines)
    assert any(line.startswith("Far Council") and "4 people" in line for line in lines)
    assert not any("Later." in line for line in lines)


def test_what_is_held_back_from_the_service_is_not_in_the_pack(world, so_far):
    until = clock.now() + timedelta(days=3)
    providers.tell_about_service(
        by=world.commissioner,
        service=world.known_service,
        known=known(words="Said in confidence."),
        withheld=Withheld("who_told", "They asked us to wait.", until),
    )

    review = so_far("gathered")

    assert "Said in confidence." not in str(review.pack.sections)


def test_what_people_say_to_a_review_is_known_of_the_service_and_typed_once(
    world, so_far
):
    review = so_far("gathered")
    contract_review_found.hear_in_review(**here(world, review), **given.HEARD)

    items = KnowledgeItem.objects.filter(came_of=review.came_of)
    assert [one.words for one in items] == [given.HEARD["words"]]


def test_it_cannot_be_finished_while_nobody_who_lives_there_was_heard(world, so_far):
    review = so_far("agreed")
    KnowledgeItem.objects.filter(came_of=review.came_of).update(voice="staff")
    report = contract_review_told.report_contract_review
    told = {"why_unheard": "asked_none", "unheard_words": "We asked at every meal."}

    with pytest.raises(Refused, match="no family, has been heard"):
        report(**here(world, review), told=given.TOLD)
    report(**here(world, review), told=rules.Told(**vars(given.TOLD) | told))

    review.refresh_from_db()
    assert review.state == "reported"
    assert review.unheard_words == "We asked at every meal."


def test_the_database_too_refuses_a_report_without_anybody_heard(so_far):
    review = so_far("agreed")

    with pytest.raises(IntegrityError, match="hears_people"), transaction.atomic():
        ContractReview.objects.filter(pk=review.pk).update(state="reported")


def test_the_database_too_refuses_to_go_on_before_the_service_could_speak(so_far):
    review = so_far("found")

    with pytest.raises(IntegrityError, match="service_speak"), transaction.atomic():
        ContractReview.objects.filter(pk=review.pk).update(state="answered")


def test_nobody_goes_on_without_the_service_before_its_time_has_gone_by(world, so_far):
    review = so_far("found")
    go_on = contract_review_found.go_on_unanswered

    with pytest.raises(Refused, match="has time to answer"):
        go_on(**here(world, review), words="They are slow.")
    ContractReview.objects.filter(pk=review.pk).update(answer_by=given.in_days(-1))
    with pytest.raises(Refused, match="Say what you did"):
        go_on(**here(world, review), words="")
    go_on(**here(world, review), words="We rang three times.")

    review.refresh_from_db()
    assert (review.state, review.is_answered) == ("answered", False)


def test_only_whoever_runs_it_answers_for_the_service(world, so_far):
    review = so_far("found")

    with pytest.raises(Refused, match="manager of the service"):
        contract_review_found.comment_on_findings(
            **here(world, review), agrees=True, words="Fair.", said_by="The manager"
        )


def test_findings_written_anew_are_asked_about_anew_and_the_earlier_stay(world, so_far):
    review = so_far("answered")

    contract_review_found.find_in_review(
        **here(world, review), found=given.found(world.known_service)
    )

    page = queries.review_page(world.commissioner, review)
    review.refresh_from_db()
    assert (review.state, review.is_answered) == ("found", False)
    assert [one.number for one in page.findings] == [1, 2]
    assert [one.words for one in page.comments] == ["That is fair."]


def test_every_promise_is_looked_at_and_one_not_kept_says_why(world, so_far):
    given.contract(world.commissioner, world.known_service)
    review = so_far("visited")
    find = contract_review_found.find_in_review

    with pytest.raises(Refused, match="for each promise"):
        find(**here(world, review), found=rules.Found("Good.", "Nothing."))
    found = given.found(world.known_service, "not_kept")
    with pytest.raises(Refused, match="say why"):
        find(**here(world, review), found=found)


def test_a_visit_without_an_expert_by_experience_says_why(world, so_far):
    review = so_far("gathered")

    for seen in (rules.Seen("no_visit"), rules.Seen("came"), rules.Seen("none_found")):
        with pytest.raises(Refused):
            contract_review.say_who_went(**here(world, review), seen=seen)


def test_there_is_one_review_at_a_time_for_all_who_buy_care(world, so_far):
    review = so_far("planned")

    with pytest.raises(Refused, match="Nobody is asked twice"):
        contract_review.plan_contract_review(
            by=world.commissioner,
            service=world.known_service,
            said=given.planned(),
            uid=uuid4(),
        )
    again = contract_review.plan_contract_review(
        by=world.commissioner,
        service=world.known_service,
        said=given.planned(),
        uid=review.uid,
    )
    assert again == review


def test_a_settled_review_has_given_the_next_one_its_day(world, so_far):
    review = so_far("settled")

    last, first = queries.reviews_of(world.commissioner, world.known_service)
    assert first == review
    assert (last.state, last.due_on) == ("planned", review.look_again_on)
    assert ShortReport.objects.get().look_again_on == review.look_again_on


def test_anybody_reads_the_short_version_without_signing_in(so_far):
    so_far("settled")
    uid = ShortReport.objects.get().uid

    html = Client().get(f"/care-reviews/{uid}/").content.decode()

    check_page(html)
    assert "People would like to sleep longer." in html
    assert "We looked at mornings." not in html
    assert Client().get(f"/care-reviews/{uuid4()}/").status_code == 404


def test_the_manager_reads_it_answers_on_a_page_and_is_told_what_is_missing(
    world, so_far
):
    review = so_far("found")
    browser = factories.signed_in(world.runner.user)
    there = f"/contract-reviews/{review.pk}/"

    without = browser.post(f"{there}answer/", {"agrees": "no", "words": ""})
    browser.post(f"{there}answer/", {"agrees": "no", "words": "Two were off ill."})

    assert "Write what you want to say to it" in without.content.decode()
    html = browser.get(there).content.decode()
    check_page(html)
    assert "Two were off ill." in html
    assert "Mornings are a rush." in html


def test_a_commissioner_walks_through_the_pages(world, so_far):
    service = world.known_service
    browser = factories.signed_in(world.commissioner.user)
    review = so_far("answered")
    there = f"/contract-reviews/{review.pk}/"
    day = given.in_days(20)
    when = {"due_on_day": day.day, "due_on_month": day.month, "due_on_year": day.year}
    sent = {"party": "provider", "what": "Breakfast until eleven.", "serves": "Rest."}
    sent |= {"for_name": "People there", "owner_name": "The cook", **when}

    browser.post(f"{there}action/", sent)
    browser.post(f"{there}agreed/", {"why": ""})
    form = browser.get(f"{there}report/").content.decode()

    check_page(form)
    assert "The cook: Breakfast until eleven." in form
    for page in (there, f"/services/{service.pk}/contract-reviews/", f"{there}pack/"):
        check_page(browser.get(page).content.decode())
    assert "Breakfast until eleven." in browser.get(there).content.decode()


def test_the_list_and_the_page_ask_the_database_as_often_for_many_as_for_few(
    world, so_far, django_assert_max_num_queries
):
    review = so_far("answered")
    for number in range(8):
        contract_review_found.agree_review_action(
            **here(world, review),
            party="provider",
            to_do=given.TO_DO,
            for_name=f"People {number}",
            uid=uuid4(),
        )

    with django_assert_max_num_queries(14):
        page = queries.review_page(world.commissioner, review)
        assert [one.next_rung for one in page.ladders] == ["done"] * 8
        assert all(list(one.action.rungs.all()) == [] for one in page.ladders)
