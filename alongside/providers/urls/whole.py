"""Addresses of enquiries into whole services, and of stops to new placements."""

from django.urls import path

from alongside.providers.views import whole, whole_holding, whole_people

ADDRESSES = [
    path("services/placements/", whole_people.placements, name="placements"),
    path("services/<int:pk>/whole/begin/", whole.begin_whole, name="begin_whole"),
    path("whole-services/", whole.whole_enquiries, name="whole_enquiries"),
    path("whole-services/<int:pk>/", whole.whole_enquiry, name="whole_enquiry"),
    path("whole-services/<int:pk>/decide/", whole.decide_whole, name="decide_whole"),
    path(
        "whole-services/<int:pk>/go/<slug:verb>/", whole.move_whole, name="move_whole"
    ),
    path(
        "whole-services/<int:pk>/say/<slug:kind>/",
        whole.say_in_whole,
        name="say_in_whole",
    ),
    path("whole-services/<int:pk>/told/", whole.whole_contact, name="whole_contact"),
    path(
        "whole-services/<int:pk>/planning/", whole.whole_planning, name="whole_planning"
    ),
    path(
        "whole-services/<int:pk>/tell/",
        whole_holding.tell_provider_now,
        name="tell_provider_now",
    ),
    path(
        "whole-services/<int:pk>/hold-back/",
        whole_holding.hold_back_whole,
        name="hold_back_whole",
    ),
    path(
        "whole-services/<int:pk>/placements/<slug:how>/",
        whole_people.placement_stop,
        name="placement_stop",
    ),
    path(
        "whole-services/<int:pk>/residents/",
        whole_people.whole_residents,
        name="whole_residents",
    ),
    path(
        "whole-services/checks/<int:pk>/",
        whole_people.welfare_check,
        name="welfare_check",
    ),
    path("whole-services/<int:pk>/moves/", whole_people.home_move, name="home_move"),
    path(
        "whole-services/moves/<int:pk>/after/",
        whole_people.after_home_move,
        name="after_home_move",
    ),
]
