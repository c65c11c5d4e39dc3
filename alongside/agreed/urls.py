"""Addresses of meetings."""

from django.urls import path

from alongside.agreed.views import meeting, meeting_held

app_name = "agreed"

urlpatterns = [
    path("meetings/", meeting.meetings, name="meetings"),
    path("meetings/<int:pk>/", meeting.meeting, name="meeting"),
    path("meetings/<int:pk>/meeting.ics", meeting.calendar, name="calendar"),
    path("meetings/<int:pk>/pack/", meeting.pack, name="pack"),
    path(
        "meetings/<int:pk>/asked/<int:asked>/",
        meeting.answer_meeting,
        name="answer_meeting",
    ),
    path("meetings/<int:pk>/prepare/", meeting.prepare, name="prepare"),
    path("meetings/<int:pk>/cancel/", meeting.cancel, name="cancel_meeting"),
    path("meetings/<int:pk>/voices/", meeting_held.hold, name="hold_meeting"),
    path("meetings/<int:pk>/decide/", meeting_held.decide, name="decide_at_meeting"),
    path(
        "meetings/<int:pk>/decided/<int:decision>/not-agreed/",
        meeting_held.dissent,
        name="dissent",
    ),
    path("meetings/<int:pk>/do/", meeting_held.agree, name="agree_at_meeting"),
    path(
        "meetings/<int:pk>/do/<int:action>/<slug:kind>/",
        meeting_held.say_rung,
        name="say_rung",
    ),
    path("meetings/<int:pk>/minutes/", meeting_held.write_minutes, name="minutes"),
    path(
        "meetings/<int:pk>/minutes/<int:asked>/",
        meeting_held.answer_minutes,
        name="answer_minutes",
    ),
]
