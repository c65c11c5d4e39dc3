"""The circle of support: the people around somebody, by how close they are.

Drawn on the server and always alike for the same names. The list beside the picture
says the same in words, with everybody in it.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import template

register = template.Library()

WIDTH, HEIGHT = 400, 540
# How far across and how far down each ring reaches, from the middle of the picture.
RINGS = ((84, 92), (118, 166), (144, 238))
MIDDLE = 44
LONGEST = 14  # letters of a name in the picture
LONGEST_IN_THE_MIDDLE = 11
LETTER, LABEL = 10, 30  # how wide a letter is taken to be, how tall a label is
STEP = 10  # degrees to move on where there is no room

Name = str
Ring = tuple[str, Sequence[tuple[Name, str]]]


@dataclass(frozen=True)
class Label:
    """A name in its place: the middle of the words, and the box around them."""

    text: str
    x: int
    y: int
    width: int

    @property
    def left(self) -> int:
        """Where the box begins."""
        return self.x - self.width // 2

    @property
    def top(self) -> int:
        """Where the box begins, from above."""
        return self.y - LABEL // 2

    @property
    def baseline(self) -> int:
        """Where the letters stand."""
        return self.y + 6

    def touches(self, other: "Label") -> bool:
        """Whether two boxes come closer than a few points."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width + 6
            and abs(self.y - other.y) < LABEL + 4
        )

    @property
    def is_on_the_middle(self) -> bool:
        """Whether it would lie on whoever stands in the middle."""
        return (
            abs(self.x - WIDTH // 2) * 2 < self.width + 2 * MIDDLE
            and abs(self.y - HEIGHT // 2) < MIDDLE + LABEL // 2
        )

    @property
    def is_inside(self) -> bool:
        """Whether it stands within the picture."""
        return self.left >= 2 and self.left + self.width <= WIDTH - 2


@dataclass
class Picture:
    """Every label in its place, and how many found none."""

    labels: list[tuple[int, Label]] = field(default_factory=list)
    left_out: int = 0

    def place(self, ring: int, text: str, ideal: float) -> None:
        """Put a name on its ring, as near as there is room to where it should be."""
        turns = [0]
        for step in range(STEP, 181, STEP):
            turns += [step, -step]
        for turn in turns:
            label = _label(ring, text, ideal + turn)
            if label.is_inside and not self._is_taken(label):
                self.labels.append((ring, label))
                return
        self.left_out += 1

    def _is_taken(self, label: Label) -> bool:
        others = (other for _, other in self.labels)
        return label.is_on_the_middle or any(map(label.touches, others))


def _label(ring: int, text: str, degrees: float) -> Label:
    across, down = RINGS[ring]
    x = WIDTH / 2 + across * math.cos(math.radians(degrees))
    y = HEIGHT / 2 + down * math.sin(math.radians(degrees))
    return Label(text, round(x), round(y), len(text) * LETTER + 16)


def short(name: str, longest: int = LONGEST) -> str:
    """A name short enough for the picture: whole words where that leaves any."""
    if len(name) <= longest:
        return name
    words = name.split()
    if 3 < len(words[0]) <= longest:
        return words[0]
    return name[: longest - 1].rstrip() + "…"


def draw(rings: Sequence[Ring]) -> Picture:
    """Where everybody stands. The first of a ring stands above the middle."""
    picture = Picture()
    for number, (_, people) in enumerate(rings[: len(RINGS)]):
        turn = 360 / max(len(people), 1)
        for place, (name, _) in enumerate(people):
            picture.place(number, short(name), -90 + 25 * number + place * turn)
    return picture


@register.inclusion_tag("design/components/circle_of_support.html")
def circle_of_support(
    called: str,
    rings: Iterable[Ring],
    level: int = 3,
    id: str = "circle-of-support",  # noqa: A002
) -> dict[str, Any]:
    """Who stands around somebody: a picture, and the same in a list.

    `rings` from the closest out, each a title and (name, role) pairs; three at most.
    """
    told = [(title, list(people)) for title, people in rings]
    picture = draw(told)
    shapes = [
        {"number": n, "rx": across + 32, "ry": down + 26}
        for n, (across, down) in reversed(list(enumerate(RINGS)))
    ]
    shown: dict[str, Any] = {
        "id": id,
        "called": called,
        "in_the_middle": short(called, LONGEST_IN_THE_MIDDLE),
        "is_long": len(called) > 7,
        "rings": told,
        "shapes": shapes,
        "labels": [label for _, label in picture.labels],
        "left_out": picture.left_out,
        "description": "; ".join(
            f"{title}: {', '.join(name for name, _ in people)}"
            for title, people in told
            if people
        ),
        "level": level,
    }
    return shown | {"width": WIDTH, "height": HEIGHT, "middle": MIDDLE}
