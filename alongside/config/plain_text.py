"""Turns away what no keyboard can type and no text in PostgreSQL can hold."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse

from alongside.config import errors

NUL = "\x00"


class PlainText:
    """Answers 400 where an address or a form carries the character number nought.

    Fields of forms refuse it themselves; this is for what is read without one: the
    key of a list, a search, a button's own value, words kept while they are typed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on, unless something in it is not text."""
        if any(NUL in words for words in _said(request)):
            return errors.not_understood(request)
        return self.get_response(request)


def _said(request: HttpRequest) -> Iterator[str]:
    """Everything in the address and the form, names of fields included."""
    yield request.path_info
    for said in (request.GET, request.POST):
        for name, values in said.lists():
            yield name
            yield from values
