"""Addresses of contracts with care services, and of contract reviews."""

from django.urls import path

from alongside.providers.views import contract_review, contract_review_step, contracts

ADDRESSES = [
    path("services/<int:pk>/contracts/", contracts.service_contracts, name="contracts"),
    path(
        "services/<int:pk>/contracts/new/",
        contracts.record_contract,
        name="record_contract",
    ),
    path(
        "contracts/<int:pk>/change/", contracts.change_contract, name="change_contract"
    ),
    path("contracts/<int:pk>/end/", contracts.end_contract, name="end_contract"),
    path(
        "contracts/<int:pk>/promise/",
        contracts.promise_in_contract,
        name="promise_in_contract",
    ),
    path(
        "contract-promises/<int:pk>/take-out/",
        contracts.take_promise_out,
        name="take_promise_out",
    ),
    path(
        "contract-reviews/", contract_review.contract_reviews, name="contract_reviews"
    ),
    path(
        "services/<int:pk>/contract-reviews/",
        contract_review.service_reviews,
        name="service_reviews",
    ),
    path(
        "services/<int:pk>/contract-reviews/plan/",
        contract_review.plan_contract_review,
        name="plan_contract_review",
    ),
    path(
        "contract-reviews/<int:pk>/",
        contract_review.contract_review,
        name="contract_review",
    ),
    path(
        "contract-reviews/<int:pk>/pack/",
        contract_review.review_pack,
        name="review_pack",
    ),
    path(
        "contract-reviews/<int:pk>/<slug:step>/",
        contract_review_step.review_step,
        name="review_step",
    ),
    path(
        "contract-review-actions/<int:pk>/<slug:kind>/",
        contract_review.say_review_rung,
        name="say_review_rung",
    ),
    path(
        "care-reviews/<uuid:uid>/",
        contract_review_step.short_report,
        name="short_report",
    ),
]
