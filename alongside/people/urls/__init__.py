"""Addresses of the pages about a person that need nothing from other contexts."""

from alongside.people.urls import (
    about_me,
    decisions,
    liberty,
    life,
    noticing,
    outcomes,
    plan,
    record,
    reviews,
    talking,
)

app_name = "people"

urlpatterns = [
    *about_me.ADDRESSES,
    *decisions.ADDRESSES,
    *liberty.ADDRESSES,
    *life.ADDRESSES,
    *noticing.ADDRESSES,
    *outcomes.ADDRESSES,
    *plan.ADDRESSES,
    *record.ADDRESSES,
    *reviews.ADDRESSES,
    *talking.ADDRESSES,
]
