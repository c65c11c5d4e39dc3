"""Writing that the person was told what was decided."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside.access import clock, gates
from alongside.concerns.actions import person_told as actions
from alongside.concerns.forms.person_told import PersonToldForm
from alongside.concerns.queries import person_told as queries
from alongside.concerns.rules import person_told as rules
from alongside.concerns.views import working
from alongside.concerns.views.concern import open_concern


@gates.for_ability("receive_concern")
@require_http_methods(["GET", "POST"])
def person_told(request: HttpRequest, pk: int) -> HttpResponse:
    """Write how the person was told what was decided, or why they are not."""
    found, key = open_concern(request, pk), f"concerns.person_told.{pk}"
    written = queries.written(request.actor, found)
    number = written[0].number if written else 0
    start = {"seen": number, "told_on": clock.today()}
    form = PersonToldForm(request.POST or None, initial=start)
    working.fill_from_draft(request, form, key)

    def act(said: dict[str, Any]) -> object:
        what = {"said": form.telling(), "seen": said["seen"] or 0}
        return actions.keep_person_told(by=request.actor, concern=found, **what)

    if working.is_done(request, form, act, key=key):
        return redirect("concerns:concern", pk=pk)
    context = {"form": form, "concern": found, "written": written}
    context |= {"is_behind": _is_behind(form, number)}
    context["decision"] = found.decisions.last()
    context["why_not"] = rules.why_not_tell(found, request.actor)
    return render(request, "concerns/person_told.html", context)


def _is_behind(form: PersonToldForm, number: int) -> bool:
    """Whether somebody else wrote while this was being written."""
    if not form.has_seen_other_than(number):
        return False
    form.look_again(number)
    return True
