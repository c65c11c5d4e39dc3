"""Starts a private PostgreSQL when DATABASE_URL is not set; stops it when unused.

Every process that uses the server holds a shared lock on `users.lock`. Whoever leaves
last, and so can have the lock alone, stops the server. The data are kept. The server
listens on a socket in a private folder, never on the network, and asks for passwords.
"""

import atexit
import fcntl
import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import psycopg

from alongside.config import databases, postgres_place
from alongside.config.postgres_place import Trouble, run

VAR = Path(__file__).resolve().parents[2] / "var"
DATABASE = "alongside"
PATIENCE_SECONDS = 60
LOCALE = ("--locale=C.UTF-8",)
# The same order of letters, but carried by PostgreSQL itself (from 17).
LOCALE_OF_OUR_OWN = (
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
)
# A statement that fails is not written down, nor what it says went wrong: both hold
# what somebody typed. The site's own log says that there was a fault, and where.
NOTHING_TYPED = (
    "-c log_min_messages=log -c log_min_error_statement=panic "
    "-c log_error_verbosity=terse -c log_statement=none "
    "-c log_min_duration_statement=-1 -c log_parameter_max_length=0 "
    "-c log_parameter_max_length_on_error=0"
)
OPTIONS = (
    "-h '' -k '{folder}' -c listen_addresses='' -c max_connections=100 "
    f"{NOTHING_TYPED}"
)


def provide() -> databases.Addresses:
    """Give this process, and those it starts, a database; the caller's own if set."""
    if not os.environ.get("DATABASE_URL"):
        server = PrivateServer(Path(os.environ.get("ALONGSIDE_VAR", VAR)))
        server.join()
        atexit.register(server.leave)
        os.environ.update(server.addresses.environment())
    return databases.Addresses.from_environment()


class PrivateServer:
    """A PostgreSQL of our own, shared by the processes of one checkout.

    `programs` are those of another PostgreSQL than the one that came with Alongside.
    """

    def __init__(self, var: Path, programs: Path | None = None) -> None:
        self.home = postgres_place.find_home(var)
        self.data = self.home / "data"
        self.locale = LOCALE if programs else LOCALE_OF_OUR_OWN
        self.programs = programs or postgres_place.find_programs(self.home)
        self.socket_folder = postgres_place.find_socket_folder(self.home)
        self._users: IO[str] | None = None
        self._joined_by = 0

    def join(self) -> None:
        """Use the server: start it if it is not running."""
        try:
            self._join()
        except OSError as error:
            raise Trouble(
                f"The private database cannot use {error.filename}: {error.strerror}."
            ) from error
        except psycopg.OperationalError as error:
            raise Trouble(
                f"The private database in {self.home} does not let us in. {error}"
            ) from error

    def _join(self) -> None:
        with self._changing():
            self._passwords = postgres_place.read_passwords(
                self.home, data_exists=self.data.exists()
            )
            self._users = self._lock("users.lock")
            fcntl.flock(self._users, fcntl.LOCK_SH)
            self._joined_by = os.getpid()
            try:
                self._ensure_started()
                databases.prepare(self.addresses)
            except BaseException:
                self._let_go()
                raise

    def leave(self) -> None:
        """Stop using the server; stop it if nobody else uses it."""
        if self._users is None or self._joined_by != os.getpid():
            return
        with self._changing():
            self._let_go()

    def is_in_use(self) -> bool:
        """Whether the server still runs, for somebody else."""
        return self.process_id() is not None

    @property
    def addresses(self) -> databases.Addresses:
        """The database's address for each role."""
        return databases.Addresses.on_socket(
            self.socket_folder, DATABASE, self._passwords
        )

    def process_id(self) -> int | None:
        """The number of the running server's process, if there is one of ours."""
        with suppress(OSError, ValueError, IndexError):
            number = int((self.data / "postmaster.pid").read_text().split()[0])
            os.kill(number, 0)
            if Path(f"/proc/{number}").exists():
                folder = Path(f"/proc/{number}/cwd").resolve()
                return number if folder == self.data.resolve() else None
            return number  # a system without /proc: believe the file
        return None

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Only one process at a time starts or stops the server."""
        with self._lock("change.lock") as lock:
            end = time.monotonic() + PATIENCE_SECONDS
            while True:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() > end:
                        raise Trouble(
                            f"Another process has held {lock.name} for more than "
                            f"{PATIENCE_SECONDS} seconds. End it and try again."
                        ) from None
                    time.sleep(0.05)
            yield

    def _lock(self, name: str) -> IO[str]:
        """A file to hold a lock on; whoever could read it could keep us waiting."""
        path = self.home / name
        path.touch(mode=0o600)
        path.chmod(0o600)
        return path.open("a")

    def _let_go(self) -> None:
        users, self._users = self._users, None
        if users is None:
            return
        with users:
            fcntl.flock(users, fcntl.LOCK_UN)
            with suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._stop()

    def _ensure_started(self) -> None:
        if not self.data.exists():
            self._make_data()
        if self.process_id() is not None:
            if self._answers():
                return  # running, or left over from a process that was killed
            self._stop()
        postgres_place.need_same_version(self.data, self.programs)
        self._clear_up()
        self._start()

    def _clear_up(self) -> None:
        """Remove what a killed server left, once its last process has gone.

        PostgreSQL refuses to start as long as the number it noted down is in use, if
        only by a process that has ended and was not yet collected by its parent.
        """
        end = time.monotonic() + PATIENCE_SECONDS
        while left := self._processes():
            if time.monotonic() > end:
                raise Trouble(
                    f"Processes of an earlier database still use {self.data}: "
                    f"{', '.join(map(str, left))}. End them and try again."
                )
            time.sleep(0.1)
        if Path("/proc/self").exists():
            for file in (self.data / "postmaster.pid", *self.socket_folder.iterdir()):
                file.unlink(missing_ok=True)

    def _processes(self) -> list[int]:
        """Every process that works in our data, as far as the system says."""
        found, data = [], self.data.resolve()
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if (process / "cwd").readlink() == data:
                    found.append(int(process.name))
        return found

    def _answers(self) -> bool:
        for _ in range(20):
            try:
                databases.connect(self.addresses.admin).close()
            except psycopg.OperationalError:
                if self.process_id() is None:
                    return False
                time.sleep(0.25)
            else:
                return True
        return False

    def _make_data(self) -> None:
        postgres_place.need_space(self.home)
        new, word = self.home / "data.new", self.home / "password.new"
        shutil.rmtree(new, ignore_errors=True)  # what an interrupted start left behind
        new.mkdir(mode=0o700)
        postgres_place.give_to_server(new)
        with os.fdopen(os.open(word, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(self._passwords["postgres"])
        postgres_place.give_to_server(word)
        options = [*self.locale, "--username=postgres", "--encoding=UTF8"]
        options += ["--auth=scram-sha-256", "--data-checksums"]
        made = run(self.programs / "initdb", "-D", new, f"--pwfile={word}", *options)
        word.unlink()
        if made.returncode:
            raise Trouble(f"The private database could not be made. {made.stderr}")
        new.rename(self.data)

    def _start(self) -> None:
        log = self.data / "server.log"
        options = OPTIONS.format(folder=self.socket_folder)
        command = (self.programs / "pg_ctl", "start", "-w", "-D", self.data)
        started = run(*command, "-l", log, "-o", options)
        if started.returncode == 0:
            return
        said = log.read_text(errors="replace")[-2000:] if log.exists() else ""
        postgres_place.need_space(self.home)
        raise Trouble(
            f"The private PostgreSQL did not start. {started.stderr.strip()} "
            f"The end of {log}:\n{said}"
        )

    def _stop(self) -> None:
        command = (self.programs / "pg_ctl", "stop", "-w", "-D", self.data)
        for mode in ("fast", "immediate"):
            number = self.process_id()
            if number is None:
                return
            run(*command, "-t", "20", "-m", mode)
        if (number := self.process_id()) is not None:
            os.kill(number, signal.SIGKILL)
