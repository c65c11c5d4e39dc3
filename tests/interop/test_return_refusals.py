"""`alongside return` from a file that is wrong: a sentence, and nothing written."""

import csv
import time
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from alongside.config import console
from tests.interop.extracts import change, read, refused, run

WRONG_CELLS = [
    ("raised_on", "45960", "format the column as a date"),
    ("raised_on", "02/25/2026", "The day comes before the month: 25/02/2026"),
    ("raised_on", "01/02/26", "The year in full: 01/02/2026"),
    ("raised_on", "31/02/2026", "There is no such day"),
    ("enquiry_began_on", "45962.5", "Perhaps 2025-11-01"),
    ("gender", "Man", "not one of the answers"),
    ("types_of_risk", "Unkindness", "not one of"),
    ("source_reference", "SA-2025-0037", "Row 2 has"),
    ("raised_on", "2199-01-01", "in the future"),
    ("age_on_raising", "150", "from 18 to 120"),
    ("born_on", "1900-02", "makes the person 125"),
    ("born_on", "1951-04", "age_on_raising is 40"),
    ("died_on", "2199-01-01", "in the future"),
    ("health_conditions", "Gout", "not one of"),
]


@pytest.mark.parametrize(("column", "value", "why"), WRONG_CELLS)
def test_a_wrong_cell_is_refused_by_row_and_column(extract, capsys, column, value, why):
    change(extract, 3, **{column: value})

    said = refused(extract, capsys)

    assert f"Row 3, column {column}" in said
    assert why in said
    assert read(extract.with_suffix(".report.csv"))[0]["row"] == "3"


def test_answers_about_capacity_that_changed_places_are_refused(extract, capsys):
    """As happened to one council in 2024-25: support stands where nobody lacked it.

    Source: correction note of the national publication for 2024-25, table 7.
    """
    rows = read(extract)
    lacked, had = "Yes, they lacked capacity", "No, they did not lack capacity"
    swapped = {lacked: had, had: lacked}
    for number, row in enumerate(rows, start=2):
        if row["lacked_capacity"] in swapped:
            change(extract, number, lacked_capacity=swapped[row["lacked_capacity"]])

    said = refused(extract, capsys)

    assert "column supported_by_advocate_family_or_friend" in said
    assert "only about a person who lacked capacity" in said


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The file is empty"),
        (b"name,born\nA,1950\n", "not the header of the template"),
        ("source_reference".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04 and so on", "a spreadsheet"),
        (b"\x89\x00\x01", "not a text file"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(
    extract, capsys, content, why
):
    extract.write_bytes(content)

    assert why in refused(extract, capsys)


def test_days_with_slashes_are_read_with_the_day_first(extract):
    change(extract, 3, raised_on="01/02/2026", decided_on="2026-02-01")
    run(extract, "--out", "slashes")
    change(extract, 3, raised_on="2026-02-01")
    run(extract, "--out", "dashes")

    for path in Path("slashes").glob("*.csv"):
        assert path.read_bytes() == Path("dashes", path.name).read_bytes()


@pytest.mark.parametrize("rows", [0, 200])
def test_a_file_of_two_gigabytes_that_is_no_text_is_refused_without_reading_it_all(
    extract, capsys, rows
):
    """A hole in a file, as a copy that broke off leaves it."""
    with extract.open("ab") as file:
        line = extract.read_bytes().splitlines(keepends=True)[-1]
        file.write(line * rows)
        file.truncate(2 << 30)

    began = time.process_time()
    assert "not a text file" in refused(extract, capsys)
    assert time.process_time() - began < 1


def test_a_line_without_an_end_is_not_read_into_memory(extract, capsys):
    with extract.open("ab") as file:
        file.write(b"A" * 200_000)

    said = refused(extract, capsys)

    assert "Line 27 is longer than 100,000 characters" in said


def test_everything_wrong_with_a_file_is_told_and_nothing_else_is_left(extract, capsys):
    for row, (column, value, _) in enumerate(WRONG_CELLS, start=3):
        change(extract, row, **{column: value})

    said = refused(extract, capsys)

    assert said.count("Row ") >= 10
    report = extract.with_suffix(".report.csv")
    assert {*extract.parent.iterdir()} == {extract, report}
    found = {(line["row"], line["column"]) for line in read(report)}
    wrong = {(str(n), column) for n, (column, *_) in enumerate(WRONG_CELLS, start=3)}
    assert wrong <= found


def test_a_missing_column_and_a_missing_file_are_named(extract, capsys):
    text = extract.read_text(encoding="utf-8")
    extract.write_text(text.replace("raised_on", "raised", 1), encoding="utf-8")

    assert "Should ‘raised’ be ‘raised_on’?" in refused(extract, capsys)
    assert "no such file" in refused(extract.with_name("other.csv"), capsys)


def test_a_byte_order_mark_semicolons_and_an_old_encoding_are_read(extract, capsys):
    run(extract, "--out", "plain")
    with extract.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    with extract.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, delimiter=";").writerows(rows)

    assert run(extract, "--out", "marked") == 0
    for path in Path("plain").glob("SG*.csv"):
        assert path.read_bytes() == Path("marked", path.name).read_bytes()


def test_manage_py_refuses_with_a_sentence_too(extract):
    change(extract, 3, age_on_raising="150")

    with pytest.raises(CommandError, match="No return was made"):
        call_command("return", "--year", "2025-26", "--from", str(extract))


def test_a_year_that_is_none_or_not_begun_is_refused(extract, capsys):
    with pytest.raises(SystemExit):
        console.main(["return", "--year", "2025", "--from", str(extract)])
    assert "is not a reporting year" in capsys.readouterr().err

    later = f"{date.today().year + 2}-{(date.today().year + 3) % 100:02d}"
    assert console.main(["return", "--year", later, "--from", str(extract)]) == 1
    assert "has not begun" in capsys.readouterr().err


def test_a_review_that_says_nothing_is_refused_and_none_at_all_is_nought(
    extract, capsys
):
    reviews = extract.with_name("reviews.csv")
    header = "review_reference,counted_on,adult_reference,died\n"
    reviews.write_text(header + "R-1,2025-06-01,Mrs Smith,Perhaps\n")
    assert "Row 2, column adult_reference" in refused(
        extract, capsys, "--reviews", str(reviews)
    )

    reviews.write_text(header)
    assert run(extract, "--reviews", str(reviews)) == 0
    found = read(Path("return-2025-26/SG5a.csv"))
    assert [row["Count of Safeguarding Adult Reviews"] for row in found] == ["0", "0"]
