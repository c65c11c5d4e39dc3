"""Addresses of the pages about a person that need nothing from other contexts."""

from alongside.people.urls import (
    about_me,
    ahead,
    decisions,
    life,
    noticing,
    record,
    risks,
    talking,
)

app_name = "people"

urlpatterns = [
    *about_me.ADDRESSES,
    *ahead.ADDRESSES,
    *decisions.ADDRESSES,
    *life.ADDRESSES,
    *noticing.ADDRESSES,
    *record.ADDRESSES,
    *risks.ADDRESSES,
    *talking.ADDRESSES,
]
