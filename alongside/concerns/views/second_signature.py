"""A second manager looks at it when again nothing more is to be done for somebody."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import gates
from alongside.concerns.actions import second_signature as actions
from alongside.concerns.forms.second_signature import SecondSignatureForm
from alongside.concerns.queries import second_signature as queries
from alongside.concerns.rules import second_signature as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern


@gates.for_ability("decide_section_42")
@require_http_methods(["GET", "POST"])
def second_signature(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree that nothing more is to be done, or send it back."""
    concern, key = open_concern(request, pk), f"concerns.second_signature.{pk}"
    form = SecondSignatureForm(request.POST or None)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        return actions.answer_second_signature(
            by=request.actor, concern=concern, **said
        )

    if working.is_done(request, form, act, said="Kept.", key=key):
        return redirect("concerns:concern", pk=pk)
    look = queries.newest(request.actor, concern)
    context = {"form": form, "concern": concern, "look": look}
    context["earlier"] = queries.earlier(request.actor, concern)[: queries.MOST]
    context["why_not"] = rules.why_not_look(concern, look, request.actor)
    return render(request, "concerns/second_signature.html", context)
