"""When the private PostgreSQL cannot start, a sentence says what the trouble is."""

import os
from pathlib import Path

import pytest

from alongside.config import postgres, postgres_place


def test_it_says_so_when_the_passwords_are_gone(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    server.leave()
    (server.home / "passwords.json").unlink()

    with pytest.raises(postgres.Trouble, match=r"passwords\.json is missing"):
        server.join()


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        ("passwords.json", "{", "is missing or damaged"),
        ("passwords.json", "{}", "is missing or damaged"),
        ("data/PG_VERSION", "9\n", "was made by PostgreSQL 9, and this is PostgreSQL"),
        ("data/PG_VERSION", None, "cannot use .*PG_VERSION: No such file"),
    ],
)
def test_it_says_so_when_what_it_kept_is_damaged(
    var: Path, file: str, content: str | None, sentence: str
) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    server.leave()
    if content is None:
        (server.home / file).unlink()
    else:
        (server.home / file).write_text(content)

    with pytest.raises(postgres.Trouble, match=sentence):
        server.join()


def test_it_says_so_when_the_passwords_are_of_another_database(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    server.leave()
    passwords = server.home / "passwords.json"
    passwords.write_text(
        passwords.read_text().replace('"postgres": "', '"postgres": "x')
    )

    with pytest.raises(postgres.Trouble, match="does not let us in"):
        server.join()
    assert server.process_id() is None


def test_it_says_so_when_nothing_can_be_written(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    with pytest.raises(postgres.Trouble, match="Nothing can be written"):
        postgres.PrivateServer(var)


def test_it_says_so_when_the_disk_is_full(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_place, "SPACE_NEEDED", 2**62)

    with pytest.raises(postgres.Trouble, match="too little disk space"):
        postgres.PrivateServer(var).join()


def test_it_says_so_when_another_process_holds_the_lock(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "PATIENCE_SECONDS", 0)
    server, other = postgres.PrivateServer(var), postgres.PrivateServer(var)

    with other._changing(), pytest.raises(postgres.Trouble, match="has held"):
        server.join()


def test_it_says_so_when_this_python_has_no_postgresql(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_place, "find_spec", lambda name: None)

    with pytest.raises(postgres.Trouble, match="no private PostgreSQL"):
        postgres.PrivateServer(var)
