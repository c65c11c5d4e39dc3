"""Logs say what happened and where, and nothing about anybody."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from alongside.config import logs

SECRET = "Margaret-Ellis"


def fails(request: HttpRequest, token: str = "") -> HttpResponse:
    raise ValueError(f"{SECRET} typed this")


def is_not_there(request: HttpRequest, token: str = "") -> HttpResponse:
    raise Http404(SECRET)


urlpatterns = [
    path("healthz", fails),
    path("fails/<str:token>/", fails, name="fails"),
    path("missing/<str:token>/", is_not_there, name="missing"),
]
handler404 = "alongside.config.errors.not_found"
handler500 = "alongside.config.errors.went_wrong"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the log would have written."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(logs.NothingPersonal())
    handler.setFormatter(logs.Formatter())
    loggers = [logging.getLogger(name) for name in ("alongside", "django")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    yield written
    for logger, level in zip(loggers, before, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["fails", "missing"])
def test_no_address_query_body_or_message_reaches_the_log(
    lines: io.StringIO, page: str
) -> None:
    client = Client(raise_request_exception=False)

    with override_settings(ROOT_URLCONF=__name__):
        client.post(f"/{page}/{SECRET}/?name={SECRET}", {"story": SECRET})

    assert SECRET not in lines.getvalue()
    assert page in lines.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(("page", "status"), [("fails", 500), ("missing", 404)])
def test_each_line_carries_the_reference_that_the_page_shows(
    lines: io.StringIO, page: str, status: int
) -> None:
    client = Client(raise_request_exception=False)

    with override_settings(ROOT_URLCONF=__name__):
        response = client.get(f"/{page}/x/")

    written = [json.loads(line) for line in lines.getvalue().splitlines()]
    references = {line["reference"] for line in written}
    assert response.status_code == status
    assert len(references) == 1
    assert references.pop() in response.content.decode()


@pytest.mark.django_db
def test_an_error_is_logged_by_its_kind_and_place(lines: io.StringIO) -> None:
    client = Client(raise_request_exception=False)

    with override_settings(ROOT_URLCONF=__name__):
        client.get("/fails/x/")

    assert "ValueError < " in lines.getvalue()
    assert "test_logs.py" in lines.getvalue()


@pytest.mark.django_db
def test_what_is_not_yours_and_what_is_not_there_look_the_same(
    client: Client,
) -> None:
    with override_settings(ROOT_URLCONF=__name__):
        hidden = client.get("/missing/7/")
        absent = client.get("/nothing/at/all/")

    def without_reference(response: HttpResponse) -> str:
        reference = response.wsgi_request.reference
        address = response.wsgi_request.path
        page = response.content.decode()
        return page.replace(reference, "").replace(address, "")

    assert hidden.status_code == absent.status_code == 404
    assert without_reference(hidden) == without_reference(absent)


@pytest.mark.django_db
def test_the_demo_shows_the_same_calm_page(client: Client) -> None:
    with override_settings(ROOT_URLCONF=__name__, DEBUG=True):
        response = client.get("/missing/7/")

    assert response.status_code == 404
    assert SECRET not in response.content.decode()


def test_loggers_that_write_addresses_and_names_are_silent() -> None:
    for name in ("django.server", "axes"):
        assert settings.LOGGING["loggers"][name]["propagate"] is False
        assert settings.LOGGING["loggers"][name]["handlers"] == []
