"""Somebody to speak up for the person: looked at, offered, found, heard, answered."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock, identity
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.people.actions import advocacy_helping as helping
from alongside.people.actions import advocacy_steps as steps
from alongside.people.actions import limit, relationship
from alongside.people.actions.told import Source
from alongside.people.models import AdvocacyNeed, Consideration
from alongside.people.rules import ChangedMeanwhile
from alongside.people.rules.advocacy import Considered, what_is_missing
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import advocacy as given
from tests.factories import concerns

pytestmark = pytest.mark.django_db(databases="__all__")
SUITABLE = {
    "individual": "Hodan Farah",
    "relation": "Her daughter",
    "not_paid": "yes",
    "acceptable": "yes",
    "able": "yes",
    "not_source": "yes",
    "individual_words": "She asked for Hodan, who explains things twice.",
}


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def amina(worker):
    return concerns.person(factories.manager())


@held
def need(worker, amina):
    return given.noted(worker, amina)


@held
def advocate():
    return factories.user("advocate", full_name="Grace Mensah")


def concluded(outcome, parts=given.EASY, **more):
    """What is missing when this is concluded from these answers."""
    told = Considered(outcome=outcome, reason="We talked.", **parts | more)
    return [one.field for one in what_is_missing(told)]


def is_in(user, circle_id):
    """Whether an advocate is in a circle now."""
    rows = Membership.objects.filter(circle_id=circle_id, purpose="advocate")
    return rows.filter(principal=user.principal_id, ends_at=None).exists()


def test_all_four_parts_are_looked_at():
    assert concluded("no_need", {}) == [
        name
        for limb in ("understand", "retain", "weigh", "communicate")
        for name in (limb, f"{limb}_evidence")
    ]


def test_one_part_is_enough_for_the_duty():
    assert concluded("duty", given.HARD) == []
    assert concluded("no_need", given.HARD) == ["outcome"]


def test_what_is_not_known_yet_is_not_taken_for_easy():
    unsure = given.EASY | {"weigh": "unknown"}

    assert concluded("no_need", unsure) == ["outcome"]
    assert concluded("offer", unsure) == []


def test_somebody_suitable_stands_in_the_place_of_an_advocate():
    assert concluded("no_need", given.HARD, **SUITABLE) == []
    assert concluded("duty", given.HARD, **SUITABLE) == ["outcome"]


@pytest.mark.parametrize("part", ["not_paid", "acceptable", "able", "not_source"])
def test_somebody_who_falls_short_in_one_part_does_not(part):
    almost = SUITABLE | {part: "no"}

    assert concluded("no_need", given.HARD, **almost) == ["outcome"]
    assert concluded("duty", given.HARD, **almost) == []


def test_without_the_duty_one_can_still_be_offered():
    assert concluded("offer") == []
    assert concluded("duty") == ["outcome"]


def test_no_need_that_is_not_shown_cannot_be_stored(worker, need):
    kept = given.looked_at(worker, need).considerations
    with (
        identity.seen_as(worker.principals),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        kept.update(retain="yes")


def test_an_alleged_source_of_risk_is_never_the_suitable_one(worker, amina, need):
    somebody = relationship.Somebody("Hodan Farah", "my daughter", 1)
    hodan = relationship.add_relationship(
        by=worker, person=amina, somebody=somebody, source=Source("Amina")
    )
    bound = limit.Bound(
        kind="source_of_risk",
        words="Not alone with her.",
        set_by="Josh",
        reason="The bruises.",
        review_on=clock.today() + timedelta(days=30),
    )
    limit.set_limit(by=worker, person=amina, bound=bound, relationship=hodan)
    told = replace(
        given.NO_NEED, **given.HARD | SUITABLE | {"individual": "hodan farah "}
    )

    with pytest.raises(Refused, match="source of risk"):
        given.looked_at(worker, need, told)


def test_the_second_to_look_is_told_of_the_first(worker, need):
    given.looked_at(worker, need)

    with pytest.raises(ChangedMeanwhile):
        steps.consider_need(by=worker, need=need, told=given.DUTY, seen=1)


def test_looking_again_keeps_the_first_look(worker, need):
    given.looked_at(worker, given.looked_at(worker, need), given.DUTY)

    with identity.seen_as(worker.principals):
        kept = Consideration.objects.filter(need=need)
        assert [one.outcome for one in kept] == ["duty", "no_need"]


def test_a_no_says_when_it_is_offered_again(worker, need):
    with pytest.raises(Refused, match="A no is for now"):
        given.offered(worker, need, choice="refused", words="I talk for myself.")


def test_after_a_no_it_is_offered_again_and_heard(worker, need):
    need = given.offered(
        worker, need, choice="refused", words="No.", again_when="After the meeting"
    )
    assert need.state == AdvocacyNeed.State.SAID_NO

    again = steps.offer_advocate(
        by=worker, need=need, said=given.offer_said(), seen=need.version
    )

    assert again.need.state == AdvocacyNeed.State.TO_REFER


def test_one_who_cannot_say_is_not_left_without(worker, need):
    need = given.offered(worker, need, choice="could_not_say", words="She slept.")

    assert need.state == AdvocacyNeed.State.TO_REFER


def test_the_advocate_who_is_found_is_let_in_and_out_again(
    worker, need, amina, advocate
):
    found = given.found(worker, need, advocate)
    assert is_in(advocate, amina.circle_id)

    helping.decline_referral(
        by=factories.acting(advocate),
        need=found,
        why="I know them.",
        seen=found.version,
    )

    assert not is_in(advocate, amina.circle_id)


def test_an_advocate_stays_in_while_another_need_is_theirs(
    worker, amina, need, advocate
):
    helped = given.helped(worker, need, advocate)
    other = given.noted(worker, amina, about=worker.user)
    given.helped(worker, other, advocate)

    helping.end_advocacy(by=worker, need=helped, why="It is over.", seen=helped.version)

    assert is_in(advocate, amina.circle_id)


def test_another_advocate_does_nothing_in_it(worker, need, advocate):
    helped = given.helped(worker, need, advocate)
    other = factories.acting(factories.user("advocate"))

    with pytest.raises((Refused, AdvocacyNeed.DoesNotExist)):
        given.said(other, helped)


def test_without_instruction_it_is_said_why(worker, need):
    found = given.found(worker, need)

    with pytest.raises(Refused, match="why the person cannot"):
        helping.begin_advocacy(
            by=worker, need=found, way="non_instructed", seen=found.version
        )


def test_what_is_said_waits_for_an_answer_with_its_reasons(worker, need, advocate):
    helped = given.helped(worker, need, advocate)
    said = given.said(factories.acting(advocate), helped)

    with pytest.raises(Refused, match="has not been answered"):
        helping.end_advocacy(by=worker, need=helped, why="Over.", seen=helped.version)
    with pytest.raises(Refused, match="and why"):
        helping.answer_representation(by=worker, said=said, answer="No.", why=" ")

    answered = helping.answer_representation(
        by=worker, said=said, answer="She stays.", why="She wants to."
    )
    assert answered.is_answered
    with pytest.raises(Refused, match="has been answered"):
        helping.answer_representation(by=worker, said=said, answer="No.", why="So.")


def test_an_advocate_does_not_answer_themselves(worker, need, advocate):
    by = factories.acting(advocate)
    said = given.said(by, given.helped(worker, need, advocate))

    with pytest.raises(Refused):
        helping.answer_representation(by=by, said=said, answer="Yes.", why="I say so.")


def test_the_same_advocate_goes_on_into_what_comes_next(worker, amina, need, advocate):
    helped = given.helped(worker, need, advocate)
    helping.end_advocacy(by=worker, need=helped, why="It is over.", seen=helped.version)
    later = given.offered(worker, given.noted(worker, amina, trigger="assessment"))
    assert later != need

    moved = steps.go_on_with_same(by=worker, need=later, seen=later.version)

    assert moved.advocate == advocate
    assert moved.state == AdvocacyNeed.State.ALLOCATED


def test_nobody_is_the_same_where_nobody_was_before(worker, need):
    offered = given.offered(worker, need)

    with pytest.raises(Refused, match="Nobody has spoken up"):
        steps.go_on_with_same(by=worker, need=offered, seen=offered.version)
