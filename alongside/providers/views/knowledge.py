"""Telling of a service, what is known of it, and what one told oneself."""

from typing import Any
from uuid import uuid5

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import keeping
from alongside.access.actor import Actor
from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms.knowledge import (
    NarrowForm,
    TellForm,
    WhichServiceForm,
)
from alongside.providers.models import KnowledgeItem, Service
from alongside.providers.queries import knowing, market
from alongside.providers.queries import knowledge as queries
from alongside.providers.rules import telling

KEPT = "Thank you. It is kept, and it is read. What comes of it you read here."


def open_service(request: HttpRequest, pk: int) -> Service:
    """A service to tell of, or 404."""
    service = queries.service_to_tell_of(request.actor, pk)
    if service is None:
        raise Http404
    return service


@require_safe
@for_ability("tell_about_service")
def choose_service(request: HttpRequest) -> HttpResponse:
    """Find the service to tell of."""
    form = WhichServiceForm(request.GET)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    found = queries.services_to_tell_of(request.actor, words)
    context = {"form": form, "found": found, "words": words}
    return render(request, "providers/choose_service.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("tell_about_service")
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Something good, something not right, or both, in a minute."""
    service, key = open_service(request, pk), f"providers.tell.{pk}"
    form = TellForm(request.POST or None, by=request.actor, service=service)
    keeping.fill_from_draft(request, form, key)
    made: list[KnowledgeItem] = []

    def act() -> None:
        made.extend(_tell(request.actor, service, form))

    if keeping.is_done(request, form, act, key=key):
        messages.success(request, KEPT)
        return redirect("providers:known_item", made[-1].pk)
    draft = None if form.is_bound else form.draft
    context = {"service": service, "form": form, "draft": draft}
    return keeping.show_form(request, "providers/tell.html", context)


def _tell(by: Actor, service: Service, form: TellForm) -> list[KnowledgeItem]:
    """One thing for what is good, and one for what is not."""
    said: dict[str, Any] = form.cleaned_data
    more = {"happened_on": form.happened_on, "framework": form.framework.code}
    own = telling.own_voice(by, runs_it=knowing.runs_it(by, service))
    return [
        actions.tell_about_service(
            by=by,
            service=service,
            known=telling.known_from({**said, **more}, box, own),
            withheld=form.withheld,
            is_name_told=said["is_name_told"] == "yes",
            told_once=uuid5(said["uid"], box),
        )
        for box in ("good", "worry")
        if said[box].strip()
    ]


@require_safe
@for_ability("see_service_knowledge")
def known(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of a service, good and not, for those in its circle."""
    service = open_service(request, pk)
    if not knowing.is_in_the_circle(request.actor, service):
        raise Http404
    form, after = NarrowForm(request.GET), request.GET.get("after", "")
    wanted = form.cleaned_data if form.is_valid() else {}
    page = queries.items_page(request.actor, service, after=after, **wanted)
    actions.note_read(by=request.actor, items=page.rows)
    kept = request.GET.copy()
    kept["after"] = page.next_key
    older = f"?{kept.urlencode()}" if page.next_key else ""
    context = {"service": service, "form": form, "page": page, "after": after}
    context["runs_it"] = knowing.runs_it(request.actor, service)
    return render(request, "providers/known.html", {**context, "older": older})


@require_safe
@for_ability("tell_about_service")
def told(request: HttpRequest) -> HttpResponse:
    """What the viewer told of any service, and what came of it."""
    after = request.GET.get("after", "")
    context = {"page": queries.told_by(request.actor, after), "after": after}
    context["gaps"] = [] if after else market.named_by(request.actor)
    return render(request, "providers/told.html", context)
