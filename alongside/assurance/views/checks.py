"""What our own checks find, and what explains it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import gates
from alongside.assurance.actions import answering
from alongside.assurance.forms.returning import ExplainForm
from alongside.assurance.models import NationalReturn
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
    form = ExplainForm(request.POST or None, initial=one.start())

    def act() -> object:
        said = form.cleaned_data
        return answering.explain_finding(by=by, found=found, key=key, **said)

    context = _around(found, one) | {"why_not": owing.why_not_explain(found, by, one)}
    done = {"key": f"assurance.explain.{found.year}.{key}", "said": KEPT}
    answer = write(request, form, "explain", context, act, **done)
    if answer is None:
        return redirect("assurance:checks", year=year)
    return _with_theirs(request, form, one, context) or answer


def _around(found: NationalReturn, one: Checked) -> dict[str, object]:
    return {"found": found, "one": one, "cells": checking.links(one)}


def _with_theirs(
    request: HttpRequest, form: ExplainForm, one: Checked, context: dict[str, object]
) -> HttpResponse | None:
    """The page with what somebody else wrote since it was opened, if anybody did."""
    if not form.has_seen_other_than(one.number):
        return None
    form.look_again(one.number)
    context |= {"form": form, "theirs": one.explanation}
    return render(request, "assurance/explain.html", context)
