"""Addresses of what a person wants."""

from django.urls import path

from alongside.people.views import outcomes

ADDRESSES = [
    path("people/<int:pk>/outcomes/", outcomes.outcomes, name="outcomes"),
    path("people/<int:pk>/outcomes/add/", outcomes.say_outcome, name="say_outcome"),
    path("wanted/<int:pk>/change/", outcomes.revise_outcome, name="revise_outcome"),
    path(
        "wanted/<int:pk>/no-longer/",
        outcomes.withdraw_outcome,
        name="withdraw_outcome",
    ),
    path("wanted/<int:pk>/how-near/", outcomes.rate_outcome, name="rate_outcome"),
    path("wanted/<int:pk>/judge/", outcomes.judge_outcome, name="judge_outcome"),
]
