"""Addresses of the pages about care services."""

from alongside.providers.urls import knowledge, register

app_name = "providers"

urlpatterns = [
    *register.ADDRESSES,
    *knowledge.ADDRESSES,
]
