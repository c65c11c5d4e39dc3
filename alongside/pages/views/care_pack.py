"""The button that puts together what is known of a care service for its review: what
providers know, and beside it what floors above do."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from alongside.access import actions as access
from alongside.access import gates
from alongside.access.rules import Refused
from alongside.insight import actions as insight
from alongside.pages.queries import care_pack
from alongside.providers.actions import contract_review as actions
from alongside.providers.queries import contract_reviews as queries


@gates.for_ability("look_into_service")
@require_POST
def gather_review_pack(request: HttpRequest, pk: int) -> HttpResponse:
    """Put together, once, what is known of the service."""
    by = request.actor
    rows = queries.reviews(by)
    review = access.open_record(by=by, rows=rows, pk=pk, what="contract_review")
    insight.refresh_months(by=by)
    beside = care_pack.sections_beside(by, review)
    try:
        actions.gather_review_pack(by=by, review=review, beside=beside)
    except Refused as no:
        messages.error(request, no.sentence)
        return redirect("providers:contract_review", pk=pk)
    messages.success(request, "What is known is put together, once.")
    return redirect("providers:review_pack", pk=pk)
