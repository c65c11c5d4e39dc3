"""What the tests of extracts start from."""

import pytest

from tests.interop.extracts import EXAMPLE


@pytest.fixture
def extract(tmp_path, monkeypatch):
    """A copy of the example file, to be changed freely, in a folder of its own."""
    path = tmp_path / "cases.csv"
    path.write_bytes(EXAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    return path
