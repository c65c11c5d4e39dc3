"""Addresses of conversations, feelings, and what people will do."""

from django.urls import path

from alongside.people.views import action, check_in, conversation

ADDRESSES = [
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
