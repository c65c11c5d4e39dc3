"""The national file of a year: all of it or nothing, in place of what was there."""

import pytest
from django.core.management import CommandError, call_command

from alongside.access import actor
from alongside.access.rules import Refused
from alongside.insight.models import PeerFigure, PeerYear
from alongside.interop.peers.actions import import_peers
from tests.factories import access as access_factories
from tests.factories import peers as files

pytestmark = pytest.mark.django_db


def load(path, year="2024-25"):
    call_command("import_peers", path, "--year", year)


def test_the_figures_of_councils_and_of_england_are_kept(tmp_path, capsys):
    load(files.write(tmp_path / "a.csv", files.rows()))

    assert "2024-25: figures of 6 councils loaded." in capsys.readouterr().out
    kept = PeerYear.objects.get(year=2024)
    assert kept.councils == 6
    assert kept.figures.count() == 7 * 8
    one = kept.figures.get(la_code="003", category="No")
    assert (one.la_name, one.value) == ("Fictional council: Place 03", 10)
    assert kept.figures.filter(la_code="").count() == 8


def test_the_same_file_again_changes_nothing_and_another_takes_its_place(
    tmp_path, capsys
):
    path = files.write(tmp_path / "a.csv", files.rows())
    load(path)
    first = PeerYear.objects.get(year=2024)
    load(path)
    assert "nothing has changed" in capsys.readouterr().out
    assert PeerYear.objects.get(year=2024).pk == first.pk

    load(files.write(path, files.rows([files.council(1)])))

    assert PeerYear.objects.get(year=2024).councils == 1
    assert PeerFigure.objects.count() == 16


def test_hidden_and_missing_figures_are_kept_as_what_they_are(tmp_path):
    rows = files.rows([files.council(1)])
    rows[0] = (*rows[0][:-1], "[c]")
    rows[1] = (*rows[1][:-1], "[x]")

    load(files.write(tmp_path / "a.csv", rows))

    marks = set(PeerFigure.objects.filter(value=None).values_list("mark", flat=True))
    assert marks == {"[c]", "[x]"}


def test_every_bad_row_is_told_by_row_and_column_and_nothing_is_loaded(tmp_path):
    load(files.write(tmp_path / "a.csv", files.rows()))
    rows = files.rows()
    rows[0] = (*rows[0][:-1], "about ten")
    rows[1] = (*rows[1][:8], "", *rows[1][9:])
    rows[2] = rows[2][:6]
    rows[3] = (*rows[3][:6], "", *rows[3][7:])
    rows.append(rows[5])

    with pytest.raises(CommandError) as refused:
        load(files.write(tmp_path / "b.csv", rows))

    told = str(refused.value)
    for sentence in (
        "Row 2, column VALUE: ‘about ten’ should be a whole number, [c] or [x].",
        "Row 3, column ENQUIRY_TYPE: is empty.",
        "Row 4: it has 6 cells, not as many as row 1.",
        "Row 5, column LA_NAME: is empty, though there is a code of a council.",
        "Row 58: this figure is in row 7 already.",
        "Nothing was loaded.",
    ):
        assert sentence in told
    assert PeerYear.objects.get(year=2024).figures.count() == 7 * 8


@pytest.mark.parametrize("value", ["-5", "1e3", "５", "12.5", "99999999999", "[d]"])
def test_what_is_no_number_is_refused(tmp_path, value):
    rows = files.rows([files.council(1)])
    rows[0] = (*rows[0][:-1], value)

    with pytest.raises(CommandError, match="Row 2, column VALUE"):
        load(files.write(tmp_path / "a.csv", rows))

    assert not PeerYear.objects.exists()


def test_a_file_without_councils_or_without_its_columns_is_refused(tmp_path):
    with pytest.raises(CommandError, match="no figure of any council"):
        load(files.write(tmp_path / "a.csv", files.rows([])))
    (tmp_path / "b.csv").write_text("LA_NAME,SOMETHING\nA,1\n")
    with pytest.raises(CommandError, match="header has no column"):
        load(tmp_path / "b.csv")
    with pytest.raises(CommandError, match="no such file"):
        load(tmp_path / "none.csv")


def test_the_year_is_written_as_a_reporting_year(tmp_path):
    path = files.write(tmp_path / "a.csv", files.rows())

    with pytest.raises(CommandError, match="not a reporting year"):
        load(path, "2024")


def test_nobody_loads_it_through_the_site(tmp_path):
    path = files.write(tmp_path / "a.csv", files.rows())

    with pytest.raises(Refused, match="looks after the server"):
        import_peers(by=access_factories.manager(), path=path, year=2024)
    assert import_peers(by=actor.operator(), path=path, year=2024).is_new
