"""Safeguarding adult reviews, for those who count them for the national return."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from alongside.access import gates
from alongside.access.rules import Refused
from alongside.assurance.actions import adult_reviews as actions
from alongside.assurance.forms.adult_reviews import AddReviewForm, ChangeReviewForm
from alongside.assurance.forms.returning import WhyForm
from alongside.assurance.models import AdultReviewVersion
from alongside.assurance.queries import adult_reviews as queries
from alongside.assurance.rules.adult_reviews import ABILITY, NOT_COUNTED
from alongside.assurance.views.opening import write, year_named

KEPT = "Kept. The national return counts it."


@gates.for_ability(ABILITY)
@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """Every review that is written down, and the years without one."""
    after = request.GET.get("after", "")
    context = {
        "page": queries.page_of_reviews(request.actor, after),
        "years": queries.years(request.actor),
        "after": after,
    }
    return render(request, "assurance/adult_reviews.html", context)


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Write a review down."""
    form = AddReviewForm(request.POST or None)

    def act() -> object:
        reference = form.cleaned_data["reference"]
        return actions.add_adult_review(
            by=request.actor, reference=reference, said=form.said()
        )

    done = {"key": "assurance.adult_review", "said": KEPT}
    answer = write(request, form, "add_adult_review", {}, act, **done)
    return answer or redirect("assurance:adult_reviews")


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say anew when a review counts, and how many people it is about."""
    newest = _version(request, pk)
    start = ChangeReviewForm.start_of(newest)
    form = ChangeReviewForm(request.POST or None, initial=start)

    def act() -> object:
        return actions.change_adult_review(
            by=request.actor,
            review=newest.review,
            said=form.said(),
            seen=form.cleaned_data["seen"],
        )

    done = {"key": f"assurance.adult_review.{pk}", "said": KEPT}
    answer = write(request, form, "change_adult_review", _around(newest), act, **done)
    if answer and form.has_seen_other_than(newest.number):
        form.look_again(newest.number)
        context = _around(newest) | {"form": form, "theirs": newest}
        return render(request, "assurance/change_adult_review.html", context)
    return answer or redirect("assurance:adult_reviews")


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a review was written down by mistake."""
    newest = _version(request, pk)
    form = WhyForm(request.POST or None)

    def act() -> object:
        return actions.take_back_adult_review(
            by=request.actor, review=newest.review, why=form.cleaned_data["reason"]
        )

    done = {
        "key": f"assurance.take_back_adult_review.{pk}",
        "said": "Taken back. It counts no longer.",
    }
    answer = write(
        request, form, "take_back_adult_review", _around(newest), act, **done
    )
    return answer or redirect("assurance:adult_reviews")


@gates.for_ability(ABILITY)
@require_POST
def say_none(request: HttpRequest, year: str) -> HttpResponse:
    """Say that no review counts in a year, or take that back."""
    is_so = request.POST.get("is_so") == "yes"
    try:
        actions.say_no_adult_reviews(
            by=request.actor, year=year_named(year), is_so=is_so
        )
        messages.success(request, "Kept.")
    except Refused as no:
        messages.error(request, no.sentence)
    return redirect("assurance:adult_reviews")


def _version(request: HttpRequest, pk: int) -> AdultReviewVersion:
    found = queries.review(request.actor, pk)
    if found is None:
        raise Http404
    return found


def _around(newest: AdultReviewVersion) -> dict[str, Any]:
    return {
        "newest": newest,
        "why_not": NOT_COUNTED if newest.is_taken_back else None,
    }
