"""Asks for an authorisation, keeps what was looked at, and moves it step by step."""

from typing import Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.people.actions.advocacy import go_ahead, note_need
from alongside.people.actions.decisions import OVERTAKEN, Overtaken
from alongside.people.actions.pressed import Press
from alongside.people.models import (
    Authorisation,
    AuthorisationStep,
    Condition,
    Decision,
    Person,
    QualifyingAssessment,
)
from alongside.people.queries import authorisation as queries
from alongside.people.queries import people
from alongside.people.queries.death import why_not_any_more
from alongside.people.rules import authorisation as rules
from alongside.people.rules import clocks, granting
from alongside.people.rules.decisions import first_sentence
from alongside.people.rules.granting import AskedSaid, MoveSaid, QualifyingSaid
from alongside.people.rules.liberty import is_overtaken, why_not_weigh


@logged
def ask_authorisation(
    *,
    by: Actor,
    person: Person,
    said: AskedSaid,
    decision: Decision | None,
    uid: UUID,
) -> Authorisation:
    """Write down that it was asked for. `decision` is the one about living there."""
    refuse_if(why_not_any_more(by, person.pk) or why_not_weigh(person, by))
    refuse_if(first_sentence(granting.missing_in_asking(said, person)))
    if decision and decision.person_id != person.pk:
        raise Refused("Choose a decision about this person.")
    people(by).select_for_update(of=("self",)).get(pk=person.pk)
    rows = Authorisation.objects.filter(person=person)
    kept, uid = Press.made(rows, uid, purpose=said.purpose.strip(), scheme=said.scheme)
    if kept is None:
        kept = Authorisation.objects.create(
            person=person,
            circle_id=person.circle_id,
            uid=uid,
            decision=decision,
            recorded_by=by.user.pk if by.user else 0,
            recorded_by_name=by.name,
            **_tidied(said),
        )
        asked = MoveSaid(said.asked_on, said.asked_by, said.purpose)
        _step(by, kept, "ask", "", asked)
        _note_need(by, kept)
    record(by=by, act="change", what="ask_authorisation", subject=kept)
    return kept


def _note_need(by: Actor, kept: Authorisation) -> None:
    """Whoever is not free may need somebody to speak up for them."""
    note_need(
        by=by,
        person=kept.person,
        circle_id=kept.circle_id,
        trigger="deprivation_of_liberty",
        about=kept,
        about_words=kept.purpose,
    )


@logged
def keep_qualifying(
    *,
    by: Actor,
    authorisation: Authorisation,
    kind: str,
    said: QualifyingSaid,
    uid: UUID,
    seen: int | None,
) -> QualifyingAssessment:
    """Keep one of the six things looked at. The newest of its kind counts.

    What was found about deciding, and about what is best, hangs on the one decision.
    """
    refuse_if(why_not_weigh(authorisation.person, by))
    held = queries.hold(by, authorisation)
    refuse_if(first_sentence(granting.missing_in_qualifying(held, kind, said)))
    again, uid = Press.made(held.qualifying.all(), uid, words=said.words.strip())
    if again:
        record(by=by, act="change", what="keep_qualifying_again", subject=again)
        return again
    newest = queries.newest_qualifying(by, held, kind)
    _refuse_unseen(newest.pk if newest else None, seen)
    kept = QualifyingAssessment.objects.create(
        authorisation=held,
        circle_id=held.circle_id,
        uid=uid,
        kind=kind,
        recorded_by=by.user.pk if by.user else 0,
        **_rests_on(by, held, kind),
        **_tidied(said),
    )
    record(by=by, act="change", what="keep_qualifying", subject=kept, kind=kind)
    return kept


def _refuse_unseen(newest: int | None, seen: int | None) -> None:
    if is_overtaken(newest, seen):
        raise Overtaken(OVERTAKEN)


def _rests_on(by: Actor, held: Authorisation, kind: str) -> dict[str, Any]:
    if kind == "capacity":
        return {"assessment": queries.newest_assessment(by, held.decision)}
    if kind == "best_interests":
        return {"best_interests": queries.newest_best_interests(by, held.decision)}
    return {}


@logged
def move_authorisation(
    *,
    by: Actor,
    authorisation: Authorisation,
    verb: str,
    said: MoveSaid,
    seen: int,
    why_without: str = "",
) -> AuthorisationStep:
    """Move it along one line of the table. `seen` is the last step the writer saw.

    Allowing it waits for an advocate where there must be one, or says why not.
    """
    refuse_if(why_not_weigh(authorisation.person, by))
    held = queries.hold(by, authorisation)
    _refuse_unseen(queries.newest_step(by, held).pk, seen)
    refuse_if(rules.why_not_move(held, verb))
    looked = list(held.qualifying.all())
    due = clocks.decide_by(held, queries.urgent_until(by, held.person))
    missing = granting.missing_in_move(held, verb, said, looked, due)
    refuse_if(first_sentence(missing))
    if verb == "grant":
        _wait_for_advocate(by, held, why_without)
    before = held.state
    held.state = rules.move_for(held, verb).after
    _set_days(held, verb, said)
    held.save(update_fields=["state", "starts_on", "ends_on", "look_again_on"])
    step = _step(by, held, verb, before, said)
    if verb == "grant":
        _keep_conditions(held, said)
    record(by=by, act="change", what="move_authorisation", subject=step, verb=verb)
    return step


def _wait_for_advocate(by: Actor, held: Authorisation, why_without: str) -> None:
    point = "Whether somebody may be kept from leaving"
    go_ahead(by=by, about=held, point=point, why_without=why_without, until_there=True)


def _set_days(held: Authorisation, verb: str, said: MoveSaid) -> None:
    if verb == "grant":
        held.starts_on, held.ends_on = said.starts_on, said.ends_on
        held.look_again_on = said.look_again_on
    if verb == "extend":
        held.ends_on = said.ends_on
    if verb == "end" and held.starts_on:
        # It allowed nothing after its last day, whenever somebody came to end it.
        last = min(said.decided_on, held.ends_on or said.decided_on)
        held.ends_on = max(last, held.starts_on)


def _keep_conditions(held: Authorisation, said: MoveSaid) -> None:
    Condition.objects.bulk_create(
        Condition(authorisation=held, circle_id=held.circle_id, words=words.strip())
        for words in said.conditions
        if words.strip()
    )


def _step(
    by: Actor, held: Authorisation, verb: str, before: str, said: MoveSaid
) -> AuthorisationStep:
    return AuthorisationStep.objects.create(
        authorisation=held,
        circle_id=held.circle_id,
        verb=verb,
        before=before,
        after=held.state,
        decided_on=said.decided_on,
        decided_by=said.decided_by.strip(),
        words=said.words.strip(),
        why_late=said.why_late.strip(),
        ends_on=held.ends_on,
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
    )


def _tidied(said: AskedSaid | QualifyingSaid) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(said).items()
    }
