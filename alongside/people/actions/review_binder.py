"""Holds a review while something is added to it, and notices who wrote meanwhile."""

from dataclasses import asdict
from typing import Any

from alongside.access.actor import Actor
from alongside.access.rules import Refused, refuse_if
from alongside.people.models import Review
from alongside.people.models.review_kept import OfReview
from alongside.people.queries import review as queries
from alongside.people.rules.decisions import Missing, first_sentence

OVERTAKEN = (
    "Somebody wrote here while you were writing. Look at what is there now; your own "
    "words are still below."
)


class Binder:
    """What the actions on one review share."""

    @staticmethod
    def hold(review: Review) -> Review:
        """The review as it is now. Others who write to it at this moment wait."""
        rows = Review.objects.select_for_update(of=("self",)).select_related("person")
        return rows.get(pk=review.pk)

    @staticmethod
    def refuse_unseen(
        by: Actor, kind: type[OfReview], review: Review, seen: int | None
    ) -> bool:
        """Refuse whoever has not seen the newest; whether there is one."""
        row = queries.newest(by, kind, review)
        if (row.pk if row else None) != seen:
            raise Refused(OVERTAKEN)
        return row is not None

    @staticmethod
    def refuse_missing(missing: list[Missing]) -> None:
        """Refuse with the first of what is missing."""
        refuse_if(first_sentence(missing))

    @staticmethod
    def columns(by: Actor, review: Review, said: Any = None) -> dict[str, Any]:
        """What every row about a review carries, and what was said, tidied."""
        typed = asdict(said) if said is not None else {}
        return {
            "review": review,
            "circle_id": review.circle_id,
            "recorded_by": by.user.pk if by.user else 0,
            "recorded_by_name": by.name,
        } | {n: v.strip() if isinstance(v, str) else v for n, v in typed.items()}
