"""Writing down what a person can do, hopes for and loves."""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people import rules
from alongside.people.actions.told import Pen, Source
from alongside.people.models import Person, Strength


@logged
def add_strength(
    *, by: Actor, person: Person, kind: str, words: str, source: Source
) -> Strength:
    """Write down one thing, in the words in which it was said."""
    refuse_if(rules.why_not_tell(person, by))
    strength = Strength.objects.create(
        **Pen.begin(person, source, by), **_columns(kind, words)
    )
    record(by=by, act="change", what="add_strength", subject=strength)
    return strength


@logged
def revise_strength(
    *,
    by: Actor,
    strength: Strength,
    kind: str,
    words: str,
    source: Source,
    why: str,
    seen: int,
) -> Strength:
    """Change the words. Those from before are kept, with why they changed."""
    strength = Pen.hold(strength, seen)
    refuse_if(rules.why_not_change_told(strength, by))
    Pen.change(strength, _columns(kind, words), source, why)
    record(by=by, act="change", what="revise_strength", subject=strength)
    return strength


@logged
def take_back_strength(*, by: Actor, strength: Strength, why: str) -> Strength:
    """Let it stand no longer. It stays readable, with the reason."""
    refuse_if(rules.why_not_change_told(strength, by))
    Pen.take_back(strength, why)
    record(by=by, act="change", what="take_back_strength", subject=strength)
    return strength


def _columns(kind: str, words: str) -> dict[str, str]:
    if kind not in Strength.Kind.values or not words.strip():
        raise Refused("Write what it is, in their own words.")
    return {"kind": kind, "words": words.strip()}
