"""Addresses of the pages about care services."""

from django.urls import path

from alongside.providers import views

app_name = "providers"

urlpatterns = [
    path("services/", views.services, name="services"),
    path("services/<int:pk>/", views.service, name="service"),
]
