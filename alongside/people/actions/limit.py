"""Setting limits, looking at them again, and holding some back from the person's view.

What is held back stands in a circle of its own, drawn when it is first needed around
the teams that work for the person. The person is not in it, so that the database, not
the page, keeps it from their own sign-in.
"""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from alongside.access import actions as access
from alongside.access import clock
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Membership
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions import meeting as meetings
from alongside.people import rules
from alongside.people.actions.keeping_out import keep_source_out, let_source_back
from alongside.people.models import Limit, Person, Relationship, WorkersCircle
from alongside.people.queries import limit as queries

NOT_IN_IT = (
    "Something is already held back here by a team that you are not in. Ask the "
    "council's safeguarding team to write this."
)
NO_TEAM = (
    "Only a team that works for this person, and that neither they nor an alleged "
    "source of risk is in, can hold something back. Ask the safeguarding team."
)


@dataclass(frozen=True)
class Bound:
    """What must not be done or said, why, and until when it is looked at again."""

    kind: str
    words: str
    set_by: str
    reason: str = ""
    review_on: date | None = None
    why_held_back: str = ""

    def refuse_unfinished(self) -> None:
        """A limit for safety gives its reason and a day to look at it again."""
        if self.kind not in Limit.Kind.values or not self.words.strip():
            raise Refused("Write what the limit is.")
        if not self.set_by.strip():
            raise Refused("Say who set it.")
        if self.kind == Limit.Kind.OWN:
            if self.why_held_back:
                raise Refused("The person’s own limit cannot be held back from them.")
            return
        if not self.reason.strip():
            raise Refused("Give the reason.")
        _refuse_past(self.review_on)


@logged
def set_limit(
    *,
    by: Actor,
    person: Person,
    bound: Bound,
    relationship: Relationship | None = None,
) -> Limit:
    """Set a limit, about one person or about everybody.

    Whoever is alleged to be a source of risk is let out of the person's circles.
    """
    refuse_if(rules.why_not_set_limit(person, bound.kind, by))
    bound.refuse_unfinished()
    if relationship and relationship.person_id != person.pk:
        raise Refused("Choose somebody in this person’s life.")
    if relationship is None and bound.kind == Limit.Kind.SOURCE_OF_RISK:
        raise Refused("Choose whom this is about.")
    limit = Limit.objects.create(
        person=person,
        relationship=relationship,
        circle_id=_circle_for(by, person, bound.why_held_back),
        kind=bound.kind,
        words=bound.words.strip(),
        reason=bound.reason.strip(),
        set_by=bound.set_by.strip(),
        review_on=None if bound.kind == Limit.Kind.OWN else bound.review_on,
        why_held_back=bound.why_held_back.strip(),
        recorded_by=by.user.pk if by.user else 0,
    )
    record(by=by, act="change", what="set_limit", subject=limit, kind=bound.kind)
    if limit.kind == Limit.Kind.SOURCE_OF_RISK:
        _let_the_source_out(by, limit)
    return limit


@logged
def review_limit(
    *,
    by: Actor,
    limit: Limit,
    reviewed_by: str,
    why_kept: str,
    review_on: date | None,
    why_held_back: str,
    seen: int,
) -> Limit:
    """Look at a limit again and keep it, and say whether it is still held back."""
    limit = _hold(limit, seen)
    refuse_if(rules.why_not_review_limit(limit, by))
    if not reviewed_by.strip() or not why_kept.strip():
        raise Refused("Say who looked at it again, and why it stays.")
    if limit.kind == Limit.Kind.OWN:
        review_on, why_held_back = None, ""
    else:
        _refuse_past(review_on)
    limit.circle_id = _circle_for(by, limit.person, why_held_back)
    limit.why_held_back = why_held_back.strip()
    limit.reviewed_by, limit.why_kept = reviewed_by.strip(), why_kept.strip()
    limit.review_on = review_on
    limit.version += 1
    limit.save()
    record(by=by, act="change", what="review_limit", subject=limit)
    return limit


@logged
def lift_limit(*, by: Actor, limit: Limit, why: str, seen: int) -> Limit:
    """Let a limit stand no longer, and keep why."""
    limit = _hold(limit, seen)
    refuse_if(rules.why_not_review_limit(limit, by))
    if not why.strip():
        raise Refused("Say why it is lifted.")
    limit.lifted_on, limit.why_lifted = clock.today(), why.strip()
    limit.version += 1
    limit.save()
    record(by=by, act="change", what="lift_limit", subject=limit)
    if limit.kind == Limit.Kind.SOURCE_OF_RISK and limit.relationship:
        let_source_back(by=by, source=limit.relationship)
    return limit


@logged
def keep_in_step(*, by: Actor, person: Person) -> None:
    """Let those who have begun to work for the person see what is held back, and no
    longer those who have stopped, or may not. Call it when the person's circle changes.

    Nothing happens where nothing is held back, or where the one who acts cannot see it.
    Its line in the log stands where the person does not read.
    """
    found = queries.workers_circle(by, person)
    circle_id = found.circle_id if found else None
    record(by=by, act="share", what="keep_in_step", circle_id=circle_id)
    if found is None:
        return
    may = queries.who_may_see_held_back(by, person)
    rows = queries.members_of(by, found)
    for number in set(may) - {row.principal_id for row in rows}:
        access.let_in(
            by=by,
            circle_id=found.circle_id,
            principal_id=number,
            purpose=may[number],
            person_told="no",
        )
    for row in rows:
        if row.principal_id not in may:
            _let_out(by, row)


def _let_out(by: Actor, row: Membership) -> None:
    access.let_out(
        by=by,
        circle_id=row.circle_id,
        principal_id=row.principal_id,
        purpose=row.purpose,
    )


def _hold(limit: Limit, seen: int) -> Limit:
    """The limit as it is now, held until this is done."""
    rows = Limit.objects.select_for_update(of=("self",)).select_related("person")
    now = rows.get(pk=limit.pk)
    if now.version != seen:
        raise rules.ChangedMeanwhile
    return now


def _refuse_past(review_on: date | None) -> None:
    if review_on is None or review_on <= clock.today():
        raise Refused("Give a day to come, on which it is looked at again.")


def _circle_for(by: Actor, person: Person, why_held_back: str) -> int:
    """The person's circle; for what is held back, the one of those who work for
    them."""
    if not why_held_back.strip():
        return person.circle_id
    found = queries.workers_circle(by, person)
    if found is None:
        return _draw(by, person)
    _still_in_it(by, person)
    return found.circle_id


def _still_in_it(by: Actor, person: Person) -> None:
    """Bring the circle up to date, unless that would leave out the one who acts."""
    keep_in_step(by=by, person=person)
    if queries.workers_circle(by, person) is None:
        raise Refused(NO_TEAM)


def _draw(by: Actor, person: Person) -> int:
    """Draw the circle of what is held back."""
    members = queries.who_may_see_held_back(by, person)
    if not set(members) & set(by.principals):
        raise Refused(NO_TEAM)
    try:
        with transaction.atomic():
            circle = access.draw_circle(
                by=by, kind=Circle.Kind.HELD_BACK, members=members
            )
            WorkersCircle.objects.create(person=person, circle=circle)
    except IntegrityError as taken:
        found = queries.workers_circle(by, person)  # drawn by a colleague just now
        if found is None:
            raise Refused(NOT_IN_IT) from taken
        return found.circle_id
    return circle.pk


def _let_the_source_out(by: Actor, limit: Limit) -> None:
    """End what the one alleged to be a source of risk could see."""
    _let_out_of_meetings(by, limit)
    if limit.relationship:
        keep_source_out(by=by, source=limit.relationship)
    if queries.workers_circle(by, limit.person):
        _still_in_it(by, limit.person)


def _let_out_of_meetings(by: Actor, limit: Limit) -> None:
    """Out of every meeting for the person, whoever called it. The council's team sees
    them all, and the one who acts may not."""
    team = access_queries.receiving_team()
    source = limit.relationship
    if team is None or source is None:
        return
    meetings.let_out_of_meetings(
        by=by.seen_only_as(team.principal_id),
        for_circle=limit.person.circle_id,
        user=source.user,
        names=[source.name],
        why="They, or somebody of a like name, cannot be asked to this.",
    )
