"""Addresses of the measures."""

from django.urls import path

from alongside.insight import views

app_name = "insight"

urlpatterns = [
    path("measures/", views.measures, name="measures"),
]
