"""`alongside return`: what it says of the return it made, and the records behind."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from odfdo import Document

from alongside.assurance.national_return.finding_sheets import NO_YEAR_BEFORE
from tests.interop.extracts import change, read, refused, run

LACKED, HAD = "Yes, they lacked capacity", "No, they did not lack capacity"
SUPPORT = "supported_by_advocate_family_or_friend"
DAYS = ("raised_on", "decided_on", "enquiry_began_on", "enquiry_concluded_on")


def write(path, rows):
    """Rows to a file."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def many(rows, name):
    """Each row so often that chance is small, each time about somebody else."""
    return [
        row
        | {"source_reference": f"{name}-{time}-{row['source_reference']}"}
        | {"adult_reference": f"{name}-{time}-{row['adult_reference']}"}
        for time in range(20)
        for row in rows
    ]


def a_year_earlier(row):
    """The row as it would have been the year before."""
    days = {name: row[name] for name in DAYS if row[name]}
    return row | {name: f"{int(day[:4]) - 1}{day[4:]}" for name, day in days.items()}


def with_answers_in_each_others_place(row):
    """Capacity with yes where no should be, and support only where it can stand."""
    answer = {LACKED: HAD, HAD: LACKED}.get(row["lacked_capacity"], "")
    return row | {"lacked_capacity": answer, SUPPORT: ""}


def test_what_is_missing_is_said_by_the_number_and_stands_in_a_sheet(extract, capsys):
    change(extract, 2, gender="")

    assert run(extract) == 0

    said = capsys.readouterr().out
    assert "Checks found: 0" in said
    assert "not the official validation" in said
    assert "- 1 case about somebody whose gender is not known" in said
    gaps = {
        row["What is missing"]: row for row in read(Path("return-2025-26/Gaps.csv"))
    }
    mended = gaps["1 case about somebody whose gender is not known"]
    assert mended["Tables it hurts"] == "SG1b"
    assert mended["Who can put it right"] == "Whoever received the concern"
    book = Document("return-2025-26/return-2025-26.ods")
    assert [table.name for table in book.body.tables][-2:] == ["Checks", "Gaps"]


def test_a_check_that_fires_is_said_and_stands_in_a_sheet(extract, capsys):
    rows = read(extract)
    number = next(n for n, row in enumerate(rows, start=2) if row["risk_outcome"])
    change(extract, number, risk_outcome="")

    run(extract)

    assert "Look at this (D11): Concluded" in capsys.readouterr().out
    (found,) = read(Path("return-2025-26/Checks.csv"))
    assert (found["Check"], found["Tables"]) == ("D11", "SG2e, SG2c")


@pytest.fixture
def years(extract):
    """Rows of a year in which answers changed places, and of the year before it."""
    whole = read(extract)
    rows = [row for row in whole if max(row[name] for name in DAYS) < "2026-04-01"]
    now = many([with_answers_in_each_others_place(row) for row in rows], "NOW")
    return now, many([a_year_earlier(row) for row in rows], "OLD")


def test_answers_that_changed_places_are_seen_beside_an_extract_of_the_year_before(
    extract, years, capsys
):
    """What happened to one council in 2024-25.

    Source: correction note of the national publication for 2024-25, table 7.
    """
    now, before = years
    earlier = extract.with_name("earlier.csv")
    write(extract, now)
    write(earlier, before)

    assert run(extract, "--before", str(earlier)) == 0

    said = capsys.readouterr().out
    assert "Asks for an explanation (swapped): SG3a" in said
    assert f"earlier.csv: {len(before)} rows checked" in said


def test_the_year_before_is_taken_from_the_same_extract_where_it_holds_it(
    extract, years, capsys
):
    now, before = years
    write(extract, now + before)

    run(extract)

    assert "(swapped): SG3a" in capsys.readouterr().out


def test_what_is_left_over_of_the_year_before_is_not_laid_beside_it(
    extract, years, capsys
):
    now, before = years
    write(extract, now + before[:9])

    run(extract)

    said = capsys.readouterr()
    assert "(swapped)" not in said.out
    assert "too few to be the whole of it" in said.err
    lines = Document("return-2025-26/return-2025-26.ods").body.tables[-2].values
    assert any(NO_YEAR_BEFORE in str(row[0]) for row in lines)


def test_an_extract_of_another_year_is_no_year_before(extract, capsys):
    said = refused(extract, capsys, "--before", str(extract))

    assert "it holds no concerns of 2024-25. No return was made" in said


def test_the_records_behind_each_cell_are_written_when_asked(extract):
    run(extract)
    assert not Path("return-2025-26/records.csv").exists()

    assert run(extract, "--records", "--replace") == 0

    records = read(Path("return-2025-26/records.csv"))
    assert list(records[0]) == [
        "TABLE_REFERENCE",
        "ENQUIRY_TYPE",
        "CATEGORY",
        "SUBCATEGORY",
        "source_reference",
    ]
    behind = Counter(tuple(list(row.values())[:4]) for row in records)
    cells = read(Path("return-2025-26/return-2025-26.csv"))
    counted = {
        tuple(list(row.values())[7:11]): int(row["VALUE"])
        for row in cells
        if row["VALUE"] not in ("0", "[x]")
        and row["TABLE_REFERENCE"] not in ("SG1a", "SG1b", "SG1c")
    }
    assert counted.items() <= behind.items()


@pytest.mark.parametrize("flag", ["--records", ""])
def test_nothing_of_findings_goes_into_the_publication(extract, capsys, flag):
    change(extract, 2, gender="")
    words = ["--publication", *filter(None, [flag])]

    if flag:
        assert "names cases" in refused(extract, capsys, *words)
        return
    assert run(extract, *words) == 0
    assert "gender" not in capsys.readouterr().out
    names = {path.stem for path in Path("publication-2025-26").iterdir()}
    assert not names & {"Checks", "Gaps", "records"}
    book = Document("publication-2025-26/publication-2025-26.ods")
    assert not {t.name for t in book.body.tables} & {"Checks", "Gaps"}


def test_each_council_of_a_file_is_checked_by_itself(extract, capsys):
    rows = read(extract)
    of_two = [row | {"council": f"E{n % 2}"} for n, row in enumerate(rows)]
    number = next(n for n, row in enumerate(rows) if row["risk_outcome"])
    of_two[number]["risk_outcome"] = ""
    write(extract, of_two)

    run(extract)

    council = f"E{number % 2}"
    assert f"(D11): council {council}, Concluded" in capsys.readouterr().out
    (found,) = read(Path("return-2025-26/Checks.csv"))
    assert found["Council"] == council
