"""Addresses of the pages about a person that need nothing from other contexts."""

from django.urls import path

from alongside.people.views import (
    action,
    barrier,
    check_in,
    conversation,
    noticing,
    record,
)

app_name = "people"

urlpatterns = [
    path("people/", record.people_list, name="list"),
    path("people/<int:pk>/about-me/", record.about_me, name="about_me"),
    path("people/<int:pk>/earlier-words/", record.earlier_words, name="earlier_words"),
    path("people/<int:pk>/facts/", record.correct_facts, name="correct_facts"),
    path("people/<int:pk>/notice/", noticing.notice, name="notice"),
    path(
        "people/<int:pk>/notice/thanks/", noticing.notice_thanks, name="notice_thanks"
    ),
    path("people/<int:pk>/noticed/", noticing.noticed, name="noticed"),
    path("people/<int:pk>/noticed/talk/", noticing.talk_over, name="talk_over"),
    path("people/<int:pk>/barriers/", barrier.barriers_for, name="barriers_for"),
    path(
        "people/<int:pk>/barriers/name/",
        barrier.name_barrier_for,
        name="name_barrier_for",
    ),
    path("barriers/", barrier.barriers, name="barriers"),
    path("barriers/name/", barrier.name_barrier, name="name_barrier"),
    path("barriers/<int:pk>/", barrier.barrier, name="barrier"),
    path("barriers/<int:pk>/owner/", barrier.give_owner, name="give_owner"),
    path("barriers/<int:pk>/answer/", barrier.answer_barrier, name="answer_barrier"),
    path(
        "barriers/<int:pk>/again/",
        barrier.open_barrier_again,
        name="open_barrier_again",
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
]
