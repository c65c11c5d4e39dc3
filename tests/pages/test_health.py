"""The site tells machines whether it is up, and whether it is ready."""

import pytest
from django.db import connection
from django.test import Client


def test_the_process_says_it_is_up_without_touching_the_database(
    client: Client,
) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"up\n")


@pytest.mark.django_db
def test_the_site_is_ready_when_every_migration_is_there(client: Client) -> None:
    response = client.get("/readyz")

    assert (response.status_code, response.content) == (200, b"ready\n")


def test_the_site_is_not_ready_while_a_migration_is_missing(
    client: Client, fresh_database, owner_of_fresh_database
) -> None:
    owner_of_fresh_database.execute(
        "DELETE FROM django_migrations WHERE app = 'access'"
    )

    response = client.get("/readyz")

    assert response.status_code == 503
    assert b"waits for migrations" in response.content


def test_the_site_is_not_ready_while_the_database_is_away(
    client: Client, fresh_database, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "HOST", "/nowhere")

    response = client.get("/readyz")

    assert response.status_code == 503
    assert b"does not answer" in response.content


def test_an_old_cookie_does_not_make_the_watchers_ask_the_database(
    client: Client, fresh_database, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "HOST", "/nowhere")
    client.cookies["sessionid"] = "a" * 32

    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
