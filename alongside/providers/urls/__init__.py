"""Addresses of the pages about care services."""

from alongside.providers.urls import register, visiting

app_name = "providers"

urlpatterns = [
    *register.ADDRESSES,
    *visiting.ADDRESSES,
]
