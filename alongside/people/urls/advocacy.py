"""Addresses of those who speak up for the person."""

from django.urls import path

from alongside.people.views import advocacy, advocacy_asking, advocacy_steps

_ONE = "advocacy/<int:pk>/"

ADDRESSES = [
    path("people/<int:pk>/advocate/", advocacy.advocacy, name="advocacy"),
    path(
        "people/<int:pk>/advocate/ask/",
        advocacy.ask_for_advocate,
        name="ask_for_advocate",
    ),
    path(
        "people/<int:pk>/advocate/note/",
        advocacy_asking.note_by_hand,
        name="note_by_hand",
    ),
    path(
        "advocacy/asked/<int:pk>/take-on/",
        advocacy_asking.take_on_request,
        name="take_on_request",
    ),
    path(
        "advocacy/asked/<int:pk>/turn-down/",
        advocacy_asking.turn_down_request,
        name="turn_down_request",
    ),
    path("advocacy/", advocacy.advocacy_waiting, name="advocacy_waiting"),
    path("advocacy/mine/", advocacy.my_advocacy, name="my_advocacy"),
    path(_ONE, advocacy.advocacy_need, name="advocacy_need"),
    path(f"{_ONE}same/", advocacy.go_on_with_same, name="go_on_with_same"),
    path(f"{_ONE}look/", advocacy_steps.consider_need, name="consider_need"),
    path(f"{_ONE}offer/", advocacy_steps.offer_advocate, name="offer_advocate"),
    path(f"{_ONE}ask/", advocacy_steps.refer_to_advocate, name="refer_to_advocate"),
    path(f"{_ONE}found/", advocacy_steps.allocate_advocate, name="allocate_advocate"),
    path(f"{_ONE}begin/", advocacy_steps.begin_advocacy, name="begin_advocacy"),
    path(f"{_ONE}decline/", advocacy_steps.decline_referral, name="decline_referral"),
    path(f"{_ONE}another/", advocacy_steps.change_advocate, name="change_advocate"),
    path(f"{_ONE}end/", advocacy_steps.end_advocacy, name="end_advocacy"),
    path(f"{_ONE}say/", advocacy_steps.represent, name="represent"),
    path(
        "advocacy/said/<int:pk>/answer/",
        advocacy_steps.answer_representation,
        name="answer_representation",
    ),
]
