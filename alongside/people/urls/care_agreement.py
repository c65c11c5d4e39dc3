"""Addresses of the agreement of three about a person's care."""

from django.urls import path

from alongside.people.views import care_agreement

ADDRESSES = [
    path(
        "people/<int:pk>/agreements/",
        care_agreement.care_agreements,
        name="care_agreements",
    ),
    path(
        "people/<int:pk>/agreements/new/",
        care_agreement.begin_care_agreement,
        name="begin_care_agreement",
    ),
    path("agreements/<int:pk>/", care_agreement.care_agreement, name="care_agreement"),
    path(
        "agreements/<int:pk>/promise/",
        care_agreement.promise_in_agreement,
        name="promise_in_agreement",
    ),
    path(
        "agreements/<int:pk>/sign/<slug:party>/",
        care_agreement.sign_care_agreement,
        name="sign_care_agreement",
    ),
    path(
        "agreements/<int:pk>/look-again/",
        care_agreement.call_agreement_review,
        name="call_agreement_review",
    ),
    path(
        "agreements/<int:pk>/anew/",
        care_agreement.write_agreement_anew,
        name="write_agreement_anew",
    ),
    path(
        "agreements/<int:pk>/end/",
        care_agreement.end_care_agreement,
        name="end_care_agreement",
    ),
    path(
        "agreement-promises/<int:pk>/leave-out/",
        care_agreement.leave_promise_out,
        name="leave_promise_out",
    ),
]
