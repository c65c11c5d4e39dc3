"""Saying how it was, alone: by a private link, or on one's own page."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import actor, gates, private_link
from alongside.access.actor import Actor
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import how_it_was as actions
from alongside.concerns.actions import raising
from alongside.concerns.forms import how_it_was as forms
from alongside.concerns.models import Asking
from alongside.concerns.queries import how_it_was as queries
from alongside.concerns.queries import independence
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.views import looks, sending, working
from alongside.concerns.views.private import never_kept
from alongside.people.queries import own_record
from alongside.standards import how_it_was as standard


@gates.public
@require_http_methods(["GET", "POST"])
@never_kept
def say_how_it_was(request: HttpRequest, token: str) -> HttpResponse:
    """The questions, for whoever holds the private link. Nothing here says who is
    asked, or about what."""
    found, by = _under(token)
    is_worker = bool(request.actor.roles - {"person"})
    why_not = None if found.is_over else _why_not(by, found, is_worker=is_worker)
    look = looks.of(request)
    form = _form(request, look, of_person=found.is_of_person)
    if form.is_valid() and not found.is_over and not why_not:
        _say(request, found, by, form)
        if not form.errors:
            return redirect(request.get_full_path())
    context = {"form": form, "asking": found, "why_not": why_not}
    context["of_person"] = found.is_of_person
    response = render(request, "concerns/say_how_it_was.html", context | look)
    response.headers["Referrer-Policy"] = "same-origin"  # browsers then send an origin
    return response


def _under(token: str) -> tuple[Asking, Actor]:
    uid = private_link.uid_in(token)
    found = queries.under_link(uid) if uid else None
    if found is None or found.link is None:
        raise Http404
    return found, actor.of_link(found.link)


def _why_not(by: Actor, found: Asking, *, is_worker: bool) -> str | None:
    """A sentence for a worker; for whoever may be a source of risk there is no page."""
    risky = independence.behind(by, found).risky
    why_not = rules.why_not_answer_alone(found, risky, is_worker=is_worker)
    if why_not and not is_worker:
        raise Http404
    return why_not


def _form(
    request: HttpRequest, look: dict[str, Any], *, of_person: bool
) -> forms.SayForm:
    return forms.SayForm(
        request.POST if request.method == "POST" else None,
        asked=queries.asked_now(),
        of_person=of_person,
        is_easy=look["look"] == looks.EASY,
    )


def _say(request: HttpRequest, found: Asking, by: Actor, form: forms.SayForm) -> None:
    """Keep it, unless too much has come from the same place; then it stands on the
    form, with what was written."""
    origin = sending.origin_of(request)
    try:
        refuse_if(rules.why_not_answer_now(raising.count_arrivals(origin)))
        heard = form.said(standard.LINK)
        actions.say_how_it_was(by=by, asking=found, heard=heard)
    except Refused as no:
        form.add_error(None, no.sentence)
        return
    raising.note_arrival(by=by, origin=origin)


@gates.for_ability("see_own_record")
@require_http_methods(["GET", "POST"])
def own_how_it_was(request: HttpRequest, pk: int) -> HttpResponse:
    """The person says how it was, signed in; and reads what was said."""
    rows, by = queries.own(request.actor), request.actor
    found = access.open_record(by=by, rows=rows, pk=pk, what="own_how_it_was")
    person = own_record(by)
    look = looks.of(request, person.letters_look if person else "")
    form, key = _form(request, look, of_person=True), f"concerns.own_how_it_was.{pk}"
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        heard = form.said(standard.SIGNED_IN)
        return actions.say_how_it_was(by=by, asking=found, heard=heard)

    if working.is_done(request, form, act, said="Thank you for telling us.", key=key):
        return redirect("concerns:own_how_it_was", pk=pk)
    context = {"form": form, "asking": found, "story": queries.story(by, found)}
    context |= {"draft": None if form.is_bound else form.draft, "of_person": True}
    return render(request, "concerns/own_how_it_was.html", context | look)
