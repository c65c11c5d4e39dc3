"""What is known of a death: for the page of it, and for all that waits for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, CoronerNote, Enquiry, ReviewScreen
from alongside.concerns.models.letters import To
from alongside.concerns.rules import death as rules
from alongside.concerns.rules.death import Mark
from alongside.people.models import AheadWish, Death, Person
from alongside.people.queries import death as people

HAS_DIED = people.has_died("concern__person")


@dataclass(frozen=True)
class Told:
    """Everything on the page of a death."""

    mark: Mark | None
    coroner: tuple[CoronerNote, ...]
    wishes: tuple[AheadWish, ...]
    taken_back: tuple[Death, ...]
    before: tuple[ReviewScreen, ...]


def mark(viewer: Actor, concern: Concern) -> Mark | None:
    """That the person has died, and the screen (one query while they live)."""
    death = people.death_of(viewer, concern.person_id)
    if death is None:
        return None
    rows = ReviewScreen.objects.filter(concern=concern, death=death)
    return Mark(death, rows.prefetch_related("answers").first())


def told(viewer: Actor, concern: Concern) -> Told:
    """The page of a death, with what had been wanted for afterwards."""
    found = mark(viewer, concern)
    notes = CoronerNote.objects.filter(concern=concern)
    notes = notes.filter(death=found.death) if found else notes.none()
    before = ReviewScreen.objects.filter(concern=concern)
    before = before.exclude(death=found.death) if found else before
    return Told(
        mark=found,
        coroner=tuple(notes.order_by("-pk")[:20]),
        wishes=tuple(people.wishes_afterwards(viewer, concern.person_id)),
        taken_back=tuple(people.taken_back(viewer, concern.person_id)),
        before=tuple(before.prefetch_related("answers")[:5]),
    )


def why_not_write_to(viewer: Actor, concern: Concern, to: str) -> str | None:
    """Nobody writes a new letter to somebody who has died."""
    if to != To.PERSON or people.death_of(viewer, concern.person_id) is None:
        return None
    return rules.NOT_TO_THEM


def circles_of_the_dead(viewer: Actor, circles: Iterable[int]) -> set[int]:
    """Those of these circles that are of somebody who has died, or of an enquiry with
    them (one query)."""
    wanted = list(circles)
    theirs = Person.objects.filter(people.has_died("pk"), circle__in=wanted)
    shared = Enquiry.objects.filter(people.has_died("person"), circle__in=wanted)
    numbers = shared.values_list("circle_id", flat=True)
    return set(theirs.values_list("circle_id", flat=True).union(numbers))
