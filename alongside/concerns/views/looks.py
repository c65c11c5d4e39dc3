"""How a page of questions looks: the usual words, Easy Read, or large letters."""

from typing import Any

from django.http import HttpRequest

EASY, LARGE = "easy", "large"


def of(request: HttpRequest, liked: str = "") -> dict[str, Any]:
    """What was chosen by the links at the top of the page, or else what they like;
    '' for the usual words."""
    look = request.GET.get("look", liked)
    return {"look": look if look in (EASY, LARGE) else "", "here": request.path}
