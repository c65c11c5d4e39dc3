"""What services say of the care that was bought: raised, answered, looked at again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import keeping
from alongside.access import queries as access_queries
from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms import packages as forms
from alongside.providers.models import PackageConcern
from alongside.providers.queries import knowing
from alongside.providers.queries import packages as queries
from alongside.providers.queries.waiting import waiting_for
from alongside.providers.rules import packages as rules
from alongside.providers.views.opening import open_known
from alongside.providers.views.package_steps import Step


@require_safe
@for_ability("see_service_knowledge")
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for an answer between services and those who buy their care."""
    context = {"waiting": waiting_for(request.actor)}
    return render(request, "providers/waiting.html", context)


@require_safe
@for_ability("see_service_knowledge")
def packages(request: HttpRequest) -> HttpResponse:
    """What services say of the care that was bought: what waits, or everything."""
    everything = request.GET.get("show") == "all"
    after = access_queries.number_in(request.GET.get("after", ""))
    page = queries.packages_page(
        request.actor, after=after, only_waiting=not everything
    )
    older = f"?after={page.next_after}" if page.next_after else ""
    older += "&show=all" if older and everything else ""
    context = {"page": page, "everything": everything, "older": older}
    return render(request, "providers/packages.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("answer_for_service")
def raise_package(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that something is not right with care that was bought."""
    service, by = open_known(request, pk, "raise_package"), request.actor
    key = f"providers.raise_package.{pk}"
    form = forms.RaisePackageForm(request.POST or None, buyers=queries.buyers())
    keeping.fill_from_draft(request, form, key)
    made: list[PackageConcern] = []

    def act() -> None:
        said: dict[str, Any] = {"raised": form.raised, "buyer": form.bought_by}
        said["uid"] = form.cleaned_data["uid"]
        made.append(actions.raise_package_concern(by=by, service=service, **said))

    if keeping.is_done(request, form, act, key=key, said="Sent. You hear back here."):
        return redirect("providers:package", pk=made[0].pk)
    why_not = rules.why_not_raise(by, runs_it=knowing.runs_it(by, service))
    context = {"form": form, "service": service, "why_not": why_not}
    return keeping.show_form(request, "providers/raise_package.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("see_service_knowledge")
def package(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them, its steps, and what the viewer can do now."""
    rows, by = queries.concerns(request.actor), request.actor
    concern = access.open_record(by=by, rows=rows, pk=pk, what="package_concern")
    found = queries.package_of(concern)
    steps = [Step(request, found, to) for to in queries.next_steps(by, found)]
    if any(step.is_done() for step in steps):
        return redirect("providers:package", pk=pk)
    sent = [step.form for step in steps if step.form.is_bound]
    context = {"package": found, "concern": concern, "steps": steps}
    context["form"] = sent[0] if sent else None
    return keeping.show_form(request, "providers/package.html", context)
