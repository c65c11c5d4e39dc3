"""Whatever is pressed in whatever order, nothing is finished by a shorter way."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed import actions
from alongside.agreed.models import Action, Rung
from tests.factories import access as factories
from tests.factories import talks

pytestmark = pytest.mark.django_db

WHO = ("owner", "colleague", "herself", "outsider")
HAPPY = (
    ("owner", Rung.Kind.DONE, True),
    ("colleague", Rung.Kind.VERIFIED, True),
    ("herself", Rung.Kind.FELT, True),
)
ANY = st.tuples(st.sampled_from(WHO), st.sampled_from(list(Rung.Kind)), st.booleans())
PRESSES = st.one_of(st.sampled_from(HAPPY), ANY)


class Story:
    """One thing to be done, and everybody who might press its buttons."""

    def __init__(self, has_sign_in):
        owner = factories.acting(factories.social_worker(full_name="Josh Pereira"))
        amina = talks.person(owner)
        self.people = {
            "owner": owner,
            "colleague": factories.acting(factories.social_worker(full_name="Farah")),
            "herself": factories.acting(amina.user),
            "outsider": factories.acting(factories.care_worker()),
        }
        user = owner.user if has_sign_in else None
        self.action = talks.action(owner, amina, owner=user)
        self.pressed = []

    def press(self, who, kind, is_so):
        by, say = self.people[who], {"is_so": is_so, "words": "Because."}
        try:
            with transaction.atomic():
                if kind == Rung.Kind.DONE:
                    actions.say_done(by=by, action=self.action)
                elif kind == Rung.Kind.VERIFIED:
                    actions.check_done(by=by, action=self.action, **say)
                else:
                    actions.say_felt(by=by, action=self.action, said_by="Amina", **say)
        except (Refused, Action.DoesNotExist):
            return
        self.pressed.append((who, kind, is_so or kind == Rung.Kind.DONE))

    @property
    def is_finished(self):
        with seen_as(self.people["owner"].principals):
            return Action.objects.get(pk=self.action.pk).is_finished


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(presses=st.lists(PRESSES, max_size=9), has_sign_in=st.booleans())
def test_no_order_of_presses_finishes_it_but_done_then_checked_by_another_then_felt(
    db, presses, has_sign_in
):
    with transaction.atomic():
        story = Story(has_sign_in)
        for press in presses:
            was_finished = story.is_finished
            story.press(*press)
            if story.is_finished and not was_finished:
                done, checked, felt = story.pressed[-3:]
                assert [one[1] for one in (done, checked, felt)] == list(Rung.Kind)
                assert all(one[2] for one in (done, checked, felt))
                assert done[0] != checked[0]
                assert felt[0] == "herself" or felt[0] != done[0]
            assert "outsider" not in {who for who, *_ in story.pressed}
        transaction.set_rollback(True)


def test_the_straight_way_up_is_open(db):
    story = Story(has_sign_in=True)

    story.press("owner", Rung.Kind.DONE, True)
    story.press("colleague", Rung.Kind.VERIFIED, True)
    story.press("herself", Rung.Kind.FELT, True)

    assert story.is_finished
