"""Addresses of the pages about care services."""

from alongside.providers.urls import register, whole

app_name = "providers"

urlpatterns = [
    *register.ADDRESSES,
    *whole.ADDRESSES,
]
