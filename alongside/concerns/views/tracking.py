"""Hearing back: how far a worry has got, by private link or signed in."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from alongside.access import actions as access
from alongside.access import actor, gates, identity, private_link
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.concerns.models import Raiser
from alongside.concerns.queries import finding, raising, tracking
from alongside.concerns.queries.letters import sent_to_raiser
from alongside.concerns.queries.tracking import Story
from alongside.concerns.views.private import never_kept


@gates.public
@require_safe
@never_kept
def track(request: HttpRequest, token: str) -> HttpResponse:
    """How far a worry has got, for whoever holds its private link."""
    viewer, story = under_link(token)
    with identity.seen_as(viewer.principals):
        letters = list(sent_to_raiser(viewer, story.raiser))
    ask = reverse("concerns:appeal_tracked", args=[token])
    return _page(request, story, ask=ask, letters=letters)


def under_link(token: str) -> tuple[Actor, Story]:
    """The holder of a private link and their worry, or 404.

    The database is asked as the link alone, whoever is signed in, so it shows what the
    link may see and nothing else.
    """
    uid = private_link.uid_in(token)
    link = raising.link_with(uid) if uid else None
    if link is None:
        raise Http404
    viewer = actor.of_link(link)
    with identity.seen_as(viewer.principals):
        story = tracking.story_under_link(viewer)
    if story is None:
        raise Http404
    return viewer, story


@gates.for_ability("see_own_worries")
@require_safe
def own_worries(request: HttpRequest) -> HttpResponse:
    """The worries this user raised, newest first."""
    before = request.GET.get("before", "")
    found = tracking.own_worries(request.actor, before=access_queries.number_in(before))
    older = f"?before={found.next_before}" if found.next_before else ""
    shown = {"stories": found.stories, "older": older, "is_first": not before}
    shown["to_read"] = finding.to_read(request.actor)
    return render(request, "concerns/own_worries.html", shown)


@gates.for_ability("see_own_worries")
@require_safe
def own_worry(request: HttpRequest, pk: int) -> HttpResponse:
    """One worry this user raised, and how far it has got."""
    raiser = open_own(request, pk)
    more = {
        "back": reverse("concerns:own_worries"),
        "ask": reverse("concerns:appeal_own_worry", args=[pk]),
        "letters": list(sent_to_raiser(request.actor, raiser)),
    }
    return _page(request, tracking.with_appeals(raiser), **more)


def open_own(request: HttpRequest, pk: int) -> Raiser:
    """A worry that the viewer raised, or 404."""
    rows = tracking.own_raisers(request.actor)
    return access.open_record(by=request.actor, rows=rows, pk=pk, what="own_worry")


def _page(request: HttpRequest, story: Story, **more: Any) -> HttpResponse:
    response = render(request, "concerns/track.html", {"story": story, **more})
    if not request.actor.is_signed_in:
        # With a form on the page (signing out), browsers would then send no origin.
        response.headers["Referrer-Policy"] = "no-referrer"
    return response
