"""Addresses of strengths, the life story, and the people in a life."""

from django.urls import path

from alongside.people.views import authority, limit, relationship, story, strength

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

ADDRESSES = [*STRENGTHS, *STORY, *RELATIONSHIPS]
