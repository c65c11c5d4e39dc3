"""Addresses of what was noticed, and of what stands in the way."""

from django.urls import path

from alongside.people.views import barrier, noticing

ADDRESSES = [
    path("people/<int:pk>/notice/", noticing.notice, name="notice"),
    path(
        "people/<int:pk>/notice/thanks/", noticing.notice_thanks, name="notice_thanks"
    ),
    path("people/<int:pk>/noticed/", noticing.noticed, name="noticed"),
    path("people/<int:pk>/noticed/talk/", noticing.talk_over, name="talk_over"),
    path("people/<int:pk>/barriers/", barrier.barriers_for, name="barriers_for"),
    path(
        "people/<int:pk>/barriers/name/",
        barrier.name_barrier_for,
        name="name_barrier_for",
    ),
    path("barriers/", barrier.barriers, name="barriers"),
    path("barriers/name/", barrier.name_barrier, name="name_barrier"),
    path("barriers/<int:pk>/", barrier.barrier, name="barrier"),
    path("barriers/<int:pk>/owner/", barrier.give_owner, name="give_owner"),
    path("barriers/<int:pk>/answer/", barrier.answer_barrier, name="answer_barrier"),
    path(
        "barriers/<int:pk>/again/",
        barrier.open_barrier_again,
        name="open_barrier_again",
    ),
]
