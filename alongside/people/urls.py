"""Addresses of the pages about a person that need nothing from other contexts."""

from django.urls import path

from alongside.people.views import (
    about_me,
    action,
    capacity,
    check_in,
    conversation,
    decisions,
    media,
    record,
)

app_name = "people"

urlpatterns = [
    path("people/", record.people_list, name="list"),
    path("people/<int:pk>/facts/", record.correct_facts, name="correct_facts"),
    path("people/<int:pk>/decisions/", decisions.decisions, name="decisions"),
    path(
        "people/<int:pk>/decisions/new/",
        decisions.begin_decision,
        name="begin_decision",
    ),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path("decisions/<int:pk>/decide/", decisions.decide, name="decide"),
    path(
        "decisions/<int:pk>/correct/",
        decisions.correct_decision,
        name="correct_decision",
    ),
    path("decisions/<int:pk>/tell/", decisions.tell_decision, name="tell_decision"),
    path(
        "decisions/<int:pk>/capacity/",
        capacity.assess_capacity,
        name="assess_capacity",
    ),
    path(
        "decisions/<int:pk>/best-interests/",
        capacity.decide_in_best_interests,
        name="decide_in_best_interests",
    ),
    path(
        "people/<int:pk>/conversations/",
        conversation.conversations,
        name="conversations",
    ),
    path(
        "people/<int:pk>/conversations/new/",
        conversation.new_conversation,
        name="new_conversation",
    ),
    path("conversations/<int:pk>/", conversation.conversation, name="conversation"),
    path(
        "conversations/<int:pk>/correct/",
        conversation.correct_conversation,
        name="correct_conversation",
    ),
    path("people/<int:pk>/feelings/", check_in.check_ins, name="check_ins"),
    path("people/<int:pk>/feelings/now/", check_in.tap, name="tap"),
    path(
        "people/<int:pk>/feelings/<int:check_in>/", check_in.say_more, name="say_more"
    ),
    path("people/<int:pk>/actions/", action.actions_list, name="actions"),
    path("people/<int:pk>/actions/new/", action.new_action, name="new_action"),
    path("people/<int:pk>/actions/<int:action>/", action.action, name="action"),
    path(
        "people/<int:pk>/actions/<int:action>/change/",
        action.change_action,
        name="change_action",
    ),
    path(
        "people/<int:pk>/actions/<int:action>/done/",
        action.say_rung,
        {"kind": action.DONE},
        name="say_done",
    ),
    path(
        "people/<int:pk>/actions/<int:action>/checked/",
        action.say_rung,
        {"kind": action.VERIFIED},
        name="say_checked",
    ),
    path(
        "people/<int:pk>/actions/<int:action>/felt/",
        action.say_rung,
        {"kind": action.FELT},
        name="say_felt",
    ),
    path("people/<int:pk>/about-me/", about_me.about_me, name="about_me"),
    path(
        "people/<int:pk>/about-me/look-again/", about_me.look_again, name="look_again"
    ),
    path(
        "people/<int:pk>/about-me/print/",
        about_me.print_about_me,
        name="print_about_me",
    ),
    path(
        "people/<int:pk>/earlier-words/", about_me.earlier_words, name="earlier_words"
    ),
    path("people/<int:pk>/media/", media.all_media, name="all_media"),
    path("people/<int:pk>/media/add/", media.add_media, name="add_media"),
    path("people/<int:pk>/media/<int:media>/", media.media, name="media"),
    path(
        "people/<int:pk>/media/<int:media>/take-away/",
        media.take_media_away,
        name="take_media_away",
    ),
]
