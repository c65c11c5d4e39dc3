"""Linking two worries, and taking the link back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import linking as actions
from alongside.concerns.forms import linking as forms
from alongside.concerns.queries import concern as concern_queries
from alongside.concerns.queries import linking as queries
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def link_concerns(request: HttpRequest, pk: int) -> HttpResponse:
    """Link a worry with another one."""
    concern, key = open_concern(request, pk), f"concerns.link.{pk}"
    given = {"reference": request.GET.get("with", "")}
    form = forms.LinkForm(request.POST or None, initial=given)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.link_concerns(by=request.actor, concern=concern, **said)

    if working.is_done(request, form, act, said="They are linked.", key=key):
        return redirect("concerns:concern", pk=pk)
    alike = concern_queries.possible_duplicates(request.actor, concern)
    context = {"form": form, "concern": concern, "alike": alike}
    return render(request, "concerns/link_concerns.html", context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def take_back_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a link back, with the reason."""
    link = access.open_record(
        by=request.actor, rows=queries.links(request.actor), pk=pk, what="link"
    )
    key = f"concerns.take_back_link.{pk}"
    form = forms.TakeBackLinkForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_link(by=request.actor, link=link, **said)

    if working.is_done(request, form, act, said="The link is taken back.", key=key):
        return redirect("concerns:concern", pk=link.one_id)
    return render(request, "concerns/take_back_link.html", {"form": form, "link": link})
