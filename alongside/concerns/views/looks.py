"""How a page of questions looks: the usual words, Easy Read, or large letters."""

from typing import Any

from django.http import HttpRequest

EASY, LARGE = "easy", "large"


def of(request: HttpRequest) -> dict[str, Any]:
    """What was chosen by the links at the top of the page; '' for the usual words."""
    look = request.GET.get("look", "")
    return {"look": look if look in (EASY, LARGE) else "", "here": request.path}
