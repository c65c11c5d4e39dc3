"""The report beside the file: where, what is wrong, and what would be right."""

import csv
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from alongside.interop.cases.faults import Fault, FileRefused, shown

HEADER = ("row", "column", "value", "what is wrong", "what would be right")


def beside(path: Path) -> Path:
    """Where the report of a file stands: cases.csv has cases.report.csv."""
    return path.with_suffix(".report.csv")


class Report:
    """Written as faults are found, and put in place only once it is whole.

    A file without faults leaves no report, and takes away the one of an earlier try.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults = 0
        self.rows = 0
        self._draft = path.with_name(path.name + ".part")

    def __enter__(self) -> Self:
        try:
            self._file = self._draft.open("w", encoding="utf-8-sig", newline="")
        except OSError as trouble:
            raise FileRefused(
                f"The report cannot be written to {self.path} ({trouble.strerror}). "
                "Choose another place with --report."
            ) from None
        self._writer = csv.writer(self._file)
        self._writer.writerow(HEADER)
        return self

    def add(self, row: int, faults: Iterable[Fault]) -> None:
        """Write down everything wrong with one row."""
        self.rows += 1
        for fault in faults:
            self.faults += 1
            cells = (fault.column, shown(fault.value), fault.wrong, fault.right)
            self._writer.writerow((row, *cells))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        if error is None and self.faults:
            self._draft.replace(self.path)
            return
        self._draft.unlink(missing_ok=True)
        if error is None and _is_ours(self.path):
            self.path.unlink()


def _is_ours(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        start = file.read(200).decode("utf-8-sig", errors="replace")
    return start.startswith(",".join(HEADER))
