"""Letters to the person and to the one who spoke up, for tests."""

from typing import Any

from django.db import transaction

from alongside.access import identity
from alongside.access.actor import Actor
from alongside.concerns.actions import letters, receiving
from alongside.concerns.models import Concern, Letter, LetterStep
from alongside.concerns.models.letters import To
from alongside.concerns.rules.letters import Giving, Text
from alongside.people.models import Person

TO_PERSON = "You were right about the nights.\n\nYou can ring me any day."
TO_RAISER = "It was right to tell us.\n\nWe cannot tell you more."
SAFE = "She opens her own post, and lives alone. I asked her."
WORDS = {To.PERSON: TO_PERSON, To.RAISER: TO_RAISER}
ABOUT = {To.PERSON: "found", To.RAISER: "thanks"}


def text(to: str = To.PERSON, **changes: Any) -> Text:
    """What a letter says."""
    said = {"about": ABOUT[To(to)], "layout": "ordinary", "words": WORDS[To(to)]}
    return Text(**said | changes)


def newest(by: Actor, concern: Concern, to: str) -> LetterStep | None:
    """The last step of a letter to them."""
    with transaction.atomic(), identity.seen_as(by.principals):
        rows = LetterStep.objects.filter(concern=concern, to=to)
        return rows.order_by("-number").first()


def number(by: Actor, concern: Concern, to: str) -> int:
    """Its number, to have seen it; nought before the first."""
    last = newest(by, concern, to)
    return last.number if last else 0


def written(
    by: Actor, concern: Concern, to: str = To.PERSON, **changes: Any
) -> LetterStep:
    """A letter that waits to be sent."""
    seen = changes.pop("seen", number(by, concern, to))
    said = text(to, **changes)
    return letters.write_letter(by=by, concern=concern, to=to, said=said, seen=seen)


def sent(
    by: Actor, concern: Concern, to: str = To.PERSON, way: str = "post", **changes: Any
) -> Letter:
    """A letter that was sent."""
    written(by, concern, to, **changes)
    return given(by, concern, to, way)


def given(
    by: Actor, concern: Concern, to: str = To.PERSON, way: str = "post"
) -> Letter:
    """The letter that waits, sent in this way."""
    giving = Giving(way, safe=SAFE, given="I read it to her on Monday.")
    seen = number(by, concern, to)
    return letters.send_letter(by=by, concern=concern, to=to, giving=giving, seen=seen)


def about(by: Actor, concern: Concern, person: Person) -> Concern:
    """The concern, said to be about this person."""
    return receiving.say_who_it_is(by=by, concern=concern, person=person)
