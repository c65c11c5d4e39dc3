"""What came back to whoever leads it: from another team, a second manager, or the
person."""

from django.db.models import OuterRef, QuerySet, Subquery

from alongside.concerns.models import Concern, StateChange

# What a worker reads when the last thing that happened was not their own step.
WHY = {
    "send_back_route": "The other team sent it back",
    "take_back_route": "It was taken back, because nobody took it up",
    "send_back_no_action": "A second manager sent it back",
    "uphold_appeal": "Somebody looked again, and it was not right",
    "come_back": "The person wants us to go on",
}


def with_last_move(rows: "QuerySet[Concern]") -> "QuerySet[Concern]":
    """Brings the last move of each concern and its reason, in the same query."""
    moves = StateChange.objects.filter(concern=OuterRef("pk")).order_by("-pk")
    return rows.annotate(
        last_verb=Subquery(moves.values("verb")[:1]),
        last_reason=Subquery(moves.values("reason")[:1]),
    )


def why_it_is_back(concern: Concern) -> str:
    """Why it came back, if that is the last thing that happened; else ''.

    Of a concern that was read `with_last_move`.
    """
    verb: str = getattr(concern, "last_verb", None) or ""
    reason: str = getattr(concern, "last_reason", None) or ""
    words = WHY.get(verb, "")
    return f"{words}: {reason}" if words and reason else words
