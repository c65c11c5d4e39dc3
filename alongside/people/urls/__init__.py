"""Addresses of the pages about a person that need nothing from other contexts."""

from alongside.people.urls import (
    about_me,
    advocacy,
    ahead,
    care_agreement,
    decisions,
    liberty,
    life,
    noticing,
    outcomes,
    plan,
    record,
    reviews,
    risks,
    talking,
)

app_name = "people"

urlpatterns = [
    *about_me.ADDRESSES,
    *ahead.ADDRESSES,
    *advocacy.ADDRESSES,
    *care_agreement.ADDRESSES,
    *decisions.ADDRESSES,
    *liberty.ADDRESSES,
    *life.ADDRESSES,
    *noticing.ADDRESSES,
    *outcomes.ADDRESSES,
    *plan.ADDRESSES,
    *record.ADDRESSES,
    *reviews.ADDRESSES,
    *risks.ADDRESSES,
    *talking.ADDRESSES,
]
