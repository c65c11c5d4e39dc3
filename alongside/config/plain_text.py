"""Turns away addresses that no keyboard can type and no text in PostgreSQL can hold."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from alongside.config import errors

NUL = "\x00"


class PlainText:
    """Answers 400 where an address carries the character number nought.

    The key of a list or a search goes from there to the database without a form. What
    is typed into a form is judged by the form, so that nothing typed is lost.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on, unless something in the address is not text."""
        asked = (part for pair in request.GET.lists() for part in (pair[0], *pair[1]))
        if NUL in request.path_info or any(NUL in words for words in asked):
            return errors.not_understood(request)
        return self.get_response(request)
