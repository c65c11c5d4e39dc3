"""The records behind a figure: those in the viewer's circles, and how many others.

The keys come from the rows that the figure was counted from, so that both are of one
moment. Who may open which is asked of the database a page at a time.
"""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from alongside.access.actor import Actor
from alongside.assurance.models import Count, NationalReturn
from alongside.assurance.national_return.behind import Behind, records_behind
from alongside.assurance.national_return.figures import Cell
from alongside.assurance.national_return.running import Sources
from alongside.assurance.national_return.years import ReportingYear
from alongside.concerns.models import Concern

ON_A_PAGE = 50
CASES, REVIEWS = "cases", "reviews"


@dataclass(frozen=True)
class Records:
    """One page of the records behind something.

    `people` is how many there are of them, `all` how many records in all; `hidden` of
    this page the viewer may not open. `older` is the key the next page comes after.
    """

    shown: list[Concern]
    hidden: int
    all: int
    people: int
    first: int
    older: str = ""

    @property
    def last(self) -> int:
        """The place of the last of this page among all."""
        return self.first + len(self.shown) + self.hidden - 1


def packed(sources: Sources) -> bytes:
    """The files of the columns in one piece, to be kept with their figures."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (CASES, REVIEWS):
            path = getattr(sources, name)
            if path is not None:
                archive.write(path, f"{name}{Path(path).suffix}")
    return whole.getvalue()


@contextmanager
def unpacked(columns: bytes) -> Iterator[Sources]:
    """The files again, while the block lasts."""
    with TemporaryDirectory(prefix="alongside-return-") as room:
        with zipfile.ZipFile(io.BytesIO(columns)) as archive:
            archive.extractall(room)
        places = {path.stem: path for path in Path(room).iterdir()}
        yield Sources(places[CASES], places.get(REVIEWS))


def behind_cell(count: Count, year: ReportingYear, cell: Cell) -> list[Behind]:
    """Every record behind a cell, in an order that stays."""
    with unpacked(bytes(count.columns)) as sources:
        found = records_behind(sources, year, cell)
    return sorted(found, key=lambda one: (one.adult, _place(one.source_reference)))


def _place(reference: str) -> int:
    return int(reference) if reference.isdigit() else 0


def page_of_cell(
    viewer: Actor, found: NationalReturn, count: Count, cell: Cell, after: str = ""
) -> Records:
    """One page of the records behind a cell, each person's together."""
    records = behind_cell(count, ReportingYear(found.year), cell)
    people = {one.adult or f"?{one.source_reference}" for one in records}
    keys = list(dict.fromkeys(one.source_reference for one in records))
    return page_of_keys(viewer, keys, len(people), after)


def page_of_keys(
    viewer: Actor, keys: list[str], people: int = 0, after: str = ""
) -> Records:
    """One page of records by their keys: what the viewer's circles let them see."""
    start = keys.index(after) + 1 if after in keys else 0
    wanted = [int(key) for key in keys[start : start + ON_A_PAGE] if key.isdigit()]
    rows = Concern.objects.filter(pk__in=wanted).select_related("enquiry__lead")
    seen = {row.pk: row for row in rows.select_related("lead", "enquiry")}
    shown = [seen[pk] for pk in wanted if pk in seen]
    end = start + len(wanted)
    return Records(
        shown=shown,
        hidden=len(wanted) - len(shown),
        all=len(keys),
        people=people,
        first=start + 1,
        older=keys[end - 1] if end < len(keys) else "",
    )
