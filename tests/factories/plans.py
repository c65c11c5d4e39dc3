"""Plans, for tests, each line made by its action."""

from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.agreed.actions import View
from alongside.people.actions import plan as actions
from alongside.people.actions import plan_going
from alongside.people.models import Contingency, HowItWent, Person, PlanLine
from alongside.people.queries import advocacy as queries
from alongside.people.rules.plan import Agreement, CaseSaid, LineSaid
from alongside.people.rules.plan_going import WentSaid
from tests.factories import advocacy

HEARD = View(how="first_hand", words="Yes. Tuesdays.")
CASE = CaseSaid(
    when="Nobody has come by nine.",
    what_to_do="Knock for Edna. Put the kettle on.",
    whom_to_ring="Carol, 07700 900501\nThe office, 01632 960100",
    said_by="Amina",
)


def said(words: str = "I go to the allotment.", **more: Any) -> LineSaid:
    """What a line says."""
    told = {
        "words": words,
        "serves_kind": "wish",
        "serves": "To dig again.",
        "proposer": "person",
        "proposed_by": "Amina",
    }
    return LineSaid(**told | more)


def line(by: Actor, person: Person, **more: Any) -> PlanLine:
    """A line that is proposed, once it was looked at whether an advocate is needed."""
    made = actions.propose_line(by=by, person=person, said=said(**more))
    if by.may("arrange_advocate"):
        looked_at_plan(by, person)
    return made


def looked_at_plan(by: Actor, person: Person) -> None:
    """Nothing waits for a look at whether an advocate is needed in the plan."""
    with transaction.atomic(), identity.seen_as(by.principals):
        noted = list(queries.assessment_needs(by, person).filter(state="noted"))
    for need in noted:
        advocacy.looked_at(by, need)


def agreed(by: Actor, found: PlanLine, verb: str = "agree", **more: Any) -> PlanLine:
    """The line once it is agreed, or not."""
    told = {"view": HEARD, "seen": found.version}
    told |= {name: more.pop(name) for name in tuple(told) if name in more}
    answer = {"not_agree": "no", "think": "not_yet"}.get(verb, "yes")
    told["why_without"] = more.pop("why_without", "")
    said = Agreement(**{"verb": verb, "answer": answer} | more)
    return actions.agree_line(by=by, line=found, said=said, **told)


def trouble(by: Actor, person: Person) -> Contingency:
    """What to do if something goes wrong."""
    return actions.plan_for_trouble(by=by, person=person, said=CASE)


def went(**more: Any) -> WentSaid:
    """It happened today, and she says so."""
    told = {"happened": "yes", "went_on": clock.today(), "said_by": "Amina"}
    return WentSaid(**told | more)


def gone(by: Actor, found: PlanLine, **more: Any) -> HowItWent:
    """One time of a line, written down."""
    return plan_going.say_how_it_went(by=by, line=found, said=went(**more), uid=uuid4())
