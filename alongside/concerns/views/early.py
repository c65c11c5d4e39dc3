"""Noting an early worry, and hearing back: with a private link or signed in."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions as access
from alongside.access import actor, gates, keeping, private_link
from alongside.access.actor import Actor
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions import early as actions
from alongside.concerns.actions import raising
from alongside.concerns.forms.early import EarlyForm, SayMoreForm
from alongside.concerns.models import EarlyRaiser
from alongside.concerns.queries import early as queries
from alongside.concerns.queries import raising as raising_queries
from alongside.concerns.rules import raising as raising_rules
from alongside.concerns.views import sending
from alongside.concerns.views.private import never_kept
from alongside.people import queries as people
from alongside.people.models import Person
from alongside.people.queries import noticing
from alongside.people.rules import is_own_record


@gates.public
@require_http_methods(["GET", "POST"])
@never_kept
def early(request: HttpRequest) -> HttpResponse:
    """Note that something is not right, about a person or a service."""
    return _note(request, None)


@gates.for_ability("notice_change")
@require_http_methods(["GET", "POST"])
def early_about(request: HttpRequest, pk: int) -> HttpResponse:
    """The same about somebody whose circle one is in, with what is usual beside it."""
    rows = people.people(request.actor)
    person = access.open_record(by=request.actor, rows=rows, pk=pk, what="notice")
    return _note(request, person)


def _note(request: HttpRequest, person: Person | None) -> HttpResponse:
    key = f"concerns.early.{person.pk if person else 0}"
    form = _form(request, person)
    if request.actor.is_signed_in:
        keeping.fill_from_draft(request, form, key)
    raiser = _noted(request, form, person) if form.is_valid() else None
    if raiser and request.actor.is_signed_in:
        access.drop_draft(by=request.actor, key=key)
        return redirect("concerns:own_early_one", raiser.pk)
    if raiser:
        token = private_link.address_token(raiser.link)
        link = settings.SITE_ADDRESS + reverse("concerns:read_early", args=[token])
        context = {"link": link, "how_soon": queries.how_soon()}
        return render(request, "concerns/early_noted.html", context)
    context = {"form": form, "draft": None if form.is_bound else form.draft}
    context |= {"person": person, "how_soon": queries.how_soon()}
    context |= _beside(request.actor, person)
    return render(request, "concerns/early.html", context)


def _form(request: HttpRequest, person: Person | None) -> EarlyForm:
    asked = raising_queries.service_asked_for(request.GET.get("service", ""))
    return EarlyForm(
        request.POST or None,
        initial={"service": str(person.lives_at or "") if person else asked},
        has_person=person is not None,
        is_signed_in=request.actor.is_signed_in,
    )


def _beside(by: Actor, person: Person | None) -> dict[str, Any]:
    """What is usual for the person, where one is known."""
    if person is None:
        return {}
    usual = noticing.usual(by, person)
    return {"usual": usual, "is_own": is_own_record(person, by)}


def _noted(
    request: HttpRequest, form: EarlyForm, person: Person | None
) -> EarlyRaiser | None:
    """What was noted, or None with a sentence on the form."""
    by, origin = request.actor, sending.origin_of(request)
    try:
        many = raising.count_arrivals(origin)
        refuse_if(raising_rules.why_not_raise_now(many, signed_in=by.is_signed_in))
        raiser = _keep(by, dict(form.cleaned_data), person)
    except Refused as no:
        form.add_error(None, no.sentence)
        return None
    raising.note_arrival(by=by, origin=origin)
    return raiser


def _keep(by: Actor, said: dict[str, Any], person: Person | None) -> EarlyRaiser:
    team = queries.desk_team()
    if team is None:
        raise Refused("Nobody can read this here yet. Please phone us.")
    uid, service = said.pop("uid"), said.pop("service").strip()
    named = raising_queries.service_named(service) if service else None
    noted = actions.Noted(**said, person=person, service=named, service_words=service)
    return actions.note_early_worry(by=by, noted=noted, link_uid=uid, team=team)


@gates.public
@require_http_methods(["GET", "POST"])
@never_kept
def read_early(request: HttpRequest, token: str) -> HttpResponse:
    """What was noted and what came of it, for whoever holds the private link."""
    uid = private_link.uid_in(token)
    raiser = queries.under(uid) if uid else None
    if raiser is None:
        raise Http404
    return _conversation(request, raiser, actor.of_link(raiser.link))


@gates.for_ability("see_own_worries")
@require_safe
def own_early(request: HttpRequest) -> HttpResponse:
    """What this user has noted, newest first."""
    after = request.GET.get("after", "")
    context = {"page": queries.own_page(request.actor, after), "after": after}
    return render(request, "concerns/own_early.html", context)


@gates.for_ability("see_own_worries")
@require_http_methods(["GET", "POST"])
def own_early_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One thing this user has noted, and what came of it."""
    rows = queries.own(request.actor).select_related("link")
    raiser = access.open_record(by=request.actor, rows=rows, pk=pk, what="own_early")
    return _conversation(request, raiser, request.actor)


def _conversation(request: HttpRequest, raiser: EarlyRaiser, by: Actor) -> HttpResponse:
    """What was said so far, and a way to say more."""
    form = SayMoreForm(request.POST or None)
    team = queries.desk_team()

    def act() -> None:
        words = form.cleaned_data["words"]
        if team:
            actions.say_more_early(by=by, raiser=raiser, words=words, team=team)

    if keeping.is_done(request, form, act):
        return redirect(request.path)
    context: dict[str, Any] = {"raiser": raiser, "form": form}
    context["told"] = queries.told_to(by, raiser)
    context["concern"] = queries.became_concern(raiser.link)
    context["token"] = private_link.address_token(raiser.link)
    return render(request, "concerns/read_early.html", context)
