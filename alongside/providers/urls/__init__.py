"""Addresses of the pages about care services."""

from alongside.providers.urls import register, support

app_name = "providers"

urlpatterns = [
    *register.ADDRESSES,
    *support.ADDRESSES,
]
