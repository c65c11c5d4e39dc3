"""Log lines with no personal data, and the reference that joins them to a request."""

import logging
import secrets
import time
import traceback
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from pythonjsonlogger.json import JsonFormatter

from alongside.config import errors

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # none that look or sound alike
reference: ContextVar[str] = ContextVar("reference", default="")
requests = logging.getLogger("alongside.requests")


def view_of(request: HttpRequest) -> str:
    """The name of the page asked for: never its address, which may hold a secret."""
    found = getattr(request, "resolver_match", None)
    return found.view_name if found else "no such page"


class RequestReference:
    """Gives each request a reference, and leaves one line about it in the log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request and say how it went."""
        letters = "".join(secrets.choice(LETTERS) for _ in range(8))
        request.reference = f"{letters[:4]}-{letters[4:]}"  # type: ignore[attr-defined]
        token = reference.set(request.reference)  # type: ignore[attr-defined]
        began = time.perf_counter()
        try:
            response = self.get_response(request)
            if settings.DEBUG and response.status_code == 404:
                response = errors.not_found(request)  # not the framework's own page
            self._write(request, response, time.perf_counter() - began)
        finally:
            reference.reset(token)
        return response

    def _write(
        self, request: HttpRequest, response: HttpResponse, seconds: float
    ) -> None:
        details = {
            "method": request.method,
            "view": view_of(request),
            "status": response.status_code,
            "milliseconds": round(seconds * 1000),
        }
        requests.info("answered", extra=details)


class NothingPersonal(logging.Filter):
    """Takes requests, addresses and values out of a line before it is written."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean the line; every line is kept."""
        request = record.__dict__.pop("request", None)
        record.reference = reference.get() or getattr(request, "reference", "")
        if record.name.startswith(("django.request", "django.security")):
            record.msg, record.args = "could not be answered", ()
            if isinstance(request, HttpRequest):
                record.view, record.method = view_of(request), request.method
        for name in ("params", "sql", "alias", "exc_text", "stack_info"):
            if name in record.__dict__:
                record.__dict__[name] = None
        return True


class Formatter(JsonFormatter):
    """One JSON object a line; errors by kind and place, without their message."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            "%(levelname)s %(name)s %(message)s %(reference)s",
            timestamp="at",
            rename_fields={"levelname": "level", "name": "logger"},
            **options,
        )

    def formatException(self, ei: Any) -> str:  # noqa: N802, the library's name
        """Where it went wrong. Messages may quote what somebody typed."""
        kind, _, trace = ei
        places = [
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(trace)
        ]
        return " < ".join([kind.__qualname__ if kind else "", *reversed(places)])
