"""The demo's care services: what is known of them and what is agreed with them."""

from importlib import import_module

# In this order: each may use what those before it made.
PARTS: tuple[str, ...] = (
    "register",
    "contracts",
    "knowledge",
    "visits",
    "workforce",
    "packages",
    "support",
    "plans",
    "whole",
    "own_words",
    "sharing",
)


def plant(*, small: bool = False) -> str:
    """Make each part; say how much there is."""
    said = [_plant(part, small) for part in PARTS]
    return "; ".join(said) or "nothing yet"


def _plant(part: str, small: bool) -> str:
    made: str = import_module(f"{__name__}.{part}").plant(small=small)
    return made
