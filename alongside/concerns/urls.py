"""Addresses of everything about a concern."""

from django.urls import path

from alongside.concerns.views import (
    advice,
    board,
    concern,
    deciding,
    early,
    early_desk,
    enquiry,
    happening,
    outcomes,
    pausing,
    quality,
    second_look,
    settling,
    timers,
    tracking,
    worry,
)

app_name = "concerns"

raising = [
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
]

asking = [
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
]

early_worries = [
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

looking_twice = [
    path(
        "enquiries/<int:pk>/second-look/",
        second_look.second_looks,
        name="second_looks",
    ),
    path(
        "enquiries/<int:pk>/second-look/<slug:question>/",
        second_look.second_look,
        name="second_look",
    ),
]

waiting = [
    path("concerns/", board.board, name="board"),
    path("passed-on/", board.routes, name="routes"),
    path("passed-on/<int:pk>/", board.answer_route, name="answer_route"),
    path("concerns/<int:pk>/", concern.concern, name="concern"),
    path("concerns/<int:pk>/receive/", concern.receive, name="receive"),
    path("concerns/<int:pk>/listen/", concern.listen, name="listen"),
    path("concerns/<int:pk>/who/", concern.say_who, name="say_who"),
    path("concerns/<int:pk>/somebody-new/", concern.new_person, name="new_person"),
    path("concerns/<int:pk>/allocate/", concern.allocate, name="allocate"),
    path("concerns/<int:pk>/tell/", concern.tell, name="tell"),
    path("concerns/<int:pk>/decide/", deciding.decide, name="decide"),
]

enquiring = [
    path("enquiries/<int:pk>/", enquiry.enquiry, name="enquiry"),
    path("enquiries/<int:pk>/hear/", outcomes.hear_outcome, name="hear_outcome"),
    path("enquiries/<int:pk>/asked/", outcomes.record_asked, name="record_asked"),
    path("outcomes/<int:pk>/revise/", outcomes.revise_outcome, name="revise_outcome"),
    path(
        "outcomes/<int:pk>/withdraw/",
        outcomes.withdraw_outcome,
        name="withdraw_outcome",
    ),
    path("outcomes/<int:pk>/again/", outcomes.want_again, name="want_again"),
    path("outcomes/<int:pk>/how-near/", outcomes.rate_outcome, name="rate_outcome"),
    path("outcomes/<int:pk>/record/", outcomes.keep_as_well, name="keep_as_well"),
    path("outcomes/<int:pk>/judge/", outcomes.judge_outcome, name="judge_outcome"),
    path("enquiries/<int:pk>/ask/", enquiry.ask_to_enquire, name="ask_to_enquire"),
    path("requests/<int:pk>/answer/", enquiry.keep_answer, name="keep_answer"),
    path("enquiries/<int:pk>/risks/", enquiry.add_risk, name="add_risk"),
    path("risks/<int:pk>/take-away/", enquiry.take_risk_away, name="take_risk_away"),
    path(
        "enquiries/<int:pk>/capacity/", enquiry.record_capacity, name="record_capacity"
    ),
    path("enquiries/<int:pk>/findings/", enquiry.write_finding, name="write_finding"),
    path("enquiries/<int:pk>/find-more/", enquiry.find_more, name="find_more"),
    path(
        "enquiries/<int:pk>/advocate/",
        enquiry.see_to_advocacy,
        name="see_to_advocacy",
    ),
    path("enquiries/<int:pk>/lead/", enquiry.choose_lead, name="choose_lead"),
]

settled = [
    path("concerns/<int:pk>/settle/", settling.settle, name="settle"),
    path("concerns/<int:pk>/reopen/", settling.reopen, name="reopen"),
    path("keeping-in-touch/", settling.keeping_in_touch, name="keeping_in_touch"),
    path(
        "keeping-in-touch/<int:pk>/done/",
        settling.keep_in_touch_done,
        name="keep_in_touch_done",
    ),
    path("people/<int:pk>/happening/", happening.happening, name="happening"),
]

waiting_for_now = [
    path("enquiries/<int:pk>/pause/", pausing.pause, name="pause"),
    path("enquiries/<int:pk>/go-on/", pausing.go_on, name="go_on"),
]

how_long = [
    path("how-long/", timers.targets, name="targets"),
    path("how-long/preset/", timers.choose_preset, name="choose_preset"),
    path("how-long/<slug:step>/", timers.change_target, name="change_target"),
    path("taking-longer/", timers.taking_longer, name="taking_longer"),
    path(
        "concerns/<int:pk>/longer/<slug:step>/",
        timers.say_why_longer,
        name="say_why_longer",
    ),
]

urlpatterns = [
    *raising,
    *asking,
    *early_worries,
    *waiting,
    *enquiring,
    *settled,
    *looking_twice,
    *waiting_for_now,
    *how_long,
]
