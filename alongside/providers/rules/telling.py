"""What the short form means: whose voice it is, how sure, of which kind."""

from collections.abc import Mapping
from typing import Any

from alongside.access.actor import Actor
from alongside.providers.rules.knowledge import Known

TOLD = "told"
VOICES = (
    ("care_worker", "staff"),
    ("commissioner", "commissioners"),
    ("care_director", "commissioners"),
)


def own_voice(by: Actor, *, runs_it: bool) -> str:
    """Whose knowledge it is when somebody saw or heard it themselves."""
    if runs_it and by.may("answer_for_service"):
        return "provider"
    found = (voice for role, voice in VOICES if role in by.roles)
    return next(found, "professionals")


def known_from(said: Mapping[str, Any], box: str, own: str) -> Known:
    """What was typed in one of the two boxes, as one thing known."""
    question = said[f"{box}_about"]
    was_told = said["how"] == TOLD
    item = said["framework_item"]
    fits = item.startswith(f"{question}_") if item else False
    sure = "second_hand" if was_told else "first_hand"
    return Known(
        kind=said["kind"] or _kind(said, box),
        voice=said["told_by"] if was_told else own,
        key_question=question,
        tone="good" if box == "good" else "worry",
        words=said[box],
        how=said["how"],
        reliability=said["reliability"] or sure,
        happened_on=said["happened_on"],
        who_says=said["who_says"].strip(),
        items_framework=said["framework"] if fits else "",
        framework_item=item if fits else "",
        indicator=said["indicator"] if box == "worry" else "",
    )


def _kind(said: Mapping[str, Any], box: str) -> str:
    if box == "good":
        return "feedback"
    return "early_indicator" if said["indicator"] else "feedback"
