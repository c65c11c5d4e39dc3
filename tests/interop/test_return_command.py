"""`alongside return` from a file: what it writes."""

from pathlib import Path

from django.core.management import call_command
from odfdo import Document

from alongside.assurance.national_return.writing import OFFICIAL
from alongside.config import console
from tests.interop.extracts import change, read, run


def test_the_console_writes_a_workbook_and_csv_files(extract, capsys):
    assert run(extract) == 0

    folder = Path("return-2025-26")
    assert "25 rows checked, 25 right" in capsys.readouterr().out
    rows = {row["Category"]: row for row in read(folder / "SG1f.csv")}
    assert rows["Total Number of Safeguarding Concerns"]["Number"] == "15"
    bands = {row["Category"]: row for row in read(folder / "SG1a.csv")}
    assert bands["18-64"]["Section 42 Enquiries"] == "3"
    assert bands["Not Known"]["Note"].startswith("Not verified")


def test_all_cells_stand_in_the_columns_and_order_of_the_publication(extract):
    run(extract)

    rows = read(Path("return-2025-26/return-2025-26.csv"))
    order = [list(row.values())[5:11] for row in rows]
    assert tuple(rows[0]) == OFFICIAL
    assert order == sorted(order)
    found = {tuple(list(row.values())[7:11]): row["VALUE"] for row in rows}
    known = "Other - Known to individual"
    kind = "Concluded Section 42 Enquiries"
    assert ("SG2a", kind, "Neglect and Acts of Omission", known) in found
    assert found["SG3a", kind, "Don't know", ""] == "1"
    assert found["SG4a", kind, "Don't Know", ""] == "0"


def test_the_workbook_has_a_cover_a_table_a_sheet_and_marked_headers(extract):
    run(extract)

    book = Document("return-2025-26/return-2025-26.ods")
    sheets = {table.name: table for table in book.body.tables}
    cover = " ".join(str(cell) for row in sheets["About"].values for cell in row)
    assert book.language == "en-GB"
    assert book.meta.title == "Safeguarding Adults Collection, 2025-26"
    assert "Counted from cases.csv" in cover
    assert "No change was announced for 2025-26" in cover
    assert "What this table asks for" in cover
    for name, table in sheets.items():
        headers = table.get_elements("table:table-header-rows")
        assert len(headers) == (name != "SG2d"), name
    assert sheets["SG1f"].values[-3][:2] == [
        "Total Number of Safeguarding Concerns",
        15,
    ]


def test_a_year_whose_words_were_not_checked_says_so(extract):
    console.main(["return", "--year", "2021-22", "--from", str(extract)])

    cover = Document("return-2021-22/return-2021-22.ods").body.tables[0].values
    assert any("not checked whether 2021-22" in str(row[0]) for row in cover)


def test_manage_py_makes_the_same_return(extract):
    run(extract, "--out", "a")
    call_command("return", "--year", "2025-26", "--from", str(extract), "--out", "b")

    for path in Path("a").glob("*.csv"):
        assert path.read_bytes() == Path("b", path.name).read_bytes()


def test_the_publication_view_hides_small_numbers_and_has_a_folder_of_its_own(extract):
    assert run(extract, "--publication") == 0

    folder = Path("publication-2025-26")
    totals = [row["Number"] for row in read(folder / "SG1f.csv")]
    assert totals == ["15", "5", "[c]"]
    assert read(folder / "Shares.csv")[0]["Per cent"] == "60"
    assert not Path("return-2025-26").exists()


def test_health_birth_and_council_may_stand_in_the_file(extract):
    more = {"born_on": "1937-04", "council": "E1", "died_on": ""}
    change(extract, 2, **more, health_conditions="copd; Stroke; copd")

    assert run(extract) == 0

    found = read(Path("return-2025-26/SG1e.csv"))
    assert sum(int(row["Safeguarding Concerns"]) for row in found) == 2
    rows = read(Path("return-2025-26/return-2025-26.csv"))
    assert {row["LA_CODE"] for row in rows} == {"", "E1"}
    ages = [r for r in rows if (r["LA_CODE"], r["CATEGORY"]) == ("E1", "85-94")]
    assert sum(int(row["VALUE"]) for row in ages if row["SUBCATEGORY"] == "") == 1


def test_reviews_fill_their_tables(extract):
    reviews = extract.with_name("reviews.csv")
    reviews.write_text(
        "review_reference;counted_on;adult_reference;died\n"
        "R-1;01/06/2025;A-1;Yes\nR-1;2025-06-01;A-2;No\n"
    )

    assert run(extract, "--reviews", str(reviews)) == 0
    found = read(Path("return-2025-26/SG5a.csv"))
    assert [row["Count of Safeguarding Adult Reviews"] for row in found] == ["1", "0"]


def test_an_earlier_return_is_written_over_only_when_asked(extract, capsys):
    run(extract)
    assert run(extract) == 1
    assert "--replace" in capsys.readouterr().err
    assert run(extract, "--replace") == 0

    Path("mine").mkdir()
    Path("mine/letter.txt").write_text("kept")
    assert run(extract, "--out", "mine", "--replace") == 1
    assert Path("mine/letter.txt").read_text() == "kept"


def test_the_console_names_its_commands(capsys):
    assert console.main([]) == 2
    assert "return" in capsys.readouterr().err


def test_the_cover_of_a_publication_tells_no_small_number(extract):
    change(extract, 2, adult_reference="")
    run(extract)
    run(extract, "--publication")

    def line(folder):
        cover = Document(folder).body.tables[0].values
        return next(str(row[0]) for row in cover if "no key" in str(row[0]))

    assert line("return-2025-26/return-2025-26.ods").endswith(": 1.")
    assert line("publication-2025-26/publication-2025-26.ods").endswith(": [c].")


def test_a_place_that_cannot_be_written_is_a_sentence(extract, capsys):
    assert run(extract, "--out", str(extract / "below")) == 1
    assert "No return was made" in capsys.readouterr().err


def test_the_cover_says_which_councils_gave_nothing_for_a_table(extract):
    for row in range(2, 27):
        change(extract, row, council="E1" if row % 2 else "E2", health_conditions="")
    change(extract, 3, health_conditions="stroke")
    run(extract)

    cover = Document("return-2025-26/return-2025-26.ods").body.tables[0].values
    lines = [str(row[0]) for row in cover]
    assert "Councils in the file: 2." in lines
    assert "SG1e: 1 of the councils supplied nothing for it." in lines
