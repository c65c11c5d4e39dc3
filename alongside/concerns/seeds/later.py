"""The shorter worries of `cast/later.toml`: an ordinary week on the board, and a few
past ones beside which it can be read."""

from alongside.concerns.actions.receiving import RECEIVED
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Story, Told

ON_THE_DESK = "josh.pereira@westmere.example"


def stories() -> list[Story]:
    """Each worry as a story of its own."""
    return [Story(_in_full(told)) for told in cast.worries()]


def _in_full(told: Told) -> Told:
    """The steps that a decision must have been preceded by, where there is one; or how
    far it was listened to."""
    decision, listening = told.get("decision"), told.get("listening")
    begun = {"stage": told["stage"], "worry": told}
    received = {
        "days_ago": told["days_ago_raised"],
        "by": ON_THE_DESK,
        "words_to_raiser": RECEIVED,
    }
    if not decision:
        later = {"received": received, "listening": listening} if listening else {}
        return begun | later
    listening = {"days_ago": decision["days_ago"], "by": decision["by"], "note": ""}
    return begun | {
        "received": received,
        "listening": listening,
        "decision": decision,
    }
