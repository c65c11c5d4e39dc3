"""`alongside chart`: a CSV file in; a picture, its table and a page out."""

import csv
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from alongside.config.console import main
from alongside.interop.charting.kinds import KINDS

MONTHS = [f"2025-{month:02}" for month in range(1, 13)]
CELLS = {
    "value": [20, 22, 19, 21, 20, 23, 20, 22, 21, 20, 60, 21],
    "events": [3, 4, 2, 5, 3, 4, 3, 2, 4, 3, 5, 4],
    "cases": [50] * 12,
    "exposure": [10.5] * 12,
    "gap": [3, 10, 0, 7, 22, 5, 9, 14, 2, 6, 11, 4],
    "observed": [12, 9, 14, 10, 11, 8, 13, 9, 30, 10, 12, 11],
    "expected": [10.5, 9, 12, 10, 11, 9, 12, 10, 5, 10, 11, 12],
}


def file_for(tmp_path, kind, delimiter=","):
    names = [column.name for column in KINDS[kind].columns]
    rows = zip(MONTHS, *(CELLS[name] for name in names), strict=True)
    lines = [delimiter.join(map(str, row)) for row in [("month", *names), *rows]]
    path = tmp_path / "data.csv"
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def written(tmp_path):
    return {
        ending: (tmp_path / f"data.chart.{ending}").read_text(encoding="utf-8")
        for ending in ("svg", "csv", "html")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_with_its_table_and_a_sentence(kind, tmp_path, capsys):
    more = ["--reference", "22", "--threshold", "10"] if kind == "cusum" else []

    assert main(["chart", "--kind", kind, str(file_for(tmp_path, kind)), *more]) == 0

    files = written(tmp_path)
    sentence = capsys.readouterr().out.splitlines()[0]
    assert re.search(r"stand|moved", sentence)
    assert "<svg" in files["svg"]
    assert 'role="img"' in files["svg"]
    assert "<desc>" in files["svg"]
    table = list(csv.reader(StringIO(files["csv"])))
    assert len(table) == 13
    assert table[0][-1] == "What stands out"
    assert {row[0] for row in table[1:]} == set(MONTHS)
    assert files["html"].count('scope="row"') == 12


def test_what_stands_out_is_named(tmp_path, capsys):
    main(["chart", "--kind", "xmr", str(file_for(tmp_path, "xmr"))])

    assert "2025-11 (above the upper limit)" in capsys.readouterr().out
    assert "above the upper limit" in written(tmp_path)["csv"]


def test_manage_py_draws_the_same(tmp_path, capsys):
    path = file_for(tmp_path, "p", delimiter=";")
    main(["chart", "--kind", "p", str(path)])
    first = written(tmp_path)

    call_command("chart", str(path), "--kind", "p")

    assert written(tmp_path) == first


def test_everything_wrong_is_told_by_row_and_column_and_nothing_is_written(
    tmp_path, capsys
):
    path = tmp_path / "data.csv"
    path.write_text(
        "month,events,cases\nJan,3,0\nFeb,x,5\n\nApr,2.5,5\nMay,-1,\nJune,1\n"
    )

    assert main(["chart", "--kind", "p", str(path)]) == 1

    told = capsys.readouterr().err
    for sentence in (
        "Row 2, column cases: 0 must not be nought or less.",
        "Row 3, column events: ‘x’ is not a number, as 12 or 0.5 are.",
        "Row 5, column events: 2.5 must be a whole number.",
        "Row 6, column events: -1 must not be negative.",
        "Row 6, column cases: there is no number here.",
        "Row 7: there are 2 cells and 3 columns.",
    ):
        assert sentence in told
    assert [found.name for found in tmp_path.iterdir()] == ["data.csv"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"month,value\n", "no rows"),
        (b"month,number\nJan,3\n", "no column called value"),
        (b"value,value\n3,3\n", "two columns called value"),
        (b"value\n3\n", "At least 2 values"),
        (b"value\ninf\n3\n", "Row 2, column value"),
        (b"PK\x03\x04", "not a CSV file"),
        (b"\xff\xfea\x00", "UTF-16"),
        (b"value\n" + b"1\n" * 5001, "too many to draw"),
        (b"value\n" + b"1" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_refused_with_a_sentence(
    content, sentence, tmp_path
):
    path = tmp_path / "data.csv"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=sentence):
        call_command("chart", str(path), "--kind", "xmr")


def test_more_events_than_cases_and_a_cusum_without_its_numbers_are_refused(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text("events,cases,value\n6,5,1\n1,5,2\n")

    with pytest.raises(CommandError, match="more events than cases"):
        call_command("chart", str(path), "--kind", "p")
    with pytest.raises(CommandError, match="--reference and --threshold"):
        call_command("chart", str(path), "--kind", "cusum")
    with pytest.raises(CommandError, match="no such file"):
        call_command("chart", str(tmp_path / "none.csv"), "--kind", "p")


def test_the_table_never_replaces_the_file(tmp_path):
    path = file_for(tmp_path, "xmr")
    before = path.read_bytes()

    with pytest.raises(CommandError, match="would replace this file"):
        call_command(
            "chart", str(path), "--kind", "xmr", "--out", str(tmp_path / "data")
        )
    assert path.read_bytes() == before


def test_a_label_is_neither_a_formula_nor_markup(tmp_path):
    path = tmp_path / "data.csv"
    path.write_text('name,value\n=1+1,3\n<b>x</b>,4\n"a ""b"" ]",5\n')

    call_command("chart", str(path), "--kind", "xmr", "--title", "<i>Both</i>")

    files = written(tmp_path)
    assert "'=1+1" in files["csv"]
    assert "<b>x" not in files["html"]
    assert "<i>Both" not in files["html"]


def test_the_console_names_its_commands(capsys):
    assert main([]) == 2
    assert "chart" in capsys.readouterr().err
    assert main(["--help"]) == 0
