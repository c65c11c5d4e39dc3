"""The one who spoke up may be a source of risk, or was not after all."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.concerns.actions import raiser_risk as actions
from alongside.concerns.forms import raiser_risk as forms
from alongside.concerns.models import Concern
from alongside.concerns.queries import joining
from alongside.concerns.queries import raiser_risk as queries
from alongside.concerns.rules import raiser_risk as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern
from alongside.design.kept import KeptForm

OUT = "They open nothing of this any more."
BACK = "They read again what they raised, and what they were told."


@gates.for_ability(rules.ABILITY)
@require_http_methods(["GET", "POST"])
def keep_raiser_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Why they may be a source of risk, and what happens then."""
    concern, key = _raised(request, pk), f"concerns.keep_raiser_out.{pk}"
    form = forms.KeepRaiserOutForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.keep_raiser_out(by=request.actor, concern=concern, **said)

    if working.is_done(request, form, act, said=OUT, key=key):
        return redirect("concerns:concern", pk=pk)
    context = _around(request, concern, form)
    context["why_not"] = rules.why_not_keep_out(
        concern,
        concern.raiser,
        context["standing"],
        joining.is_in_team(request.actor, concern),
        request.actor,
    )
    return render(request, "concerns/keep_raiser_out.html", context)


@gates.for_ability(rules.ABILITY)
@require_http_methods(["GET", "POST"])
def let_raiser_back(request: HttpRequest, pk: int) -> HttpResponse:
    """They were not: let them back to what they raised."""
    concern, key = _raised(request, pk), f"concerns.let_raiser_back.{pk}"
    form = forms.LetRaiserBackForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.let_raiser_back(by=request.actor, concern=concern, **said)

    if working.is_done(request, form, act, said=BACK, key=key):
        return redirect("concerns:concern", pk=pk)
    context = _around(request, concern, form)
    is_marked = queries.is_marked_in_record(request.actor, context["same"])
    context["why_not"] = rules.why_not_let_back(
        context["standing"], is_marked, request.actor
    )
    return render(request, "concerns/let_raiser_back.html", context)


def _raised(request: HttpRequest, pk: int) -> Concern:
    """A worry of which the viewer sees who raised it, or 404."""
    concern = open_concern(request, pk)
    if not hasattr(concern, "raiser"):
        raise Http404
    return concern


def _around(request: HttpRequest, concern: Concern, form: KeptForm) -> dict[str, Any]:
    """What was said of them before, and the other worries that they told."""
    viewer = request.actor
    same = queries.same_one(viewer, concern.raiser)
    return {
        "form": form,
        "concern": concern,
        "standing": queries.standing(viewer, concern),
        "every_time": queries.every_time(viewer, concern),
        "same": same,
        "others": [one.concern for one in same if one.concern_id != concern.pk],
    }
