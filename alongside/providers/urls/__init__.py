"""Addresses of the pages about care services."""

from alongside.providers.urls import (
    changes,
    contracts,
    kept,
    knowledge,
    market,
    own_words,
    register,
    sharing,
    support,
    visiting,
    whole,
)

app_name = "providers"

urlpatterns = [
    *sharing.ADDRESSES,
    *own_words.ADDRESSES,
    *contracts.ADDRESSES,
    *changes.ADDRESSES,
    *register.ADDRESSES,
    *kept.ADDRESSES,
    *market.ADDRESSES,
    *visiting.ADDRESSES,
    *knowledge.ADDRESSES,
    *support.ADDRESSES,
    *whole.ADDRESSES,
]
