"""Plans, for tests, each line made by its action."""

from typing import Any

from alongside.access.actor import Actor
from alongside.agreed.actions import View
from alongside.people.actions import plan as actions
from alongside.people.models import Contingency, Person, PlanLine
from alongside.people.rules.plan import CaseSaid, LineSaid

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
    """A line that is proposed."""
    return actions.propose_line(by=by, person=person, said=said(**more))


def agreed(by: Actor, found: PlanLine, verb: str = "agree", **more: Any) -> PlanLine:
    """The line once it is agreed, or not."""
    told = {"view": HEARD, "seen": found.version} | more
    return actions.agree_line(by=by, line=found, verb=verb, **told)


def trouble(by: Actor, person: Person) -> Contingency:
    """What to do if something goes wrong."""
    return actions.plan_for_trouble(by=by, person=person, said=CASE)
