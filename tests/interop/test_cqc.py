"""Reading the regulator's files, in both of its formats."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access.actor import operator
from alongside.interop.cqc.actions import import_file
from alongside.interop.cqc.reading import CqcFileRefused
from alongside.providers.facts import Changes
from alongside.providers.models import Rating, Service

pytestmark = pytest.mark.django_db

DEMO = Path("alongside/providers/demo/cqc")
NAME = "Canaryfamilyname"
SOMEBODY = {
    "personTitle": "Mx",
    "personGivenName": NAME,
    "personFamilyName": NAME,
    "personRoles": ["Registered Manager"],
}


def judged(rating, **more):
    return {
        "rating": rating,
        "keyQuestionRatings": [{"name": "Safe", "rating": "Good"}],
    } | more


INSPECTED = {
    "locationId": "1-700000001",
    "providerId": "1-700000002",
    "name": "Teasel House",
    "brandName": "BRAND Teasel Care",
    "registrationStatus": "Registered",
    "registrationDate": "2011-02-15",
    "numberOfBeds": 75,
    "careHome": "Y",
    "postalCode": "wx4 1ab",
    "contacts": [SOMEBODY],
    "regulatedActivities": [
        {"name": "Care", "contacts": [SOMEBODY], "nominatedIndividual": SOMEBODY}
    ],
    "gacServiceTypes": [
        {"name": "Nursing homes", "description": "Care home service with nursing"}
    ],
    "currentRatings": {
        "overall": judged("Outstanding", reportDate="2019-10-31", reportLinkId="a"),
        "reportDate": "2019-10-31",
    },
    "historicRatings": [
        {"reportDate": "2017-02-08", "reportLinkId": "b", "overall": judged("Good")},
        {"reportDate": "2015-01-23", "reportLinkId": "c", "overall": judged("good")},
    ],
}
ASSESSED = {
    "locationId": "1-700000003",
    "name": "Burdock Court",
    "assessment": [
        {
            "assessmentPlanPublishedDateTime": "2025-01-15 09:30:00",
            "ratings": {
                "overall": [
                    judged("Requires Improvement", status="Current"),
                    judged("Good", status="Historic"),
                ],
                "asgRatings": [
                    judged(
                        "Requires Improvement",
                        title="Burdock Court",
                        assessmentDate="2024-12-02",
                        name="Care Homes",
                        status="Current",
                    )
                ],
            },
        }
    ],
}


@pytest.fixture
def load(tmp_path):
    """`load("text")` or `load(json)`: import a file that holds this."""

    def import_this(content) -> Changes:
        file = tmp_path / "locations.json"
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            is_text = isinstance(content, str)
            file.write_text(content if is_text else json.dumps(content, indent=1))
        return import_file(by=operator(), path=file)

    return import_this


def test_a_location_from_before_2023_is_read_with_its_history(load):
    changes = load(INSPECTED)

    service = Service.objects.get()
    overall = Rating.objects.filter(key_question="overall").order_by("-rated_on")
    assert changes == Changes(new=1, ratings_added=6)
    assert service.beds == 75
    assert service.care_home
    assert service.provider_name == "Teasel Care"
    assert service.postcode == "WX4 1AB"
    assert service.kinds == ["care_home_nursing"]
    assert service.overall_rating == "outstanding"
    assert [(r.rating, r.status) for r in overall] == [
        ("outstanding", "current"),
        ("good", "historic"),
        ("good", "historic"),
    ]
    assert Rating.objects.get(key_question="safe", status="current").rating == "good"


def test_a_location_of_the_single_assessment_is_read_without_current_ratings(load):
    load(ASSESSED)

    service = Service.objects.get()
    assert service.overall_rating == "requires_improvement"
    assert service.overall_rated_on == date(2025, 1, 15)
    part = Rating.objects.get(service_group="Care Homes", key_question="overall")
    assert part.rated_on == date(2024, 12, 2)


def test_a_location_with_both_formats_shows_the_newer_rating(load):
    load(INSPECTED | {"assessment": ASSESSED["assessment"]})

    assert Service.objects.get().overall_rating == "requires_improvement"


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([INSPECTED, ASSESSED]),
        json.dumps([INSPECTED, ASSESSED], indent=2),
        f"{json.dumps(INSPECTED)}\n\n{json.dumps(ASSESSED)}\n",
        f"\ufeff{json.dumps(INSPECTED)}\r\n{json.dumps(ASSESSED)}",
    ],
    ids=["one line", "spread out", "a line each", "from a spreadsheet program"],
)
def test_a_list_or_a_line_each_is_read(load, text):
    assert load(text).new == 2


def test_loading_a_file_again_changes_nothing(load):
    load([INSPECTED, ASSESSED])

    assert load([INSPECTED, ASSESSED]) == Changes(unchanged=2)


def test_a_location_that_stands_in_a_file_twice_counts_once(load):
    assert load([INSPECTED, ASSESSED, INSPECTED]) == Changes(new=2, ratings_added=11)


def test_a_file_that_says_two_things_of_one_location_is_refused(load):
    other = INSPECTED | {"numberOfBeds": 74}

    with pytest.raises(CqcFileRefused, match=r"^Location 3 of the list \(1-700000001"):
        load([INSPECTED, ASSESSED, other])

    assert not Service.objects.exists()


def test_no_name_of_a_person_is_ever_sent_to_the_database(load):
    with CaptureQueriesContext(connection) as queries:
        load([INSPECTED, ASSESSED | {"nominatedIndividual": SOMEBODY}])

    assert any("Teasel House" in query["sql"] for query in queries)
    assert not any(NAME in query["sql"] for query in queries)


def test_only_the_identifier_is_needed(load):
    assert load({"locationId": "1-9"}) == Changes(new=1)


def test_a_field_without_value_counts_as_missing(load):
    bare = dict.fromkeys(INSPECTED) | {"locationId": "1-9", "registrationDate": ""}

    assert load(bare) == Changes(new=1)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("OUTSTANDING", "outstanding"),
        ("Requires  Improvement", "requires_improvement"),
        ("Inspected but not rated", "not_rated"),
        ("No published rating", "not_rated"),
        ("Insufficient evidence to rate", "not_rated"),
        ("Not applicable", "not_rated"),
        ("", "not_rated"),
    ],
)
def test_ratings_are_compared_whatever_their_capitals(load, words, code):
    load(INSPECTED | {"currentRatings": {"overall": judged(words)}})

    current = Rating.objects.get(key_question="overall", status="current")
    assert current.rating == code


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"locationId": "1-1"}\n{"locationId": \n', "Line 2: it is not JSON"),
        ('[\n {"locationId": "1-1"},\n {"locationId"\n]', "Line 4: it is not JSON"),
        (b'{"locationId": "1-1"}\n{"locationId": "\xff"}', "Line 2: it is not UTF-8"),
        (b'[\n{"locationId": "\xff"}]', "Line 2: it is not UTF-8"),
        ("", "Line 1: the file is empty"),
        ("[]", "holds no locations"),
        ("7", "neither a location nor a list"),
        ("[" * 100_000, "Line 1: it is"),
        ([INSPECTED, 7], "Location 2 of the list: it is not a location"),
        ([INSPECTED, {"name": "Nettle Lodge"}], "Nettle Lodge.*no locationId"),
        ([INSPECTED, {"locationId": None}], "Location 2.*no locationId"),
        ([INSPECTED | {"numberOfBeds": "many"}], "1-700000001.*numberOfBeds"),
        ([INSPECTED | {"registrationDate": "soon"}], "registrationDate"),
        ([INSPECTED | {"name": "x" * 251}], "field name"),
        ([INSPECTED | {"name": "nul \0"}], "cannot be stored"),
    ],
)
def test_a_broken_file_is_refused_whole_with_the_place_and_the_reason(
    load, content, sentence
):
    with pytest.raises(CqcFileRefused, match=sentence):
        load(content)

    assert not Service.objects.exists()


def test_a_refusal_never_repeats_what_a_field_held(load):
    with pytest.raises(CqcFileRefused) as refusal:
        load(INSPECTED | {"registrationDate": NAME})

    assert NAME not in str(refusal.value)


def test_the_command_says_what_each_file_changed(capsys):
    files = sorted(str(file) for file in DEMO.iterdir())

    call_command("import_cqc", *files)
    call_command("import_cqc", *files)

    first, second = capsys.readouterr().out.splitlines()[::2]
    assert "services 20 new, 0 changed, 0 unchanged" in first
    assert "services 0 new, 0 changed, 20 unchanged; 0 ratings added" in second
    assert Service.objects.count() == 40


def test_the_command_loads_the_good_file_and_refuses_the_broken_one(tmp_path, capsys):
    good, broken = tmp_path / "good.json", tmp_path / "broken.json"
    good.write_text(json.dumps(INSPECTED))
    broken.write_text("{")

    with pytest.raises(CommandError, match="2 of 3 files refused"):
        call_command("import_cqc", str(broken), str(good), str(tmp_path / "no.json"))

    said = capsys.readouterr()
    assert "Line 1" in said.err
    assert "cannot be opened" in said.err
    assert "services 1 new" in said.out


def test_the_demo_has_every_kind_of_service_and_every_rating():
    call_command("import_cqc", *(str(file) for file in DEMO.iterdir()), verbosity=0)

    services = Service.objects.all()
    kinds = {kind for service in services for kind in service.kinds}
    assert len(kinds) >= 9
    assert {s.overall_rating for s in services} == {
        "outstanding",
        "good",
        "requires_improvement",
        "inadequate",
        "not_rated",
    }
    assert all(s.postcode.startswith("WX") and s.provider_name for s in services)
