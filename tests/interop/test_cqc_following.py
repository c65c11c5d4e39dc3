"""Following the regulator's register on the web, against a real server."""

import time

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access.actor import operator
from alongside.access.rules import Refused
from alongside.interop.cqc import following
from alongside.interop.cqc.client import Client, CqcNotReached
from alongside.providers import actions as providers
from alongside.providers.models import (
    CareOrganisation,
    RegisterFetch,
    RegisterImport,
    RegisterSync,
    Service,
)
from tests.interop.register_server import KEY, Register, answering

pytestmark = pytest.mark.django_db

NAME = "Canaryfamilyname"
SOMEBODY = {"personGivenName": NAME, "personFamilyName": NAME}


def location(number, **more):
    return {
        "locationId": number,
        "providerId": "1-90",
        "name": f"House {number}",
        "registrationStatus": "Registered",
        "inspectionDirectorate": "Adult social care",
        "localAuthority": "Westmere",
        "regulatedActivities": [{"contacts": [SOMEBODY]}],
    } | more


PROVIDER = {
    "providerId": "1-90",
    "name": "Teasel Care Limited",
    "organisationType": "Provider",
    "ownershipType": "Organisation",
    "companiesHouseNumber": "01234567",
    "contacts": [SOMEBODY],
    "regulatedActivities": [{"nominatedIndividual": SOMEBODY}],
    "locationIds": ["1-1", "1-2"],
}


@pytest.fixture
def register(settings):
    """Five locations and who runs them, on a server that answers."""
    holds = {f"1-{number}": location(f"1-{number}") for number in range(1, 6)}
    with answering(Register(locations=holds, providers={"1-90": PROVIDER})) as one:
        settings.CQC_KEY, settings.CQC_URL, settings.CQC_AREAS = KEY, one.url, []
        yield one


def sync():
    call_command("sync_cqc", verbosity=0)


def test_the_first_run_takes_the_whole_register_page_by_page(register, capsys):
    register.listed_too = ["1-404"]

    sync()

    assert "services 5 new" in capsys.readouterr().out
    assert register.counted["locations"] == 3
    asked = dict(register.asked[0][1])
    assert asked["inspectionDirectorate"] == ["Adult social care"]
    assert Service.objects.filter(provider_name="Teasel Care Limited").count() == 5
    assert CareOrganisation.objects.get().company_number == "01234567"
    assert RegisterSync.objects.get().finished_at
    assert RegisterFetch.objects.get(cqc_id="1-404").outcome == "unknown"
    assert RegisterImport.objects.get().new == 5


def test_the_next_run_asks_only_for_what_changed_since(register, capsys):
    sync()
    first = RegisterSync.objects.get()
    register.locations["1-2"]["name"] = "Renamed House"
    register.locations["1-9"] = location("1-9", providerId="1-91")
    register.providers["1-91"] = PROVIDER | {"providerId": "1-91", "name": "B Ltd"}
    register.changed = {
        "location": ["1-2", "1-9", "1-404"],
        "provider": ["1-90", "1-7"],
    }
    register.asked.clear()

    sync()

    said = capsys.readouterr().out
    assert "services 1 new, 1 changed" in said
    assert register.counted == {
        "changes/location": 2,
        "changes/provider": 1,
        "locations/1-2": 1,
        "locations/1-9": 1,
        "locations/1-404": 1,
        "providers/1-90": 1,
        "providers/1-91": 1,
    }
    asked = register.asked[0][1]
    since = (first.until - providers.following.OVERLAP).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert asked["startTimestamp"] == [since]
    assert asked["endTimestamp"][0] > since
    assert Service.objects.get(cqc_location_id="1-9").provider_name == "B Ltd"
    change = Service.objects.get(name="Renamed House").register_changes.first()
    assert (change.before, change.after) == ("House 1-2", "Renamed House")


def test_a_run_stopped_half_way_goes_on_where_it_was(register, monkeypatch):
    monkeypatch.setattr(following, "AT_ONCE", 2)
    monkeypatch.setattr(following, "ASKING", 1)
    register.gone_after = 6  # three pages of the list, three locations

    with pytest.raises(
        CommandError, match=r"Look at the key.*What came so far is kept"
    ):
        sync()
    assert Service.objects.count() == 2
    assert RegisterSync.objects.get().finished_at is None

    register.gone_after = None
    register.asked.clear()
    sync()

    assert Service.objects.count() == 5
    assert "locations/1-1" not in register.counted
    assert "locations" not in register.counted
    assert RegisterSync.objects.get().finished_at
    assert RegisterImport.objects.get().new == 5


def test_it_waits_as_long_as_it_is_asked_to_and_tries_again(register):
    register.troubles = {
        "locations": [(429, 1)],
        "locations/1-1": [(500, 0)],
        "providers/1-90": [(503, 0)],
    }
    began = time.monotonic()

    sync()

    assert time.monotonic() - began >= 1
    assert register.counted["locations"] == 4
    assert register.counted["locations/1-1"] == 2
    assert Service.objects.count() == 5


def test_it_gives_up_where_nothing_helps(register):
    register.troubles = {"locations/1-1": [(503, 0)] * 20}
    client = Client(base=register.url, key=KEY, agent="Alongside", backoff=0)

    with pytest.raises(CqcNotReached, match="answered 503"):
        client.location("1-1")

    assert register.counted["locations/1-1"] == 7


def test_a_wrong_key_is_said_to_be_wrong_and_is_never_repeated(register, settings):
    settings.CQC_KEY = "another-key"

    with pytest.raises(CommandError, match="ALONGSIDE_CQC_KEY") as refusal:
        sync()

    assert register.turned_away == 1
    assert "another-key" not in str(refusal.value)


def test_without_a_key_nothing_is_asked(register, settings):
    settings.CQC_KEY = ""

    with pytest.raises(CommandError, match="Set ALONGSIDE_CQC_KEY"):
        sync()

    assert not register.asked
    assert not register.turned_away


def test_the_key_never_goes_out_in_the_open():
    with pytest.raises(CqcNotReached, match="does not begin with https"):
        Client(base="http://register.example", key=KEY, agent="Alongside")


def test_a_number_in_other_capitals_is_asked_for_again(register):
    register.locations["RX1AB"] = location("RX1AB")
    register.listed_too = ["rx1ab"]

    sync()

    assert Service.objects.filter(cqc_location_id="RX1AB").exists()


def test_only_our_areas_are_taken_and_what_we_know_is_kept_true(register, settings):
    settings.CQC_AREAS = ["Westmere"]
    register.locations["1-5"]["localAuthority"] = "Eastmere"
    sync()
    assert Service.objects.count() == 4
    assert register.asked[0][1]["localAuthority"] == ["Westmere"]

    register.locations["1-1"]["localAuthority"] = "Eastmere"
    register.changed = {"location": ["1-1", "1-5"]}
    sync()

    assert Service.objects.count() == 4
    assert Service.objects.get(cqc_location_id="1-1").local_authority == "Eastmere"


def test_other_areas_are_asked_for_as_a_whole(register, settings):
    sync()
    settings.CQC_AREAS = ["Westmere"]
    register.asked.clear()

    sync()

    assert register.counted["locations"] == 3


def test_one_that_cannot_be_read_is_left_for_the_next_run(register, capsys):
    register.locations["1-3"]["numberOfBeds"] = NAME

    sync()

    said = capsys.readouterr()
    assert "Number 1-3 (1-3), field numberOfBeds" in said.err
    assert NAME not in said.err + said.out
    assert Service.objects.count() == 4

    del register.locations["1-3"]["numberOfBeds"]
    sync()
    assert Service.objects.count() == 5


def test_no_name_of_a_person_comes_off_the_web(register):
    owner = {"ownershipType": "Individual", "name": f"Mrs A {NAME}"}
    register.providers["1-90"] = PROVIDER | owner

    with CaptureQueriesContext(connection) as queries:
        sync()

    said = [query["sql"] for query in queries]
    assert any("House 1-1" in sql for sql in said)
    assert not any(NAME in sql or KEY in sql for sql in said)


def test_a_run_does_not_end_while_something_is_left(db):
    begun = providers.begin_sync(by=operator())

    with pytest.raises(Refused, match="Not everything has been fetched"):
        providers.finish_sync(by=operator(), sync=begun)
