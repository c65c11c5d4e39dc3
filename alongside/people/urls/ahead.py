"""Addresses of planning ahead: wishes, refusals of treatment, documents."""

from django.urls import path

from alongside.people.views import ahead, refusal

PERSON = "people/<int:pk>/ahead/"

ADDRESSES = [
    path(PERSON, ahead.ahead, name="ahead"),
    path(f"{PERSON}answer/", ahead.answer_ahead, name="answer_ahead"),
    path(f"{PERSON}wish/", ahead.add_ahead_wish, name="add_ahead_wish"),
    path(f"{PERSON}document/", ahead.add_document, name="add_document"),
    path(f"{PERSON}refusal/", refusal.add_refusal, name="add_refusal"),
    path(
        "ahead/wishes/<int:pk>/revise/",
        ahead.revise_ahead_wish,
        name="revise_ahead_wish",
    ),
    path(
        "ahead/wishes/<int:pk>/take-back/",
        ahead.take_back_ahead_wish,
        name="take_back_ahead_wish",
    ),
    path(
        "ahead/documents/<int:pk>/revise/",
        ahead.revise_document,
        name="revise_document",
    ),
    path(
        "ahead/documents/<int:pk>/take-back/",
        ahead.take_back_document,
        name="take_back_document",
    ),
    path("refusals/<int:pk>/revise/", refusal.revise_refusal, name="revise_refusal"),
    path("refusals/<int:pk>/seen/", refusal.see_refusal, name="see_refusal"),
    path(
        "refusals/<int:pk>/withdraw/",
        refusal.withdraw_refusal,
        name="withdraw_refusal",
    ),
]
