"""What is watched: each series, the change looked for, and what else could explain it.

Every watch keeps its own chart. There is no total over them: a total hides which
question is being asked, and more reports from a home itself can be good news.
"""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "down"]


@dataclass(frozen=True)
class Watch:
    """A series in one direction. `ratios` are the changes it is tuned to find, as
    multiples of what is usual (of the odds, for shares); `one` and `many` are what its
    events are called; `innocent` is what else could explain a signal."""

    name: str
    series: str
    direction: Direction
    ratios: tuple[float, ...]
    one: str
    many: str
    innocent: str

    def __post_init__(self) -> None:
        """Refuse changes that point the other way."""
        wrong = [
            ratio
            for ratio in self.ratios
            if ratio <= 0 or (ratio > 1) != (self.direction == "up") or ratio == 1
        ]
        if wrong or not self.ratios:
            raise ValueError("Ratios are above 1 to look up, and below 1 to look down.")


MORE_HEARD = Watch(
    name="more heard",
    series="heard",
    direction="up",
    ratios=(2.0, 4.0),
    one="concern or worry",
    many="concerns and worries",
    innocent="the service may support people who need more care than before, "
    "families and visitors may have been asked to speak up more, which is good, or one "
    "event may have been told to us more than once",
)
MORE_SERIOUS = Watch(
    name="more serious concerns",
    series="serious",
    direction="up",
    ratios=(2.0, 4.0),
    one="serious concern",
    many="serious concerns",
    innocent="the service may support people who need more care than before, or one "
    "event may have been told to us more than once",
)
GONE_QUIET = Watch(
    name="gone quiet",
    series="own",
    direction="down",
    ratios=(0.25, 0.5),
    one="report of small things from the service itself",
    many="reports of small things from the service itself",
    innocent="things may be going better, or the person who sent the reports may have "
    "left",
)
FEWER_VISITS = Watch(
    name="fewer visits",
    series="visits",
    direction="down",
    ratios=(0.3,),
    one="visit",
    many="visits",
    innocent="visitors may have been ill or on leave, or a visit may not have been "
    "written down",
)
# "Heard" is every concern that led to an enquiry, whoever raised it, and every worry
# from people outside the service, each event once. What a service reports of itself is
# not in it, and no watch looks for a rise of that: a home that encourages its staff to
# speak up must not be flagged for it. Tried on made-up worlds, one chart of all that is
# heard finds more than one of serious concerns beside one of other worries.
USUAL = (MORE_HEARD, GONE_QUIET)
