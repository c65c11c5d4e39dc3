"""Worries and enquiries that began some days ago, for tests of timers."""

from dataclasses import MISSING, fields
from datetime import timedelta
from typing import Any

from alongside.access import actions as access
from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.concerns.actions import delaying, past
from alongside.concerns.models import Concern, Delay, Enquiry
from alongside.concerns.past_case import PastCase
from alongside.concerns.queries import timers as queries
from alongside.concerns.queries.timers import ByWhen
from alongside.concerns.rules.delaying import WhyLonger
from tests.factories import access as factories
from tests.factories import concerns, enquiries

LONG = 60  # days after which every target but the longest has gone by


def days_ago(days: float) -> Any:
    """A block in which it is so many days ago."""
    return clock.set_to(clock.now() - timedelta(days=days))


def listening(by: Actor, days: float = LONG, **changes: Any) -> Concern:
    """A concern that has waited so long for a decision."""
    with days_ago(days):
        return concerns.listening(by, **changes)


def enquiry(by: Actor, days: float = LONG, **facts: Any) -> Enquiry:
    """An enquiry with Amina, who can sign in, that began so long ago."""
    with days_ago(days):
        return enquiries.under_way(by, **facts)


def loaded(key: str, **changes: Any) -> Concern:
    """An old decision, loaded from earlier records."""
    needed = [field for field in fields(PastCase) if field.default is MISSING]
    blank = {field.name: "" for field in needed}
    day = clock.today() - timedelta(days=LONG)
    case = PastCase(
        **blank
        | {
            "source_reference": key,
            "raised_on": day,
            "decision": "no_further_action",
            "decided_on": day,
            "age_on_raising": None,
            "enquiry_began_on": None,
            "enquiry_concluded_on": None,
            "risks": (),
        }
        | changes
    )
    team = factories.safeguarding_team()
    past.import_past_cases(by=actor.operator(), team=team, cases=[case])
    with access.at_the_desk_of(team):
        return Concern.objects.get(source_reference=key)


def why(**changes: Any) -> WhyLonger:
    """Why it takes longer."""
    said = {
        "reason": "other_body",
        "words": "The bank sends its papers next week.",
        "hoped_for": clock.today() + timedelta(days=10),
    }
    return WhyLonger(**said | changes)


def said(
    by: Actor, concern: Concern, step: str, *, seen: int = 0, **changes: Any
) -> Delay:
    """A reason why a step takes longer, kept."""
    return delaying.say_why_longer(
        by=by, concern=concern, step=step, said=why(**changes), seen=seen
    )


def concern_now(pk: int) -> Concern:
    """The concern as the team has it now."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return Concern.objects.select_related("person", "enquiry").get(pk=pk)


def by_when(viewer: Actor, concern: Concern) -> ByWhen:
    """The timers of a concern, as the viewer sees them."""
    with identity.seen_as(viewer.principals):
        found = Concern.objects.select_related("person", "enquiry").get(pk=concern.pk)
        return queries.by_when(viewer, found)


def levels(viewer: Actor, concern: Concern) -> dict[str, str]:
    """How far each timer of a concern has gone, by the step."""
    found = by_when(viewer, concern)
    every = (*found.running, *found.finished)
    return {one.timer.step.code: one.timer.level.value for one in every}
