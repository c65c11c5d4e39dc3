"""Cases to count: past ones of three years, and a few that were lived through here."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from alongside.access import identity
from alongside.access.actor import Actor
from alongside.concerns.actions import enquiring, outcomes, settling
from alongside.concerns.models import Concern
from alongside.config import databases
from alongside.interop.cases.generating import Order, write_cases
from tests import database
from tests.factories import access, concerns, findings, joining

# What earlier records did not tell, which the generator always does.
LEFT_OUT = (
    "UPDATE concerns_enquiry SET outcomes_achieved = '' WHERE id % 7 = 0",
    "UPDATE concerns_enquiry SET risk_outcome = '' WHERE id % 7 = 1",
    "UPDATE concerns_enquiry SET capacity_supported = '' WHERE id % 3 = 1",
    "UPDATE concerns_concern SET gender = '', service_id = NULL WHERE id % 9 = 0",
)


def settled(by: Actor, person_says: str, professional_says: str) -> None:
    """An enquiry with one outcome, which both judged, settled today."""
    enquiry = concerns.enquiry(by)
    with transaction.atomic(), identity.seen_as(by.principals):
        outcome = outcomes.hear_outcome(
            by=by, enquiry=enquiry, words="My ring back", said_by="Amina"
        )
        for whose, result in (
            ("person", person_says),
            ("professional", professional_says),
        ):
            outcomes.judge_sought(
                by=by,
                outcome=outcome,
                whose=whose,
                result=result,
                said_by="Amina",
                words="" if result != "unable" else "She would not say.",
            )
        enquiring.add_risk(
            by=by,
            enquiry=enquiry,
            kind="financial",
            source="known",
            location="own_home",
        )
        enquiring.record_capacity(
            by=by, enquiry=enquiry, decision="Her ring", answer="had", support="Time"
        )
        findings.accepted(
            by,
            enquiry,
            findings.Found(
                found="It was taken.",
                certainty="likely",
                words_to_person="Your ring was taken.",
                assessment_outcome="identified_action",
                risk_outcome="reduced",
            ),
        )
        settling.settle_concern(
            by=by,
            concern=Concern.objects.get(pk=enquiry.concern_id),
            view=concerns.HEARD,
            words_to_person="You have your ring.",
            words_to_raiser="It is settled.",
            keep_in_touch_on=[date.today() + timedelta(28)],
        )


def live(by: Actor, past: Path) -> None:
    """Past cases and those of today: joined, parted, judged alike and differently."""
    call_command("import_cases", past)
    settled(by, "fully", "partly")
    settled(by, "not", "not")
    settled(by, "unable", "fully")
    first = concerns.listening(by)
    joining.joined(by, joining.about(by, first.person), first)
    joining.parted(by, concerns.listening(by, about_name="Bob Marsh"))


@pytest.fixture(scope="session")
def lived_through(
    worker_database: databases.Addresses,
    django_db_blocker: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[databases.Addresses]:
    """A database with them, committed; made once for all tests of a worker."""
    past = tmp_path_factory.mktemp("past") / "cases.csv"
    write_cases(Order(rows=400, seed=3, years=3, until=date(2026, 11, 20)), past)
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "counted")
        database.point_connections(addresses)
        access.safeguarding_team()
        live(access.manager(), past)
        with databases.connect(addresses.owner) as owner:
            for statement in LEFT_OUT:
                owner.execute(statement)
        database.point_connections(worker_database)
    yield addresses
    databases.drop(worker_database, addresses.database)


@pytest.fixture(scope="module")
def many_cases(
    lived_through: databases.Addresses,
    worker_database: databases.Addresses,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[databases.Addresses]:
    """Django's connections point at it meanwhile. Other modules read it too: who
    changes a case takes `changing_cases`."""
    with django_db_blocker.unblock():
        database.point_connections(lived_through)
        yield lived_through
        database.point_connections(worker_database)


@pytest.fixture(scope="module")
def changing_cases(
    lived_through: databases.Addresses,
    worker_database: databases.Addresses,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[databases.Addresses]:
    """The same cases in a database of this module's own."""
    own = worker_database.named(f"{lived_through.database}_changing")
    with django_db_blocker.unblock():
        databases.drop(worker_database, own.database)
        databases.create(worker_database, own.database, lived_through.database)
        database.point_connections(own)
        yield own
        database.point_connections(worker_database)
        databases.drop(worker_database, own.database)


@pytest.fixture(scope="module")
def busy(
    worker_database: databases.Addresses, django_db_blocker: pytest.FixtureRequest
) -> Iterator[databases.Addresses]:
    """A database in which tests change things, each looking at what it added."""
    with django_db_blocker.unblock():
        addresses = database.make(worker_database, "busy")
        yield addresses
        databases.drop(worker_database, addresses.database)


@pytest.fixture
def busy_database(
    busy: databases.Addresses,
    worker_database: databases.Addresses,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[databases.Addresses]:
    """Django's connections point at it."""
    yield from pointed_at(busy, worker_database, django_db_blocker)


def pointed_at(
    addresses: databases.Addresses,
    back: databases.Addresses,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[databases.Addresses]:
    """Point Django's connections at one database meanwhile, and back at another."""
    with django_db_blocker.unblock():
        database.point_connections(addresses)
        yield addresses
        database.point_connections(back)
