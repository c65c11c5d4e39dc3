"""Writing down safeguarding adult reviews, without a name; what was said stays."""

from django.db import IntegrityError, transaction

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.assurance.actions.answering import Overtaken
from alongside.assurance.models import (
    AdultReview,
    AdultReviewVersion,
    InAdultReview,
    NoAdultReviews,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import adult_reviews as queries
from alongside.assurance.rules import adult_reviews as rules
from alongside.assurance.rules.adult_reviews import ReviewSaid
from alongside.assurance.rules.owing import OVERTAKEN

KNOWN_ALREADY = (
    "This review is written down already. Change it in the list: it counts once."
)


@logged
def add_adult_review(
    *, by: Actor, reference: str, said: ReviewSaid
) -> AdultReviewVersion:
    """Write a review down. One that was taken back can be written down anew."""
    reference = rules.tidy_reference(reference)
    refuse_if(rules.why_not_reference(reference))
    refuse_if(rules.why_not_write_review(said, by))
    review, _ = AdultReview.objects.get_or_create(reference=reference)
    newest = queries.newest(review)
    if newest and not newest.is_taken_back and not _is_twice(newest, said, by):
        refuse_if(KNOWN_ALREADY)
    kept = _keep(by, review, newest, said)
    record(by=by, act="change", what="add_adult_review", subject=kept)
    return kept


@logged
def change_adult_review(
    *, by: Actor, review: AdultReview, said: ReviewSaid, seen: int
) -> AdultReviewVersion:
    """Say anew what is known of a review. `seen` is the number of what the writer had
    in front of them."""
    refuse_if(rules.why_not_write_review(said, by))
    newest = queries.newest(review)
    is_again = newest is not None and _is_twice(newest, said, by)
    if not is_again and (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)
    if newest and newest.is_taken_back:
        refuse_if(rules.NOT_COUNTED)
    kept = _keep(by, review, newest, said)
    record(by=by, act="change", what="change_adult_review", subject=kept)
    return kept


@logged
def take_back_adult_review(
    *, by: Actor, review: AdultReview, why: str
) -> AdultReviewVersion:
    """Say that a review was written down by mistake, and counts no longer."""
    newest = queries.newest(review)
    if newest and newest.why_taken_back == why.strip() != "":
        record(by=by, act="change", what="take_back_adult_review_again", subject=newest)
        return newest
    if newest is None:
        raise Overtaken(OVERTAKEN)
    refuse_if(rules.why_not_take_back(newest, why, by))
    kept = AdultReviewVersion(
        review=review,
        number=newest.number + 1,
        counted_on=newest.counted_on,
        why_taken_back=why.strip(),
        by=by.user,
    )
    _append(kept)
    record(by=by, act="change", what="take_back_adult_review", subject=kept)
    return kept


@logged
def say_no_adult_reviews(
    *, by: Actor, year: ReportingYear, is_so: bool
) -> NoAdultReviews:
    """Say that somebody looked and no review counts in a year, or take that back."""
    counted = queries.counted_in(year)
    refuse_if(rules.why_not_say_none(year, is_so=is_so, counted=counted, by=by))
    newest = queries.newest_none(year)
    if newest is None or newest.is_so != is_so:
        number = newest.number + 1 if newest else 1
        newest = NoAdultReviews(
            year=year.begins, number=number, is_so=is_so, by=by.user
        )
        _append(newest)
    record(by=by, act="change", what="say_no_adult_reviews", subject=newest)
    return newest


def _keep(
    by: Actor,
    review: AdultReview,
    newest: AdultReviewVersion | None,
    said: ReviewSaid,
) -> AdultReviewVersion:
    """What is said becomes the newest; one press that arrived two times is one."""
    if newest and _is_twice(newest, said, by):
        return newest
    kept = AdultReviewVersion(
        review=review,
        number=newest.number + 1 if newest else 1,
        counted_on=said.counted_on,
        by=by.user,
    )
    _append(kept)
    InAdultReview.objects.bulk_create(
        InAdultReview(version=kept, harm=harm, age_band=band, people=number)
        for (harm, band), number in said.counts.items()
    )
    return kept


def _append(row: AdultReviewVersion | NoAdultReviews) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as other_was_first:
        raise Overtaken(OVERTAKEN) from other_was_first


def _is_twice(newest: AdultReviewVersion, said: ReviewSaid, by: Actor) -> bool:
    now = (newest.counted_on, newest.counts, newest.by_id, newest.why_taken_back)
    return now == (said.counted_on, said.counts, by.user.pk if by.user else None, "")
