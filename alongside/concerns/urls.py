"""Addresses of everything about a concern."""

from django.urls import path

from alongside.concerns.views import (
    advice,
    appealing,
    asking,
    beside,
    board,
    causing,
    concern,
    deciding,
    early,
    early_desk,
    enquiry,
    handing,
    happening,
    how_it_was,
    injuries,
    learning,
    letter_papers,
    letters,
    meeting,
    outcomes,
    pausing,
    quality,
    second_look,
    second_signature,
    settling,
    stopping,
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

asking_first = [
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
    path("concerns/<int:pk>/allocate/", handing.allocate, name="allocate"),
    path("concerns/<int:pk>/tell/", concern.tell, name="tell"),
    path("concerns/<int:pk>/decide/", deciding.decide, name="decide"),
    path(
        "concerns/<int:pk>/second-signature/",
        second_signature.second_signature,
        name="second_signature",
    ),
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

seen_on_the_body = [
    path("enquiries/<int:pk>/body-map/", injuries.body_map, name="body_map"),
    path("enquiries/<int:pk>/body-map/add/", injuries.note_injury, name="note_injury"),
    path(
        "enquiries/<int:pk>/body-map/print/",
        injuries.print_body_map,
        name="print_body_map",
    ),
    path("injuries/<int:pk>/correct/", injuries.correct_injury, name="correct_injury"),
    path(
        "injuries/<int:pk>/photograph/",
        injuries.add_injury_photo,
        name="add_injury_photo",
    ),
]

waiting_for_now = [
    path("enquiries/<int:pk>/pause/", pausing.pause, name="pause"),
    path("enquiries/<int:pk>/go-on/", pausing.go_on, name="go_on"),
]

meeting_people = [
    path("enquiries/<int:pk>/meet/", meeting.call_meeting, name="call_meeting"),
    path(
        "meetings/<int:pk>/invite/",
        meeting.invite_to_meeting,
        name="invite_to_meeting",
    ),
    path("meetings/<int:pk>/move/", meeting.move_meeting, name="move_meeting"),
    path(
        "meetings/<int:pk>/about/",
        meeting.where_meeting_was_called,
        name="where_meeting_was_called",
    ),
]

asking_how_it_was = [
    path("how-it-was/", asking.how_it_was_list, name="how_it_was_list"),
    path("how-it-was/counts/", asking.how_it_was_counts, name="how_it_was_counts"),
    path("how-it-was/<int:pk>/", asking.asking, name="asking"),
    path("how-it-was/<int:pk>/arrange/", asking.arrange_asking, name="arrange_asking"),
    path("how-it-was/<int:pk>/hear/", asking.hear_how_it_was, name="hear_how_it_was"),
    path(
        "how-it-was/<int:pk>/paper/", asking.how_it_was_paper, name="how_it_was_paper"
    ),
    path("how-it-was/<int:pk>/no-answer/", asking.no_answer, name="no_answer"),
    path("how-it-was/<int:pk>/mine/", how_it_was.own_how_it_was, name="own_how_it_was"),
    path("how-was-it/<str:token>/", how_it_was.say_how_it_was, name="say_how_it_was"),
    path("get-in-touch/<int:pk>/", asking.get_in_touch, name="get_in_touch"),
]

who_has_what = [
    path("desk/", handing.desk, name="desk"),
    path("handing-over/<int:pk>/", handing.hand_over, name="hand_over"),
    path("my-day/<slug:which>/", handing.my_list, name="my_list"),
    path("handed-over/<int:pk>/read/", handing.say_read, name="say_read"),
]

they_ask_us_to_stop = [
    path("enquiries/<int:pk>/ask-to-stop/", stopping.ask_to_stop, name="ask_to_stop"),
    path(
        "enquiries/<int:pk>/asked-to-stop/",
        stopping.note_on_stopping,
        name="note_on_stopping",
    ),
    path("enquiries/<int:pk>/stop/", stopping.stop, name="stop"),
    path(
        "enquiries/<int:pk>/go-on-all-the-same/",
        stopping.go_on_all_the_same,
        name="go_on_all_the_same",
    ),
    path("enquiries/<int:pk>/come-back/", stopping.come_back, name="come_back"),
]

look_again = [
    path("concerns/<int:pk>/look-again/", appealing.appeal, name="appeal"),
    path(
        "enquiries/<int:pk>/look-again/",
        appealing.appeal_enquiry,
        name="appeal_enquiry",
    ),
    path(
        "track/<str:token>/look-again/", appealing.appeal_tracked, name="appeal_tracked"
    ),
    path(
        "worries/mine/<int:pk>/look-again/",
        appealing.appeal_own_worry,
        name="appeal_own_worry",
    ),
    path("asked-to-look-again/", appealing.appeals, name="appeals"),
    path(
        "asked-to-look-again/<int:pk>/", appealing.answer_appeal, name="answer_appeal"
    ),
]

asked_of_others = [
    path(
        "enquiries/<int:pk>/ask-to-enquire/", causing.ask_for_part, name="ask_for_part"
    ),
    path(
        "asked-of-us/<int:pk>/take-back/", causing.take_back_part, name="take_back_part"
    ),
    path("asked-of-us/", causing.asked_of_us, name="asked_of_us"),
    path("asked-of-us/<int:pk>/", causing.asked_part, name="asked_part"),
]

beside_ours = [
    path("enquiries/<int:pk>/beside/", beside.begin_beside, name="begin_beside"),
    path("beside/<int:pk>/", beside.beside, name="beside"),
    path("beside/<int:pk>/contact/", beside.beside_contact, name="beside_contact"),
    path("beside/<int:pk>/after/", beside.beside_after, name="beside_after"),
    path("beside/<int:pk>/tell/", beside.beside_tell, name="beside_tell"),
]

learned = [
    path("learned/", learning.learned, name="learned"),
    path("learned/<int:pk>/barrier/", learning.name_learned, name="name_learned"),
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

writing_to_them = [
    path("concerns/<int:pk>/letters/", letters.letters, name="letters"),
    path(
        "concerns/<int:pk>/letters/<slug:to>/",
        letters.write_letter,
        name="write_letter",
    ),
    path(
        "concerns/<int:pk>/letters/<slug:to>/send/",
        letters.send_letter,
        name="send_letter",
    ),
    path(
        "concerns/<int:pk>/letters/<slug:to>/hold-back/",
        letters.hold_back_letter,
        name="hold_back_letter",
    ),
    path(
        "people/<int:pk>/letters/",
        letter_papers.letters_to_person,
        name="letters_to_person",
    ),
    path("letters/<int:pk>/", letter_papers.letter, name="letter"),
    path("letters/<int:pk>/pdf/", letter_papers.letter_pdf, name="letter_pdf"),
    path(
        "track/<str:token>/letters/<int:pk>/",
        letter_papers.track_letter,
        name="track_letter",
    ),
    path(
        "worries/mine/<int:pk>/letters/<int:letter>/",
        letter_papers.own_worry_letter,
        name="own_worry_letter",
    ),
]

urlpatterns = [
    *raising,
    *asking_first,
    *waiting,
    *enquiring,
    *settled,
    *seen_on_the_body,
    *early_worries,
    *looking_twice,
    *waiting_for_now,
    *meeting_people,
    *asking_how_it_was,
    *who_has_what,
    *they_ask_us_to_stop,
    *look_again,
    *asked_of_others,
    *beside_ours,
    *learned,
    *how_long,
    *writing_to_them,
]
