"""Addresses of what changed on the register, and of who runs services."""

from django.urls import path

from alongside.providers.views import changes

ADDRESSES = [
    path("services/changes/", changes.register_changes, name="register_changes"),
    path("services/<int:pk>/changes/", changes.service_changes, name="service_changes"),
    path(
        "services/organisations/<int:pk>/",
        changes.care_organisation,
        name="care_organisation",
    ),
]
