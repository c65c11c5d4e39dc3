"""Addresses of the pages about a person that need nothing from other contexts."""

from django.urls import path

from alongside.people.views import record

app_name = "people"

urlpatterns = [
    path("people/", record.people_list, name="list"),
    path("people/<int:pk>/about-me/", record.about_me, name="about_me"),
    path("people/<int:pk>/earlier-words/", record.earlier_words, name="earlier_words"),
    path("people/<int:pk>/facts/", record.correct_facts, name="correct_facts"),
]
