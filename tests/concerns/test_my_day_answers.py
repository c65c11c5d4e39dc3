"""My day: those who said something about a person and have no answer from us yet."""

from datetime import timedelta

import pytest
from django.db import transaction

from alongside.access import clock, identity
from alongside.concerns.actions import enquiring
from alongside.concerns.queries import worklist
from alongside.concerns.queries.working_on import Rank
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import (
    causing,
    concerns,
    enquiries,
    handing,
    liberty,
    reviews,
    timing,
)

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.social_worker(full_name="Sam Bell")


@held
def person(manager, worker):
    """Somebody whose enquiry the worker leads."""
    enquiry = enquiries.under_way(manager)
    handing.given(manager, enquiry.concern, worker)
    return enquiry.concern.person


def things(user, group):
    by = factories.acting(user)
    with transaction.atomic(), identity.seen_as(by.principals):
        return worklist.worklist(by).group(group).things


def whats(user, group) -> list[str]:
    return [one.what for one in things(user, group)]


def test_whoever_asked_for_a_review_waits_with_the_day(manager, worker, person):
    reviews.asked(manager, person)

    found = next(t for t in things(worker, "answer") if "asked for a review" in t.what)

    assert "hears by" in found.what
    assert found.href.startswith("/review-requests/")
    assert found.rank == Rank.SOON


def test_a_person_who_says_no_waits_until_somebody_has_looked(manager, worker, person):
    first = liberty.weighed(manager, person)
    assert not any("say no" in what for what in whats(worker, "answer"))
    liberty.said_no(manager, person)
    assert any("They say no to not being free" in w for w in whats(worker, "answer"))

    liberty.weighed(manager, person, seen=first.pk, why_again="She said no.")

    assert not any("say no" in what for what in whats(worker, "answer"))


def test_what_is_answered_waits_no_more(manager, worker, person):
    handing.in_the_way(manager, worker, person)
    assert "You own what stands in the way. Answer it" in whats(worker, "answer")

    handing.answered(worker)

    assert "You own what stands in the way. Answer it" not in whats(worker, "answer")


def test_who_has_not_sent_back_what_was_asked_is_late(manager, worker):
    with timing.days_ago(10):
        enquiry = enquiries.under_way(manager)
        handing.given(manager, enquiry.concern, worker)
        enquiring.ask_to_enquire(
            by=manager,
            enquiry=enquiry,
            asked_of=factories.organisation(name="Westmere Police"),
            question="Has anybody been called there?",
            due_on=clock.today() + timedelta(days=3),
        )

    late = things(worker, "late")

    assert late[0].what == "Westmere Police has not sent back what you asked"
    assert late[0].rank == Rank.GONE_BY


def test_others_who_work_with_somebody_else_are_not_asked(manager, person):
    reviews.asked(manager, person)
    liberty.said_no(manager, person)

    assert not things(factories.social_worker(), "answer")


def test_what_was_said_of_somebody_whose_enquiry_is_settled_still_waits(
    manager, worker
):
    settled = enquiries.settled(manager)
    handing.given(manager, settled, worker)
    reviews.asked(manager, settled.person)

    assert any("asked for a review" in what for what in whats(worker, "answer"))


def test_a_worry_about_nobody_known_asks_for_nothing(manager, worker):
    handing.given(manager, concerns.received(manager), worker)

    assert not things(worker, "answer")


def test_a_provider_who_is_asked_to_find_something_out_has_it_in_their_day(manager):
    home = causing.provider()
    asked = factories.user("registered_manager", organisation=home)
    other = factories.user("registered_manager", organisation=home)
    enquiry = enquiries.under_way(manager)
    part = causing.asked(manager, enquiry, causing.asking(asked, home))
    day = part.due_on
    by = f"by {day:%A} {day.day} {day:%B}"
    by += "" if day.year == clock.today().year else f" {day.year}"

    (line,) = things(asked, "answer")
    assert line.who == part.reference
    assert line.what.endswith(f"Say yes or no {by}")
    assert not things(other, "answer")

    part = causing.accepted(factories.acting(asked), part)
    assert whats(asked, "answer") == [f"Send back what you found {by}"]

    causing.returned(factories.acting(asked), part)
    assert not things(asked, "answer")
