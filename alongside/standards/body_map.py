"""Where on a body something can be seen: regions as data, with their plain names."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from alongside.standards.codes import DATA, lists_of

SEEN = lists_of("injuries.toml")["injury_kinds"]
AGREED = lists_of("injuries.toml")["injury_agreements"]
NO_WORDS = lists_of("injuries.toml")["injury_no_words"]
FRONT, BACK = "front", "back"
SIDES = {FRONT: "Front", BACK: "Back"}
PARTS = {
    "middle": "in the middle",
    "right": "on their right",
    "left": "on their left",
}


@dataclass(frozen=True)
class Region:
    """One part of the body, front or back; left and right are the person's own."""

    code: str
    name: str
    side: str
    part: str
    x: int
    y: int

    @property
    def in_words(self) -> str:
        """Its name, and from which side it is seen: 'Left knee (front)'."""
        return f"{self.name} ({SIDES[self.side].lower()})"


@cache
def regions() -> dict[str, Region]:
    """Every region by its code, in the order of the list."""
    text = (DATA / "body_map.toml").read_text(encoding="utf-8")
    found = [Region(**one) for one in tomllib.loads(text)["regions"]]
    return {one.code: one for one in found}


def group(side: str, part: str) -> list[Region]:
    """The regions of one side that lie in one part of it."""
    return [one for one in regions().values() if (one.side, one.part) == (side, part)]


def in_words(codes: Iterable[str]) -> str:
    """Several regions as one reads them, in the order of the list."""
    chosen = set(codes)
    return ", ".join(r.in_words for r in regions().values() if r.code in chosen)
