"""Whoever presses whatever in whatever order: the same few things are always so."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import Http404
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access.identity import seen_as
from alongside.access.models import Entry
from alongside.access.rules import Refused
from alongside.concerns.models import (
    Concern,
    Decision,
    Enquiry,
    Settlement,
    StateChange,
    Update,
)
from alongside.concerns.models.concern import State
from alongside.concerns.rules import states
from alongside.people.models import Outcome
from tests.concerns.test_states_property import HAPPY, STEPS, TABLE, Case
from tests.factories import access as factories

pytestmark = pytest.mark.django_db(databases="__all__")

ROLES = ("safeguarding_manager", "social_worker", "registered_manager", "advocate")
OUTSIDE = ("care_worker", "registered_manager", "commissioner", "person")
# What the raiser and the person may read is theirs; these are the team's alone.
SENSITIVE = (Concern, StateChange, Decision, Enquiry, Settlement, Update)
HELD = {State.SETTLED, State.RESTED}


def of_role(role):
    """Somebody of this role: in the council's team where the role belongs there."""
    if role in ("safeguarding_manager", "social_worker"):
        team = factories.safeguarding_team()
        return factories.acting(factories.user(role, team=team))
    return factories.acting(factories.user(role, organisation=factories.organisation()))


class Hands(Case):
    """The case of a concern, with a pair of hands of each role to press with."""

    def __init__(self):
        super().__init__()
        self.manager = self.by
        self.everybody = {role: of_role(role) for role in ROLES}
        self.sentences = []

    def press(self, role, step):
        """Whether the step was taken. Whoever may not is told so, in a sentence."""
        self.by = self.everybody[role]
        try:
            with transaction.atomic():
                getattr(self, step)()
        except Refused as no:
            self.sentences.append(no.sentence)
            return False
        except (Http404, ObjectDoesNotExist):  # it is not there for them
            return False
        return True


presses = st.lists(
    st.tuples(st.sampled_from(ROLES), st.sampled_from(sorted(STEPS))), max_size=3
)
days = st.tuples(*(presses for _ in HAPPY)).map(
    lambda found: [
        press
        for detours, towards in zip(found, HAPPY, strict=True)
        for press in (*detours, ("safeguarding_manager", towards))
    ]
)


def assert_nobody_outside_sees(strangers):
    """No row of any of it, for anybody who is in none of its circles."""
    for stranger in strangers:
        with seen_as(stranger.principals):
            for model in SENSITIVE:
                assert not model.objects.exists(), f"{stranger} sees a {model}"
            assert not Outcome.objects.exists()


def assert_all_moves_are_logged(case):
    """Each move stands in the table, by somebody who may, and in the log by them."""
    changes = StateChange.objects.filter(concern=case.pk).exclude(before="")
    for change in changes:
        assert (change.verb, change.before, change.after) in TABLE
        move = states.move_for(change.verb, change.before)
        who = next(a for a in case.hands if a.user.pk == change.by_user)
        assert any(map(who.may, move.abilities)), f"{who} did {change.verb}"
        assert Entry.objects.filter(
            act=Entry.Act.CHANGE, user_id=change.by_user, at__gte=change.at
        ).exists()


def assert_settled_is_whole(case):
    """Nothing settled without the person, nor without an answer to the raiser."""
    settled = Settlement.objects.filter(concern=case.pk).select_related("involvement")
    assert len(settled) == case.concern.changes.filter(verb="settle").count()
    for one in settled:
        assert one.involvement.words.strip() or one.involvement.not_asked_reason
    told = Update.objects.filter(raiser__concern=case.pk, stage=Update.Stage.SETTLED)
    assert len(told) >= len(settled)
    if case.concern.state in HELD:
        assert settled


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(day=days)
def test_whoever_presses_what_the_same_few_things_are_so(db, day):
    with transaction.atomic():
        live_through(day)
        transaction.set_rollback(True)


def live_through(day):
    """All presses of a day, in the sight of the team; then what must be so."""
    strangers = [of_role(role) for role in OUTSIDE]
    with access.at_the_desk_of(factories.safeguarding_team()):
        case = Hands()
        case.hands = [case.manager, case.reader, *case.everybody.values()]
        for role, step in day:
            case.press(role, step)
            assert case.concern.state in State.values
        assert all(words.strip().endswith((".", "?")) for words in case.sentences)
        assert_all_moves_are_logged(case)
        assert_settled_is_whole(case)
    assert_nobody_outside_sees(strangers)


def test_many_hands_can_bring_a_concern_to_rest(db):
    with access.at_the_desk_of(factories.safeguarding_team()):
        case = Hands()
        taken = [case.press("safeguarding_manager", step) for step in HAPPY]

    assert all(taken)
