"""Addresses of being free to come and go, and of what allows it when not."""

from django.urls import path

from alongside.people.views import authorisation, liberty, liberty_look

PERSON = "people/<int:pk>/liberty/"
ONE = "authorisations/<int:pk>/"

ADDRESSES = [
    path("liberty/", liberty.liberty_coming, name="liberty_coming"),
    path(PERSON, liberty.liberty, name="liberty"),
    path(f"{PERSON}no/", liberty.say_no, name="say_no"),
    path(f"{PERSON}limits/add/", liberty.add_restriction, name="add_restriction"),
    path(
        f"{PERSON}look/<slug:step>/", liberty_look.weigh_liberty, name="weigh_liberty"
    ),
    path(f"{PERSON}ask/", authorisation.ask_authorisation, name="ask_authorisation"),
    path(
        "restrictions/<int:pk>/review/",
        liberty.review_restriction,
        name="review_restriction",
    ),
    path(ONE, authorisation.authorisation, name="authorisation"),
    path(
        f"{ONE}look/<slug:kind>/", authorisation.keep_qualifying, name="keep_qualifying"
    ),
    path(
        f"{ONE}representative/",
        authorisation.name_representative,
        name="name_representative",
    ),
    path(f"{ONE}right/", authorisation.tell_right, name="tell_right"),
    path(
        f"{ONE}move/<slug:verb>/",
        authorisation.move_authorisation,
        name="move_authorisation",
    ),
    path(
        "conditions/<int:pk>/answer/",
        authorisation.answer_condition,
        name="answer_condition",
    ),
]
