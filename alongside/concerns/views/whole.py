"""Linking an enquiry about one adult to one into a whole service."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import whole as actions
from alongside.concerns.forms.linking import TakeBackLinkForm
from alongside.concerns.forms.whole import WholeLinkForm
from alongside.concerns.queries import whole as queries
from alongside.concerns.views import working
from alongside.providers.queries.whole import to_link


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def whole_links(request: HttpRequest, pk: int) -> HttpResponse:
    """Enquiries into whole services that this one belongs to, and one more."""
    found, key = working.open_under_way(request, pk), f"concerns.whole_links.{pk}"
    choices = to_link(request.actor)
    form = WholeLinkForm(request.POST or None, to_link=choices)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.link_to_whole(by=request.actor, enquiry=found, **form.said())

    if working.is_done(request, form, act, said="They are linked.", key=key):
        return redirect("concerns:whole_links", pk=pk)
    context = {"form": form, "links": queries.links_of(request.actor, found)}
    return working.part(request, "whole_links", found, is_any=bool(choices), **context)


@gates.for_ability("lead_enquiry")
@require_http_methods(["GET", "POST"])
def take_back_whole_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Take such a link back, with the reason."""
    rows = queries.links(request.actor)
    link = access.open_record(by=request.actor, rows=rows, pk=pk, what="whole_link")
    form, key = TakeBackLinkForm(request.POST or None), f"concerns.whole_back.{pk}"
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_whole_link(by=request.actor, link=link, **said)

    if working.is_done(request, form, act, said="The link is taken back.", key=key):
        return redirect("concerns:whole_links", pk=link.enquiry_id)
    context = {"form": form, "link": link}
    return working.part(request, "take_back_whole_link", link.enquiry, **context)
