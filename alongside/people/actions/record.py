"""What can be done to a person's record."""

from dataclasses import dataclass
from datetime import date

from alongside.access import actions as access
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Team, User
from alongside.access.rules import refuse_if
from alongside.people import names, rules
from alongside.people.actions import limit
from alongside.people.models import Person, Statement, StillRight
from alongside.providers.models import Service


@dataclass(frozen=True)
class Facts:
    """Who somebody is, as far as is known."""

    name: str
    known_as: str = ""
    date_of_birth: date | None = None
    nhs_number: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    first_language: str = ""
    letters_look: str = ""
    gender: str = ""
    ethnicity: str = ""
    support_reason: str = ""
    health_conditions: tuple[str, ...] = ()

    def as_columns(self) -> dict[str, object]:
        """The facts as columns of `Person`, tidied."""
        columns: dict[str, object] = {
            name: getattr(self, name) for name in Facts.__annotations__
        }
        columns["nhs_number"] = names.tidy_nhs_number(self.nhs_number)
        columns["postcode"] = names.tidy_postcode(self.postcode)
        columns["health_conditions"] = list(self.health_conditions)
        columns["sounds"] = names.sounds_of(self.name)
        columns["sounds_called"] = names.sounds_as_called(self.name, self.known_as)
        return columns


@logged
def add_person(
    *,
    by: Actor,
    facts: Facts,
    team: Team,
    lives_at: Service | None = None,
    user: User | None = None,
) -> Person:
    """Begin a person's record. Their circle holds the team, and the person if they
    have a sign-in."""
    refuse_if(rules.why_not_add_person(by))
    refuse_if(rules.why_not_conditions(facts.health_conditions))
    members = {team.principal_id: "safeguarding_team"}
    if by.user and team.principal_id not in by.principals:
        members[by.user.principal_id] = "working_with_person"
    if user:
        members[user.principal_id] = "about_me"
    circle = access.draw_circle(by=by, kind=Circle.Kind.PERSON, members=members)
    with access.at_the_desk_of(team):
        person = Person.objects.create(
            circle=circle, lives_at=lives_at, user=user, **facts.as_columns()
        )
    record(by=by, act="change", what="add_person", subject=person)
    return person


@logged
def correct_facts(
    *, by: Actor, person: Person, facts: Facts, lives_at: Service | None
) -> Person:
    """Put right who somebody is. The earlier facts are kept as history."""
    refuse_if(rules.why_not_write_about(person, by))
    refuse_if(rules.why_not_conditions(facts.health_conditions))
    for column, value in facts.as_columns().items():
        setattr(person, column, value)
    person.lives_at = lives_at
    person.save()
    record(by=by, act="change", what="correct_facts", subject=person)
    return person


@logged
def write_about_me(
    *,
    by: Actor,
    person: Person,
    words: dict[str, str],
    written_by: str,
    supported_by: str = "",
) -> list[Statement]:
    """Keep what a person says about themselves.

    `words` maps headings to words; a heading whose words have not changed keeps its
    date. Earlier words are kept. Returns the statements that were added.
    """
    refuse_if(rules.why_not_write_about(person, by))
    changed = _changed(person, words)
    added = [
        Statement.objects.create(
            person=person,
            circle_id=person.circle_id,
            heading=heading,
            words=said,
            written_by=written_by,
            supported_by=supported_by,
            recorded_by=by.user.pk if by.user else 0,
        )
        for heading, said in changed.items()
    ]
    record(by=by, act="change", what="write_about_me", subject=person)
    return added


def _changed(person: Person, words: dict[str, str]) -> dict[str, str]:
    """The headings whose words are not what they were, with the new words."""
    current = {
        row.heading: row.words
        for row in Statement.objects.filter(person=person)
        .order_by("heading", "-recorded_at", "-pk")
        .distinct("heading")
    }
    return {
        heading: said.strip()
        for heading, said in words.items()
        if said.strip() != current.get(heading, "")
    }


@logged
def say_still_right(
    *,
    by: Actor,
    person: Person,
    statements: set[int],
    reason: str,
    said_by: str,
    supported_by: str = "",
) -> list[StillRight]:
    """Keep that somebody looked again at these words, and that they still hold."""
    refuse_if(rules.why_not_write_about(person, by))
    rows = Statement.objects.filter(person=person, pk__in=statements)
    looks = [
        StillRight.objects.create(
            statement=row,
            person=person,
            circle_id=person.circle_id,
            reason=reason,
            said_by=said_by,
            supported_by=supported_by,
            recorded_by=by.user.pk if by.user else 0,
        )
        for row in rows.order_by("pk")
    ]
    record(by=by, act="change", what="say_still_right", subject=person, reason=reason)
    return looks


@logged
def let_into_circle(
    *, by: Actor, person: Person, principal_id: int, purpose: str, told: str
) -> None:
    """Let somebody into the person's circle, for a purpose."""
    refuse_if(rules.why_not_write_about(person, by))
    access.let_in(
        by=by,
        circle_id=person.circle_id,
        principal_id=principal_id,
        purpose=purpose,
        person_told=told,
    )
    limit.keep_in_step(by=by, person=person)
    record(by=by, act="share", what="let_into_circle", subject=person, reason=purpose)
