"""Addresses of the register of services."""

from django.urls import path

from alongside.providers.views import register

ADDRESSES = [
    path("services/", register.services, name="services"),
    path("services/<int:pk>/", register.service, name="service"),
]
