"""`import_cases` and `make_cases` from end to end, on a real database."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from alongside.access.actor import operator
from alongside.access.identity import seen_as
from alongside.concerns.actions import outcomes
from alongside.concerns.models import Concern, Enquiry, Risk
from alongside.interop.cases import actions, queries
from alongside.interop.cases.columns import COLUMNS, NAMES
from alongside.interop.cases.faults import FileRefused
from alongside.interop.cases.first_pass import check_file
from alongside.interop.cases.report import HEADER
from tests.factories import access
from tests.interop.extracts import EXAMPLE, change, read

pytestmark = pytest.mark.django_db

GUIDE = Path("docs/how-to/import-cases.md")


@pytest.fixture
def team():
    return access.safeguarding_team()


@pytest.fixture
def extract(tmp_path):
    """A copy of the example file, to be changed freely."""
    path = tmp_path / "extract.csv"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def run(path, **options):
    """What the command said."""
    said = StringIO()
    call_command("import_cases", path, stdout=said, stderr=said, **options)
    return said.getvalue()


def loaded(team):
    """How many concerns, enquiries and risks the team can see."""
    with seen_as((team.principal_id,)):
        return [model.objects.count() for model in (Concern, Enquiry, Risk)]


def test_the_example_file_loads_whole(team, extract):
    said = run(extract)

    assert "25 rows checked, 25 right, 0 with something wrong" in said
    assert "Loaded for Westmere Council: 25 new, 0 changed, 0 unchanged." in said
    assert loaded(team)[0] == 25
    assert not extract.with_name("extract.report.csv").exists()


def test_the_guide_names_every_column_and_every_answer():
    words = GUIDE.read_text(encoding="utf-8")

    for column in COLUMNS:
        assert f"| `{column.name}` |" in words
        for code, label in column.answers.options if column.answers else ():
            assert f"`{label}`" in words or f"`{code}`" in words, label


def test_loading_twice_changes_nothing(team, extract):
    run(extract)
    before = loaded(team)

    said = run(extract)

    assert "0 new, 0 changed, 25 unchanged" in said
    assert loaded(team) == before


def test_a_row_that_changed_brings_its_case_up_to_date(team, extract):
    run(extract)
    change(extract, 2, danger="Yes", gender="Other")

    said = run(extract)

    assert "0 new, 1 changed, 24 unchanged" in said
    with seen_as((team.principal_id,)):
        case = Concern.objects.get(source_reference="SA-2025-0037")
        assert (case.danger, case.gender) == (Concern.Danger.YES, "other")


def test_a_case_that_people_have_worked_on_since_stays_as_they_left_it(team, extract):
    by = access.manager()
    run(extract)
    with seen_as(by.principals):
        worked_on = Concern.objects.filter(enquiry__concluded_on=None).exclude(
            enquiry=None
        )[0]
        outcomes.hear_outcome(
            by=by, enquiry=worked_on.enquiry, words="To be asked", said_by="Amina"
        )
    row = 2 + [r["source_reference"] for r in read(extract)].index(
        worked_on.source_reference
    )
    change(extract, row, danger="Yes", gender="Other")

    said = run(extract)

    assert "0 new, 0 changed, 24 unchanged" in said
    assert "1 were left as they are" in said
    with seen_as((team.principal_id,)):
        assert Concern.objects.get(pk=worked_on.pk).gender == worked_on.gender


def test_one_wrong_row_keeps_the_whole_file_out_and_a_report_says_why(team, extract):
    change(extract, 3, gender="Femail", age_on_raising="17")

    with pytest.raises(CommandError, match="Nothing was loaded"):
        run(extract)

    assert loaded(team) == [0, 0, 0]
    report = extract.with_name("extract.report.csv").read_text(encoding="utf-8-sig")
    header, *rows = csv.reader(StringIO(report))
    assert tuple(header) == HEADER
    assert [(r[0], r[1], r[2]) for r in rows] == [
        ("3", "age_on_raising", "17"),
        ("3", "gender", "Femail"),
    ]
    assert rows[1][4] == "Female"


def test_the_rows_that_are_right_load_only_if_asked(team, extract):
    change(extract, 3, gender="Femail")

    said = run(extract, load_valid=True)

    assert "25 rows checked, 24 right, 1 with something wrong" in said
    assert "24 new" in said
    assert loaded(team)[0] == 24


def test_a_file_put_right_takes_its_old_report_away(team, extract):
    change(extract, 3, gender="Femail")
    with pytest.raises(CommandError):
        run(extract)
    change(extract, 3, gender="Female")

    run(extract)

    assert not extract.with_name("extract.report.csv").exists()


def test_a_file_beside_it_that_is_no_report_is_left_alone(team, extract):
    other = extract.with_name("extract.report.csv")
    other.write_text("mine", encoding="utf-8")

    run(extract)

    assert other.read_text(encoding="utf-8") == "mine"


def test_checking_only_loads_nothing_and_needs_no_council(extract):
    assert "25 right" in run(extract, check_only=True)
    assert Concern.objects.count() == 0


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"PK\x03\x04"])
def test_a_file_that_cannot_be_read_is_one_sentence(team, tmp_path, content):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=r"bad\.csv: Th(e|is) "):
        run(path)

    assert [p.name for p in tmp_path.iterdir()] == ["bad.csv"]


def test_a_folder_is_refused_as_what_it_is(team, tmp_path):
    with pytest.raises(CommandError, match="This is not a file"):
        run(tmp_path)


def test_a_header_without_rows_is_refused(team, tmp_path):
    path = tmp_path / "header.csv"
    path.write_text(",".join(NAMES), encoding="utf-8")

    with pytest.raises(CommandError, match="no rows under it"):
        run(path)


def test_the_report_is_never_written_over_the_file(team, extract):
    with pytest.raises(CommandError, match="over the file itself"):
        run(extract, report=extract)

    assert extract.read_bytes() == EXAMPLE.read_bytes()


def test_a_report_that_cannot_be_written_is_one_sentence(team, extract):
    with pytest.raises(CommandError, match="Choose another place with --report"):
        run(extract, report=Path("/nowhere/at/all.csv"))


def test_without_a_council_the_command_says_so(extract):
    with pytest.raises(CommandError, match="no council here yet"):
        run(extract)


def test_with_several_councils_the_command_asks_which(team, extract):
    access.organisation("council", "Eastmere Council")

    with pytest.raises(CommandError, match="Eastmere Council; Westmere Council"):
        run(extract)

    assert "25 new" in run(extract, council="westmere council")


def test_a_file_that_changed_after_it_was_checked_is_not_loaded(team, extract):
    checked = check_file(
        extract,
        report=extract.with_suffix(".report.csv"),
        services=frozenset(),
        today=date(2026, 11, 1),
    )
    change(extract, 2, gender="Other")

    with pytest.raises(FileRefused, match="changed while it was read"):
        actions.load_cases(by=operator(), team=team, checked=checked)

    assert loaded(team) == [0, 0, 0]


def test_a_large_file_loads_in_batches_and_all_or_nothing(team, tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "BATCH", 40)
    path = tmp_path / "made.csv"
    call_command("make_cases", out=path, rows=100, stdout=StringIO())
    logged = []

    def note(execute, sql, params, many, context):
        if 'INSERT INTO "access_entry"' in sql:
            logged.extend({"import_past_cases", "load_cases"}.intersection(params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        said = run(path)

    assert "100 new" in said
    assert loaded(team)[0] == 100
    assert logged == ["import_past_cases"] * 3 + ["load_cases"]


def test_cases_that_name_a_loaded_service_stand_beside_it(team, tmp_path):
    call_command(
        "import_cqc",
        "alongside/providers/demo/cqc/westmere-locations-before-2023.json",
        stdout=StringIO(),
    )
    number = min(queries.location_numbers())
    listed, path = tmp_path / "services.txt", tmp_path / "made.csv"
    listed.write_text(f"{number}\n", encoding="utf-8")
    call_command("make_cases", out=path, rows=60, services=listed, stdout=StringIO())

    run(path)

    with seen_as((team.principal_id,)):
        assert Concern.objects.filter(service__cqc_location_id=number).count() > 10


@pytest.mark.parametrize("command", ["import_cases", "make_cases"])
def test_the_help_reads_well(command, capsys):
    with pytest.raises(SystemExit):
        call_command(command, "--help")

    assert "\n\n" in capsys.readouterr().out.split("options:")[0].split(".csv")[-1]


def test_an_impossible_number_of_made_up_cases_is_refused(tmp_path):
    with pytest.raises(CommandError, match="whole number"):
        call_command("make_cases", f"--out={tmp_path / 'x.csv'}", "--rows=none")
