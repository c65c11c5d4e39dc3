"""Addresses of asking first, early worries, raising one, and how far it got."""

from django.urls import path

from alongside.concerns.views import advice, early, early_desk, quality, tracking, worry

ADDRESSES = [
    path("worry/", worry.start, name="start"),
    path("worry/<str:token>/noticed/", worry.worry_noticed, name="worry_noticed"),
    path("worry/<str:token>/wishes/", worry.worry_wishes, name="worry_wishes"),
    path("worry/<str:token>/hear-back/", worry.worry_hear_back, name="worry_hear_back"),
    path("worry/<str:token>/keep/", worry.worry_keep, name="worry_keep"),
    path("worry/<str:token>/sent/", worry.worry_sent, name="worry_sent"),
    path("worry/<str:token>/finish/", worry.worry_finish, name="worry_finish"),
    path("track/<str:token>/", tracking.track, name="track"),
    path("worries/mine/", tracking.own_worries, name="own_worries"),
    path("worries/mine/<int:pk>/", tracking.own_worry, name="own_worry"),
    path("ask/", advice.ask, name="ask"),
    path("advice/read/<str:token>/", advice.read_advice, name="read_advice"),
    path("advice/read/<str:token>/tell-us/", advice.tell_us, name="advice_to_worry"),
    path("advice/mine/", advice.own_advice, name="own_advice"),
    path("advice/mine/<int:pk>/", advice.own_advice_one, name="own_advice_one"),
    path(
        "advice/mine/<int:pk>/tell-us/",
        advice.own_tell_us,
        name="own_advice_to_worry",
    ),
    path("advice/", advice.advice, name="advice"),
    path("advice/<int:pk>/", advice.answer_advice, name="answer_advice"),
    path("early/", early.early, name="early"),
    path("people/<int:pk>/early/", early.early_about, name="early_about"),
    path("early/read/<str:token>/", early.read_early, name="read_early"),
    path("early/mine/", early.own_early, name="own_early"),
    path("early/mine/<int:pk>/", early.own_early_one, name="own_early_one"),
    path("early/desk/", early_desk.early_desk, name="early_desk"),
    path("early/<int:pk>/", early_desk.early_one, name="early_one"),
    path("early/<int:pk>/give/", early_desk.give_early, name="give_early"),
    path("early/<int:pk>/whose/", early_desk.say_whose_early, name="say_whose_early"),
    path("early/<int:pk>/talk/", early_desk.talk_over_early, name="talk_over_early"),
    path(
        "people/<int:pk>/early-worries/",
        early_desk.early_about_person,
        name="early_about_person",
    ),
    path(
        "early/service/<int:pk>/",
        early_desk.early_about_service,
        name="early_about_service",
    ),
    path("quality-notes/", quality.quality_notes, name="quality_notes"),
    path("quality-notes/<int:pk>/", quality.quality_note, name="quality_note"),
]
