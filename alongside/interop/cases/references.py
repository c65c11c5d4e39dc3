"""Which references a file has had so far, kept on disk so that memory does not grow."""

import sqlite3
from types import TracebackType
from typing import Self


class References:
    """Remembers each reference and its row in a temporary file that goes by itself.

    About 60 bytes a row on disk; in memory never more than the two megabytes that
    SQLite keeps of it.
    """

    def __enter__(self) -> Self:
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.execute("PRAGMA journal_mode = OFF")
        self._file.execute(
            "CREATE TABLE seen (reference TEXT PRIMARY KEY, row INTEGER)"
        )
        self._file.execute("BEGIN")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def first_row(self, reference: str, row: int) -> int | None:
        """The row that had this reference before; None, and remembered, if none had."""
        written = self._file.execute(
            "INSERT OR IGNORE INTO seen VALUES (?, ?)", (reference, row)
        )
        if written.rowcount:
            return None
        found = self._file.execute(
            "SELECT row FROM seen WHERE reference = ?", (reference,)
        )
        return int(found.fetchone()[0])
