"""What was agreed already is taken into a plan to stay safe."""

from uuid import uuid4

import pytest
from django.db import transaction

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.rules import Refused
from alongside.agreed import actions as agreed
from alongside.agreed.models import Action
from alongside.concerns.actions import safety_plan as actions
from alongside.concerns.models import SafetyPlanLine
from alongside.concerns.queries import worklist
from tests.factories import access as factories
from tests.factories import concerns, enquiries, safety_plan

pytestmark = pytest.mark.django_db


def agreed_already(manager, enquiry):
    return agreed.agree_action(
        by=manager,
        circle_id=enquiry.person.circle_id,
        to_do=safety_plan.to_do(what="Bring the cat on Sundays."),
        for_name="Amina",
        for_user=enquiries.the_person(enquiry),
    )


def test_what_is_agreed_already_is_taken_in_and_not_kept_twice(manager, enquiry):
    action = agreed_already(manager, enquiry)
    what = {"enquiry": enquiry, "action": action, "if_wrong": safety_plan.IF_WRONG}

    line = actions.take_into_plan(by=manager, uid=uuid4(), **what)
    actions.take_into_plan(by=manager, uid=line.uid, **what)

    with access.at_the_desk_of(factories.safeguarding_team()):
        assert SafetyPlanLine.objects.get().action_id == action.pk
        assert Action.objects.count() == 1
    with pytest.raises(Refused, match="in a plan to stay safe already"):
        actions.take_into_plan(by=manager, uid=uuid4(), **what)


def test_only_what_is_agreed_about_the_person_is_taken_in(manager, enquiry):
    other = concerns.person(manager, "Halima Yusuf")
    action = agreed.agree_action(
        by=manager,
        circle_id=other.circle_id,
        to_do=safety_plan.to_do(),
        for_name="Halima",
    )

    with pytest.raises(Refused):
        actions.take_into_plan(
            by=manager,
            enquiry=enquiry,
            uid=uuid4(),
            action=action,
            if_wrong=safety_plan.IF_WRONG,
        )


def test_what_somebody_does_in_a_plan_leads_to_it_from_their_day(manager, enquiry):
    owner = factories.acting(factories.social_worker())
    to_do = safety_plan.to_do(owner=owner.user, owner_name="")
    safety_plan.in_plan(manager, enquiry, to_do=to_do)

    with transaction.atomic(), identity.seen_as(owner.principals):
        (one,) = worklist.worklist(owner).group("do").things

    assert one.href == f"/enquiries/{enquiry.pk}/plan/"
