"""The one place where a need for an advocate moves, and lets an advocate in or out."""

from contextlib import nullcontext
from typing import Any

from alongside.access import actions as access
from alongside.access import clock, identity
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import User
from alongside.access.rules import refuse_if
from alongside.people.actions.limit import keep_in_step
from alongside.people.models import AdvocacyMove, AdvocacyNeed, AdvocacyRequest, Person
from alongside.people.queries import advocacy as queries
from alongside.people.queries import limit as limits
from alongside.people.queries.advocacy_requests import who_asked
from alongside.people.rules import ChangedMeanwhile
from alongside.people.rules import advocacy as rules
from alongside.people.rules import advocacy_states as states

ENDED_AS = {
    "allocate": AdvocacyRequest.Ended.TAKEN,
    "take_on": AdvocacyRequest.Ended.TAKEN,
    "decline": AdvocacyRequest.Ended.TURNED_DOWN,
    "turn_down": AdvocacyRequest.Ended.TURNED_DOWN,
}


@logged
def move_need(
    *,
    by: Actor,
    need: AdvocacyNeed,
    verb: str,
    seen: int,
    words: str = "",
    **columns: Any,
) -> AdvocacyNeed:
    """Make one move of the table, or raise `Refused` with the sentence why not.

    `seen` is the version the writer had in front of them; `columns` are set in the same
    write. Returns the need as it now is.
    """
    held = AdvocacyNeed.objects.select_for_update(of=("self",)).get(pk=need.pk)
    if held.version != seen:
        raise ChangedMeanwhile
    refuse_if(states.why_not_move(held, verb, by))
    move = states.move_for(verb, held.state)
    before, held.state = held.state, move.after if move else held.state
    for name, value in columns.items():
        setattr(held, name, value)
    held.version, held.moved_at = held.version + 1, clock.now()
    held.save()
    _keep_move(by, held, verb, before, words)
    if before == AdvocacyNeed.State.REFERRED:
        _end_requests(by, held, verb)
    record(by=by, act="change", what="move_need", subject=held, verb=verb)
    return held


def _keep_move(
    by: Actor, need: AdvocacyNeed, verb: str, before: str, words: str
) -> None:
    AdvocacyMove.objects.create(
        need=need,
        circle_id=need.circle_id,
        verb=verb,
        before=before,
        after=need.state,
        words=words.strip(),
        by_name=by.name,
        by_user=by.user.pk if by.user else 0,
    )


def _end_requests(by: Actor, need: AdvocacyNeed, verb: str) -> None:
    """Take it off the list of the service that was asked, also where the one who acts
    is not among those who asked."""
    with identity.seen_as(who_asked(by, need)):
        AdvocacyRequest.objects.filter(need=need.pk, ended_at=None).update(
            ended_as=ENDED_AS.get(verb, AdvocacyRequest.Ended.WITHDRAWN),
            ended_at=clock.now(),
            ended_by_name=by.name,
        )


@logged
def withdraw_requests(*, by: Actor, person_id: int | None) -> None:
    """They have died, so no service looks for an advocate for them any more."""
    referred = AdvocacyNeed.State.REFERRED
    for need in AdvocacyNeed.objects.filter(person=person_id, state=referred):
        _end_requests(by, need, "withdraw")
    record(by=by, act="change", what="withdraw_requests", person=person_id)


@logged
def let_advocate_in(*, by: Actor, need: AdvocacyNeed, advocate: User) -> None:
    """Let an advocate see the process and the person's record, for as long as the need
    is theirs. Declining ends it, as ending does."""
    for circle_id in sorted({need.circle_id, need.person.circle_id}):
        access.let_in(
            by=by,
            circle_id=circle_id,
            principal_id=advocate.principal_id,
            purpose="advocate",
        )
    keep_in_step(by=by, person=need.person)
    record(by=by, act="share", what="let_advocate_in", subject=need)


@logged
def let_advocate_out(*, by: Actor, need: AdvocacyNeed, advocate: User) -> None:
    """End what an advocate could see because of this need, and of no other.

    The safeguarding team is asked about the others too, because the one who acts may
    not see them all. Do it last: an advocate who ends it themselves sees nothing of it
    afterwards.
    """
    record(by=by, act="share", what="let_advocate_out", subject=need)
    keep_in_step(by=by, person=need.person)
    team = access_queries.receiving_team()
    kept = queries.circles_of(by, advocate, but=need)
    with access.at_the_desk_of(team) if team else nullcontext():
        kept |= queries.circles_of(by, advocate, but=need)
    for circle_id in sorted({need.circle_id, need.person.circle_id} - kept):
        access.let_out(
            by=by,
            circle_id=circle_id,
            principal_id=advocate.principal_id,
            purpose="advocate",
        )


@logged
def refuse_source_of_risk(*, by: Actor, person: Person, names: list[str]) -> None:
    """Refused for whoever is alleged to be a source of risk, under whatever name.

    The council's safeguarding team is asked, because the one who acts may not see
    everything that is held back.
    """
    team = access_queries.receiving_team()
    with access.at_the_desk_of(team) if team else nullcontext():
        risky = limits.alleged_sources_of_risk(by, person)
    for name in filter(None, names):
        refuse_if(rules.why_not_suitable(name, risky))
    record(by=by, act="change", what="refuse_source_of_risk")
