"""Addresses of the pages about a person that need nothing from other contexts."""

from alongside.people.urls import (
    about_me,
    advocacy,
    decisions,
    life,
    noticing,
    record,
    talking,
)

app_name = "people"

urlpatterns = [
    *about_me.ADDRESSES,
    *advocacy.ADDRESSES,
    *decisions.ADDRESSES,
    *life.ADDRESSES,
    *noticing.ADDRESSES,
    *record.ADDRESSES,
    *talking.ADDRESSES,
]
