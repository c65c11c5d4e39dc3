"""Addresses of the pages about care services."""

from alongside.providers.urls import changes, kept, market, register

app_name = "providers"

urlpatterns = [
    *changes.ADDRESSES,
    *register.ADDRESSES,
    *kept.ADDRESSES,
    *market.ADDRESSES,
]
