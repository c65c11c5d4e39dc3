"""What councils hand over, and how a region counts it on one machine."""

import csv
from datetime import date
from pathlib import Path

import duckdb
import pytest

from alongside.assurance.national_return.columns import CASES, REVIEWS
from alongside.config import console
from tests.interop.extracts import change, read, run

FOLDER = Path("handed-over")


def columns(extract, *more):
    """The exit code of `alongside columns`."""
    words = ["columns", "--from", str(extract), "--out", str(FOLDER), *more]
    return console.main(words)


def region(*more):
    """The exit code of `alongside region`."""
    words = ["region", "--year", "2025-26", "--from", str(FOLDER), *more]
    return console.main(words)


def rows(path):
    """What stands in a Parquet file."""
    found = duckdb.sql(f"FROM '{path}'")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


@pytest.fixture
def reviews(extract):
    """A review of two people, beside the extract."""
    path = extract.with_name("reviews.csv")
    path.write_text(
        "review_reference,counted_on,adult_reference,died,age\n"
        "R-1,2025-09-01,A-1,Yes,70\n"
        "R-1,2025-09-01,A-2,No,66\n"
    )
    return path


def test_no_reference_of_the_council_leaves_it(extract, reviews):
    assert columns(extract, "--council", "L01", "--reviews", str(reviews)) == 0

    own = read(extract)
    references = {row["source_reference"] for row in own}
    adults = {row["adult_reference"] for row in own} - {""}
    handed = rows(FOLDER / "cases-L01.parquet")
    raw = b"".join(path.read_bytes() for path in FOLDER.iterdir())
    assert list(handed[0]) == list(CASES)
    assert {row["council"] for row in handed} == {"L01"}
    assert len({row["source_reference"] for row in handed}) == len(own) == 25
    assert len({row["adult"] for row in handed} - {None}) == len(adults)
    said = {str(value) for row in handed for value in row.values()}
    assert not said & (references | adults)
    assert not [r for r in references | adults if r.encode() in raw]


def test_another_time_gives_other_references(extract):
    columns(extract, "--council", "L01")
    first = {row["adult"] for row in rows(FOLDER / "cases-L01.parquet")}
    columns(extract, "--council", "L01", "--replace")
    second = {row["adult"] for row in rows(FOLDER / "cases-L01.parquet")}

    assert len(first) == len(second) > 10
    assert not (first & second) - {None}


def test_a_birth_is_cut_to_its_month(extract):
    change(extract, 2, born_on="1943-05-17", died_on="2025-12-24", age_on_raising="")

    columns(extract, "--council", "L01")

    born = [row for row in rows(FOLDER / "cases-L01.parquet") if row["born_on"]]
    assert [(row["born_on"], row["died_on"]) for row in born] == [
        (date(1943, 5, 1), date(2025, 12, 1))
    ]


def test_a_region_counts_what_each_council_counts_for_itself(extract, reviews):
    run(extract, "--reviews", str(reviews))
    columns(extract, "--council", "L01", "--reviews", str(reviews))
    columns(extract, "--council", "L02", "--reviews", str(reviews))

    assert region("--with-reviews") == 0

    name = "return-2025-26.csv"
    alone = _cells(Path("return-2025-26") / name)[""]
    together = _cells(Path("region-2025-26") / name)
    assert together == {"L01": alone, "L02": alone}
    totals = read(Path("region-2025-26") / "SG1f.csv")
    assert next(row["Number"] for row in totals) == "30"


def test_a_council_that_kept_its_reviews_is_not_taken_for_one_without_any(
    extract, reviews
):
    reviews.write_text(reviews.read_text().splitlines()[0] + "\n")
    columns(extract, "--council", "L01", "--reviews", str(reviews))
    columns(extract, "--council", "L02")

    assert region("--with-reviews") == 0

    found = _cells(Path("region-2025-26") / "return-2025-26.csv")
    of_reviews = {
        council: {value for cell, value in cells.items() if cell[0] == "SG5a"}
        for council, cells in found.items()
    }
    assert of_reviews == {"L01": {"0"}, "L02": {"[x]"}}
    assert list(rows(FOLDER / "reviews-L01.parquet")[0]) == list(REVIEWS)


def test_measures_stand_beside_it_council_by_council(extract):
    columns(extract, "--council", "L01")
    columns(extract, "--council", "L02")
    region()

    found = {
        (row["Council"], row["Measure"]): row
        for row in read(Path("region-2025-26") / "measures.csv")
    }
    asked = "Were people asked what they wanted?"
    one, whole = found["L01", asked], found["All councils", asked]
    own = [row for row in read(extract) if row["enquiry_concluded_on"]]
    assert len({council for council, _ in found}) == 3
    assert int(whole["Number"]) == 2 * int(one["Number"]) > 0
    assert 0 < int(one["Out of"]) <= len(own)
    assert ("L01", "Who said whether they got it?") not in found


def test_the_publication_of_a_region_hides_small_numbers_in_measures_too(extract):
    columns(extract, "--council", "L01")
    columns(extract, "--council", "L02")

    assert region("--publication") == 0

    with Path("publication-2025-26/measures.csv").open(encoding="utf-8-sig") as file:
        found = list(csv.DictReader(file))
    assert set(found[0]) == {
        "Council",
        "Measure",
        "What is counted",
        "Out of what",
        "%",
    }
    shares = {row["%"] for row in found}
    assert "[c]" in shares
    assert len(shares) > 1


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("", "Say whose cases these are with --council"),
        ("L 01", "in letters, digits and hyphens"),
        ("../L01", "in letters, digits and hyphens"),
    ],
)
def test_a_council_must_say_who_it_is(extract, capsys, code, sentence):
    assert columns(extract, "--council", code) == 1

    assert sentence in capsys.readouterr().err
    assert not FOLDER.exists()


def test_cases_of_another_council_are_not_handed_over(extract, capsys):
    change(extract, 2, council="L09")

    assert columns(extract, "--council", "L01") == 1

    assert "has cases of L09" in capsys.readouterr().err


def test_earlier_files_are_kept_unless_they_may_go(extract, capsys):
    columns(extract, "--council", "L01")
    before = (FOLDER / "cases-L01.parquet").read_bytes()

    assert columns(extract, "--council", "L01") == 1

    assert "Add --replace" in capsys.readouterr().err
    assert (FOLDER / "cases-L01.parquet").read_bytes() == before


def test_an_extract_with_something_wrong_hands_nothing_over(extract, capsys):
    change(extract, 3, age_on_raising="150")

    assert columns(extract, "--council", "L01") == 1

    assert "Nothing was written" in capsys.readouterr().err
    assert not FOLDER.exists()


def test_a_council_in_two_files_is_not_counted_twice(extract, capsys):
    columns(extract, "--council", "L01")
    whole = (FOLDER / "cases-L01.parquet").read_bytes()
    (FOLDER / "cases-again.parquet").write_bytes(whole)

    assert region() == 1

    assert "L01 is in more than one file" in capsys.readouterr().err
    assert not Path("region-2025-26").exists()


@pytest.mark.parametrize("spoilt", [b"", b"not a Parquet file at all, PAR1"])
def test_a_broken_file_is_a_sentence(extract, capsys, spoilt):
    columns(extract, "--council", "L01")
    (FOLDER / "cases-L02.parquet").write_bytes(spoilt)

    assert region() == 1

    said = capsys.readouterr().err
    assert "cases-L02.parquet" in said
    assert "Traceback" not in said


def test_an_answer_of_no_list_says_whom_to_ask(extract, capsys):
    columns(extract, "--council", "L01")
    path = FOLDER / "cases-L01.parquet"
    duckdb.sql(
        f"COPY (SELECT * REPLACE ('strange' AS support_reason) FROM '{path}') "
        f"TO '{FOLDER / 'cases-L02.parquet'}'"
    )
    path.unlink()

    assert region() == 1

    assert "Ask the council to make its file anew" in capsys.readouterr().err


def test_an_empty_folder_and_an_unfit_setting_are_sentences(capsys):
    assert region() == 1
    assert "No files found" in capsys.readouterr().err

    with pytest.raises(SystemExit):
        region("--engine", "spark", "--set", "executor.memory=4g")
    assert "is not like spark.executor.memory=4g" in capsys.readouterr().err


def _cells(path):
    """Every cell of each council, by the labels of its table, type, row and column."""
    found = {}
    for row in read(path):
        cell = tuple(list(row.values())[7:11])
        found.setdefault(row["LA_CODE"], {})[cell] = row["VALUE"]
    return found
