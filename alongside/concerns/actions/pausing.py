"""Letting an enquiry wait for now, and going on with it. The person and the one who
spoke up are told that it waits and until when, and never why."""

from typing import Any

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import moving, telling
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import Concern, Enquiry, Pause, PauseTold, Update
from alongside.concerns.queries import pausing as queries
from alongside.concerns.rules import pausing as rules
from alongside.concerns.rules.pausing import Waiting


@logged
def pause_enquiry(
    *, by: Actor, enquiry: Enquiry, view: View, said: Waiting, seen: int
) -> Pause:
    """Let an enquiry wait until a day, with the person's view or why it is missing.

    `seen` is the number of the newest step of waiting the writer had in front of them.
    """
    concern = queries.held(by, enquiry)
    newest = queries.newest(by, concern)
    if newest and _is_twice(newest, seen, by, **_typed(said)):
        record(by=by, act="change", what="pause_enquiry_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_pause(concern, by))
    refuse_if(rules.why_not_waiting(said, None))
    until = said.restart_on
    moving.move_concern(
        by=by, concern=concern, verb="pause", reason=said.words, restart_on=until
    )
    pause = _wait(by, concern, view, said, Pause.Step.PAUSED)
    _tell(by, concern, enquiry, pause)
    record(by=by, act="change", what="pause_enquiry", subject=pause)
    return pause


@logged
def wait_longer(
    *, by: Actor, enquiry: Enquiry, view: View, said: Waiting, seen: int
) -> Pause:
    """Choose another day to go on, with the person's view or why it is missing."""
    concern = queries.held(by, enquiry)
    newest = queries.newest(by, concern)
    if newest and _is_twice(newest, seen, by, **_typed(said)):
        record(by=by, act="change", what="wait_longer_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_wait_longer(concern, by))
    refuse_if(rules.why_not_waiting(said, concern.restart_on))
    concern.restart_on = said.restart_on
    concern.save(update_fields=["restart_on"])
    pause = _wait(by, concern, view, said, Pause.Step.WAITS_ON)
    _tell(by, concern, enquiry, pause)
    record(by=by, act="change", what="wait_longer", subject=pause)
    return pause


@logged
def go_on(*, by: Actor, enquiry: Enquiry, words: str, seen: int) -> Pause:
    """Go on where it stood when it began to wait."""
    concern = queries.held(by, enquiry)
    newest = queries.newest(by, concern)
    step = Pause.Step.GOES_ON
    if newest and _is_twice(newest, seen, by, step=step, words=words.strip()):
        record(by=by, act="change", what="go_on_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_go_on(concern, by))
    if not words.strip():
        raise Refused("Write what is known now.")
    verb = rules.VERB_BACK[queries.where_it_stood(by, concern)]
    moving.move_concern(
        by=by, concern=concern, verb=verb, reason=words.strip(), restart_on=None
    )
    pause = _append(by, concern, step=step, words=words.strip())
    _tell(by, concern, enquiry, pause)
    record(by=by, act="change", what="go_on", subject=pause)
    return pause


@logged
def wait_no_longer(
    *, by: Actor, concern: Concern, enquiry: Enquiry, words: str
) -> Pause | None:
    """What waits for now ends, without going on first. Nobody is told of it here: they
    hear that it ended. Call it before the move; nothing happens where nothing waits."""
    if not concern.is_paused:
        record(by=by, act="change", what="wait_no_longer_again", subject=concern)
        return None
    pause = _append(by, concern, step=Pause.Step.ENDED, words=words.strip())
    _tell_the_person(enquiry, pause)
    record(by=by, act="change", what="wait_no_longer", subject=pause)
    return pause


def _refuse_if_overtaken(newest: Pause | None, seen: int) -> None:
    if (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)


def _is_twice(newest: Pause, seen: int, by: Actor, **said: Any) -> bool:
    """Whether the newest step is this one already: one press that arrived two times."""
    if newest.number != seen + 1:
        return False
    said["recorded_by"] = _number_of(by)
    return all(getattr(newest, name) == value for name, value in said.items())


def _typed(said: Waiting) -> dict[str, Any]:
    """What was typed about waiting, as it is kept."""
    return {
        "reason": said.reason,
        "words": said.words.strip(),
        "safety": said.safety.strip(),
        "restart_on": said.restart_on,
    }


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0


def _wait(by: Actor, concern: Concern, view: View, said: Waiting, step: str) -> Pause:
    kept = agreed.keep_involvement(by=by, circle_id=concern.circle_id, view=view)
    return _append(by, concern, step=step, involvement=kept, **_typed(said))


def _append(by: Actor, concern: Concern, **columns: Any) -> Pause:
    newest = queries.newest(by, concern)
    return Pause.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        number=newest.number + 1 if newest else 1,
        recorded_by=_number_of(by),
        recorded_by_name=by.name,
        **columns,
    )


def _tell(by: Actor, concern: Concern, enquiry: Enquiry, pause: Pause) -> None:
    """The person on the page of their enquiry, the one who spoke up by their link."""
    _tell_the_person(enquiry, pause)
    if hasattr(concern, "raiser"):
        words = rules.words_to_raiser(pause.step, pause.restart_on)
        telling.tell_raiser(
            by=by, concern=concern, stage=Update.Stage.NEWS, words=words
        )


def _tell_the_person(enquiry: Enquiry, pause: Pause) -> None:
    PauseTold.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        pause=pause,
        step=pause.step,
        restart_on=pause.restart_on,
    )
