"""Keeps how a person says they feel."""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people import rules
from alongside.people.models import CheckIn, Person
from alongside.people.queries.death import why_not_any_more


@logged
def check_in(
    *, by: Actor, person: Person, feeling: str, words: str = "", said_by: str = ""
) -> CheckIn:
    """Keep how a person says they feel: a picture, and words if they like."""
    refuse_if(why_not_any_more(by, person.pk))
    refuse_if(rules.why_not_check_in(person, by, feeling))
    said_by = person.called if rules.is_own_record(person, by) else said_by.strip()
    if not said_by:
        raise Refused("Say who told you.")
    kept = CheckIn.objects.create(
        person=person,
        circle_id=person.circle_id,
        feeling=feeling,
        words=words.strip(),
        said_by=said_by,
        recorded_by=by.user.pk if by.user else 0,
    )
    record(by=by, act="change", what="check_in", subject=kept)
    return kept


@logged
def add_words(*, by: Actor, check_in: CheckIn, words: str) -> CheckIn:
    """Add words to the picture that somebody has just chosen."""
    check_in = CheckIn.objects.select_for_update().get(pk=check_in.pk)
    refuse_if(rules.why_not_add_words(check_in, by))
    if not words.strip():
        raise Refused("Write what you would like to say.")
    check_in.words = words.strip()
    check_in.save(update_fields=["words"])
    record(by=by, act="change", what="add_words", subject=check_in)
    return check_in
