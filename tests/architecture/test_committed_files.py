"""What is committed runs anywhere: no package index address, no machine's paths."""

import re
import subprocess

import pytest

from tests.architecture import source

# Joined from pieces so that this file does not find itself.
INDEX_ADDRESSES = (
    "--index" + "-url",
    "--extra-index" + "-url",
    "index" + "-url =",
    "files.python" + "hosted.org",
    "pypi.org" + "/simple",
    "registry.npm" + "js.org",
    "PIP_INDEX" + "_URL",
    "UV_INDEX" + "_URL",
)
MACHINE_PATHS = re.compile(
    r"""(?:^|[\s"'`=:(])/(?:root|work|Users|tmp)/\w|/home/\w+/\w"""
)


@pytest.fixture(scope="module")
def committed() -> dict[str, str]:
    """Every committed text file and what is in it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],
        cwd=source.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = [name for name in listed.stdout.split("\0") if name]
    if not names:  # an archive without git: look at what is there
        names = [
            str(module.path.relative_to(source.ROOT))
            for module in source.product_and_tests()
        ]
    texts = {}
    for name in names:
        path = source.ROOT / name
        if path.is_file():
            texts[name] = path.read_bytes().decode("utf-8", errors="ignore")
    return texts


def test_no_committed_file_names_a_package_index(committed):
    found = [
        f"{name}: {address}"
        for name, text in committed.items()
        for address in INDEX_ADDRESSES
        if address in text
    ]

    assert not found, "\n".join(found)


def test_no_committed_file_names_a_place_on_somebodys_machine(committed):
    found = [
        f"{name}: {match.group().strip()}"
        for name, text in committed.items()
        if not name.endswith((".min.js", ".png", ".min.css"))
        for match in MACHINE_PATHS.finditer(text)
    ]

    assert not found, "\n".join(found)


def test_no_secret_or_local_data_is_committed(committed):
    local = [
        name
        for name in committed
        if name.startswith(("var/", ".venv/")) or name.endswith((".env", ".sqlite3"))
    ]

    assert not local
