"""Addresses of decisions, and of capacity for each."""

from django.urls import path

from alongside.people.views import capacity, decisions

ADDRESSES = [
    path("people/<int:pk>/decisions/", decisions.decisions, name="decisions"),
    path(
        "people/<int:pk>/decisions/new/",
        decisions.begin_decision,
        name="begin_decision",
    ),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path("decisions/<int:pk>/decide/", decisions.decide, name="decide"),
    path(
        "decisions/<int:pk>/correct/",
        decisions.correct_decision,
        name="correct_decision",
    ),
    path("decisions/<int:pk>/tell/", decisions.tell_decision, name="tell_decision"),
    path(
        "decisions/<int:pk>/capacity/",
        capacity.assess_capacity,
        name="assess_capacity",
    ),
    path(
        "decisions/<int:pk>/best-interests/",
        capacity.decide_in_best_interests,
        name="decide_in_best_interests",
    ),
]
