"""What tests of the configuration share."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def var() -> Iterator[Path]:
    """A folder for a server of this test's own, that anybody may pass through."""
    folder = Path(tempfile.mkdtemp(prefix="alongside-"))
    folder.chmod(0o755)
    yield folder / "var"
    shutil.rmtree(folder)
