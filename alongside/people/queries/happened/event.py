"""One dated thing that happened, whatever record it stands in."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone

from alongside.agreed.models import Involvement
from alongside.people.models import How

MOST = 2000  # of one sort, of one person
FIRST_HAND = {
    How.OWN: "First-hand",
    How.TOLD: "Told by somebody else",
    How.SEEN: "Seen",
}


@dataclass(frozen=True)
class Event:
    """What happened, when, who said it and who wrote it down, and where it is kept.

    `more` is what we wrote about it, `words` what somebody said. `at` is the moment,
    `on` the day where there is no moment; neither where nobody knows. `when_said` is
    the time as somebody put it, and `until` the last day it can have been.
    `said_by_on_paper` stands on paper where a name should not leave the house. `key`
    is the same on every page, and no other event has it.
    """

    kind: str
    key: str
    number: int
    what: str
    more: str = ""
    at: datetime | None = None
    on: date | None = None
    until: date | None = None
    when_said: str = ""
    words: str = ""
    said_by: str = ""
    said_by_on_paper: str = ""
    how: str = ""
    how_said: str = ""
    written_by: str = ""
    written_by_user: int | None = None
    written_at: datetime | None = None
    source: str = ""
    url_name: str = ""
    url_pk: int = 0
    is_held_back: bool = False

    @property
    def day(self) -> date | None:
        """The first day it can have been."""
        return timezone.localdate(self.at) if self.at else self.on

    @property
    def last_day(self) -> date | None:
        """The last day it can have been."""
        return self.until or self.day

    @property
    def how_in_words(self) -> str:
        """Whether it is first-hand or told; '' where nobody said anything."""
        return self.how_said or (FIRST_HAND[How(self.how)] if self.how else "")

    @property
    def is_written_by_them(self) -> bool:
        """Whether the one who said it wrote it down as well."""
        return bool(self.written_by) and self.said_by.startswith(self.written_by)

    @property
    def is_written_later(self) -> bool:
        """Whether it was written down on another day than it was."""
        if self.written_at is None:
            return False
        return timezone.localdate(self.written_at) != self.day


def key_of(row: Model, part: str = "") -> str:
    """What no other event has: the record, and which part of it."""
    name = f"{row._meta.label_lower}.{row.pk}"
    return f"{name}.{part}" if part else name


def from_view(view: Involvement, called: str) -> dict[str, Any]:
    """Words, who said them and how they are known, where the person was involved."""
    if not view.is_heard:
        return {"words": "", "said_by": ""}
    if view.how == Involvement.How.THROUGH_SOMEONE:
        return {"words": view.words, "said_by": view.spoken_by, "how": How.TOLD}
    return {"words": view.words, "said_by": called, "how": How.OWN}


def because(reason: str) -> str:
    """Why, where somebody said why."""
    return f"Why: {reason}" if reason else ""
