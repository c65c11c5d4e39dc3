"""Linking two worries, joining them, parting one, and taking any of it back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import gates
from alongside.concerns.actions import joining, parting
from alongside.concerns.actions import linking as actions
from alongside.concerns.forms import linking as forms
from alongside.concerns.models import Concern, Joining
from alongside.concerns.queries import concern as concern_queries
from alongside.concerns.queries import joining as joining_queries
from alongside.concerns.queries import linking as queries
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern
from alongside.design.kept import KeptForm

LINK = {
    "title": "Link it with another worry",
    "lead": "Both stay as they are. Whoever sees both reads that they are linked, and "
    "why.",
    "submit": "Link them",
    "page": "concerns:link_concerns",
}
JOIN = {
    "title": "Join it to another worry",
    "lead": "Two people told us of the same. The other one goes on. Every word of this "
    "one stays, and whoever told us of it is answered too. They do not learn that "
    "somebody else told us.",
    "submit": "Join them",
    "page": "concerns:join_concerns",
}
PART = {
    "title": "Make two worries of it",
    "lead": "It tells of two things, or of two people. This one stays as it is. The "
    "other begins on its own, and whoever told us hears back about both.",
    "submit": "Make it one of its own",
    "page": "",
}
TAKE_BACK = {
    "title": "Take back a link",
    "lead": "The link stays in the history of both, with your reason.",
    "submit": "Take it back",
}
TAKE_APART = {
    "title": "Take them apart again",
    "lead": "They were two after all. This one goes back to where it was. That they "
    "were joined stays in the history of both, with your reason.",
    "submit": "Take them apart",
}


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
    return _page(request, concern, form, LINK)


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
    context = {"form": form, "link": link, "said": TAKE_BACK}
    return render(request, "concerns/take_back_link.html", context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def join_concerns(request: HttpRequest, pk: int) -> HttpResponse:
    """Join a worry to another one that tells of the same happening."""
    concern, key = open_concern(request, pk), f"concerns.join.{pk}"
    given = {"reference": request.GET.get("with", "")}
    form = forms.JoinForm(request.POST or None, initial=given)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return joining.join_concerns(by=request.actor, concern=concern, **said)

    if working.is_done(request, form, act, said="They are joined.", key=key):
        return redirect("concerns:concern", pk=pk)
    return _page(request, concern, form, JOIN)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def take_apart(request: HttpRequest, pk: int) -> HttpResponse:
    """Take two worries apart that are two after all."""
    rows = joining_queries.joinings(request.actor)
    joined = access.open_record(by=request.actor, rows=rows, pk=pk, what="joining")
    key = f"concerns.take_apart.{pk}"
    form = forms.TakeBackLinkForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return joining.take_apart(by=request.actor, joining=joined, **said)

    if working.is_done(request, form, act, said="They are two again.", key=key):
        return redirect("concerns:concern", pk=joined.joined_id)
    context = {"form": form, "link": _as_link(joined), "said": TAKE_APART}
    return render(request, "concerns/take_back_link.html", context)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def part_concern(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a worry of its own from a part of one that tells of two things."""
    concern, key = open_concern(request, pk), f"concerns.part.{pk}"
    form = forms.PartForm(request.POST or None)
    working.fill_from_draft(request, form, key)
    made = []

    def act(said: dict[str, Any]) -> None:
        one = parting.part_concern(by=request.actor, concern=concern, said=form.part())
        made.append(one.parted_id)

    if working.is_done(request, form, act, said="They are two now.", key=key):
        return redirect("concerns:concern", pk=made[0])
    return _page(request, concern, form, PART)


def _page(
    request: HttpRequest, concern: Concern, form: KeptForm, said: dict[str, str]
) -> HttpResponse:
    """One page about a worry and another one, with those that may tell of the same."""
    context: dict[str, Any] = {"form": form, "concern": concern, "said": said}
    if said["page"]:
        found = concern_queries.possible_duplicates(request.actor, concern)
        context["alike"] = found
    return render(request, "concerns/link_concerns.html", context)


def _as_link(one: Joining) -> dict[str, Any]:
    """A joining, as the page on which a link is taken back shows it."""
    return {
        "one": one.joined,
        "one_id": one.joined_id,
        "other": one.goes_on,
        "get_kind_display": "The same happening",
        "reason": one.reason,
        "linked_by_name": one.joined_by_name,
        "linked_at": one.joined_at,
    }
