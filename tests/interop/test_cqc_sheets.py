"""Reading the regulator's sheets: latest ratings, and one row a location."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.interop.cqc.reading import CqcFileRefused
from alongside.interop.cqc.wanted import Wanted
from alongside.providers.facts import Changes
from alongside.providers.models import (
    CareOrganisation,
    Rating,
    RegisterChange,
    RegisterImport,
    Service,
)
from tests.interop.register_files import KINDS, write

pytestmark = pytest.mark.django_db

NAME = "Canaryfamilyname"
LONG = [
    "Location ID",
    "Location ODS Code",
    "Location Name",
    "Care Home?",
    "Location Type",
    "Location City",
    "Location Post Code",
    "Location Local Authority",
    "Location Region",
    "Service / Population Group",
    "Domain",
    "Latest Rating",
    "Publication Date",
    "Provider ID",
    "Provider Name",
    "Brand ID",
    "Brand Name",
]
PUBLISHED = (
    "Location ID,Location ODS Code,Location Name,Care Home?,Location Type,"
    "Location Primary Inspection Category,Location Street Address,"
    "Location Address Line 2,Location City,Location Post Code,"
    "Location Local Authority,Location Region,Location NHS Region,"
    "Location ONSPD CCG Code,Location ONSPD CCG,Location Commissioning CCG Code,"
    "Location Commissioning CCG Name,Service / Population Group,Domain,"
    "Latest Rating,Publication Date,Report Type,Inherited Rating (Y/N),URL,"
    "Provider ID,Provider Name,Brand ID,Brand Name"
)
QUESTIONS = ("Safe", "Effective", "Caring", "Responsive", "Well-led", "Overall")
WIDE = [
    "Location ID",
    "Location HSCA start date",
    "Care home?",
    "Location Name",
    "Location Telephone Number",
    "Registered manager",
    "Care homes beds",
    "Location Type/Sector",
    "Location Inspection Directorate",
    "Location Latest Overall Rating",
    "Publication Date",
    "Location Region",
    "Location Local Authority",
    "Location ONSPD CCG",
    "Location Street Address",
    "Location City",
    "Location Postal Code",
    "Location Latitude",
    "Location Longitude",
    "Location Parliamentary Constituency",
    "Dormant (Y/N)",
    "Provider ID",
    "Provider Name",
    "Provider Companies House Number",
    "Provider Ownership Type",
    "Brand Name",
    "Service type - Domiciliary care service",
    "Service type - Care home service without nursing",
    "Service user band - Dementia",
    "Service user band - Older People",
]


def judged(
    number="1-71",
    name="Teasel House",
    question="Overall",
    rating="Good",
    day="31/10/2019",
    *,
    group="Overall",
    provider="Teasel Care Limited",
):
    where = ["Wexley", "wx4 1ab", "Westmere", "The Moors"]
    run_by = ["1-90", provider, "-", "-"]
    judgement = [group, question, rating, day]
    return [number, "", name, "Y", "Social Care Org", *where, *judgement, *run_by]


def six(number="1-71", **more):
    return [judged(number, question=question, **more) for question in QUESTIONS]


def listed(**changed):
    row = dict.fromkeys(WIDE, "") | {
        "Location ID": "1-71",
        "Location HSCA start date": "15/02/2011",
        "Care home?": "Y",
        "Location Name": "Teasel House",
        "Registered manager": NAME,
        "Care homes beds": 34,
        "Location Type/Sector": "Social Care Org",
        "Location Inspection Directorate": "Adult social care",
        "Location Latest Overall Rating": "Good",
        "Publication Date": "31/10/2019",
        "Location Local Authority": "Westmere",
        "Location Latitude": 50.699089,
        "Location Longitude": -3.533912,
        "Location Parliamentary Constituency": "Wexley",
        "Dormant (Y/N)": "N",
        "Provider ID": "1-90",
        "Provider Name": "Teasel Care Limited",
        "Provider Companies House Number": "01234567",
        "Provider Ownership Type": "Organisation",
        "Brand Name": "-",
        "Service type - Care home service without nursing": "Y",
        "Service user band - Dementia": "Y",
    }
    return list((row | changed).values())


@pytest.fixture
def load(tmp_path):
    """`load(rows)`: import a sheet of these, saved as `kind`."""

    def import_this(rows, kind="csv", wanted=None, **more) -> Changes:
        path = write(tmp_path / f"sheet.{kind}", rows, **more)
        return import_file(by=operator(), path=path, wanted=wanted)

    return import_this


@pytest.mark.parametrize("kind", KINDS)
def test_the_sheet_of_ratings_gives_a_service_its_headline_and_five_questions(
    load, kind
):
    rows = [
        LONG,
        *six("1-71"),
        *six("1-72", name="Burdock  Court", rating="Inadequate", day="2025-03-01"),
        judged("1-71", group="Care homes", rating="Inadequate", day="01/01/2026"),
    ]

    assert load(rows, kind) == Changes(new=2, ratings_added=13, organisations_new=1)

    teasel, burdock = Service.objects.order_by("cqc_location_id")
    assert (teasel.overall_rating, teasel.overall_rated_on) == (
        "good",
        date(2019, 10, 31),
    )
    assert burdock.overall_rated_on == date(2025, 3, 1)
    assert teasel.care_home
    assert teasel.postcode == "WX4 1AB"
    assert teasel.provider_name == "Teasel Care Limited"
    assert load(rows, kind).unchanged == 2


@pytest.mark.parametrize("kind", KINDS)
def test_the_directory_gives_what_a_location_offers_and_who_runs_it(load, kind):
    rows = [WIDE, listed()]

    changes = load(rows, kind, sheet="HSCA_Active_Locations")

    service = Service.objects.get()
    assert changes == Changes(new=1, ratings_added=1, organisations_new=1)
    assert (service.beds, service.care_home) == (34, True)
    assert service.kinds == ["care_home"]
    assert service.specialisms == ["Dementia"]
    assert service.registration_status == "registered"
    assert service.registered_on == date(2011, 2, 15)
    assert (service.latitude, service.longitude) == (50.699089, -3.533912)
    assert service.constituency == "Wexley"
    assert service.overall_rating == "good"
    organisation = CareOrganisation.objects.get()
    assert organisation.company_number.lstrip("0") == "1234567"
    assert list(organisation.services) == [service]
    assert load(rows, kind) == Changes(unchanged=1, organisations_unchanged=1)


def test_heads_are_known_however_they_are_written_and_on_the_second_row(load):
    drifted = [head.upper().replace("DOMAIN", "KEY QUESTION") for head in LONG]
    drifted[6], drifted[3] = "Location Postal Code", "CARE HOME"

    load([["Data as of 1 March 2026"], drifted, *six()])

    assert Service.objects.get().overall_rating == "good"
    assert Rating.objects.count() == 6


def test_two_ratings_of_one_day_are_both_kept(load):
    rows = [LONG, *six(), judged(rating="Requires improvement")]

    load(rows)

    both = Rating.objects.filter(key_question="overall", status="current")
    assert {rating.rating for rating in both} == {"good", "requires_improvement"}
    assert load(rows).unchanged == 1


def test_the_rows_of_a_location_need_not_stand_together(load):
    rows = [row for pair in zip(six("1-71"), six("1-72"), strict=True) for row in pair]

    assert load([LONG, *rows]) == Changes(new=2, ratings_added=12, organisations_new=1)
    assert Service.objects.filter(overall_rating="good").count() == 2


def test_what_is_no_rating_counts_as_not_rated(load):
    load([LONG, *six(rating="Insufficient evidence to rate")])

    assert Service.objects.get().overall_rating == "not_rated"


def test_a_service_no_longer_registered_says_since_when(load):
    heads = [*WIDE, "Location HSCA End Date", "Location Status"]
    load([WIDE, listed()])

    changes = load([heads, [*listed(), "01/04/2026", "Inactive-Dereg"]])

    service = Service.objects.get()
    assert changes.changed == 1
    assert service.registration_status == "deregistered"
    assert service.deregistered_on == date(2026, 4, 1)
    shown = RegisterChange.objects.get(field="registration_status")
    assert (shown.before, shown.after) == ("Registered", "No longer registered")


def test_every_change_is_kept_with_what_was_there_before(load):
    load([LONG, *six()])
    load([LONG, *six(name="Teasel Lodge", rating="Inadequate", day="02/03/2026")])

    newest = RegisterImport.objects.first()
    kept = {
        change.field: (change.before, change.after)
        for change in newest.register_changes.all()
    }
    assert kept["name"] == ("Teasel House", "Teasel Lodge")
    assert kept["rating_overall"] == (
        "Good, 31 October 2019",
        "Inadequate, 2 March 2026",
    )
    assert len(kept) == 7
    assert newest.source_label == "The sheet of latest ratings"


def test_the_directory_leaves_the_five_questions_as_they_were(load):
    load([LONG, *six()])
    load(
        [
            WIDE,
            listed(
                **{
                    "Location Latest Overall Rating": "Outstanding",
                    "Publication Date": "01/05/2026",
                }
            ),
        ]
    )

    current = Rating.objects.filter(status="current")
    assert Service.objects.get().overall_rating == "outstanding"
    assert current.filter(rating="good").exclude(key_question="overall").count() == 5


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
    load, kind, rows, sentence
):
    with pytest.raises(CqcFileRefused, match=sentence):
        load([LONG, *rows], kind)

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
def test_no_name_of_a_person_leaves_the_sheet(load, kind):
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
        load([WIDE, theirs, partners], kind, note=NAME)
        load([LONG, *six("1-73", provider=f"Mr B {NAME}")], kind, note=NAME)

    said = [query["sql"] for query in queries]
    assert any("Teasel House" in sql for sql in said)
    assert not any(NAME in sql for sql in said)
    assert {o.ownership for o in CareOrganisation.objects.all()} == {
        "individual",
        "partnership",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_never_repeats_what_a_cell_held(load, kind):
    for wrong in (
        {"Care homes beds": NAME},
        {"Publication Date": NAME},
        {"Location Latitude": NAME},
        {"Location ID": f"Mrs A {NAME}"},
    ):
        with pytest.raises(CqcFileRefused) as refusal:
            load([WIDE, listed(**wrong)], kind)
        assert NAME not in str(refusal.value)
        assert "Row 2" in str(refusal.value)


def test_the_locations_of_one_area_can_be_taken_alone(load):
    elsewhere = {"Location ID": "1-72", "Location Local Authority": "Eastmere"}
    surgery = {
        "Location ID": "1-73",
        "Location Type/Sector": "Primary Medical Services",
        "Location Inspection Directorate": "Primary medical services",
    }
    rows = [WIDE, listed(), listed(**elsewhere), listed(**surgery)]

    changes = load(rows, wanted=Wanted(("westmere",), only_social_care=True))

    assert (changes.new, changes.left_out) == (1, 2)
    with pytest.raises(CqcFileRefused, match="of the area or kind asked for"):
        load(rows, wanted=Wanted(("Nowhere",)))


def test_a_sheet_and_a_file_that_say_the_same_rating_are_one(load, tmp_path):
    path = tmp_path / "locations.json"
    path.write_text(
        '{"locationId": "1-71", "name": "Teasel House", "currentRatings": {"overall": '
        '{"rating": "Good", "reportDate": "2019-10-31", "reportLinkId": "a"}}}'
    )
    load([LONG, judged()])

    import_file(by=operator(), path=path)
    again = load([LONG, judged()])

    rating = Rating.objects.get()
    assert (rating.framework, rating.report_link_id) == ("inspection_2014", "a")
    assert again.unchanged == 1


def test_the_command_knows_which_file_it_was_given(tmp_path, capsys):
    ratings = write(tmp_path / "ratings.ods", [LONG, *six()])
    directory = write(tmp_path / "directory.xlsx", [WIDE, listed()])
    bad = write(tmp_path / "bad.csv", [LONG, judged(day="soon")])

    with pytest.raises(CommandError, match="1 of 3 files refused"):
        call_command("import_cqc", str(ratings), str(directory), str(bad))

    said = capsys.readouterr()
    assert "services 1 new" in said.out
    assert "services 0 new, 1 changed" in said.out
    assert "Row 2 (1-71), field Publication Date" in said.err


def test_the_published_head_of_the_ratings_sheet_is_read(tmp_path):
    """The head as the regulator writes it, in the order it does."""
    head = PUBLISHED.split(",")
    row = dict.fromkeys(head, "") | {
        "Location ID": "1-71",
        "Location Name": "Teasel House",
        "Service / Population Group": "Overall",
        "Domain": "Overall",
        "Latest Rating": "Outstanding",
        "Publication Date": "31/10/2019",
        "Brand Name": "BRAND Teasel Care",
    }
    path = Path(tmp_path / "ratings.csv")
    with path.open("w", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, row.values()])

    import_file(by=operator(), path=path)

    service = Service.objects.get()
    assert (service.overall_rating, service.brand_name) == (
        "outstanding",
        "Teasel Care",
    )
