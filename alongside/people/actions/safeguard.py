"""Keeps who speaks up for somebody, that they were told, and answers to conditions."""

from typing import Any
from uuid import UUID

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions import ToDo
from alongside.agreed.models import Action
from alongside.people.actions.conversation import agree_to_do
from alongside.people.actions.decisions import OVERTAKEN, Overtaken
from alongside.people.actions.pressed import Press
from alongside.people.models import (
    Authorisation,
    Condition,
    ConditionReply,
    Representative,
    RightTold,
)
from alongside.people.queries import authorisation as queries
from alongside.people.rules.liberty import is_overtaken, why_not_weigh
from alongside.people.rules.safeguard import (
    ReplySaid,
    RepresentativeSaid,
    RightToldSaid,
)
from alongside.standards import codes


@logged
def name_representative(
    *,
    by: Actor,
    authorisation: Authorisation,
    said: RepresentativeSaid,
    seen: int | None,
) -> Representative:
    """Name who visits and speaks up, and say whether an advocate was thought of."""
    held = _held(by, authorisation)
    newest = queries.newest_representative(by, held)
    _refuse_unseen(newest.pk if newest else None, seen)
    is_named = all(n.strip() for n in (said.name, said.relation, said.chosen_by))
    if not is_named and not said.why_nobody.strip():
        raise Refused(
            "Write who speaks up, who they are to the person and who chose them, or "
            "why there is nobody yet."
        )
    if said.advocate not in codes.LIBERTY_ADVOCATES:
        raise Refused("Say whether an advocate was thought of.")
    kept = Representative.objects.create(**_whose(held, by), **_tidied(said))
    record(by=by, act="change", what="name_representative", subject=kept)
    return kept


@logged
def tell_right(
    *, by: Actor, authorisation: Authorisation, said: RightToldSaid, uid: UUID
) -> RightTold:
    """Keep when, how and in what form the person was told that a judge can look."""
    held = _held(by, authorisation)
    if said.told_on > clock.today():
        raise Refused("Choose a day that has come.")
    if said.told_in not in codes.TOLD_FORMATS or not said.how.strip():
        raise Refused("Say in what form they were told, and how.")
    if not said.told_by.strip():
        raise Refused("Write who told them.")
    kept, uid = Press.made(held.rights_told.all(), uid, how=said.how.strip())
    if kept is None:
        kept = RightTold.objects.create(**_whose(held, by), uid=uid, **_tidied(said))
    record(by=by, act="change", what="tell_right", subject=kept)
    return kept


@logged
def answer_condition(
    *, by: Actor, condition: Condition, said: ReplySaid, seen: int | None
) -> ConditionReply:
    """Say what is done about a condition, and perhaps who will do it by when."""
    held = _held(by, condition.authorisation)
    newest = queries.newest_reply(by, condition)
    _refuse_unseen(newest.pk if newest else None, seen)
    if not said.words.strip() or not said.replied_by.strip():
        raise Refused("Write what is done about it, and who says so.")
    kept = ConditionReply.objects.create(
        condition=condition,
        circle_id=condition.circle_id,
        words=said.words.strip(),
        replied_by=said.replied_by.strip(),
        replied_on=said.replied_on,
        action=_agreed(by, held, condition, said),
        recorded_by=by.user.pk if by.user else 0,
    )
    record(by=by, act="change", what="answer_condition", subject=kept)
    return kept


def _agreed(
    by: Actor, held: Authorisation, condition: Condition, said: ReplySaid
) -> Action | None:
    """What somebody will do about it, where somebody is named."""
    if not said.owner_name.strip():
        return None
    if said.due_on is None:
        raise Refused("Write by when they will do it.")
    to_do = ToDo(
        what=said.words,
        serves=condition.words,
        serves_kind="need",
        due_on=said.due_on,
        owner_name=said.owner_name,
    )
    return agree_to_do(by=by, person=held.person, to_do=to_do)


def _held(by: Actor, authorisation: Authorisation) -> Authorisation:
    refuse_if(why_not_weigh(authorisation.person, by))
    return queries.hold(by, authorisation)


def _refuse_unseen(newest: int | None, seen: int | None) -> None:
    if is_overtaken(newest, seen):
        raise Overtaken(OVERTAKEN)


def _whose(held: Authorisation, by: Actor) -> dict[str, Any]:
    return {
        "authorisation": held,
        "circle_id": held.circle_id,
        "recorded_by": by.user.pk if by.user else 0,
    }


def _tidied(said: RepresentativeSaid | RightToldSaid) -> dict[str, Any]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in vars(said).items()
    }
