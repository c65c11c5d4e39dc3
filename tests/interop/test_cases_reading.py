"""A file of past cases as a whole: encodings, delimiters, headers, damage."""

from datetime import date

import pytest

from alongside.interop.cases.checking import cases_of
from alongside.interop.cases.columns import NAMES
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.reading import LONGEST_LINE, layout_of, lines_of

ROW = {"source_reference": "SA-1", "raised_on": "2025-05-01", "gender": "Female"}


def written(tmp_path, *rows, header=NAMES, delimiter=",", encoding="utf-8"):
    """A file with these rows (dictionaries, or text as it is)."""
    lines = [delimiter.join(header)]
    for row in rows:
        is_text = isinstance(row, str)
        cells = row if is_text else delimiter.join(row.get(n, "") for n in header)
        lines.append(cells)
    path = tmp_path / "cases.csv"
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    return path


def read(path):
    """The cases of a file, and what is wrong by row."""
    wrong = {}
    cases = cases_of(
        layout_of(path), today=date(2026, 1, 1), services=None, faulty=wrong.__setitem__
    )
    return list(cases), wrong


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_usual_delimiters_and_encodings_are_read(tmp_path, delimiter, encoding):
    rows = (ROW, ROW | {"source_reference": "Ré-2"})

    cases, wrong = read(
        written(tmp_path, *rows, delimiter=delimiter, encoding=encoding)
    )

    assert [case.source_reference for case in cases] == ["SA-1", "Ré-2"]
    assert not wrong


def test_windows_1252_is_read_with_a_note(tmp_path):
    row = ROW | {"source_reference": "Ré-2"}

    layout = layout_of(written(tmp_path, row, encoding="cp1252"))

    assert "Windows-1252" in layout.notes[0]


def test_columns_may_be_in_any_order_and_written_loosely(tmp_path):
    header = [name.replace("_", " ").title() for name in reversed(NAMES)]
    cells = ",".join(ROW.get(name, "") for name in reversed(NAMES))

    cases, _ = read(written(tmp_path, cells, header=header))

    assert cases[0].gender == "female"


def test_an_unknown_column_is_ignored_with_a_note(tmp_path):
    path = written(tmp_path, ROW, header=(*NAMES, "Team notes"))

    assert layout_of(path).notes == (
        "Column ‘team_notes’ is not in the template and was ignored.",
    )
    assert len(read(path)[0]) == 1


def test_the_service_column_alone_may_be_left_out(tmp_path):
    header = [name for name in NAMES if name != "service_cqc_location_id"]

    assert len(read(written(tmp_path, ROW, header=header))[0]) == 1


def test_blank_rows_and_cells_behind_the_last_column_are_nothing(tmp_path):
    blank = "," * (len(NAMES) - 1)
    whole = ",".join(ROW.get(n, "") for n in NAMES) + ",,,"

    cases, wrong = read(written(tmp_path, blank, "", whole))

    assert len(cases) == 1
    assert not wrong


def test_a_row_with_too_many_or_too_few_cells_is_named_as_a_spreadsheet_does(tmp_path):
    _, wrong = read(written(tmp_path, ROW, "", "SA-2,2025-05-01", "x," * 40 + "x"))

    assert list(wrong) == [4, 5]
    assert wrong[4][0].wrong == "This row has 2 cells; the header has 23."


def test_a_reference_used_twice_is_refused_the_second_time(tmp_path):
    cases, wrong = read(written(tmp_path, ROW, ROW))

    assert len(cases) == 1
    assert wrong[3][0].wrong == "Row 2 has this reference already."


REFUSED = [
    (b"", "The file is empty."),
    (b"  \r\n\r\n", "The file is empty."),
    (b"PK\x03\x04rest", "spreadsheet"),
    (b"%PDF-1.7", "PDF"),
    ("a,b\n".encode("utf-16"), "UTF-16"),
    (b"a,b\0c\n", "not a text file"),
    (b"a,b\n\x81\x8d\n", "encoding we do not know"),
    (b"a,b\rc,d\r", "old way"),
    (b"name,born\nx,y\n", "not the header of the template"),
    (b"x" * (LONGEST_LINE + 5), "longer than"),
    (",".join([*NAMES, "gender"]).encode(), "gender more than once"),
]


@pytest.mark.parametrize(("content", "words"), REFUSED)
def test_a_file_that_is_not_one_is_refused_with_a_sentence(tmp_path, content, words):
    path = tmp_path / "cases.csv"
    path.write_bytes(content)

    with pytest.raises(FileRefused, match=words):
        layout_of(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="no such file"):
        layout_of(tmp_path / "none.csv")


def test_a_missing_column_is_named_with_the_one_that_may_be_meant(tmp_path):
    header = ["raised_date" if name == "raised_on" else name for name in NAMES]

    with pytest.raises(FileRefused) as refused:
        layout_of(written(tmp_path, header=header))

    assert "no column raised_on" in str(refused.value)
    assert "Should ‘raised_date’ be ‘raised_on’?" in str(refused.value)


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (b'SA-2,"2025-05-01\n' + b"a,b\n" * 50, "Line 2: the quotation marks"),
        (b'SA-2,"2025-05-01\n' + b"a,b\n" * 50_000, "Line 2: the quotation marks"),
        (b"SA-2," + b"x" * LONGEST_LINE, "Line 2 is longer"),
    ],
)
def test_damage_further_down_is_refused_with_its_line(tmp_path, rest, words):
    path = tmp_path / "cases.csv"
    path.write_bytes(",".join(NAMES).encode() + b"\n" + rest)

    with pytest.raises(FileRefused, match=words):
        list(lines_of(layout_of(path)))
