"""The staff of a service: its history, and saying a month's numbers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import keeping
from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms.workforce import WorkforceForm
from alongside.providers.queries import workforce as queries
from alongside.providers.views.opening import open_known


@require_safe
@for_ability("see_service_knowledge")
def workforce(request: HttpRequest, pk: int) -> HttpResponse:
    """Posts, empty ones, and who came and went, month by month."""
    service = open_known(request, pk, "workforce")
    context = {"service": service, "staff": queries.staff_of(request.actor, service)}
    return render(request, "providers/workforce.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def say_workforce(request: HttpRequest, pk: int) -> HttpResponse:
    """Say the numbers of one month, or put them right."""
    service, by = open_known(request, pk, "workforce"), request.actor
    form, key = WorkforceForm(request.POST or None), f"providers.workforce.{pk}"
    keeping.fill_from_draft(request, form, key)

    def act() -> None:
        actions.say_workforce(by=by, service=service, numbers=form.numbers)

    if keeping.is_done(request, form, act, key=key, said="Thank you. It is kept."):
        return redirect("providers:workforce", pk=pk)
    staff = queries.staff_of(by, service)
    context = {"form": form, "service": service, "staff": staff}
    return keeping.show_form(request, "providers/say_workforce.html", context)
