"""The tables of the national return: what each one counts, in which rows and columns.

Read from `return_tables.toml`; the words of rows and columns are lists of `codes`.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, cached_property

from alongside.standards.codes import DATA, Code, all_lists

RETURN_TYPES = all_lists()["return_types"]
HEALTH_CONDITIONS = all_lists()["health_conditions"]
BY_TYPE = "type"  # what a table goes along by whose rows are the types themselves
TOTAL = Code(code="", label="Total")


@dataclass(frozen=True)
class ReturnTable:
    """One table: its cells are every type × row × entry of the breakdown.

    `counted` names the counts that fill it, `along` (and `then_along`, for the rows of
    a second list) the key of those counts that the rows go by, `across` the key of the
    breakdown. `needs` names what must have been supplied for the table to be filled.
    """

    code: str
    title: str
    unit: str
    types: tuple[str, ...]
    rows: tuple[str, ...]
    counted: str
    along: str
    then_along: str = ""
    breakdown: str = ""
    across: str = ""
    total: bool = False
    breakdown_verified: bool = True
    unverified_types: tuple[str, ...] = ()
    needs: str = ""
    status: str = ""
    unverified: str = ""

    @cached_property
    def entries(self) -> tuple[Code, ...]:
        """Every row in order."""
        return tuple(entry for key in self.rows for entry in all_lists()[key])

    @cached_property
    def columns(self) -> tuple[Code, ...]:
        """What stands across: the breakdown, with a total where there is one."""
        if not self.breakdown:
            return (TOTAL,)
        listed = all_lists()[self.breakdown].entries
        return (*listed, TOTAL) if self.total else listed

    def is_verified(self, kind: str) -> bool:
        """Whether the column (or sheet) of a type was read at its source."""
        return kind not in self.unverified_types and RETURN_TYPES.get(kind).verified


@dataclass(frozen=True)
class ReturnTables:
    """All tables, and for which years their words are known to hold."""

    name: str
    source: str
    version: str
    labels_read_in: str
    unchanged_for: tuple[str, ...]
    not_checked: tuple[str, ...]
    tables: tuple[ReturnTable, ...]

    def get(self, code: str) -> ReturnTable:
        """The table of this code; `KeyError` if there is none."""
        for table in self.tables:
            if table.code == code:
                return table
        raise KeyError(code)


@cache
def return_tables() -> ReturnTables:
    """The tables as they stand in the data file, read once."""
    read = tomllib.loads((DATA / "return_tables.toml").read_text(encoding="utf-8"))
    return ReturnTables(
        name=read["name"],
        source=read["source"],
        version=read["version"],
        labels_read_in=read["labels_read_in"],
        unchanged_for=tuple(read["unchanged_for"]),
        not_checked=tuple(read["not_checked"]),
        tables=tuple(_table(entry) for entry in read["tables"]),
    )


def _table(entry: dict[str, object]) -> ReturnTable:
    frozen = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    return ReturnTable(**frozen)  # type: ignore[arg-type]
