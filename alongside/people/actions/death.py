"""Writing down that a person has died, and taking it back."""

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.models import Death, Person
from alongside.people.queries import death as queries
from alongside.people.rules import death as rules
from alongside.people.rules.death import Died


@logged
def write_down_death(*, by: Actor, person: Person, said: Died) -> Death:
    """Keep that a person has died. One press that arrives two times is one."""
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    standing = queries.death_of(by, person.pk)
    if standing and _is_same(standing, by, said):
        record(by=by, act="change", what="write_down_death_again", subject=standing)
        return standing
    refuse_if(rules.why_not_write_death(standing, by))
    refuse_if(rules.why_not_died(said))
    death = Death.objects.create(
        person=person,
        circle_id=person.circle_id,
        died_on=said.died_on,
        told_by=said.told_by.strip(),
        how_known=said.how_known.strip(),
        words=said.words.strip(),
        family=said.family.strip(),
        written_by=by.user.pk if by.user else 0,
        written_by_name=by.name,
    )
    record(by=by, act="change", what="write_down_death", subject=death)
    return death


def _is_same(standing: Death, by: Actor, said: Died) -> bool:
    mine = (by.user.pk if by.user else 0, said.died_on, said.words.strip())
    return (standing.written_by, standing.died_on, standing.words) == mine


@logged
def take_back_death(*, by: Actor, person_id: int | None, why: str) -> Death:
    """Take back what was written by mistake. It stays, with the reason."""
    standing = queries.held(by, person_id)
    refuse_if(rules.why_not_take_back(standing, by, why))
    if standing is None:
        raise Refused(rules.NOT_WRITTEN)
    standing.why_taken_back = why.strip()
    standing.taken_back_at, standing.taken_back_by_name = clock.now(), by.name
    standing.save()
    record(by=by, act="change", what="take_back_death", subject=standing)
    return standing
