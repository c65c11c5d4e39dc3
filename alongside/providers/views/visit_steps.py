"""Writing a visit up in short steps, each kept as one goes; then sending it once."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import keeping
from alongside.access.gates import for_ability
from alongside.providers import actions
from alongside.providers.forms import visiting as forms
from alongside.providers.models import Visit
from alongside.providers.queries import visits as queries
from alongside.providers.views.visiting import open_visit
from alongside.standards import visit_form


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def visit_area(request: HttpRequest, pk: int, area: str, number: int) -> HttpResponse:
    """One question of a visit. What is written is kept, with or without a script."""
    found, asked = open_visit(request, pk), visit_form.area(area)
    if asked is None or not 1 <= number <= queries.ROOM:
        raise Http404
    form = forms.AreaForm(_typed(request), with_expert=found.with_expert)
    keeping.fill_from_draft(request, form, queries.draft_key(found, area, number))
    if form.is_valid():
        _keep(request, queries.draft_key(found, area, number), form.words)
        return redirect(_next(request, found, area, number))
    context = _around(request, found) | {"form": form, "area": asked, "number": number}
    context["has_room"] = number < queries.ROOM
    return keeping.show_form(request, "providers/visit_area.html", context)


@require_http_methods(["GET", "POST"])
@for_ability("look_into_service")
def send_visit(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at everything that was written, and send it."""
    found, by = open_visit(request, pk), request.actor
    form, key = forms.SendVisitForm(_typed(request)), f"providers.visit.{pk}.send"
    keeping.fill_from_draft(request, form, key)
    around = _around(request, found)
    saw = tuple(one for kept in around["written"] for one in kept.saw)

    def act() -> None:
        actions.report_visit(by=by, visit=found, report=form.report(saw))
        for kept in around["written"]:
            place = queries.draft_key(found, kept.area.code, kept.number)
            access.drop_draft(by=by, key=place)

    if keeping.is_done(request, form, act, key=key, said=_thanks(found)):
        return redirect("providers:visit", pk=pk)
    return keeping.show_form(
        request, "providers/send_visit.html", around | {"form": form}
    )


def _typed(request: HttpRequest) -> Any:
    """What was sent, though every box may be empty; None where the page is opened."""
    return request.POST if request.method == "POST" else None


def _keep(request: HttpRequest, key: str, words: dict[str, str]) -> None:
    by = request.actor  # type: ignore[attr-defined]
    if words:
        access.keep_draft(by=by, key=key, words=words)
    else:
        access.drop_draft(by=by, key=key)


def _next(request: HttpRequest, visit: Visit, area: str, number: int) -> str:
    """More about this question, the next one, or the end."""
    if "more" in request.POST and number < queries.ROOM:
        return _address(visit, area, number + 1)
    after = visit_form.after(area)
    if after is None or "look" in request.POST:
        return reverse("providers:send_visit", args=[visit.pk])
    return _address(visit, after.code, 1)


def _address(visit: Visit, area: str, number: int) -> str:
    return reverse("providers:visit_area", args=[visit.pk, area, number])


def _around(request: HttpRequest, visit: Visit) -> dict[str, Any]:
    """The steps with what is written in each, and why it cannot be sent now."""
    by = request.actor  # type: ignore[attr-defined]
    written = queries.written(by, visit)
    filled = {kept.area.code for kept in written}
    steps = [(area, area.code in filled) for area in visit_form.areas()]
    why_not = queries.why_not_write(by, visit)
    context = {"visit": visit, "written": written, "steps": steps, "why_not": why_not}
    tones = {one.tone for kept in written for one in kept.saw}
    return context | {"has_good": "good" in tones, "has_worry": "worry" in tones}


def _thanks(visit: Visit) -> str:
    return f"Sent. Whoever runs {visit.service.name} can read it now, and answer."
