"""What was said and decided at a meeting that shares what is known of services."""

from collections.abc import Collection, Mapping
from uuid import UUID

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.models import Rung
from alongside.agreed.rules import ToDo
from alongside.providers.models import (
    SharingAction,
    SharingDecision,
    SharingDissent,
    SharingMeeting,
    SharingPart,
)
from alongside.providers.queries import sharing as queries
from alongside.providers.rules import RUNS_SERVICE, written_by
from alongside.providers.rules import knowledge as knowledge_rules
from alongside.providers.rules import sharing as rules
from alongside.providers.rules.knowledge import Withheld
from alongside.providers.rules.sharing import Decided

RUNGS = {
    Rung.Kind.DONE: agreed.say_done,
    Rung.Kind.VERIFIED: agreed.check_done,
    Rung.Kind.FELT: agreed.say_felt,
}


@logged
def hold_sharing(
    *,
    by: Actor,
    meeting: SharingMeeting,
    came: Collection[int],
    spoke: Collection[int],
) -> SharingMeeting:
    """Write down who was there and who was heard; `came` and `spoke` are numbers of
    those who were asked. It can be put right until the minutes are sent."""
    meeting = queries.held(meeting)
    refuse_if(rules.why_not_hold(meeting, by, len(set(came))))
    for one in meeting.asked.all():
        one.came = one.pk in came
        one.spoke = one.came and one.pk in spoke
        one.save(update_fields=["came", "spoke"])
    meeting.state = SharingMeeting.State.HELD
    meeting.number += 1
    meeting.save(update_fields=["state", "number"])
    record(by=by, act="change", what="hold_sharing", subject=meeting)
    return meeting


@logged
def write_part(
    *, by: Actor, part: SharingPart, said: str, residents: str, seen: int
) -> SharingPart:
    """Write what was said of a service. `seen` is the number that was on the page."""
    meeting = queries.held(part.meeting)
    refuse_if(rules.why_not_decide(meeting, by))
    held = SharingPart.objects.select_for_update(of=("self",)).get(pk=part.pk)
    if held.number != seen:
        raise Refused(rules.OVERTAKEN)
    if not said.strip():
        raise Refused("Write what was said, good and not good.")
    held.said, held.residents = said.strip(), residents.strip()
    held.number += 1
    held.save(update_fields=["said", "residents", "number"])
    record(by=by, act="change", what="write_part", subject=held)
    return held


@logged
def decide_together(
    *, by: Actor, part: SharingPart, uid: UUID, decided: Decided
) -> SharingDecision:
    """Write down one thing decided together of a service. Twice is once."""
    refuse_if(rules.why_not_decide(queries.held(part.meeting), by))
    refuse_if(decided.why_not_enough())
    decision, _ = SharingDecision.objects.get_or_create(
        uid=uid,
        defaults={
            "part": part,
            "service_id": part.service_id,
            "circle_id": part.circle_id,
            **decided.as_columns,
            **written_by(by),
        },
    )
    record(by=by, act="change", what="decide_together", subject=decision)
    return decision


@logged
def say_dissent(
    *, by: Actor, decision: SharingDecision, uid: UUID, name: str, words: str
) -> SharingDissent:
    """Write down who does not agree with a decision, and why. Whoever sees the decision
    may say so, those who run the service among them."""
    refuse_if(rules.why_not_dissent(decision, name, words))
    dissent, _ = SharingDissent.objects.get_or_create(
        uid=uid,
        defaults={
            "decision": decision,
            "service_id": decision.service_id,
            "circle_id": decision.circle_id,
            "name": name.strip(),
            "words": words.strip(),
            **written_by(by),
        },
    )
    record(by=by, act="change", what="say_dissent", subject=dissent)
    return dissent


@logged
def agree_shared_action(
    *, by: Actor, decision: SharingDecision, uid: UUID, to_do: ToDo
) -> SharingAction:
    """Agree who does what because of a decision, and by when. Twice is once."""
    refuse_if(rules.why_not_decide(queries.held(decision.part.meeting), by))
    found = SharingAction.objects.filter(uid=uid).first()
    if found is None:
        action = agreed.agree_action(
            by=by,
            circle_id=decision.circle_id,
            to_do=to_do,
            for_name=f"People at {decision.service.name}",
            came_from="A meeting of those who look after care",
        )
        found = SharingAction.objects.create(
            uid=uid,
            decision=decision,
            action=action,
            service_id=decision.service_id,
            circle_id=decision.circle_id,
            **written_by(by),
        )
    record(by=by, act="change", what="agree_shared_action", subject=found)
    return found


@logged
def climb_shared_action(
    *, by: Actor, done: SharingAction, kind: str, **said: object
) -> Rung:
    """Say that it is done, that it was checked, or whether it was felt."""
    if kind not in RUNGS:
        raise Refused("Say whether it is done, checked or felt.")
    rung: Rung = RUNGS[Rung.Kind(kind)](by=by, action=done.action, **said)  # type: ignore[operator]
    record(by=by, act="change", what="climb_shared_action", subject=done)
    return rung


@logged
def send_minutes(
    *,
    by: Actor,
    meeting: SharingMeeting,
    minutes: str,
    seen: int,
    withheld: Mapping[int, Withheld] | None = None,
) -> SharingMeeting:
    """Send the minutes: each service is told what was said and decided of it.

    `withheld` says by number of a part why one is told only from a day on.
    """
    meeting = queries.held(meeting)
    parts = queries.parts(meeting)
    silent = [part for part in parts if not part.said]
    refuse_if(rules.why_not_tell(meeting, by, minutes, silent))
    if meeting.number != seen:
        raise Refused(rules.OVERTAKEN)
    for part in parts:
        _tell(by, part, (withheld or {}).get(part.pk))
    meeting.state, meeting.minutes = SharingMeeting.State.TOLD, minutes.strip()
    meeting.told_at = clock.now()
    meeting.save(update_fields=["state", "minutes", "told_at"])
    record(by=by, act="change", what="send_minutes", subject=meeting)
    return meeting


def _tell(by: Actor, part: SharingPart, withheld: Withheld | None) -> None:
    if withheld:
        refuse_if(knowledge_rules.why_not_withhold(by, withheld))
        for name, value in withheld.as_columns.items():
            setattr(part, name, value)
    part.told_at = withheld.until if withheld else clock.now()
    part.save()
    if part.service.team:
        access.let_in(
            by=by,
            circle_id=part.circle_id,
            principal_id=part.service.team.principal_id,
            purpose=RUNS_SERVICE,
            starts_at=withheld.until if withheld else None,
        )
