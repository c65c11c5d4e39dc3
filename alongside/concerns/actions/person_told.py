"""Keeping that the person was told what was decided."""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import Concern, PersonTold
from alongside.concerns.queries import person_told as queries
from alongside.concerns.rules import person_told as rules
from alongside.concerns.rules.person_told import Telling


@logged
def keep_person_told(
    *, by: Actor, concern: Concern, said: Telling, seen: int
) -> PersonTold:
    """Keep how and when the person was told what was decided, or why they are not.

    `seen` is the number of the newest that the writer had in front of them. Pressed
    twice it is kept once.
    """
    held = queries.held(by, concern)
    newest = queries.newest(by, held)
    if newest and _is_twice(newest, said, seen, by):
        record(by=by, act="change", what="keep_person_told_again", subject=newest)
        return newest
    if (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)
    refuse_if(rules.why_not_tell(held, by))
    refuse_if(rules.why_not_telling(held, said))
    is_told = said.how in rules.WAYS
    kept = PersonTold.objects.create(
        concern=held,
        circle_id=held.circle_id,
        number=seen + 1,
        how=said.how,
        words=said.words.strip(),
        told_on=said.told_on if is_told else None,
        recorded_by=_number_of(by),
        recorded_by_name=by.name,
    )
    record(by=by, act="change", what="keep_person_told", subject=kept, how=kept.how)
    return kept


def _is_twice(newest: PersonTold, said: Telling, seen: int, by: Actor) -> bool:
    """Whether the newest is this one already: one press that arrived two times."""
    kept = (newest.number, newest.how, newest.words, newest.recorded_by)
    return kept == (seen + 1, said.how, said.words.strip(), _number_of(by))


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
