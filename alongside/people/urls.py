"""Addresses of the pages about a person that need nothing from other contexts."""

from django.urls import path

from alongside.people.views import (
    about_me,
    action,
    authority,
    barrier,
    capacity,
    check_in,
    conversation,
    decisions,
    limit,
    media,
    noticing,
    record,
    relationship,
    story,
    strength,
)

app_name = "people"

PERSON = "people/<int:pk>/"

STRENGTHS = [
    path(f"{PERSON}strengths/", strength.strengths, name="strengths"),
    path(f"{PERSON}strengths/add/", strength.add_strength, name="add_strength"),
    path(
        f"{PERSON}strengths/<slug:kind>/",
        strength.strengths_of_kind,
        name="strengths_of_kind",
    ),
    path(
        "strengths/<int:pk>/revise/", strength.revise_strength, name="revise_strength"
    ),
    path(
        "strengths/<int:pk>/take-back/",
        strength.take_back_strength,
        name="take_back_strength",
    ),
]

STORY = [
    path(f"{PERSON}life-story/", story.life_story, name="life_story"),
    path(f"{PERSON}life-story/print/", story.print_story, name="print_story"),
    path(f"{PERSON}life-story/add/", story.add_to_story, name="add_to_story"),
    path("life-story/<int:pk>/revise/", story.revise_story, name="revise_story"),
    path(
        "life-story/<int:pk>/take-back/", story.take_back_story, name="take_back_story"
    ),
]

RELATIONSHIPS = [
    path(f"{PERSON}relationships/", relationship.relationships, name="relationships"),
    path(
        f"{PERSON}relationships/add/",
        relationship.add_relationship,
        name="add_relationship",
    ),
    path(f"{PERSON}limits/own/", limit.set_own_limit, name="set_own_limit"),
    path(f"{PERSON}limits/safety/", limit.set_safety_limit, name="set_safety_limit"),
    path("limits/<int:pk>/review/", limit.review_limit, name="review_limit"),
    path(
        "relationships/<int:pk>/revise/",
        relationship.revise_relationship,
        name="revise_relationship",
    ),
    path(
        "relationships/<int:pk>/take-back/",
        relationship.take_back_relationship,
        name="take_back_relationship",
    ),
    path(
        "relationships/<int:pk>/let-in/",
        relationship.let_in_relationship,
        name="let_in_relationship",
    ),
    path(
        "relationships/<int:pk>/authority/",
        authority.record_authority,
        name="record_authority",
    ),
    path("authorities/<int:pk>/seen/", authority.see_authority, name="see_authority"),
    path("authorities/<int:pk>/end/", authority.end_authority, name="end_authority"),
]

urlpatterns = [
    path("people/", record.people_list, name="list"),
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
    *STRENGTHS,
    *STORY,
    *RELATIONSHIPS,
]
