"""Addresses on which the list of services is kept."""

from django.urls import path

from alongside.providers.views import kept, register

ADDRESSES = [
    path("services/add/", kept.add_service, name="add_service"),
    path(
        "services/export/<slug:kind>/", register.export_services, name="export_services"
    ),
    path("services/<int:pk>/change/", kept.change_service, name="change_service"),
    path("services/<int:pk>/runs/", kept.say_service_runs, name="say_service_runs"),
    path("services/<int:pk>/run-by/", kept.say_run_by, name="say_run_by"),
    path("services/<int:pk>/room/", kept.room, name="room"),
    path("services/<int:pk>/offers/", kept.offers, name="offers"),
]
