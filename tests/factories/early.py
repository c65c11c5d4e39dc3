"""Early worries, for tests."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from alongside.access import actor, clock, identity
from alongside.access.actor import NOBODY, Actor
from alongside.access.models import User
from alongside.agreed.actions import ToDo
from alongside.concerns.actions import early, early_talk
from alongside.concerns.models import EarlyRaiser, EarlyStep, EarlyWorry
from alongside.concerns.rules.early import Talk
from alongside.providers import actions as providers
from alongside.providers.models import Service
from tests.factories import access as factories
from tests.factories import concerns

WORDS = "She sits in her coat all morning, and nobody asks why."
TOLD = "Thank you. Ruth asked her, and she has a warmer room now."


def larch_house(organisation: Any = None) -> Service:
    """A care home, run by an organisation if one is given."""

    return providers.record_service(
        by=actor.operator(), name="Larch House", organisation=organisation
    )


def noted(
    by: Actor = NOBODY, *, uid: UUID | None = None, team: Any = None, **more: Any
) -> EarlyRaiser:
    """What somebody noted, as they see it afterwards."""
    told = {"words": WORDS, "about_staff": "no", "about_name": "Amina Farah"} | more
    return early.note_early_worry(
        by=by,
        noted=early.Noted(**told),
        link_uid=uid or uuid4(),
        team=team or factories.safeguarding_team(),
    )


def worry_of(by: Actor, raiser: EarlyRaiser) -> EarlyWorry:
    """The same, as those who talk it over have it now."""
    with identity.seen_as(by.principals):
        rows = EarlyWorry.objects.select_related("person", "service", "owner")
        return rows.get(pk=raiser.worry_id)


def talk(came: str = "nothing", **more: Any) -> Talk:
    """What is written after a talk."""
    said = {
        "came": came,
        "talked_by": "Ruth, with Amina",
        "words": "She was cold. The radiator was off.",
        "told": TOLD,
    }
    return Talk(**said | more)


def to_do(**more: Any) -> ToDo:
    """Something that somebody will do."""
    said = {
        "what": "Bleed her radiator, and ask her each morning.",
        "serves": "To be warm in my own room.",
        "serves_kind": "wish",
        "due_on": clock.today() + timedelta(days=3),
        "owner_name": "Hodan",
    }
    return ToDo(**said | more)


def talked_over(by: Actor, worry: EarlyWorry, **more: Any) -> EarlyStep:
    """It was talked over. Anything else said is about the talk, or the action's."""
    acted = {"view": concerns.HEARD, "seen": worry.number}
    acted["team"] = factories.safeguarding_team()
    for name in ("view", "seen", "team"):
        acted[name] = more.pop(name, acted[name])
    return early_talk.talk_over_early_worry(
        by=by, worry=worry, talk=talk(**more), **acted
    )


def given(by: Actor, worry: EarlyWorry, owner: User) -> EarlyWorry:
    """Somebody talks it over."""
    return early.give_early_worry(by=by, worry=worry, owner=owner, seen=worry.number)
