"""Addresses of the pages about care services."""

from alongside.providers.urls import kept, market, register

app_name = "providers"

urlpatterns = [
    *register.ADDRESSES,
    *kept.ADDRESSES,
    *market.ADDRESSES,
]
