"""How far we have got in finding the way to somebody who did not take part."""

from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.agreed.models import Action
from alongside.people.models import Attempt, NextTry, Review, TakingPart
from alongside.people.rules import is_own_record
from alongside.people.rules.taking_part import Way, why_not_without_them


def newest_taking_part(viewer: Actor, review: Review) -> TakingPart | None:
    """What was written about it last (one query)."""
    return TakingPart.objects.filter(review=review).order_by("-pk").first()


def way_of(viewer: Actor, review: Review) -> Way:
    """What was written, tried and agreed to be tried next (three queries)."""
    tries = NextTry.objects.filter(review=review).select_related("action__owner")
    return Way(
        plan=newest_taking_part(viewer, review),
        attempts=list(Attempt.objects.filter(review=review).order_by("tried_on", "pk")),
        next_tries=[one.action for one in tries],
    )


# What is said otherwise to the person who reads about themselves.
SAID_TO_THEM = {
    "What may be behind it": "What makes it hard",
    "Those who work with them": "Those who work with me",
    "Whom they trust": "Whom I trust",
    "The way of asking": "The way I am asked",
}


@dataclass(frozen=True)
class TakingPartPage:
    """The page: what was tried, what may be behind it, what comes next."""

    review: Review
    way: Way
    earlier: list[TakingPart]
    is_own: bool = False

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What was written, without the person's own words, which stand above it."""
        found = self.way.plan.as_it_stands if self.way.plan else []
        first = 2 if self.way.is_own_wish else 0
        return [
            (SAID_TO_THEM.get(a, a) if self.is_own else a, b) for a, b in found[first:]
        ]

    @property
    def still_missing(self) -> str:
        """What has to be there before the review can go on, or rest, without them."""
        return why_not_without_them(self.way) or ""

    @property
    def next_tries(self) -> list[Action]:
        """What is to be tried, the soonest first."""
        return sorted(self.way.next_tries, key=lambda one: (one.due_on, one.pk))


def taking_part_page(viewer: Actor, review: Review) -> TakingPartPage:
    """Everything about finding the way, for one review (four queries)."""
    way = way_of(viewer, review)
    earlier = TakingPart.objects.filter(review=review).order_by("-pk")
    if way.plan:
        earlier = earlier.exclude(pk=way.plan.pk)
    is_own = is_own_record(review.person, viewer)
    return TakingPartPage(review, way, list(earlier), is_own)
