"""Addresses of the pages about care services."""

from alongside.providers.urls import (
    own_words,
    register,
)
from alongside.providers.urls import kept, market, register
from alongside.providers.urls import register, visiting
from alongside.providers.urls import knowledge, register
from alongside.providers.urls import register, support
from alongside.providers.urls import contracts, register
from alongside.providers.urls import register, whole

app_name = "providers"

urlpatterns = [
    *own_words.ADDRESSES,
    *contracts.ADDRESSES,
    *register.ADDRESSES,
    *kept.ADDRESSES,
    *market.ADDRESSES,
    *visiting.ADDRESSES,
    *knowledge.ADDRESSES,
    *support.ADDRESSES,
    *whole.ADDRESSES,
]
