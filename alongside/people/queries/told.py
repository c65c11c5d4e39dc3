"""What the pages show of entries told about a person, with what stood before."""

from typing import Any

from alongside.access.actor import Actor
from alongside.people import rules
from alongside.people.models import How, Person
from alongside.people.models.told import Told


def key_of(what: str, number: int) -> str:
    """Under which unfinished words are kept."""
    return f"people.{what}.{number}"


def source_at_first(viewer: Actor, person: Person) -> dict[str, Any]:
    """Whose words they are, as a form begins."""
    if rules.is_own_record(person, viewer):
        return {"said_by": person.called, "how": How.OWN}
    return {"said_by": "", "how": ""}


def as_it_stands(entry: Told, *names: str) -> dict[str, Any]:
    """What a form that changes an entry begins with."""
    kept = {name: getattr(entry, name) for name in names}
    kept |= {"how": entry.how, "said_by": entry.said_by}
    return kept | {"seen": entry.version}
