"""What the tests of extracts and of the regulator's sheets start from."""

from collections.abc import Callable

import pytest

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.providers.facts import Changes
from tests.interop.extracts import EXAMPLE
from tests.interop.register_files import write


@pytest.fixture
def extract(tmp_path, monkeypatch):
    """A copy of the example file, to be changed freely, in a folder of its own."""
    path = tmp_path / "cases.csv"
    path.write_bytes(EXAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    return path


@pytest.fixture
def load_sheet(tmp_path) -> Callable[..., Changes]:
    """`load_sheet(rows)`: import a sheet of these, saved as `kind`."""

    def import_this(rows, kind="csv", wanted=None, **more) -> Changes:
        path = write(tmp_path / f"sheet.{kind}", rows, **more)
        return import_file(by=operator(), path=path, wanted=wanted)

    return import_this
