"""Addresses of the pages of plain words."""

from django.urls import path

from alongside.standards import views

app_name = "standards"

urlpatterns = [
    path("words/", views.words, name="words"),
    path("in-danger/", views.in_danger, name="in_danger"),
    path("not-sure/", views.thinking, name="thinking"),
    path("what-happens/", views.what_happens, name="what_happens"),
]
