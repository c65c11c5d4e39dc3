"""Addresses of a person's plan."""

from django.urls import path

from alongside.people.views import contingency, plan, plan_going

ADDRESSES = [
    path("people/<int:pk>/plan/", plan.plan, name="plan"),
    path("people/<int:pk>/plan/ended/", plan.ended_lines, name="ended_lines"),
    path("people/<int:pk>/plan/add/", plan.propose_line, name="propose_line"),
    path(
        "people/<int:pk>/plan/if-things-go-wrong/",
        contingency.plan_for_trouble,
        name="plan_for_trouble",
    ),
    path("people/<int:pk>/plan/changes/", plan_going.plan_changes, name="plan_changes"),
    path("plan/<int:pk>/how-it-went/", plan_going.how_it_went, name="how_it_went"),
    path(
        "plan/<int:pk>/how-it-went/say/",
        plan_going.say_how_it_went,
        name="say_how_it_went",
    ),
    path("plan/<int:pk>/", plan.plan_line, name="plan_line"),
    path("plan/<int:pk>/change/", plan.change_line, name="change_line"),
    path("plan/<int:pk>/agree/", plan.agree_line, name="agree_line"),
    path("plan/<int:pk>/end/", plan.end_line, name="end_line"),
    path(
        "if-things-go-wrong/<int:pk>/change/",
        contingency.change_trouble,
        name="change_trouble",
    ),
    path(
        "if-things-go-wrong/<int:pk>/end/", contingency.end_trouble, name="end_trouble"
    ),
]
