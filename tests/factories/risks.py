"""Things a person wants to do that carry a risk, for tests, each made by its action."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.identity import seen_as
from alongside.agreed.actions import View
from alongside.people.actions import risk as actions
from alongside.people.actions import risk_agreed as agreeing
from alongside.people.models import Person, Risk, RiskAgreement, RiskLook
from alongside.people.queries import risk as queries
from alongside.people.rules.decisions import OptionSaid
from alongside.people.rules.risk import (
    AgreementSaid,
    DissentSaid,
    HarmSaid,
    HolderSaid,
    LookSaid,
    OpinionSaid,
    RiskSaid,
)

HEARD = View(how="first_hand", words="I want the wind on my face.")
WHY = "I have not smelt the sea since May."
WHOLE = RiskSaid(
    wants="To go along the sea wall in my chair",
    why_it_matters=WHY,
    why_said_by="Amina",
    benefits=("The wind", "The gulls"),
    harms=(HarmSaid("The chair could tip.", "It has not yet.", "A broken hip."),),
    ways=(OptionSaid("With Hodan on Sundays", "She is strong", "Only on Sundays"),),
    opinions=(OpinionSaid("Asha", "Sister", "Let her."),),
    safeguards=("A strap", "A telephone in the bag"),
    contingency="Hodan rings 999, then Asha.",
    trigger="If it tips once.",
    look_again_on=clock.today() + timedelta(days=60),
    holders=(HolderSaid("Hodan", "Daughter", "Pushes the chair.", "yes"),),
)


def begun(by: Actor, person: Person, said: RiskSaid = WHOLE, **changes: Any) -> Risk:
    """Something that is being thought about, written down whole."""
    whole = replace(said, **changes)
    return actions.begin_risk(by=by, person=person, said=whole, uid=uuid4())


def agreement(result: str = "agree", **changes: Any) -> AgreementSaid:
    """What came of the talk. Where not everybody agrees, Asha does not."""
    dissents = () if result == "agree" else (DissentSaid("Asha", "Sister", "Cold."),)
    told = {
        "result": result,
        "decided": "I go on Sundays.",
        "agreed_on": clock.today(),
        "dissents": dissents,
    }
    return AgreementSaid(**told | changes)


def agreed(
    by: Actor, risk: Risk, result: str = "agree", view: View = HEARD, **more: Any
) -> RiskAgreement:
    """What was agreed about what is written now."""
    with seen_as(by.principals):
        seen = queries.newest_sheet(by, risk).pk
    told: dict[str, Any] = {"said": agreement(result), "view": view, "uid": uuid4()}
    return agreeing.agree_risk(by=by, risk=risk, **{"seen": seen} | told | more)


def look(result: str = "go_on", **changes: Any) -> LookSaid:
    """What was found when it was looked at again."""
    goes_on = result == "go_on"
    told = {
        "looked_on": clock.today(),
        "what_happened": "Three Sundays, one hat lost.",
        "result": result,
        "reason": "" if goes_on else "The wall is being mended.",
        "look_again_on": clock.today() + timedelta(days=90) if goes_on else None,
    }
    return LookSaid(**told | changes)


def looked(by: Actor, risk: Risk, result: str = "go_on", **more: Any) -> RiskLook:
    """A day on which it was looked at again."""
    told: dict[str, Any] = {"said": look(result), "view": HEARD, "uid": uuid4()}
    return agreeing.look_at_risk(by=by, risk=risk, **told | more)
