"""Addresses of the pages about care services."""

from alongside.providers.urls import contracts, register

app_name = "providers"

urlpatterns = [
    *contracts.ADDRESSES,
    *register.ADDRESSES,
]
