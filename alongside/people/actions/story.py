"""Writing down the story of a person's life."""

from dataclasses import dataclass
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people import rules
from alongside.people.actions.told import Pen, Source
from alongside.people.models import Person, StoryEntry
from alongside.people.story_dates import days_of


@dataclass(frozen=True)
class Chapter:
    """One thing that happened, when, and beside what it stands if no year is known."""

    title: str
    words: str = ""
    when_words: str = ""
    place: str = ""
    beside: StoryEntry | None = None

    def as_columns(self, person: Person) -> dict[str, Any]:
        """As columns of `StoryEntry`. A year in the words outweighs a place."""
        if not self.title.strip():
            raise Refused("Give it a name.")
        born, today = person.date_of_birth, clock.today()
        earliest, latest = days_of(self.when_words, today=today, born=born)
        is_placed = earliest is None and self.beside is not None and bool(self.place)
        if is_placed and self.beside.person_id != person.pk:  # type: ignore[union-attr]
            raise Refused("Choose a part of the same story.")
        return {
            "title": self.title.strip(),
            "words": self.words.strip(),
            "when_words": self.when_words.strip(),
            "earliest": earliest,
            "latest": latest,
            "place": self.place if is_placed else "",
            "beside": self.beside if is_placed else None,
        }


@logged
def add_to_story(
    *, by: Actor, person: Person, chapter: Chapter, source: Source
) -> StoryEntry:
    """Write down one thing that happened, as it was told."""
    refuse_if(rules.why_not_tell(person, by))
    entry = StoryEntry.objects.create(
        **Pen.begin(person, source, by), **chapter.as_columns(person)
    )
    record(by=by, act="change", what="add_to_story", subject=entry)
    return entry


@logged
def revise_story(
    *,
    by: Actor,
    entry: StoryEntry,
    chapter: Chapter,
    source: Source,
    why: str,
    seen: int,
) -> StoryEntry:
    """Tell it anew. What was told before is kept."""
    entry = Pen.hold(entry, seen)
    refuse_if(rules.why_not_change_told(entry, by))
    if chapter.beside and chapter.beside.pk == entry.pk:
        raise Refused("Choose another part of the story to stand beside.")
    Pen.change(entry, chapter.as_columns(entry.person), source, why)
    record(by=by, act="change", what="revise_story", subject=entry)
    return entry


@logged
def take_back_story(*, by: Actor, entry: StoryEntry, why: str) -> StoryEntry:
    """Let it stand no longer. It stays readable, with the reason."""
    refuse_if(rules.why_not_change_told(entry, by))
    Pen.take_back(entry, why)
    record(by=by, act="change", what="take_back_story", subject=entry)
    return entry
