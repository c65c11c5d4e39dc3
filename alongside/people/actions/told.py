"""What every entry told about a person has in common when it is written or changed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.rules import Refused
from alongside.people import rules
from alongside.people.models import How, Person
from alongside.people.models.told import Told

Entry = TypeVar("Entry", bound=Told)


@dataclass(frozen=True)
class Source:
    """Who said it, whether they are the person, and when."""

    said_by: str
    how: str = How.OWN
    said_on: date = field(default_factory=clock.today)


class Pen:
    """Writes, changes and takes back what is told about a person."""

    @staticmethod
    def begin(person: Person, source: Source, by: Actor) -> dict[str, Any]:
        """The columns that every new entry begins with."""
        if not source.said_by.strip() or source.how not in How.values:
            raise Refused("Say who said it.")
        return {
            "person": person,
            "circle_id": person.circle_id,
            "how": source.how,
            "said_by": source.said_by.strip(),
            "said_on": source.said_on,
            "recorded_by": by.user.pk if by.user else 0,
        }

    @staticmethod
    def tidied(said: Any) -> dict[str, Any]:
        """What was typed, as columns, without space around it."""
        return {
            n: v.strip() if isinstance(v, str) else v for n, v in vars(said).items()
        }

    @staticmethod
    def already(
        kind: type[Entry], person: Person, columns: dict[str, Any]
    ) -> Entry | None:
        """The same entry, where two presses of one page would make two. Whoever
        presses at the same moment waits."""
        Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
        rows = kind._default_manager.filter(person=person, taken_back_on=None)
        return rows.filter(**columns).first()

    @staticmethod
    def hold(entry: Entry, seen: int) -> Entry:
        """The entry as it is now, held until this is done.

        Raises `ChangedMeanwhile` when the writer had an earlier version before them.
        """
        rows = type(entry)._default_manager.select_for_update(of=("self",))
        now = rows.select_related("person").get(pk=entry.pk)
        if now.version != seen:
            raise rules.ChangedMeanwhile
        return now

    @staticmethod
    def change(entry: Told, columns: dict[str, Any], source: Source, why: str) -> None:
        """Put new columns in place of the old, which the database keeps."""
        if not source.said_by.strip() or source.how not in How.values:
            raise Refused("Say who said it.")
        new: dict[str, Any] = {"how": source.how, "said_by": source.said_by.strip()}
        new |= {"said_on": source.said_on, "why_changed": why.strip()}
        for name, value in (columns | new).items():
            setattr(entry, name, value)
        entry.version += 1
        entry.save()

    @staticmethod
    def take_back(entry: Entry, why: str) -> Entry:
        """Let it stand no longer, and keep why."""
        if not why.strip():
            raise Refused("Say why it is taken back.")
        entry.taken_back_on, entry.why_taken_back = clock.today(), why.strip()
        entry.version += 1
        entry.save()
        return entry
