"""What was learned when an enquiry was settled: that it names nobody."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.access.rules import why_not_without
from alongside.concerns.models import Learning
from alongside.standards import codes

NAMELESS = (
    "Name nobody and no place, and say nothing that shows who it was. It is kept apart "
    "from this enquiry, and safeguarding managers and the board read it"
)
NOTHING = "Write what we learned, what got in the way or what helped"
SHORTEST = 3  # letters of a name that are looked for
Kind = Learning.Kind


@dataclass(frozen=True)
class Learned:
    """What others can learn, and what that is about; or why nothing is written."""

    theme: str = ""
    learned: str = ""
    in_the_way: str = ""
    helped: str = ""
    why_nothing: str = ""

    @property
    def words(self) -> dict[str, str]:
        """What is written, by what it is."""
        said = {
            Kind.LEARNED: self.learned,
            Kind.IN_THE_WAY: self.in_the_way,
            Kind.HELPED: self.helped,
        }
        return {kind: words.strip() for kind, words in said.items() if words.strip()}


def why_not_learn(
    said: Learned, names: Iterable[str], place: str, by: Actor
) -> str | None:
    """A sentence when nothing is written, or it names somebody or the place."""
    refusal = why_not_without("settle_concern", by)
    if refusal:
        return refusal
    if not said.words and not said.why_nothing.strip():
        return f"{NOTHING}, or why there is nothing to write."
    if said.words and said.theme not in codes.LEARNING_THEMES:
        return "Choose what it is most about."
    words = " ".join([*said.words.values(), said.why_nothing])
    named = name_in(words, names) or (place if place and place in words else "")
    if named:
        return f"What others can learn has the name {named} in it. Write it without."
    return None


def name_in(words: str, names: Iterable[str]) -> str:
    """The first name of somebody, or part of one, that stands in the words; or ''."""
    parts = {part for name in names for part in re.findall(r"[^\W\d_]+", name)}
    there = set(re.findall(r"[^\W\d_]+", words))
    found = [one for one in parts & there if len(one) >= SHORTEST and one[0].isupper()]
    return min(found, default="")


def why_not_name(learning: Learning, by: Actor) -> str | None:
    """A sentence when this is not something in the way, or not for this actor."""
    if learning.kind != Kind.IN_THE_WAY:
        return "This is not something that got in the way."
    return why_not_without("read_learning", by)


def barrier_theme(learning: Learning) -> str:
    """The theme of the barrier: the same, where there is one."""
    is_one = learning.theme in codes.BARRIER_THEMES
    return learning.theme if is_one else "other"
