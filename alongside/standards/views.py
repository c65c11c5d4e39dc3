"""Pages of plain words that anybody may read."""

from collections.abc import Callable
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.standards import codes, glossary


def _public(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For anybody. Says so itself, because the gates are on a floor above this one."""
    view.gate = "public"  # type: ignore[attr-defined]
    return view


@_public
@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """Every word of the glossary, by its first letter; then the national categories."""
    terms = glossary.all_terms().values()
    letters = [
        (letter, list(found))
        for letter, found in groupby(terms, key=lambda t: t.term[0].upper())
    ]
    national = codes.lists_of(codes.NATIONAL_RETURN)
    context = {"letters": letters, "national": national.items()}
    return render(request, "standards/words.html", context)


@_public
@require_safe
def in_danger(request: HttpRequest) -> HttpResponse:
    """What to do now if somebody is in danger."""
    return render(request, "standards/in_danger.html")


@_public
@require_safe
def what_happens(request: HttpRequest) -> HttpResponse:
    """What happens when you tell us."""
    return render(request, "standards/what_happens.html")


@_public
@require_safe
def thinking(request: HttpRequest) -> HttpResponse:
    """Help to think for somebody who is not sure. It counts and decides nothing."""
    areas = [
        {
            "name": area.name,
            "source": area,
            "consider": [one.plain for one in area if one.label == "consider"],
            "suspect": [one.plain for one in area if one.label == "suspect"],
        }
        for area in codes.NOTICE
    ]
    context = {"areas": areas, "may_share": codes.MAY_SHARE}
    return render(request, "standards/thinking.html", context)
