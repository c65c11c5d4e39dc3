"""A plan to stay safe: what people do where risk is left, and each look at it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import allocating, settling
from alongside.concerns.actions import safety_plan as actions
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import (
    SafetyPlanLine,
    SafetyPlanLook,
    SafetyPlanStep,
    Sought,
)
from alongside.concerns.queries import safety_plan as queries
from alongside.concerns.queries import worklist
from alongside.concerns.rules import enquiring as rules
from tests.factories import access as factories
from tests.factories import concerns, enquiries, safety_plan

pytestmark = pytest.mark.django_db

LOOK = "Look again, with them, at the plan to stay safe"
OWED = "Risk remains, and there is no plan to stay safe, or a reason why not."


@pytest.fixture
def manager():
    return factories.manager()


@pytest.fixture
def enquiry(manager):
    return enquiries.under_way(manager)


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def kinds():
    with desk():
        return [one.kind for one in SafetyPlanStep.objects.order_by("number")]


def risk_remains(manager, enquiry):
    enquiries.all_is_found(manager, enquiry)
    found = vars(enquiries.FOUND) | {"risk_outcome": "remained"}
    enquiry = enquiries.of(enquiry.concern)
    enquiries.found_out(manager, enquiry, enquiries.Found(**found))
    return enquiries.of(enquiry.concern)


def owed(enquiry):
    with desk():
        return rules.what_is_owed(enquiries.concern_now(enquiry))


def settle(manager, enquiry):
    settling.settle_concern(
        by=manager,
        concern=enquiries.concern_now(enquiry),
        view=concerns.HEARD,
        words_to_person="You can ring me.",
        words_to_raiser="Thank you.",
        keep_in_touch_on=[enquiries.in_four_weeks()],
    )


def test_what_is_in_the_plan_is_an_agreed_action_that_has_to_be_felt(manager, enquiry):
    line = safety_plan.in_plan(manager, enquiry)

    assert line.action.circle_id == enquiry.circle_id
    agreed.say_done(by=manager, action=line.action)
    with transaction.atomic(), identity.seen_as(manager.principals):
        (shown,) = queries.plan_of(manager, enquiry).lines
    assert shown.action.state == "done"
    assert not shown.action.is_finished


def test_settling_is_refused_while_risk_remains_and_nothing_is_planned(
    manager, enquiry
):
    enquiry = risk_remains(manager, enquiry)

    assert owed(enquiry) == [OWED]
    with pytest.raises(Refused, match="no plan to stay safe"):
        settle(manager, enquiry)


def test_words_in_a_plan_nobody_agreed_on_do_not_settle_it(manager, enquiry):
    enquiry = risk_remains(manager, enquiry)
    safety_plan.in_plan(manager, enquiry)

    assert owed(enquiry) == [OWED]
    safety_plan.agreed(manager, enquiry)
    assert owed(enquiry) == []
    settle(manager, enquiry)
    assert enquiries.concern_now(enquiry).state == "settled"


def test_a_reason_why_there_is_no_plan_settles_it_too(manager, enquiry):
    enquiry = risk_remains(manager, enquiry)

    safety_plan.without(manager, enquiry)

    assert owed(enquiry) == []


def test_no_plan_is_owed_where_the_risk_has_become_less(manager, enquiry):
    enquiries.all_is_found(manager, enquiry)

    assert owed(enquiry) == []


def test_it_is_not_agreed_on_while_the_persons_view_is_silently_blank(manager, enquiry):
    safety_plan.in_plan(manager, enquiry)

    with pytest.raises(Refused):
        actions.agree_plan(
            by=manager,
            enquiry=enquiry,
            view=View(how="first_hand", words=" "),
            words=safety_plan.RISK,
            review_on=enquiries.in_four_weeks(),
            seen=0,
        )

    assert kinds() == []


def test_nothing_is_agreed_on_where_nothing_is_planned(manager, enquiry):
    with pytest.raises(Refused, match="Write first what somebody will do"):
        safety_plan.agreed(manager, enquiry)


@pytest.mark.parametrize("days", [0, -1, 92])
def test_it_is_looked_at_again_within_three_months(manager, enquiry, days):
    safety_plan.in_plan(manager, enquiry)

    with pytest.raises(Refused, match="within three months"):
        safety_plan.agreed(manager, enquiry, days=days)


def test_a_line_says_what_if_it_goes_wrong(manager, enquiry):
    with pytest.raises(Refused, match="if it goes wrong"):
        safety_plan.in_plan(manager, enquiry, if_wrong=" ")


def test_a_look_says_how_it_stands_with_every_wish(manager, enquiry):
    wish = enquiries.wanted(manager, enquiry)
    safety_plan.in_plan(manager, enquiry, wish=wish)
    safety_plan.agreed(manager, enquiry)

    with pytest.raises(Refused, match="each thing they want"):
        safety_plan.reviewed(manager, enquiry, safety_plan.look())
    said = safety_plan.look(looks={wish.pk: "She sleeps four nights of seven."})
    safety_plan.reviewed(manager, enquiry, said)

    with desk():
        assert SafetyPlanLook.objects.get().outcome_id == wish.pk
    assert kinds() == ["agreed", "reviewed"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": " "}, "the risk now"),
        ({"still_wanted": ""}, "still want this plan"),
        ({"days": 92}, "within three months"),
    ],
)
def test_a_look_says_the_risk_whether_it_is_wanted_and_when_next(
    manager, enquiry, changes, sentence
):
    safety_plan.in_plan(manager, enquiry)
    safety_plan.agreed(manager, enquiry)

    with pytest.raises(Refused, match=sentence):
        safety_plan.reviewed(manager, enquiry, safety_plan.look(**changes))


def test_a_plan_that_came_to_an_end_is_not_looked_at_again(manager, enquiry):
    safety_plan.in_plan(manager, enquiry)
    safety_plan.agreed(manager, enquiry)
    safety_plan.reviewed(manager, enquiry, safety_plan.look(days=None))

    assert kinds() == ["agreed", "ended"]
    with pytest.raises(Refused, match="nothing to look at again"):
        safety_plan.reviewed(manager, enquiry, safety_plan.look(), seen=2)


def test_it_is_looked_at_after_it_is_settled(manager, enquiry):
    enquiry = risk_remains(manager, enquiry)
    safety_plan.in_plan(manager, enquiry)
    safety_plan.agreed(manager, enquiry)
    settle(manager, enquiry)
    with desk():
        wish = Sought.objects.get().outcome

    said = safety_plan.look(looks={wish.pk: "She sleeps."})
    safety_plan.reviewed(manager, enquiry, said)

    assert kinds() == ["agreed", "reviewed"]


def test_pressed_twice_it_is_once(manager, enquiry):
    line = safety_plan.in_plan(manager, enquiry)
    safety_plan.in_plan(manager, enquiry, uid=line.uid)
    for _ in range(2):
        safety_plan.agreed(manager, enquiry)

    with desk():
        assert SafetyPlanLine.objects.count() == 1
    assert kinds() == ["agreed"]


def test_of_two_who_write_at_once_the_second_sees_both(manager, enquiry):
    safety_plan.in_plan(manager, enquiry)
    safety_plan.agreed(manager, enquiry)

    with pytest.raises(Overtaken):
        safety_plan.without(manager, enquiry, seen=0)


def test_the_person_and_their_advocate_do_not_write_it_and_a_worker_does(
    manager, enquiry
):
    person = factories.acting(enquiries.the_person(enquiry))
    with (
        pytest.raises(Refused),
        transaction.atomic(),
        identity.seen_as(person.principals),
    ):
        safety_plan.in_plan(person, enquiry)

    worker = factories.acting(factories.social_worker())
    safety_plan.in_plan(worker, enquiry)


def test_the_day_that_has_gone_by_is_shown_to_the_one_who_leads(manager, enquiry):
    lead = factories.social_worker()
    allocating.allocate_concern(by=manager, concern=enquiry.concern, lead=lead)
    worker = factories.acting(lead)
    safety_plan.in_plan(manager, enquiry)
    safety_plan.agreed(manager, enquiry, days=7)

    def late():
        with transaction.atomic(), identity.seen_as(worker.principals):
            return [one.what for one in worklist.worklist(worker).group("late").things]

    assert LOOK not in late()
    with clock.set_to(clock.now() + timedelta(days=8)):
        assert LOOK in late()
        safety_plan.reviewed(manager, enquiry, safety_plan.look(days=20))
        assert LOOK not in late()


@pytest.mark.parametrize(
    "columns",
    [
        {"kind": "agreed", "review_on": None},
        {"kind": "without", "review_on": clock.today()},
        {"kind": "ended", "still_wanted": "", "review_on": None},
        {"kind": "without", "words": ""},
    ],
)
def test_the_database_refuses_half_a_decision(manager, enquiry, columns):
    with transaction.atomic(), identity.seen_as(manager.principals):
        view = agreed.keep_involvement(
            by=manager, circle_id=enquiry.circle_id, view=concerns.HEARD
        )
        with pytest.raises(IntegrityError), transaction.atomic():
            SafetyPlanStep.objects.create(
                **{"words": "So.", "review_on": None} | columns,
                enquiry=enquiry,
                circle_id=enquiry.circle_id,
                number=1,
                involvement=view,
                decided_by=1,
                decided_by_name="Helen",
            )
