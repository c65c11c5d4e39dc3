"""Writing down what others do beside an enquiry, and keeping in touch with them.

The team reads it. The person reads only what they are told, in the circle of their
enquiry, and nothing of it while telling them is held back.
"""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import (
    Concern,
    Enquiry,
    Process,
    ProcessAnswer,
    ProcessStep,
    ProcessTelling,
    ProcessTold,
)
from alongside.concerns.queries import beside as queries
from alongside.concerns.rules import beside as rules
from alongside.concerns.rules import enquiring
from alongside.concerns.rules.beside import InTouch, Telling

Step = ProcessStep.Step


@logged
def begin_beside(
    *,
    by: Actor,
    enquiry: Enquiry,
    kind: str,
    began_on: date,
    said: InTouch,
    telling: Telling,
    seen: int,
) -> Process:
    """Write down what others do, who leads it, what may not be done meanwhile, and
    whether the person reads of it.

    `seen` is the number of the newest process the writer had in front of them.
    """
    concern = queries.held(by, enquiry.concern_id)
    there = queries.of_concern(by, concern)
    newest = there[-1] if there else None
    what = {"kind": kind, "began_on": began_on, "written_by": _number_of(by)}
    if newest and newest.number == seen + 1 and _is_same(newest, what):
        record(by=by, act="change", what="begin_beside_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(enquiring.why_not_add(enquiry, by))
    refuse_if(rules.why_not_begin(kind, began_on))
    refuse_if(rules.why_not_in_touch(said, Step.BEGAN))
    process = Process.objects.create(
        concern=concern, circle_id=concern.circle_id, number=seen + 1, **what
    )
    _append(by, process, said, step=Step.BEGAN, number=1)
    _keep_telling(by, process, telling, 1)
    record(by=by, act="change", what="begin_beside", subject=process)
    return process


@logged
def keep_contact(
    *, by: Actor, process: Process, said: InTouch, seen: int
) -> ProcessStep:
    """Keep what was said and agreed, how it is now, and when we speak next."""
    said = replace(said, keeps_in_touch=process.now.keeps_in_touch)
    return _next(by, process, said, step=Step.CONTACT, seen=seen, what="keep_contact")


@logged
def say_what_became(
    *, by: Actor, process: Process, said: InTouch, words_to_person: str = "", seen: int
) -> ProcessStep:
    """Keep that it is over and what came of it, or who keeps in touch while it goes on
    after we settle. Somebody who read that it began reads that it is over."""
    step = Step.GOES_ON if said.keeps_in_touch.strip() else Step.ENDED
    is_read = step == Step.ENDED and process.telling.is_told
    if is_read and not words_to_person.strip():
        raise Refused("Write what the person reads about what came of it.")
    kept = _next(by, process, said, step=step, seen=seen, what="say_what_became")
    if is_read and kept.number == seen + 1:
        _say_it_is_over(by, process, words_to_person.strip())
    return kept


@logged
def decide_telling(
    *, by: Actor, process: Process, telling: Telling, seen: int
) -> ProcessTelling:
    """Let the person read of it, or hold that back with a reason until a day."""
    process = _held(by, process)
    newest = process.telling
    if newest.number == seen + 1 and _is_same(newest, _telling_typed(by, telling)):
        record(by=by, act="change", what="decide_telling_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_write(by))
    kept = _keep_telling(by, process, telling, seen + 1)
    record(by=by, act="change", what="decide_telling", subject=kept)
    return kept


@logged
def take_back_told(*, by: Actor, enquiry: Enquiry) -> None:
    """What somebody was told leaves their enquiry when it turns out to be about
    another person, who has been told nothing yet."""
    there = queries.of_concern(by, enquiry.concern)
    told = ProcessTold.objects.filter(enquiry=enquiry)
    told.update(circle_id=enquiry.concern.circle_id)
    for process in there:
        if process.telling.is_told:
            ProcessTelling.objects.create(
                process=process,
                circle_id=process.circle_id,
                number=process.telling.number + 1,
                is_told=False,
                reason=rules.OTHER_PERSON,
                words="Look at whether they can be told.",
                look_again_on=clock.today(),
                recorded_by=_number_of(by),
                recorded_by_name=by.name,
            )
    record(by=by, act="change", what="take_back_told", subject=enquiry)


@logged
def keep_to_it(*, by: Actor, concern: Concern, point: str, words: str) -> None:
    """Go past what stands against a step, with the words that say how; or be told
    what stands against it."""
    held = queries.held_at(by, concern, point)
    refuse_if(rules.why_not_past(held, words))
    for one in held:
        ProcessAnswer.objects.create(
            step=one.now,
            circle_id=one.process.circle_id,
            point=point,
            words=words.strip(),
            said_by=_number_of(by),
            said_by_name=by.name,
        )
    record(by=by, act="change", what="keep_to_it", subject=concern, held=len(held))


def _next(
    by: Actor, process: Process, said: InTouch, *, step: str, seen: int, what: str
) -> ProcessStep:
    """One more step, the same press once, and never over what somebody else wrote."""
    process = _held(by, process)
    newest = process.now
    typed = _typed(said) | {"step": step, "recorded_by": _number_of(by)}
    if newest.number == seen + 1 and _is_same(newest, typed):
        record(by=by, act="change", what=f"{what}_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_step(process, by))
    refuse_if(rules.why_not_in_touch(said, step))
    kept = _append(by, process, said, step=step, number=seen + 1)
    record(by=by, act="change", what=what, subject=kept)
    return kept


def _held(by: Actor, process: Process) -> Process:
    """As it is now, kept from other writers."""
    queries.held(by, process.concern_id)
    return queries.processes(by).get(pk=process.pk)


def _refuse_if_overtaken(
    newest: Process | ProcessStep | ProcessTelling | None, seen: int
) -> None:
    if (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)


def _is_same(row: Any, typed: dict[str, Any]) -> bool:
    """Whether a row is what was typed: one press that arrived two times."""
    return all(getattr(row, name) == value for name, value in typed.items())


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0


def _typed(said: InTouch) -> dict[str, Any]:
    """What was typed, as it is kept."""
    typed = asdict(said) | {"against": ",".join(said.against)}
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in typed.items()
    }


def _append(
    by: Actor, process: Process, said: InTouch, *, step: str, number: int
) -> ProcessStep:
    return ProcessStep.objects.create(
        process=process,
        circle_id=process.circle_id,
        number=number,
        step=step,
        recorded_by=_number_of(by),
        recorded_by_name=by.name,
        **_typed(said),
    )


def _telling_typed(by: Actor, telling: Telling) -> dict[str, Any]:
    return {
        "is_told": telling.is_told,
        "reason": telling.reason,
        "words": telling.words.strip(),
        "look_again_on": telling.look_again_on,
        "recorded_by": _number_of(by),
    }


def _keep_telling(
    by: Actor, process: Process, telling: Telling, number: int
) -> ProcessTelling:
    refuse_if(rules.why_not_tell(process, telling))
    kept = ProcessTelling.objects.create(
        process=process,
        circle_id=process.circle_id,
        number=number,
        recorded_by_name=by.name,
        **_telling_typed(by, telling),
    )
    if telling.is_told:
        _let_them_read(by, process, telling.words.strip(), telling.whom_to_ask.strip())
    return kept


def _let_them_read(
    by: Actor, process: Process, words: str, whom: str, *, is_over: bool = False
) -> None:
    enquiry = queries.of_enquiry(by, process.concern_id)
    ProcessTold.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        process=process,
        kind=process.kind,
        words=words,
        whom_to_ask=whom,
        is_over=is_over,
    )


def _say_it_is_over(by: Actor, process: Process, words: str) -> None:
    newest = queries.told(by, process.concern.enquiry)
    whom = next(one.whom_to_ask for one in newest if one.process_id == process.pk)
    _let_them_read(by, process, words, whom, is_over=True)
