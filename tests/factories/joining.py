"""Two worries about one person, and what becomes of them, for tests."""

from typing import Any

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.concerns.actions import joining, parting, receiving
from alongside.concerns.models import Concern, Joining, Parting
from alongside.concerns.rules.joining import Part
from alongside.people.models import Person
from tests.factories import access as factories
from tests.factories import concerns

SAME = "The same evening, the same room: two people saw it."
OTHER_WORDS = "I heard her cry on Tuesday evening and nobody came."


def about(by: Actor, person: Person, **changes: Any) -> Concern:
    """Another worry about this person, which the council has taken in."""
    told = {"noticed": OTHER_WORDS, "about_name": person.name}
    concern = concerns.received(by, **told | changes)
    receiving.say_who_it_is(by=by, concern=concern, person=person)
    return now(concern)


def now(concern: Concern) -> Concern:
    """A worry as the safeguarding team sees it now."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Concern.objects.select_related("person", "raiser", "lead")
        return rows.get(pk=concern.pk)


def joined(by: Actor, one: Concern, goes_on: Concern, reason: str = SAME) -> Joining:
    """The first is joined to the second, which goes on."""
    return joining.join_concerns(
        by=by, concern=one, reference=goes_on.reference, reason=reason
    )


def apart(by: Actor, one: Joining, why: str = "Two evenings, after all.") -> Joining:
    """They were two after all."""
    return joining.take_apart(by=by, joining=one, why=why)


def part(**changes: Any) -> Part:
    """What becomes a worry of its own."""
    said = {
        "noticed": "The same man asked her for money.",
        "why": "It is another man, and another day.",
        "danger": Concern.Danger.NO,
        "is_same": True,
    }
    return Part(**said | changes)


def parted(by: Actor, concern: Concern, **changes: Any) -> Parting:
    """One worry becomes two."""
    return parting.part_concern(by=by, concern=concern, said=part(**changes))
