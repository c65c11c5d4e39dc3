"""Joined, apart and parted in any order: nobody loses an answer or sees more."""

from contextlib import suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access import actor
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.concerns.actions import receiving
from alongside.concerns.models import Concern, Joining, Raiser
from alongside.concerns.queries.joining import stands_for
from tests.factories import access as factories
from tests.factories import concerns
from tests.factories import joining as factory

pytestmark = pytest.mark.django_db(databases="__all__")

number = st.integers(min_value=0, max_value=5)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("join"), number, number),
        st.tuples(st.just("apart"), number, number),
        st.tuples(st.just("part"), number, number),
        st.tuples(st.just("listen"), number, number),
    ),
    max_size=8,
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=steps)
def test_nobody_loses_their_answer_or_sees_more(db, steps):
    with transaction.atomic():
        walk(steps)
        transaction.set_rollback(True)


def walk(steps):
    """Take the steps that are allowed; then what must be so."""
    worries = Worries()
    for what, one, other in steps:
        worries.take(what, one, other)
    for one in worries.every:
        assert_answered(worries.by, one, worries.told[one.pk])
    assert_each_sees_their_own(worries.told)


class Worries:
    """Three about one person, one about another, and whatever is made of them."""

    def __init__(self):
        self.by = factories.manager()
        first = concerns.listening(self.by)
        hers = [factory.about(self.by, first.person) for _ in range(2)]
        another = concerns.person(self.by, "Halima Yusuf")
        self.every = [first, *hers, factory.about(self.by, another)]
        self.told = {one.pk: factory.now(one).raiser.link for one in self.every}

    def take(self, what, one, other):
        """One step; whatever is refused changes nothing, and a sentence says why."""
        concern = factory.now(self.every[one % len(self.every)])
        with suppress(Refused), transaction.atomic():
            if what == "join":
                to = self.every[other % len(self.every)]
                factory.joined(self.by, concern, to)
            elif what == "listen":
                receiving.begin_listening(by=self.by, concern=concern)
            elif what == "part":
                self.part(concern)
            else:
                self.apart(concern)

    def part(self, concern):
        """Its raiser reads of the new one under the link they had."""
        words = f"Something else {len(self.every)}."
        made = factory.parted(self.by, concern, noticed=words).parted
        self.every.append(made)
        self.told[made.pk] = self.told[concern.pk]

    def apart(self, concern):
        """The joining that stands, if there is one."""
        with access.at_the_desk_of(factories.safeguarding_team()):
            row = concern.joinings.filter(undone_at=None).first()
        if row:
            factory.apart(self.by, row)


def assert_answered(by, one, link):
    """Somebody works on it, or on the one that goes on, and its raiser can be told."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        concern = Concern.objects.select_related("raiser").get(pk=one.pk)
        goes_on = stands_for(by, concern)
        standing = Joining.objects.filter(joined=concern, undone_at=None).count()
    assert standing == int(concern.is_joined)
    assert not goes_on.is_joined
    assert goes_on.person_id == concern.person_id
    with seen_as(actor.of_link(link).principals):
        assert Raiser.objects.filter(concern=concern.pk).exists()


def assert_each_sees_their_own(told):
    """What they told us and nothing else: no worry, no joining, nobody else."""
    for link in set(told.values()):
        own = {pk for pk, theirs in told.items() if theirs == link}
        with seen_as(actor.of_link(link).principals):
            assert set(Raiser.objects.values_list("concern", flat=True)) == own
            assert not Concern.objects.exists()
            assert not Joining.objects.exists()
