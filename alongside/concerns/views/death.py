"""That the person has died: what is known, the coroner, and whether to ask for more."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.concerns.actions import death as actions
from alongside.concerns.forms import death as forms
from alongside.concerns.models import Concern
from alongside.concerns.queries import death as queries
from alongside.concerns.rules import death as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern
from alongside.people.rules import death as people_rules

WRITTEN = "It is kept. Please look at what comes next below."


@gates.for_ability("receive_concern")
@require_safe
def death(request: HttpRequest, pk: int) -> HttpResponse:
    """What is known of a death, and what comes next."""
    concern = open_concern(request, pk)
    return _page(request, "death", concern)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def write_death(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down that the person has died."""
    concern, key = open_concern(request, pk), f"concerns.write_death.{pk}"
    form = forms.DeathForm(request.POST or None, has_raiser=hasattr(concern, "raiser"))
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.write_down_death(
            by=request.actor,
            concern=concern,
            said=form.said(),
            words_to_raiser=said.get("words_to_raiser") or "",
        )

    if working.is_done(request, form, act, said=WRITTEN, key=key):
        return redirect("concerns:death", pk=pk)
    mark = queries.mark(request.actor, concern)
    stands = people_rules.STANDS if mark else None
    why_not = rules.why_not_write(concern) or stands
    return _page(request, "write_death", concern, form=form, why_not=why_not)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def take_back_death(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was written by mistake."""
    concern, key = open_concern(request, pk), f"concerns.take_back_death.{pk}"
    form = forms.TakeBackDeathForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.take_back_death(by=request.actor, concern=concern, **said)

    if working.is_done(request, form, act, said="It is taken back.", key=key):
        return redirect("concerns:concern", pk=pk)
    mark = queries.mark(request.actor, concern)
    why_not = None if mark else people_rules.NOT_WRITTEN
    return _page(request, "take_back_death", concern, form=form, why_not=why_not)


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def note_coroner(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether the coroner has been told."""
    concern, key = open_concern(request, pk), f"concerns.note_coroner.{pk}"
    form = forms.CoronerForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.note_coroner(by=request.actor, concern=concern, said=form.said())

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:death", pk=pk)
    mark = queries.mark(request.actor, concern)
    why_not = None if mark else people_rules.NOT_WRITTEN
    return _page(request, "note_coroner", concern, form=form, why_not=why_not)


@gates.for_ability("decide_section_42")
@require_http_methods(["GET", "POST"])
def screen_for_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer whether a safeguarding adults review is asked for."""
    concern, key = open_concern(request, pk), f"concerns.screen_for_review.{pk}"
    form = forms.ScreenForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.screen_for_review(
            by=request.actor, concern=concern, said=form.said()
        )

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:death", pk=pk)
    mark = queries.mark(request.actor, concern)
    why_not = rules.why_not_screen(mark, request.actor)
    return _page(request, "screen_for_review", concern, form=form, why_not=why_not)


def _page(
    request: HttpRequest, template: str, concern: Concern, **context: Any
) -> HttpResponse:
    context |= {"concern": concern, "told": queries.told(request.actor, concern)}
    context["may_screen"] = request.actor.may("decide_section_42")
    return render(request, f"concerns/{template}.html", context)
