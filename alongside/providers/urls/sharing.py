"""Addresses of meetings that share what is known of services."""

from django.urls import path

from alongside.providers.views import sharing, sharing_said

ALL = "services/meetings/"
ONE = f"{ALL}<int:pk>/"
PART = f"{ONE}parts/<int:part>/"

ADDRESSES = [
    path(ALL, sharing.sharing_meetings, name="sharing_meetings"),
    path(f"{ALL}new/", sharing.call_sharing, name="call_sharing"),
    path(ONE, sharing.sharing_meeting, name="sharing_meeting"),
    path(f"{ONE}ask/", sharing.ask_to_sharing, name="ask_to_sharing"),
    path(f"{ONE}agenda/", sharing.put_on_agenda, name="put_on_agenda"),
    path(f"{ONE}held/", sharing.hold_sharing, name="hold_sharing"),
    path(f"{ONE}minutes/", sharing.send_minutes, name="send_minutes"),
    path(f"{ONE}off/", sharing.call_sharing_off, name="call_sharing_off"),
    path(f"{PART}off/", sharing.take_off_agenda, name="take_off_agenda"),
    path(f"{PART}said/", sharing_said.write_part, name="write_part"),
    path(f"{PART}decide/", sharing_said.decide_together, name="decide_together"),
    path(
        f"{ALL}decisions/<int:pk>/dissent/",
        sharing_said.say_dissent,
        name="say_dissent",
    ),
    path(
        f"{ALL}decisions/<int:pk>/do/",
        sharing_said.agree_shared_action,
        name="agree_shared_action",
    ),
    path(
        f"{ALL}to-do/<int:pk>/<str:kind>/",
        sharing_said.climb_shared_action,
        name="climb_shared_action",
    ),
    path(
        "services/<int:pk>/minutes/",
        sharing_said.minutes_of_service,
        name="minutes_of_service",
    ),
]
