"""Who can do what, for anybody to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.access import gates, queries


@gates.public
@require_safe
def who_can_do_what(request: HttpRequest) -> HttpResponse:
    """Every role in plain words, and everything one can do with who may."""
    context = {"roles": queries.roles_in_words(), "rows": queries.who_may()}
    return render(request, "access/who_can_do_what.html", context)
