"""Addresses of reviews, and of finding the way to somebody who did not take part."""

from django.urls import path

from alongside.people.views import review, review_end, reviews, taking_part

ADDRESSES = [
    path("reviews/", reviews.reviews_due, name="reviews_due"),
    path("people/<int:pk>/reviews/", reviews.reviews, name="reviews"),
    path("people/<int:pk>/reviews/ask/", reviews.ask_for_review, name="ask_for_review"),
    path(
        "people/<int:pk>/reviews/new/", reviews.schedule_review, name="schedule_review"
    ),
    path(
        "review-requests/<int:pk>/answer/",
        reviews.answer_review_request,
        name="answer_review_request",
    ),
    path("reviews/<int:pk>/", review.review, name="review"),
    path("reviews/<int:pk>/late/", review.say_why_late, name="say_why_late"),
    path("reviews/<int:pk>/prepare/", review.prepare_review, name="prepare_review"),
    path("reviews/<int:pk>/note/", review.note_for_review, name="note_for_review"),
    path("reviews/<int:pk>/held/", review.hold_review, name="hold_review"),
    path("reviews/<int:pk>/changes/", review.draft_review, name="draft_review"),
    path("reviews/<int:pk>/agree/", review_end.agree_review, name="agree_review"),
    path(
        "reviews/<int:pk>/begin/",
        review_end.begin_review_plan,
        name="begin_review_plan",
    ),
    path("reviews/<int:pk>/talk-again/", review_end.talk_again, name="talk_again"),
    path("reviews/<int:pk>/rest/", review_end.rest_review, name="rest_review"),
    path("reviews/<int:pk>/take-up/", review_end.take_up_review, name="take_up_review"),
    path("reviews/<int:pk>/taking-part/", taking_part.taking_part, name="taking_part"),
    path(
        "reviews/<int:pk>/taking-part/tried/",
        taking_part.write_attempt,
        name="write_attempt",
    ),
    path(
        "reviews/<int:pk>/taking-part/write/",
        taking_part.write_taking_part,
        name="write_taking_part",
    ),
    path(
        "reviews/<int:pk>/taking-part/next/",
        taking_part.agree_next_try,
        name="agree_next_try",
    ),
]
