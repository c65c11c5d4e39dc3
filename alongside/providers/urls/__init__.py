"""Addresses of the pages about care services."""

from alongside.providers.urls import contracts, register, visiting

app_name = "providers"

urlpatterns = [
    *contracts.ADDRESSES,
    *register.ADDRESSES,
    *visiting.ADDRESSES,
]
