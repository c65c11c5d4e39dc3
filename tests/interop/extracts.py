"""A copy of the example extract, and how its cells are read and changed."""

import csv
from pathlib import Path

from alongside.config import console
from alongside.interop.cases.columns import NAMES

EXAMPLE = Path("docs/how-to/example-cases.csv")
YEAR = ("--year", "2025-26")


def read(path):
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def change(path, row, **cells):
    """Write other cells into a row, as a spreadsheet numbers it."""
    rows = read(path)
    rows[row - 2] |= cells
    names = list(dict.fromkeys([*NAMES, *rows[0], *cells]))
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)


def run(path, *more):
    """The exit code of `alongside return` for the file."""
    return console.main(["return", *YEAR, "--from", str(path), *more])


def refused(path, capsys, *more):
    """What was said of a file that is refused; nothing may have been written."""
    assert run(path, *more) == 1
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert not [p for p in path.parent.iterdir() if p.is_dir()]
    return said.err
