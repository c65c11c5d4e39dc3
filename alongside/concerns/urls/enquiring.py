"""Addresses of an enquiry under way, and of what goes on beside it."""

from django.urls import path

from alongside.concerns.views import (
    beside,
    causing,
    enquiry,
    finding,
    finding_read,
    injuries,
    meeting,
    outcomes,
    pausing,
    safety_plan,
    second_look,
    stopping,
    whole,
)

ADDRESSES = [
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
    path("enquiries/<int:pk>/findings/", finding.write_finding, name="write_finding"),
    path(
        "enquiries/<int:pk>/findings/draft/",
        finding.finding_draft,
        name="finding_draft",
    ),
    path(
        "enquiries/<int:pk>/findings/share/",
        finding.share_finding,
        name="share_finding",
    ),
    path(
        "enquiries/<int:pk>/findings/not-shown/",
        finding.keep_unshown,
        name="keep_unshown",
    ),
    path(
        "enquiries/<int:pk>/findings/accept/",
        finding.answer_offer,
        name="answer_offer",
    ),
    path("findings/<int:pk>/", finding_read.read_finding, name="read_finding"),
    path("findings/points/<int:pk>/", finding_read.answer_point, name="answer_point"),
    path("enquiries/<int:pk>/find-more/", enquiry.find_more, name="find_more"),
    path(
        "enquiries/<int:pk>/advocate/",
        enquiry.see_to_advocacy,
        name="see_to_advocacy",
    ),
    path("enquiries/<int:pk>/lead/", enquiry.choose_lead, name="choose_lead"),
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
    path("enquiries/<int:pk>/plan/", safety_plan.safety_plan, name="safety_plan"),
    path("enquiries/<int:pk>/plan/add/", safety_plan.add_to_plan, name="add_to_plan"),
    path(
        "enquiries/<int:pk>/plan/take/",
        safety_plan.take_into_plan,
        name="take_into_plan",
    ),
    path("enquiries/<int:pk>/plan/agree/", safety_plan.agree_plan, name="agree_plan"),
    path("enquiries/<int:pk>/plan/look/", safety_plan.review_plan, name="review_plan"),
    path("enquiries/<int:pk>/plan/none/", safety_plan.no_plan, name="no_plan"),
    path(
        "enquiries/<int:pk>/plan/<int:line>/<slug:kind>/",
        safety_plan.say_plan_rung,
        name="say_plan_rung",
    ),
    path("enquiries/<int:pk>/pause/", pausing.pause, name="pause"),
    path("enquiries/<int:pk>/go-on/", pausing.go_on, name="go_on"),
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
    path(
        "enquiries/<int:pk>/ask-to-enquire/", causing.ask_for_part, name="ask_for_part"
    ),
    path(
        "asked-of-us/<int:pk>/take-back/", causing.take_back_part, name="take_back_part"
    ),
    path("asked-of-us/", causing.asked_of_us, name="asked_of_us"),
    path("asked-of-us/<int:pk>/", causing.asked_part, name="asked_part"),
    path("enquiries/<int:pk>/beside/", beside.begin_beside, name="begin_beside"),
    path("beside/<int:pk>/", beside.beside, name="beside"),
    path("beside/<int:pk>/contact/", beside.beside_contact, name="beside_contact"),
    path("beside/<int:pk>/after/", beside.beside_after, name="beside_after"),
    path("beside/<int:pk>/tell/", beside.beside_tell, name="beside_tell"),
    path("enquiries/<int:pk>/larger/", whole.whole_links, name="whole_links"),
    path(
        "whole-links/<int:pk>/take-back/",
        whole.take_back_whole_link,
        name="take_back_whole_link",
    ),
]
