"""Addresses for everybody, and of how a service sees itself."""

from django.urls import path

from alongside.providers.views import own_words

ADDRESSES = [
    path("care/", own_words.care, name="care"),
    path("care/<int:pk>/", own_words.care_service, name="care_service"),
    path("services/<int:pk>/public/", own_words.publish_word, name="publish_word"),
    path(
        "services/<int:pk>/public/<int:word>/down/",
        own_words.take_word_down,
        name="take_word_down",
    ),
    path("services/<int:pk>/our-view/", own_words.own_view, name="own_view"),
]
