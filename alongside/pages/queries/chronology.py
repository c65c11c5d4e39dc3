"""What happened to a person, in order, from every record that the viewer may see.

Each context offers its own sources (`happened`); here they are put together, narrowed
and paged. One person's events are few enough to be counted, so that the page can say
how many there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cached_property

from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.concerns.queries import happened as concerns
from alongside.people.models import Person
from alongside.people.queries import happened as people
from alongside.people.queries.happened import MOST, Event
from alongside.standards import codes

PAGE = 50
ON_PAPER = 2000
# There is much of these, so that they wait until somebody asks for them.
LEFT_OUT = ("day_to_day", "life_story")


@dataclass(frozen=True)
class Asked:
    """Which of it somebody wants to see, and in which order; empty is all."""

    kinds: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    who: str = ""
    words: str = ""
    is_oldest_first: bool = False

    @property
    def wanted(self) -> tuple[str, ...]:
        """The kinds to look for."""
        every = codes.CHRONOLOGY_KINDS.codes
        chosen = tuple(kind for kind in every if kind in self.kinds)
        return chosen or tuple(kind for kind in every if kind not in LEFT_OUT)

    @property
    def is_narrowed(self) -> bool:
        """Whether something is left out that would stand there otherwise."""
        return bool(self.kinds or self.has_days or self.who or self.words)

    @property
    def has_days(self) -> bool:
        """Whether a first or a last day was given."""
        return bool(self.since or self.until)

    @property
    def in_words(self) -> list[tuple[str, str]]:
        """The same for the head of a page: what was asked for, and the order."""
        kinds = ", ".join(codes.CHRONOLOGY_KINDS.plain(kind) for kind in self.wanted)
        order = "The oldest first" if self.is_oldest_first else "The newest first"
        told = [
            ("What", kinds),
            ("From", _day(self.since)),
            ("Until", _day(self.until)),
            ("Who said it or wrote it", self.who),
            ("With the words", self.words),
            ("In what order", order),
        ]
        return [(asked, said) for asked, said in told if said]

    def wants(self, event: Event) -> bool:
        """Whether it is one of those. Without a day it is in no span of days."""
        first, last = event.day, event.last_day
        if self.since and (last is None or last < self.since):
            return False
        if self.until and (first is None or first > self.until):
            return False
        who = f"{event.said_by} {event.written_by}"
        told = f"{event.what} {event.more} {event.words} {event.source}"
        return _all_in(self.who, who) and _all_in(self.words, told)


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""


def _all_in(words: str, text: str) -> bool:
    text = text.casefold()
    return all(word in text for word in words.casefold().split())


@dataclass(frozen=True)
class Chronology:
    """Everything that was asked for, in order; what nobody can date at the end."""

    asked: Asked
    events: list[Event]
    without_a_day: int = 0  # left out, because only some days were asked for
    is_cut: bool = False  # whether there was more of one sort than is ever read

    @cached_property
    def has_held_back(self) -> bool:
        """Whether something in it is held back from the person."""
        return any(event.is_held_back for event in self.events)


@dataclass(frozen=True)
class ChronologyPage:
    """Some of it: from which to which of how many, and where to go on from."""

    rows: list[Event]
    first: int
    many: int
    newer: str | None = None  # the key to go back with; '' for the beginning
    older: str | None = None

    @property
    def last(self) -> int:
        """The number of the last one shown."""
        return self.first + len(self.rows) - 1


def chronology(viewer: Actor, person: Person, asked: Asked) -> Chronology:
    """What happened to a person, as far as the viewer's circles allow.

    The number of queries depends on the kinds asked for, never on how much there is.
    """
    found: list[Event] = []
    is_cut = False
    for kind in asked.wanted:
        for sources in (people.SOURCES, concerns.SOURCES):
            for source in sources.get(kind, ()):
                events = source(viewer, person)
                is_cut = is_cut or len(events) >= MOST
                found += events
    found = _named(found)
    shown = [event for event in found if asked.wants(event)]
    undated = [event for event in found if event.day is None] if asked.has_days else []
    kept = _in_order(shown, is_oldest_first=asked.is_oldest_first)
    return Chronology(asked, kept, len(undated), is_cut)


def _named(events: list[Event]) -> list[Event]:
    """With the names of those who wrote them down (one query)."""
    numbers = {one.written_by_user for one in events if not one.written_by}
    users = User.objects.in_bulk([number for number in numbers if number])

    def named(one: Event) -> Event:
        user = users.get(one.written_by_user or 0)
        name = one.written_by or (user.full_name if user else "")
        return replace(one, written_by=name)

    return [named(one) for one in events]


def _in_order(events: Iterable[Event], *, is_oldest_first: bool) -> list[Event]:
    every = sorted(events, key=_place)
    dated = [event for event in every if event.day is not None]
    undated = [event for event in every if event.day is None]
    return (dated if is_oldest_first else dated[::-1]) + undated


def _place(event: Event) -> tuple[date, bool, datetime, str, int, str]:
    """Where it belongs: its day, then its moment, or after those that have one; and
    where two are alike, always the same."""
    day = event.day or date.max
    moment = event.at or datetime.combine(day, time.min, UTC)
    sort = event.key.rsplit(".", 1)[0]
    return day, event.at is None, moment, sort, event.number, event.key


def page_of(found: Chronology, after: str = "") -> ChronologyPage:
    """Some of it; `after` is the key of the last one on the page before."""
    keys = [event.key for event in found.events]
    begin = keys.index(after) + 1 if after in keys else 0
    end = begin + PAGE
    before = max(begin - PAGE, 0)
    return ChronologyPage(
        rows=found.events[begin:end],
        first=begin + 1,
        many=len(keys),
        newer=None if not begin else (keys[before - 1] if before else ""),
        older=keys[end - 1] if keys[end:] else None,
    )


def works_for(viewer: Actor) -> str:
    """The organisation of the viewer, for the head of a paper; '' for none."""
    found = Organisation.objects.filter(pk=viewer.organisation_id or 0).first()
    return found.name if found else ""
