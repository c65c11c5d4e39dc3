"""Addresses of what is offered where, and what is missing."""

from django.urls import path

from alongside.providers.views import market

ADDRESSES = [
    path("services/gaps/", market.gaps, name="gaps"),
    path("services/gaps/new/", market.name_gap, name="name_gap"),
    path("services/gaps/<int:pk>/", market.gap, name="gap"),
]
