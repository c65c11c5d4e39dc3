"""The national return as it may be shown to anybody.

Figures are added up unrounded and only then rounded; small ones are hidden, and a
total that would give a hidden part away is moved by a step of five (`stats.hiding`),
or hidden itself where no step is enough (`return_hiding`).
Sums kept in mind: the cases of SG1f and their support reasons in SG1d, the totals of
SG3a and SG5b and their age bands, the outcomes expressed in SG4a and what became of
them, a cell of all councils together and the same of each; and the totals nobody sees,
of tables that count the same people or the same enquiries (`_equals`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alongside.assurance.national_return.figures import Cell, Figures, cells_of
from alongside.assurance.national_return.sheets import Sheet, Show, Shown
from alongside.insight.return_hiding import hide_further, published_safely
from alongside.insight.stats import hiding, rounding
from alongside.standards import codes
from alongside.standards.return_tables import return_tables

ALL = ""  # all councils together, beside the codes of councils
LINES = (
    "This view may be shown to anybody: numbers are rounded to the nearest five, and "
    f"{rounding.HIDDEN} stands for a number from 0 to 4, or for one that is hidden so "
    "that another cannot be told.",
    "Where a total would give a hidden number away, the total is moved by a step of "
    "five, or hidden. All councils together are added up from unrounded figures.",
)

# A total and its parts.
Parts = tuple[Cell, tuple[Cell, ...]]
Places = Mapping[str, Figures]
Published = dict[tuple[str, Cell], Shown]


@dataclass(frozen=True)
class Publication:
    """What stands in each cell, of all councils together and of each."""

    whole: Show
    councils: Mapping[str, Show]


def publication_of(whole: Figures, councils: Mapping[str, Figures]) -> Publication:
    """The return of every council, and of all of them, as it may be shown."""
    places = {ALL: whole}
    if len(councils) > 1:
        places |= {_place(code): figures for code, figures in councils.items()}
    shown: Published = {}
    for cells, sums in _together():
        shown |= _publish(places, cells, sums)
    for place, figures in places.items():
        shown |= _further(place, figures, shown)
        shown |= {(place, cell): rounding.MISSING for cell in _not_supplied(figures)}

    def show(place: str) -> Show:
        return lambda cell: shown[place, cell]

    alone = len(councils) == 1
    each = {code: show(ALL if alone else _place(code)) for code in councils}
    return Publication(show(ALL), each)


def say_number(number: int) -> str:
    """A number of people in words that may be shown."""
    return rounding.as_published(number)


def _place(code: str) -> str:
    return f"council {code}"


def _together() -> Iterator[tuple[list[Cell], list[Parts]]]:
    """All cells in groups that no sum leads out of, each with the sums in it."""
    sums = list(_sums())
    joined: dict[Cell, Cell] = {}
    for total, parts in sums:
        joined |= dict.fromkeys(parts, total)
    groups: dict[Cell, list[Cell]] = {}
    for table in return_tables().tables:
        for cell in cells_of(table):
            groups.setdefault(joined.get(cell, cell), []).append(cell)
    for head, cells in groups.items():
        yield cells, [one for one in sums if one[0] == head]


def _sums() -> Iterator[Parts]:
    """Every sum among the cells of one return."""
    reasons = return_tables().get("SG1d")
    for kind in reasons.types:
        parts = [Cell("SG1d", kind, row.code) for row in reasons.entries]
        yield Cell("SG1f", kind, kind), tuple(parts)
    for table in return_tables().tables:
        bands = [column.code for column in table.columns if column.code]
        for cell in cells_of(table) if table.total else ():
            if not cell.column:
                yield cell, tuple(cell._replace(column=band) for band in bands)
    for kind in return_tables().get("SG4a").types:
        achieved = [Cell("SG4a", kind, code) for code in codes.OUTCOMES_ACHIEVED.codes]
        yield Cell("SG4a", kind, "asked_expressed"), tuple(achieved)


def _publish(places: Places, cells: list[Cell], sums: list[Parts]) -> Published:
    counts = {
        _key(place, cell): number
        for place, figures in places.items()
        for cell in cells
        if (number := figures.get(cell)) is not None
    }
    within = [
        (_key(place, total), tuple(_key(place, part) for part in parts))
        for place in sorted(places, reverse=True)  # councils first, then all together
        for total, parts in sums
    ]
    totals = {total for total, _ in sums}
    across: list[hiding.Sum] = [
        (_key(ALL, cell), tuple(_key(p, cell) for p in places if p != ALL))
        for cell in sorted(cells, key=totals.__contains__)  # a total after its parts
        if len(places) > 1
    ]
    known = [
        (total, parts)
        for total, parts in (*within[: -len(sums) or None], *across, *within)
        if {total, *parts} <= counts.keys()
    ]
    numbers = published_safely(counts, list(dict.fromkeys(known)))
    return {
        (place, cell): _words(numbers[_key(place, cell)])
        for place in places
        for cell in cells
        if _key(place, cell) in counts
    }


def _further(place: str, figures: Figures, shown: Published) -> Published:
    """What a place shows once totals that nobody sees tell nothing either."""
    cells = {_key("", cell): cell for at, cell in shown if at == place}
    counts = {key: figures.get(cell) or 0 for key, cell in cells.items()}
    numbers = {
        key: None if (word := shown[place, cell]) == rounding.HIDDEN else int(word)
        for key, cell in cells.items()
    }
    sums = [
        (_key("", total), tuple(_key("", part) for part in parts))
        for total, parts in _sums()
        if total in cells.values()
    ]
    equals = [[tuple(_key("", c) for c in part) for part in one] for one in _equals()]
    return {
        (place, cells[key]): _words(number)
        for key, number in hide_further(counts, numbers, sums, equals).items()
    }


def _equals() -> Iterator[list[list[Cell]]]:
    """Sets of cells with one total that nobody sees: the people of each type, by age,
    gender and ethnicity; the enquiries concluded, by what was found, by capacity and by
    whether the person was asked."""
    for kind in return_tables().get("SG1a").types:
        yield [_column(code, kind) for code in ("SG1a", "SG1b", "SG1c")]
    for kind in return_tables().get("SG3a").types:
        yield [
            _column("SG2c", kind),
            [Cell("SG3a", kind, code) for code in codes.CAPACITY.codes],
            [Cell("SG4a", kind, code) for code in codes.OUTCOMES_ASKED.codes],
        ]


def _column(table: str, kind: str) -> list[Cell]:
    return [Cell(table, kind, row.code) for row in return_tables().get(table).entries]


def _key(place: str, cell: Cell) -> str:
    return "\n".join((place, *cell))


def _words(number: int | None) -> Shown:
    return rounding.HIDDEN if number is None else number


def _not_supplied(figures: Figures) -> Iterator[Cell]:
    """Cells of which nobody supplied anything: a block of SG4a that is all nought
    counts as one of them, as it does in the national publication."""
    for table in return_tables().tables:
        if table.code in figures.missing:
            yield from cells_of(table)
    for kind in return_tables().get("SG4a").types:
        for listed in (codes.OUTCOMES_ASKED, codes.OUTCOMES_ACHIEVED):
            block = [Cell("SG4a", kind, code) for code in listed.codes]
            if not any(map(figures.get, block)):
                yield from block


def conversion(*, concerns: int, section_42: int, other: int) -> float | None:
    """All enquiries begun out of all concerns raised, in per cent.

    Both kinds of enquiry count. None where no concern was raised.
    """
    return 100 * (section_42 + other) / concerns if concerns else None


def shares(whole: Figures) -> Sheet:
    """Per cent, from unrounded figures; hidden where either part is small."""
    concerns, duty, other = (
        whole.get(Cell("SG1f", kind, kind)) or 0
        for kind in ("concerns", "section_42", "other")
    )
    rows = (
        ("All enquiries begun, out of all concerns raised", duty + other, concerns),
        ("Section 42 enquiries, out of all enquiries begun", duty, duty + other),
    )
    return Sheet(
        name="Shares",
        title="Shares, in per cent",
        lines=("Worked out from unrounded figures, then shown without decimals.",),
        header=("Share", "Per cent"),
        rows=tuple((words, _share(part, of)) for words, part, of in rows),
    )


def _share(part: int, of: int) -> Shown:
    if not of:
        return rounding.MISSING
    rest = max(of - part, 0)
    small = min(part, rest) < 5  # nought is hidden too
    share = rounding.percentage(part, of)
    return rounding.HIDDEN if small or share is None else share
