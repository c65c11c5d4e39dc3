"""Addresses of the pages about a person that need nothing from other contexts."""

from django.urls import path

from alongside.people import views

app_name = "people"

urlpatterns = [
    path("people/", views.people_list, name="list"),
    path("people/<int:pk>/about-me/", views.about_me, name="about_me"),
    path("people/<int:pk>/earlier-words/", views.earlier_words, name="earlier_words"),
    path("people/<int:pk>/facts/", views.correct_facts, name="correct_facts"),
]
