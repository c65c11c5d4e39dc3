"""Addresses of worries that wait, who has what, and how long things take."""

from django.urls import path

from alongside.concerns.views import (
    appealing,
    board,
    concern,
    death,
    deciding,
    handing,
    linking,
    person_told,
    raiser_risk,
    second_signature,
    timers,
)

ADDRESSES = [
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
    path("concerns/<int:pk>/told/", person_told.person_told, name="person_told"),
    path(
        "concerns/<int:pk>/keep-raiser-out/",
        raiser_risk.keep_raiser_out,
        name="keep_raiser_out",
    ),
    path(
        "concerns/<int:pk>/let-raiser-back/",
        raiser_risk.let_raiser_back,
        name="let_raiser_back",
    ),
    path("concerns/<int:pk>/decide/", deciding.decide, name="decide"),
    path(
        "concerns/<int:pk>/second-signature/",
        second_signature.second_signature,
        name="second_signature",
    ),
    path("concerns/<int:pk>/death/", death.death, name="death"),
    path("concerns/<int:pk>/death/write/", death.write_death, name="write_death"),
    path(
        "concerns/<int:pk>/death/take-back/",
        death.take_back_death,
        name="take_back_death",
    ),
    path("concerns/<int:pk>/death/coroner/", death.note_coroner, name="note_coroner"),
    path(
        "concerns/<int:pk>/death/review/",
        death.screen_for_review,
        name="screen_for_review",
    ),
    path("concerns/<int:pk>/link/", linking.link_concerns, name="link_concerns"),
    path("links/<int:pk>/take-back/", linking.take_back_link, name="take_back_link"),
    path("concerns/<int:pk>/join/", linking.join_concerns, name="join_concerns"),
    path("joined/<int:pk>/take-apart/", linking.take_apart, name="take_apart"),
    path("concerns/<int:pk>/part/", linking.part_concern, name="part_concern"),
    path("desk/", handing.desk, name="desk"),
    path("handing-over/<int:pk>/", handing.hand_over, name="hand_over"),
    path("my-day/<slug:which>/", handing.my_list, name="my_list"),
    path("handed-over/<int:pk>/read/", handing.say_read, name="say_read"),
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
