"""An enquiry into a whole service, from the first look until it is settled."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.providers import actions as providers
from alongside.providers.actions import placement as placing
from alongside.providers.actions import whole as actions
from alongside.providers.actions import whole_moving as moving
from alongside.providers.actions import whole_people as people
from alongside.providers.models import (
    WelfareCheck,
    WholeEnquiry,
    WholeMove,
)
from alongside.providers.queries import placement, whole
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.whole_said import MoveSaid, Resident
from tests.architecture.whole_services import contact, planned, seen, stop
from tests.architecture.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def w(db):
    return World()


def say(w, kind, by=None, **more):
    words = more.pop("words", "It is quiet at night now.")
    return actions.say_in_whole(
        by=by or w.commissioner, enquiry=w.whole, kind=kind, words=words, **more
    )


def sees(who):
    return identity.seen_as(who.principals)


def let_in_on(team, enquiry):
    """The days from which a team is in the circle of it, as far as that stands."""
    rows = Membership.objects.filter(circle=enquiry.circle_id, ends_at=None)
    rows = rows.filter(principal=team.principal_id)
    return list(rows.values_list("starts_at", flat=True))


def up_to_enquiring(w):
    assert w.decided_whole
    assert w.resident
    w.whole_goes("make_safe")
    people.record_welfare_check(by=w.commissioner, check=w.resident, said=seen())
    w.whole_goes("plan")
    actions.write_planning(by=w.commissioner, enquiry=w.whole, said=planned())
    w.whole_goes("find_out")


def settle(w, **more):
    said = MoveSaid("It is home again.", look_again_on=clock.today() + timedelta(90))
    moving.move_whole(
        by=w.director, enquiry=w.whole, verb="settle", said=replace(said, **more)
    )


def test_it_goes_from_the_first_look_to_settled_and_begins_again(w):
    up_to_enquiring(w)
    for kind in ("found", "culture"):
        say(w, kind)
    w.whole_goes("improve")
    say(w, "residents", said_by="People who live there")
    w.whole_goes("sustain")
    for kind in ("check", "report", "lesson"):
        say(w, kind)

    settle(w)

    assert w.whole_now.state == "settled"
    with sees(w.commissioner):
        verbs = list(
            WholeMove.objects.order_by("number").values_list("verb", flat=True)
        )
    assert verbs == [
        "begin",
        "recommend",
        "decide",
        "make_safe",
        "plan",
        "find_out",
        "improve",
        "sustain",
        "settle",
    ]
    w.whole_goes("begin_again")
    assert w.whole_now.state == "pattern"


def test_two_presses_of_one_move_are_one(w):
    w.whole_goes("recommend")

    with pytest.raises(Refused, match="Somebody may have moved it on"):
        w.whole_goes("recommend")


def test_there_is_one_at_a_time_for_a_service(w):
    assert w.whole
    with pytest.raises(Refused, match="one already"):
        actions.begin_whole(by=w.commissioner, service=w.known_service, why="Again.")


def test_the_decision_says_who_what_and_who_leads_and_the_lead_is_let_in(w):
    enquiry = w.decided_whole

    assert enquiry.decided_by_name == w.director.name
    assert (enquiry.scope, enquiry.lead_name) == (
        "Nights and medicines.",
        w.commissioner.name,
    )


def test_there_is_no_enquiry_in_the_database_that_nobody_decided(w):
    with (
        sees(w.commissioner),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        WholeEnquiry.objects.filter(pk=w.whole.pk).update(state="enquiring")


def test_whoever_runs_it_sees_it_but_not_what_each_of_those_who_live_there_said(w):
    people.record_welfare_check(by=w.commissioner, check=w.resident, said=seen())

    with sees(w.runner):
        assert whole.enquiries(w.runner).get() == w.whole
        assert not WelfareCheck.objects.exists()
    with sees(w.commissioner):
        assert WelfareCheck.objects.get().said == "I like it here."


def test_held_back_from_whoever_runs_it_until_a_day_or_until_they_are_told(w):
    held = Withheld("police", "They ask us.", clock.now() + timedelta(days=7))
    enquiry = actions.begin_whole(
        by=w.commissioner, service=w.known_service, why="Falls.", withheld=held
    )
    with sees(w.runner):
        assert not WholeEnquiry.objects.exists()

    actions.tell_provider_now(by=w.commissioner, enquiry=enquiry)

    with sees(w.runner):
        assert WholeEnquiry.objects.get() == enquiry


def test_it_is_held_back_for_longer_only_for_a_new_reason_and_each_reason_stays(w):
    week, later = clock.now() + timedelta(days=7), clock.now() + timedelta(days=20)
    held = Withheld("police", "They ask us.", week)
    enquiry = actions.begin_whole(
        by=w.commissioner, service=w.known_service, why="Falls.", withheld=held
    )
    longer = {"by": w.commissioner, "enquiry": enquiry}
    with pytest.raises(Refused, match="what is new"):
        actions.hold_back_whole(**longer, withheld=replace(held, until=later))

    new = Withheld("enquiry", "Two people are asked first.", later)
    for _ in range(2):
        actions.hold_back_whole(**longer, withheld=new)

    assert let_in_on(w.running_team, enquiry) == [later]
    with sees(w.commissioner):
        reasons = list(enquiry.words.filter(kind="held").order_by("pk"))
    assert ["They ask us" in reasons[0].words, len(reasons)] == [True, 2]


def test_once_they_read_it_it_is_not_held_back_again(w):
    until = clock.now() + timedelta(days=7)
    with pytest.raises(Refused, match="sees it already"):
        actions.hold_back_whole(
            by=w.commissioner,
            enquiry=w.whole,
            withheld=Withheld("police", "They ask us.", until),
        )


@pytest.mark.parametrize("name", ["Amina Farah", "Mrs Farah", "Amina", "Room Amina"])
def test_those_who_live_there_are_listed_by_room_and_never_by_name(w, name):
    with pytest.raises(Refused, match="Never a name"):
        people.list_residents(
            by=w.commissioner,
            enquiry=w.whole,
            living_there=1,
            residents=[Resident(name, "self")],
        )
    with (
        sees(w.commissioner),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        WelfareCheck.objects.filter(pk=w.resident.pk).update(room=name)


def test_somebody_not_safe_is_not_written_down_without_what_was_done(w):
    with pytest.raises(Refused, match="done at once"):
        people.record_welfare_check(
            by=w.commissioner, check=w.resident, said=seen(condition="not_safe")
        )


def test_the_list_of_who_has_to_know_holds_no_number_of_somebodys_own(w):
    for phone in ("07700 900123", "+44 7700 900123", "+44 (0)7700 900123"):
        with pytest.raises(Refused, match="public number"):
            actions.keep_contact(
                by=w.commissioner, enquiry=w.whole, said=contact("nhs", phone=phone)
            )


def test_the_provider_challenges_is_answered_and_speaks_in_public(w):
    challenge = say(w, "challenge", by=w.runner, words="Nights were full in May.")
    with sees(w.commissioner):
        assert whole.challenges(w.whole) == [challenge]

    say(w, "answer", answers=challenge, words="You are right: we change the scope.")
    say(w, "response", by=w.runner, words="Five nurses have come.")

    with sees(w.commissioner):
        assert whole.challenges(w.whole) == []
    published = placement.published_response(w.known_service)
    assert published
    assert published.words == "Five nurses have come."
    with pytest.raises(Refused, match="manager of the service"):
        say(w, "response", by=w.commissioner)


def test_a_home_that_shuts_is_settled_when_everybody_has_moved_and_was_asked(w):
    assert w.moved_home
    for kind in ("residents", "report", "lesson"):
        say(w, kind)
    with pytest.raises(Refused, match="Not asked yet: Room 1"):
        settle(w)

    people.say_how_it_is_after(
        by=w.commissioner, move=w.moved_home, words="I see the sea.", said_by="She"
    )
    settle(w)

    assert w.whole_now.state == "settled"


def test_whoever_leads_begins_to_stop_placements_only_where_there_is_an_enquiry(w):
    with pytest.raises(Refused, match="only where an enquiry"):
        placing.suspend_placements(by=w.commissioner, enquiry=w.whole, stop=stop())


def test_whoever_ran_it_before_is_not_let_in_on_the_day_it_was_held_back_until(w):
    day = clock.now() + timedelta(days=7)
    enquiry = actions.begin_whole(
        by=w.commissioner,
        service=w.known_service,
        why="Falls.",
        withheld=Withheld("police", "They ask us.", day),
    )
    team = access.add_team(by=w.operator, organisation=w.provider, name="New team")

    providers.join_to_organisation(
        by=w.operator, service=w.known_service, organisation=w.provider, team=team
    )

    assert let_in_on(w.running_team, enquiry) == []
    assert let_in_on(team, enquiry) == [day]


def test_whoever_runs_it_now_reads_it_and_whoever_ran_it_before_does_not(w):
    assert w.whole
    other = access.add_organisation(by=w.operator, name="New care", kind="provider")
    team = access.add_team(by=w.operator, organisation=other, name="Elm Court")
    now = w.act_as(w.user("registered_manager", team))

    providers.join_to_organisation(
        by=w.operator, service=w.known_service, organisation=other, team=team
    )

    with sees(w.runner):
        assert not WholeEnquiry.objects.exists()
    with sees(now):
        assert WholeEnquiry.objects.get() == w.whole
