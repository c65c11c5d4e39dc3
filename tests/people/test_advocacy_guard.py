"""A need for an advocate is noted once, and a decision waits for it or says why not."""

import pytest

from alongside.access import identity
from alongside.access.rules import Refused
from alongside.people.actions import advocacy
from alongside.people.models import AdvocacyNeed, WentAhead
from alongside.people.queries import advocacy as queries
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import advocacy as given
from tests.factories import concerns

pytestmark = pytest.mark.django_db(databases="__all__")


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    return concerns.person(factories.manager())


def test_the_same_process_gives_one_need(worker, amina):
    first = given.noted(worker, amina)

    assert given.noted(worker, amina, trigger="assessment") == first
    assert first.trigger == "review"


def test_a_word_that_is_no_trigger_is_refused(worker, amina):
    with pytest.raises(Refused):
        given.noted(worker, amina, trigger="a hunch")


def test_nothing_waits_where_nothing_was_noted(worker, amina):
    assert advocacy.go_ahead(by=worker, about=amina, point="The review") == []


def test_a_decision_waits_until_somebody_has_looked(worker, amina):
    given.noted(worker, amina)

    with pytest.raises(Refused) as no:
        advocacy.go_ahead(by=worker, about=amina, point="The review")

    assert "Nobody has looked yet" in no.value.sentence


def test_going_ahead_all_the_same_keeps_why(worker, amina):
    need = given.noted(worker, amina)

    advocacy.go_ahead(
        by=worker, about=amina, point="The review", why_without="She asked us not to."
    )

    with identity.seen_as(worker.principals):
        kept = WentAhead.objects.get(need=need)
    assert kept.why == "She asked us not to."
    assert "Nobody has looked yet" in kept.waited_for


def test_whoever_is_not_in_the_circle_of_the_process_sees_no_need(worker, amina):
    given.noted(worker, amina)
    outsider = factories.acting(factories.care_worker())

    with identity.seen_as(outsider.principals):
        assert not AdvocacyNeed.objects.exists()
        assert queries.waits_for(outsider, amina) == []
