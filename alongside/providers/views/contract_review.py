"""Pages of contract reviews: those to come, one of them, planning one, its rungs."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.access.keeping import fill_from_draft, is_done, show_form
from alongside.agreed import actions as agreed
from alongside.agreed import rules as agreed_rules
from alongside.agreed.asking import RungForm
from alongside.agreed.models import Rung
from alongside.providers.actions import contract_review as actions
from alongside.providers.forms import contract_review as forms
from alongside.providers.models import ContractReview
from alongside.providers.queries import contract_reviews as queries
from alongside.providers.views.contracts import open_service
from alongside.standards import reviews as standards

READS, HOLDS = "see_service_knowledge", "look_into_service"
ACTS = {
    Rung.Kind.DONE: agreed.say_done,
    Rung.Kind.VERIFIED: agreed.check_done,
    Rung.Kind.FELT: agreed.say_felt,
}


def open_review(request: HttpRequest, pk: int) -> ContractReview:
    """The review with this number, or 404 for whoever is not in its circle."""
    rows = queries.reviews(request.actor).select_related("service__team", "pack")
    what = "contract_review"
    return access.open_record(by=request.actor, rows=rows, pk=pk, what=what)


@gates.for_ability(READS)
@require_safe
def contract_reviews(request: HttpRequest) -> HttpResponse:
    """Reviews to come, in order of their day."""
    after = request.GET.get("after", "")
    context = {"page": queries.due(request.actor, after), "after": after}
    return render(request, "providers/contract_reviews.html", context)


@gates.for_ability(READS)
@require_safe
def service_reviews(request: HttpRequest, pk: int) -> HttpResponse:
    """The reviews of one service, newest first."""
    service = open_service(request, pk)
    found = queries.reviews_of(request.actor, service, most=50)
    context = {"service": service, "reviews": found}
    context["may_plan"] = request.actor.may(HOLDS) and not queries.has_open(service)
    return render(request, "providers/service_reviews.html", context)


@gates.for_ability(READS)
@require_safe
def contract_review(request: HttpRequest, pk: int) -> HttpResponse:
    """One review: how far it has got, what was known, heard, found and agreed."""
    page = queries.review_page(request.actor, open_review(request, pk))
    return render(request, "providers/contract_review.html", {"page": page})


@gates.for_ability(READS)
@require_safe
def review_pack(request: HttpRequest, pk: int) -> HttpResponse:
    """What was known when it began, as it was put together."""
    review = open_review(request, pk)
    if not hasattr(review, "pack"):
        raise Http404
    return render(request, "providers/review_pack.html", {"review": review})


@gates.for_ability(HOLDS)
@require_http_methods(["GET", "POST"])
def plan_contract_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the day of a review."""
    service, by = open_service(request, pk), request.actor
    start = {"known_since": clock.today().replace(month=1, day=1)}
    form = forms.PlanForm(request.POST or None, initial=start)
    key = f"providers.plan_contract_review.{pk}"
    fill_from_draft(request, form, key)
    made: list[ContractReview] = []

    def act() -> None:
        uid, said = form.cleaned_data["uid"], form.said()
        made.append(
            actions.plan_contract_review(by=by, service=service, said=said, uid=uid)
        )

    if is_done(request, form, act, key=key, said="The day is set."):
        return redirect("providers:contract_review", pk=made[0].pk)
    context = {"form": form, "service": service, "timer": standards.CONTRACT_REVIEW}
    return show_form(request, "providers/plan_contract_review.html", context)


@gates.for_ability(READS)
@require_http_methods(["GET", "POST"])
def say_review_rung(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Say of something agreed that it is done, was checked, or was felt."""
    if kind not in Rung.Kind.values:
        raise Http404
    by, rows = request.actor, queries.review_actions(request.actor)
    row = access.open_record(by=by, rows=rows, pk=pk, what="review_action")
    action, rung = row.action, Rung.Kind(kind)
    form = RungForm(
        request.POST or None, kind=kind, called=action.for_name, is_own=False
    )
    why_not = agreed_rules.WHY_NOT[rung](action, by)

    def act() -> object:
        return ACTS[rung](by=by, action=action, **form.said())

    if not why_not and is_done(request, form, act, said="Thank you. It is kept."):
        return redirect("providers:contract_review", pk=row.review_id)
    context = {"form": form, "row": row, "kind": kind, "why_not": why_not}
    context["back"] = reverse("providers:contract_review", args=[row.review_id])
    return show_form(request, "providers/review_rung.html", context)
