"""Reading the regulator's sheets: latest ratings, and one row a location."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.interop.cqc.reading import CqcFileRefused
from alongside.interop.cqc.seeds import FILES
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
from tests.interop.register_rows import (
    LONG,
    PUBLISHED,
    WIDE,
    judged,
    listed,
    six,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", KINDS)
def test_the_sheet_of_ratings_gives_a_service_its_headline_and_five_questions(
    load_sheet, kind
):
    rows = [
        LONG,
        *six("1-71"),
        *six("1-72", name="Burdock  Court", rating="Inadequate", day="2025-03-01"),
        judged("1-71", group="Care homes", rating="Inadequate", day="01/01/2026"),
    ]

    assert load_sheet(rows, kind) == Changes(
        new=2, ratings_added=13, organisations_new=1
    )

    teasel, burdock = Service.objects.order_by("cqc_location_id")
    assert (teasel.overall_rating, teasel.overall_rated_on) == (
        "good",
        date(2019, 10, 31),
    )
    assert burdock.overall_rated_on == date(2025, 3, 1)
    assert teasel.care_home
    assert teasel.postcode == "WX4 1AB"
    assert teasel.provider_name == "Teasel Care Limited"
    assert load_sheet(rows, kind).unchanged == 2


@pytest.mark.parametrize("kind", KINDS)
def test_the_directory_gives_what_a_location_offers_and_who_runs_it(load_sheet, kind):
    rows = [WIDE, listed()]

    changes = load_sheet(rows, kind, sheet="HSCA_Active_Locations")

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
    assert load_sheet(rows, kind) == Changes(unchanged=1, organisations_unchanged=1)


def test_heads_are_known_however_they_are_written_and_on_the_second_row(load_sheet):
    drifted = [head.upper().replace("DOMAIN", "KEY QUESTION") for head in LONG]
    drifted[6], drifted[3] = "Location Postal Code", "CARE HOME"

    load_sheet([["Data as of 1 March 2026"], drifted, *six()])

    assert Service.objects.get().overall_rating == "good"
    assert Rating.objects.count() == 6


def test_two_ratings_of_one_day_are_both_kept(load_sheet):
    rows = [LONG, *six(), judged(rating="Requires improvement")]

    load_sheet(rows)

    both = Rating.objects.filter(key_question="overall", status="current")
    assert {rating.rating for rating in both} == {"good", "requires_improvement"}
    assert load_sheet(rows).unchanged == 1


def test_the_rows_of_a_location_need_not_stand_together(load_sheet):
    rows = [row for pair in zip(six("1-71"), six("1-72"), strict=True) for row in pair]

    assert load_sheet([LONG, *rows]) == Changes(
        new=2, ratings_added=12, organisations_new=1
    )
    assert Service.objects.filter(overall_rating="good").count() == 2


def test_what_is_no_rating_counts_as_not_rated(load_sheet):
    load_sheet([LONG, *six(rating="Insufficient evidence to rate")])

    assert Service.objects.get().overall_rating == "not_rated"


def test_a_service_no_longer_registered_says_since_when(load_sheet):
    heads = [*WIDE, "Location HSCA End Date", "Location Status"]
    load_sheet([WIDE, listed()])

    changes = load_sheet([heads, [*listed(), "01/04/2026", "Inactive-Dereg"]])

    service = Service.objects.get()
    assert changes.changed == 1
    assert service.registration_status == "deregistered"
    assert service.deregistered_on == date(2026, 4, 1)
    shown = RegisterChange.objects.get(field="registration_status")
    assert (shown.before, shown.after) == ("Registered", "No longer registered")


def test_every_change_is_kept_with_what_was_there_before(load_sheet):
    load_sheet([LONG, *six()])
    load_sheet([LONG, *six(name="Teasel Lodge", rating="Inadequate", day="02/03/2026")])

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


def test_the_directory_leaves_the_five_questions_as_they_were(load_sheet):
    load_sheet([LONG, *six()])
    load_sheet(
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


def test_the_locations_of_one_area_can_be_taken_alone(load_sheet):
    elsewhere = {"Location ID": "1-72", "Location Local Authority": "Eastmere"}
    surgery = {
        "Location ID": "1-73",
        "Location Type/Sector": "Primary Medical Services",
        "Location Inspection Directorate": "Primary medical services",
    }
    rows = [WIDE, listed(), listed(**elsewhere), listed(**surgery)]

    changes = load_sheet(rows, wanted=Wanted(("westmere",), only_social_care=True))

    assert (changes.new, changes.left_out) == (1, 2)
    with pytest.raises(CqcFileRefused, match="of the area or kind asked for"):
        load_sheet(rows, wanted=Wanted(("Nowhere",)))


def test_a_sheet_and_a_file_that_say_the_same_rating_are_one(load_sheet, tmp_path):
    path = tmp_path / "locations.json"
    path.write_text(
        '{"locationId": "1-71", "name": "Teasel House", "currentRatings": {"overall": '
        '{"rating": "Good", "reportDate": "2019-10-31", "reportLinkId": "a"}}}'
    )
    load_sheet([LONG, judged()])

    import_file(by=operator(), path=path)
    again = load_sheet([LONG, judged()])

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


def test_the_demo_has_a_place_for_each_service_and_something_that_changed():
    for path in FILES:
        import_file(by=operator(), path=path)

    registered = Service.objects.filter(registration_status="registered")
    assert not registered.filter(latitude=None).exists()
    assert not Service.objects.exclude(provider_name="").filter(
        provider_name__contains="Namesworth"
    )
    assert RegisterChange.objects.filter(field="beds").count() == 2
    assert RegisterChange.objects.filter(field="dormant").count() == 1
    assert CareOrganisation.objects.count() == 23
