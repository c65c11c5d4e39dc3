"""What other councils published: which years and groups there are, and their shares."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access.queries import receiving_team
from alongside.assurance.national_return.figures import Cell
from alongside.insight.beside import Council
from alongside.insight.comparisons import Comparison
from alongside.insight.models import PeerFigure, PeerYear
from alongside.standards.national_figures import PublishedError
from alongside.standards.return_tables import RETURN_TYPES, return_tables

ALL, TYPE, REGION = "all", "type", "region"
# How a row of a table without columns may be written in the file; not verified.
TOTALS = frozenset({"", "total", "all", "all ages"})
Values = dict[Cell, int | None]


@dataclass(frozen=True)
class Peers:
    """Which councils to stand beside: all, of one type, or of one region."""

    which: str = ALL
    name: str = ""

    @property
    def key(self) -> str:
        """As it stands in an address."""
        return self.which if self.which == ALL else f"{self.which}:{self.name}"

    @property
    def words(self) -> str:
        """In words."""
        if self.which == TYPE:
            return f"Councils of the type {self.name}"
        return f"Councils in {self.name}" if self.which == REGION else "All councils"


def peer_years() -> list[PeerYear]:
    """The years that were loaded, newest first."""
    return list(PeerYear.objects.order_by("-year"))


def choices(year: PeerYear) -> list[Peers]:
    """All councils, each type and each region of the file."""
    rows = _councils(year)
    types = rows.order_by("council_type").values_list("council_type", flat=True)
    regions = rows.order_by("region_name").values_list("region_name", flat=True)
    return [
        Peers(),
        *(Peers(TYPE, name) for name in types.distinct() if name),
        *(Peers(REGION, name) for name in regions.distinct() if name),
    ]


def chosen(words: str, offered: Iterable[Peers]) -> Peers:
    """What an address asks for, or all councils."""
    return next((one for one in offered if one.key == words), Peers())


def own_name() -> str:
    """Our own council's name."""
    team = receiving_team()
    return team.organisation.name if team else "Our council"


def councils_of(
    year: PeerYear,
    comparison: Comparison,
    peers: Peers,
    error: PublishedError | None = None,
) -> list[Council]:
    """The share of each council that published both counts. Our own row is left out,
    for ours come from the records; and those whose published figures are wrong."""
    ours = _plain(own_name())
    left_out = set(error.la_codes) if error else set()
    rows = _councils(year)
    if peers.which == TYPE:
        rows = rows.filter(council_type=peers.name)
    elif peers.which == REGION:
        rows = rows.filter(region_name=peers.name)
    found = []
    for (code, name), values in _values(rows, comparison).items():
        counted = share_of(values, comparison)
        if counted and code not in left_out and _plain(name) != ours:
            found.append(Council(name, *counted))
    return found


def england(year: PeerYear, comparison: Comparison) -> tuple[int, int] | None:
    """England's counts in the file, if it has them."""
    rows = PeerFigure.objects.filter(of=year, la_code="")
    values = _values(rows, comparison)
    return next(filter(None, (share_of(v, comparison) for v in values.values())), None)


def share_of(
    values: Mapping[Cell, int | None], comparison: Comparison
) -> tuple[int, int] | None:
    """So many out of so many; None where any of it is hidden or not there. Rounded
    numbers may come out a little more than all of them: then it is all."""
    counts = []
    for cells in (comparison.events, comparison.cases):
        numbers = [values.get(cell) for cell in cells]
        if any(number is None for number in numbers):
            return None
        counts.append(sum(number or 0 for number in numbers))
    events, cases = counts
    return (min(events, cases), cases) if cases else None


def _councils(year: PeerYear) -> QuerySet[PeerFigure]:
    return PeerFigure.objects.filter(of=year).exclude(la_code="")


def _values(
    rows: QuerySet[PeerFigure], comparison: Comparison
) -> dict[tuple[str, str], Values]:
    """The values of the cells of a comparison, by council (one query).

    A row of a table is the total of it where one is published, else its parts added up.
    """
    labels = {_label(cell): cell for cell in (*comparison.events, *comparison.cases)}
    tables, kinds, categories = (set(part) for part in zip(*labels, strict=True))
    found = rows.filter(
        table__in=tables, enquiry_type__in=kinds, category__in=categories
    ).values_list(
        *("la_code", "la_name", "table", "enquiry_type", "category"),
        *("subcategory", "value"),
    )
    parts: dict[tuple[str, str], dict[Cell, dict[str, int | None]]] = defaultdict(dict)
    for code, name, *label, subcategory, value in found:
        cell = labels.get((label[0], label[1], label[2]))
        if cell:
            parts[code, name].setdefault(cell, {})[subcategory.casefold()] = value
    return {
        council: {cell: _total(values) for cell, values in cells.items()}
        for council, cells in parts.items()
    }


def _total(values: dict[str, int | None]) -> int | None:
    for name in TOTALS & values.keys():
        return values[name]
    if any(value is None for value in values.values()):
        return None
    return sum(value or 0 for value in values.values())


def _label(cell: Cell) -> tuple[str, str, str]:
    """A cell as the file names it: table, kind of case, row."""
    rows = {row.code: row.label for row in return_tables().get(cell.table).entries}
    return cell.table, RETURN_TYPES.get(cell.type).label, rows[cell.row]


def _plain(name: str) -> str:
    words = name.casefold().replace("council", "").replace("county", "")
    return " ".join(words.split())
