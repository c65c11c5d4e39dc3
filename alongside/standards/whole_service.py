"""An enquiry into a whole care service: its lists of codes, and its pace here."""

import tomllib
from functools import cache
from typing import Any

from alongside.standards import codes
from alongside.standards.timers import NO_TARGET, Target

FUNDERS = codes.all_lists()["whole_funders"]
CONTACTS = codes.all_lists()["whole_contacts"]
CONDITIONS = codes.all_lists()["whole_conditions"]
WORDS = codes.all_lists()["whole_words"]


@cache
def settings() -> dict[str, Any]:
    """What is set here, with where it is from."""
    path = codes.DATA / "whole_settings.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def longest_suspension() -> int:
    """How many weeks new placements may be stopped for at a time."""
    weeks: int = settings()["suspension"]["longest_weeks"]
    return weeks


def target_of(state: str) -> Target:
    """How long a state should last; none where nothing is set."""
    found = settings()["states"].get(state)
    if found is None:
        return NO_TARGET
    return Target(unit=found["unit"], amount=found.get("amount", 0))


def aim_of(state: str) -> str:
    """The same in words."""
    found = settings()["states"].get(state)
    return found["plain"] if found else ""
