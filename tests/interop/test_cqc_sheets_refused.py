"""What is refused of the regulator's sheets, and what is never taken from them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.interop.cqc.reading import CqcFileRefused
from alongside.providers.models import (
    CareOrganisation,
    RegisterImport,
    Service,
)
from tests.interop.register_files import KINDS
from tests.interop.register_rows import LONG, NAME, WIDE, judged, listed, six

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([*six(), judged(day="soon")], r"Row 8 \(1-71\), field Publication Date"),
        ([*six(), judged("")], r"Row 8: it has no Location ID"),
        ([*six(), judged(name="x" * 251)], r"Row 8 \(1-71\), field Location Name"),
        ([*six(), judged(name="Other")], r"Row 8 \(1-71\): .* See row 2"),
        ([], "lists no locations"),
    ],
    ids=["a day", "no number", "a name", "two stories", "nothing"],
)
def test_a_bad_row_is_refused_with_its_number_and_nothing_is_loaded(
    load_sheet, kind, rows, sentence
):
    with pytest.raises(CqcFileRefused, match=sentence):
        load_sheet([LONG, *rows], kind)

    assert not Service.objects.exists()
    assert not RegisterImport.objects.exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"\xd0\xcf\x11\xe0 an old one", "Save it as .xlsx"),
        (b"Name,Town\nTeasel,Wexley\n", "has a column “Location ID”"),
        (b"Location ID,Location Name,Domain\n1-1,A,Safe\n", "no column “Service"),
    ],
    ids=["damaged", "old", "no number", "no group"],
)
def test_a_file_that_is_no_sheet_of_theirs_is_refused(tmp_path, content, sentence):
    path = tmp_path / "sheet.csv"
    path.write_bytes(content)

    with pytest.raises(CqcFileRefused, match=sentence):
        import_file(by=operator(), path=path)


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_of_a_person_leaves_the_sheet(load_sheet, kind):
    owner = {"Provider Name": f"Mrs A {NAME}", "Provider Companies House Number": ""}
    theirs = listed(**owner | {"Provider Ownership Type": "Individual"})
    partners = listed(
        **owner
        | {
            "Location ID": "1-72",
            "Provider ID": "1-91",
            "Provider Ownership Type": "Partnership",
        }
    )

    with CaptureQueriesContext(connection) as queries:
        load_sheet([WIDE, theirs, partners], kind, note=NAME)
        load_sheet([LONG, *six("1-73", provider=f"Mr B {NAME}")], kind, note=NAME)

    said = [query["sql"] for query in queries]
    assert any("Teasel House" in sql for sql in said)
    assert not any(NAME in sql for sql in said)
    assert {o.ownership for o in CareOrganisation.objects.all()} == {
        "individual",
        "partnership",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_never_repeats_what_a_cell_held(load_sheet, kind):
    for wrong in (
        {"Care homes beds": NAME},
        {"Publication Date": NAME},
        {"Location Latitude": NAME},
        {"Location ID": f"Mrs A {NAME}"},
    ):
        with pytest.raises(CqcFileRefused) as refusal:
            load_sheet([WIDE, listed(**wrong)], kind)
        assert NAME not in str(refusal.value)
        assert "Row 2" in str(refusal.value)
