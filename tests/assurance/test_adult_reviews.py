"""Safeguarding adult reviews are written down without a name, and counted."""

import pytest

from alongside.access import clock
from alongside.access.rules import Refused
from alongside.assurance.actions import adult_reviews as actions
from alongside.assurance.actions.answering import Overtaken
from alongside.assurance.models import AdultReviewVersion
from alongside.assurance.national_return.years import ReportingYear
from tests.architecture.action_examples.adult_reviews import said
from tests.design.page_checks import check_page
from tests.factories import access

pytestmark = pytest.mark.django_db

ADDRESS = "/adult-reviews/"
TODAY = {
    "counted_on_day": "1",
    "counted_on_month": "5",
    "counted_on_year": "2026",
}


@pytest.fixture
def manager():
    return access.manager()


@pytest.fixture
def keeper(manager):
    return access.signed_in(manager.user)


def added(by, reference="SAR-2026-1", **people):
    return actions.add_adult_review(by=by, reference=reference, said=said(**people))


def now(review):
    return AdultReviewVersion.objects.filter(review=review).first()


def test_a_review_is_written_down_changed_and_taken_back_on_its_pages(keeper):
    check_page(keeper.get(f"{ADDRESS}add/").content.decode())
    answer = keeper.post(
        f"{ADDRESS}add/",
        TODAY | {"reference": "sar 2026-1", "died_75_84": "1", "survived_18_64": "2"},
    )
    assert answer.status_code == 302
    version = AdultReviewVersion.objects.get(review__reference="SAR2026-1")
    assert version.counts == {("died", "75_84"): 1, ("survived", "18_64"): 2}

    change = f"{ADDRESS}{version.review_id}/change/"
    html = keeper.get(change).content.decode()
    check_page(html)
    assert 'name="survived_18_64" value="2"' in html
    keeper.post(change, TODAY | {"died_75_84": "1", "seen": "1"})
    assert now(version.review).counts == {("died", "75_84"): 1}

    back = f"{ADDRESS}{version.review_id}/take-back/"
    check_page(keeper.get(back).content.decode())
    keeper.post(back, {"reason": "It was not a review in the end."})
    html = keeper.get(ADDRESS).content.decode()
    check_page(html)
    assert "It was not a review in the end." in html
    assert now(version.review).is_taken_back


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"reference": "Amina Farah"}, "Never a name."),
        ({"died_75_84": ""}, "A review is about somebody."),
        ({"died_75_84": "100"}, "Enter a number from 0 to 99"),
        ({"counted_on_year": "2027"}, "Choose a day that has come"),
    ],
)
def test_what_cannot_be_counted_is_said_beside_it_with_what_was_typed(
    keeper, typed, sentence
):
    said = TODAY | {"reference": "SAR-2026-1", "died_75_84": "1"} | typed
    html = keeper.post(f"{ADDRESS}add/", said).content.decode()

    check_page(html)
    assert sentence in html
    assert not AdultReviewVersion.objects.exists()


def test_a_reference_is_written_down_once_and_anew_only_when_taken_back(manager):
    first = added(manager)
    assert added(manager).pk == first.pk  # one press that arrived two times
    with pytest.raises(Refused, match="written down already"):
        added(manager, died__95_plus=1)

    actions.take_back_adult_review(by=manager, review=first.review, why="A mistake.")
    assert added(manager, died__95_plus=1).number == 3


def test_two_who_change_one_review_at_once_do_not_write_over_each_other(manager):
    review = added(manager).review
    other = access.manager()
    actions.change_adult_review(
        by=other, review=review, said=said(died__95_plus=1), seen=1
    )

    with pytest.raises(Overtaken):
        actions.change_adult_review(
            by=manager, review=review, said=said(died__65_74=1), seen=1
        )


def test_that_there_was_none_is_said_only_where_none_counts(manager):
    added(manager)
    year = ReportingYear(clock.today().year - (clock.today().month < 4))
    with pytest.raises(Refused, match="Take those back first"):
        actions.say_no_adult_reviews(by=manager, year=year, is_so=True)
