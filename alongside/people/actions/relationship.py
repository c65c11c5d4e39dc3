"""Writing down who is in a person's life, and letting some of them in."""

from contextlib import nullcontext
from dataclasses import asdict, dataclass
from typing import Any

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User
from alongside.access.rules import Refused, refuse_if
from alongside.people import rules
from alongside.people.actions.told import Pen, Source
from alongside.people.models import Person, Relationship
from alongside.people.queries import limit as queries
from alongside.standards import codes


@dataclass(frozen=True)
class Somebody:
    """Who somebody is to the person, and what they may know and do."""

    name: str
    role: str
    ring: int
    words: str = ""
    reach: str = ""
    may_know: tuple[str, ...] = ()
    may_know_words: str = ""
    may_do: tuple[str, ...] = ()
    may_do_words: str = ""

    def as_columns(self) -> dict[str, Any]:
        """As columns of `Relationship`, tidied."""
        columns = {
            name: value.strip() if isinstance(value, str) else value
            for name, value in asdict(self).items()
        }
        if not columns["name"] or not columns["role"]:
            raise Refused("Write who they are, and what they are to the person.")
        if self.ring not in Relationship.Ring.values:
            raise Refused("Choose how close they are.")
        columns["may_know"] = [c for c in codes.MAY_KNOW.codes if c in self.may_know]
        columns["may_do"] = [c for c in codes.MAY_DO.codes if c in self.may_do]
        return columns


@logged
def add_relationship(
    *, by: Actor, person: Person, somebody: Somebody, source: Source
) -> Relationship:
    """Write down somebody in the person's life. They are let in nowhere by this."""
    refuse_if(rules.why_not_write_about(person, by))
    made = Relationship.objects.create(
        **Pen.begin(person, source, by), **somebody.as_columns()
    )
    record(by=by, act="change", what="add_relationship", subject=made)
    return made


@logged
def revise_relationship(
    *,
    by: Actor,
    relationship: Relationship,
    somebody: Somebody,
    source: Source,
    why: str,
    seen: int,
) -> Relationship:
    """Change what is written about somebody. What stood before is kept."""
    relationship = Pen.hold(relationship, seen)
    refuse_if(rules.why_not_change_relationship(relationship, by))
    Pen.change(relationship, somebody.as_columns(), source, why)
    record(by=by, act="change", what="revise_relationship", subject=relationship)
    return relationship


@logged
def take_back_relationship(
    *, by: Actor, relationship: Relationship, why: str
) -> Relationship:
    """Keep that somebody is no longer in the person's life, and why. Whoever had been
    let in through this page is let out."""
    refuse_if(rules.why_not_change_relationship(relationship, by))
    Pen.take_back(relationship, why)
    if relationship.user:
        access.let_out(
            by=by,
            circle_id=relationship.circle_id,
            principal_id=relationship.user.principal_id,
            purpose="close_to_person",
        )
    record(by=by, act="change", what="take_back_relationship", subject=relationship)
    return relationship


@logged
def let_in_relationship(
    *, by: Actor, relationship: Relationship, user: User | None, told: str
) -> Relationship:
    """Let somebody close to the person into their circle.

    Refused for whoever is alleged to be a source of risk. The council's safeguarding
    team is asked, because the one who acts may not see everything that is held back.
    """
    team = access_queries.receiving_team()
    with access.at_the_desk_of(team) if team else nullcontext():
        risky = queries.alleged_sources_of_risk(by, relationship.person)
    refuse_if(rules.why_not_let_in(relationship, user, by, risky))
    assert user is not None  # the rule has refused nobody
    access.let_in(
        by=by,
        circle_id=relationship.circle_id,
        principal_id=user.principal_id,
        purpose="close_to_person",
        basis="consent" if told == "yes" else "public_task",
        person_told=told,
    )
    relationship.user = user
    relationship.version += 1
    relationship.save(update_fields=["user", "version"])
    record(by=by, act="share", what="let_in_relationship", subject=relationship)
    return relationship
