"""Worries of a service over care that was bought: raised, received, decided, told."""

from datetime import datetime
from uuid import UUID

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation
from alongside.providers.actions.knowing import draw_knowledge_circle
from alongside.providers.actions.knowledge import choose_circle
from alongside.providers.models import PackageConcern, PackageStep, Service
from alongside.providers.queries import knowing
from alongside.providers.rules import packages as rules
from alongside.providers.rules import written_by
from alongside.providers.rules.packages import State


@logged
def raise_package_concern(
    *, by: Actor, service: Service, raised: rules.Raised, buyer: Organisation, uid: UUID
) -> PackageConcern:
    """Say that something is not right with care that was bought, without naming anyone.

    It is no `KnowledgeItem` and is never used against the service. Pressed twice, it
    is raised once.
    """
    runs_it = knowing.runs_it(by, service)
    access_rules.refuse_if(rules.why_not_raise(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_this_raised(raised))
    draw_knowledge_circle(by=by, service=service)  # two presses wait here
    if held := PackageConcern.objects.filter(uid=uid, service=service).first():
        record(by=by, act="change", what="raise_package_concern_again", subject=held)
        return held
    concern = PackageConcern.objects.create(
        service=service,
        circle_id=choose_circle(by=by, service=service),
        uid=uid,
        buyer=buyer,
        **vars(raised),
        **written_by(by),
    )
    record(by=by, act="change", what="raise_package_concern", subject=concern)
    return concern


@logged
def receive_package_concern(
    *, by: Actor, concern: PackageConcern, words: str = "", late_why: str = ""
) -> PackageStep:
    """Say that it is here, and perhaps who looks at it."""
    held = _held(by, concern, State.RECEIVED)
    access_rules.refuse_if(rules.why_not_so_late(held, _since(held), late_why))
    step = _step(by, held, State.RECEIVED, words=words, late_why=late_why)
    record(by=by, act="change", what="receive_package_concern", subject=step)
    return step


@logged
def decide_package_concern(
    *, by: Actor, concern: PackageConcern, decision: rules.Decision
) -> PackageStep:
    """Decide what is done about it, with the reason."""
    held = _held(by, concern, State.DECIDED)
    access_rules.refuse_if(rules.why_not_this_decision(decision))
    late = rules.why_not_so_late(held, _since(held), decision.late_why)
    access_rules.refuse_if(late)
    step = _step(by, held, State.DECIDED, **vars(decision))
    record(by=by, act="change", what="decide_package_concern", subject=step)
    return step


@logged
def tell_package_decision(
    *, by: Actor, concern: PackageConcern, words: str
) -> PackageStep:
    """Say that whoever raised it was told, and how."""
    held = _held(by, concern, State.TOLD)
    access_rules.refuse_if(rules.why_not_said(words))
    step = _step(by, held, State.TOLD, words=words)
    record(by=by, act="change", what="tell_package_decision", subject=step)
    return step


@logged
def appeal_package_decision(
    *, by: Actor, concern: PackageConcern, words: str
) -> PackageStep:
    """Ask that somebody else looks at what was decided."""
    held = _held(by, concern, State.APPEALED)
    access_rules.refuse_if(rules.why_not_said(words))
    step = _step(by, held, State.APPEALED, words=words)
    record(by=by, act="change", what="appeal_package_decision", subject=step)
    return step


@logged
def look_again_at_package(
    *, by: Actor, concern: PackageConcern, decision: rules.Decision
) -> PackageStep:
    """Somebody who did not decide it looks at it again, and says what and why."""
    held = _held(by, concern, State.LOOKED_AGAIN)
    decided = held.steps.filter(step=State.DECIDED).last()
    decided_by = decided.recorded_by if decided else 0
    access_rules.refuse_if(rules.why_not_look_again(by, decided_by))
    access_rules.refuse_if(rules.why_not_this_decision(decision))
    late = rules.why_not_so_late(held, _since(held), decision.late_why)
    access_rules.refuse_if(late)
    step = _step(by, held, State.LOOKED_AGAIN, **vars(decision))
    record(by=by, act="change", what="look_again_at_package", subject=step)
    return step


@logged
def take_back_package_concern(
    *, by: Actor, concern: PackageConcern, words: str
) -> PackageStep:
    """Whoever raised it says that it has come right, or was a mistake."""
    held = _held(by, concern, State.TAKEN_BACK)
    access_rules.refuse_if(rules.why_not_said(words))
    step = _step(by, held, State.TAKEN_BACK, words=words)
    record(by=by, act="change", what="take_back_package_concern", subject=step)
    return step


@logged
def say_why_package_waits(
    *, by: Actor, concern: PackageConcern, words: str
) -> PackageStep:
    """Say why it takes longer. It stands where it stood."""
    held = PackageConcern.objects.select_for_update(of=("self",)).get(pk=concern.pk)
    runs_it = knowing.runs_it(by, held.service)
    access_rules.refuse_if(rules.why_not_buy(by, runs_it=runs_it))
    access_rules.refuse_if(rules.why_not_wait(held))
    access_rules.refuse_if(rules.why_not_said(words))
    step = _add(by, held, rules.LONGER, words=words)
    record(by=by, act="change", what="say_why_package_waits", subject=step)
    return step


def _held(by: Actor, concern: PackageConcern, to: str) -> PackageConcern:
    """The row, kept from others meanwhile, once it may go there."""
    held = PackageConcern.objects.select_for_update(of=("self",)).get(pk=concern.pk)
    runs_it = knowing.runs_it(by, held.service)
    access_rules.refuse_if(rules.why_not_step(held, by, to, runs_it=runs_it))
    return held


def _since(concern: PackageConcern) -> datetime:
    return rules.since(concern, list(concern.steps.order_by("number")))


def _step(by: Actor, concern: PackageConcern, to: str, **said: str) -> PackageStep:
    concern.state = to
    concern.save(update_fields=["state"])
    return _add(by, concern, to, **said)


def _add(by: Actor, concern: PackageConcern, step: str, **said: str) -> PackageStep:
    return PackageStep.objects.create(
        concern=concern,
        service=concern.service,
        circle_id=concern.circle_id,
        number=concern.steps.count() + 1,
        step=step,
        **{name: words.strip() for name, words in said.items()},
        **written_by(by),
    )
