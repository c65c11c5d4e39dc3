"""What our own checks find, and what explains it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.assurance.actions import answering
from alongside.assurance.forms.returning import ExplainForm
from alongside.assurance.national_return.findings import OURS
from alongside.assurance.queries import checking, returns
from alongside.assurance.rules import owing
from alongside.assurance.rules.owing import Checked
from alongside.assurance.views.opening import ABILITY, open_return, write

KEPT = "Kept. It goes with what is sent."


@gates.for_ability(ABILITY)
@require_safe
def checks(request: HttpRequest, year: str) -> HttpResponse:
    """Every finding with its cells, and what explains it."""
    found = open_return(request, year)
    standing = returns.standing(request.actor, found)
    context = {
        "found": found,
        "standing": standing,
        "groups": checking.groups(standing.checks),
        "ours": OURS,
        "may_explain": found.is_prepared,
    }
    return render(request, "assurance/checks.html", context)


@gates.for_ability(ABILITY)
@require_http_methods(["GET", "POST"])
def explain(request: HttpRequest, year: str, key: str) -> HttpResponse:
    """Say why a figure is as it is."""
    found, by = open_return(request, year), request.actor
    one = checking.finding(by, found, key)
    if one is None:
        raise Http404
    newest = one.explanation
    number = newest.number if newest else 0
    start = {"seen": number, "words": newest.words if newest else ""}
    form = ExplainForm(request.POST or None, initial=start)

    def act() -> object:
        return answering.explain_finding(
            by=by, found=found, key=key, **form.cleaned_data
        )

    context = _around(found, one) | {"why_not": owing.why_not_explain(found, by, one)}
    done = {"key": f"assurance.explain.{found.year}.{key}", "said": KEPT}
    answer = write(request, form, "explain", context, act, **done)
    if answer is None:
        return redirect("assurance:checks", year=year)
    if form.has_seen_other_than(number):
        form.look_again(number)
        context |= {"form": form, "theirs": newest}
        return render(request, "assurance/explain.html", context)
    return answer


def _around(found: object, one: Checked) -> dict[str, object]:
    return {"found": found, "one": one, "cells": checking.links(one)}
