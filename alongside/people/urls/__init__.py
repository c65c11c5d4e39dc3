"""Addresses of the pages about a person that need nothing from other contexts."""

from alongside.people.urls import (
    about_me,
    decisions,
    life,
    noticing,
    record,
    reviews,
    talking,
)

app_name = "people"

urlpatterns = [
    *about_me.ADDRESSES,
    *decisions.ADDRESSES,
    *life.ADDRESSES,
    *noticing.ADDRESSES,
    *record.ADDRESSES,
    *reviews.ADDRESSES,
    *talking.ADDRESSES,
]
