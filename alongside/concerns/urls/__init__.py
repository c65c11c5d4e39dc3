"""Addresses of everything about a concern."""

from alongside.concerns.urls import deciding, enquiring, raising, settling

app_name = "concerns"

urlpatterns = [
    *raising.ADDRESSES,
    *deciding.ADDRESSES,
    *enquiring.ADDRESSES,
    *settling.ADDRESSES,
]
