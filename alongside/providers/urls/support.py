"""Addresses of help that is offered to services, and of plans for what gets better."""

from django.urls import path

from alongside.providers.views import plan_lines, plans, support

ONE = "improvement-plans/<int:pk>/"

ADDRESSES = [
    path("support/", support.helping, name="helping"),
    path("support/<int:pk>/", support.support_offer, name="support_offer"),
    path("support/<int:pk>/<str:verb>/", support.say_of_offer, name="say_of_offer"),
    path("services/<int:pk>/support/", support.support, name="support"),
    path(
        "services/<int:pk>/support/offer/", support.offer_support, name="offer_support"
    ),
    path("services/<int:pk>/can-help/", support.say_can_help, name="say_can_help"),
    path("can-help/<int:pk>/stop/", support.stop_can_help, name="stop_can_help"),
    path("services/<int:pk>/plans/new/", plans.propose_plan, name="propose_plan"),
    path(ONE, plans.improvement_plan, name="improvement_plan"),
    path(f"{ONE}agree/", plans.agree_plan, name="agree_plan"),
    path(f"{ONE}felt/", plans.write_felt, name="write_felt"),
    path(f"{ONE}move/<str:verb>/", plans.move_plan, name="move_plan"),
    path(f"{ONE}lines/new/", plan_lines.add_plan_line, name="add_plan_line"),
    path(
        f"{ONE}lines/<int:line>/change/",
        plan_lines.change_plan_line,
        name="change_plan_line",
    ),
    path(
        f"{ONE}lines/<int:line>/drop/", plan_lines.drop_plan_line, name="drop_plan_line"
    ),
    path(
        f"{ONE}lines/<int:line>/<str:kind>/",
        plan_lines.climb_plan_line,
        name="climb_plan_line",
    ),
]
