"""Stopping because the person asks us to, or going on all the same and saying why.

The person and those beside them ask. A safeguarding manager answers. The one who spoke
up hears that we go no further for now, and nothing about the person.
"""

from datetime import date

from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import moving, telling
from alongside.concerns.actions.advocacy import wait_for_advocate
from alongside.concerns.actions.pausing import wait_no_longer
from alongside.concerns.models import (
    AskedToStop,
    Concern,
    Enquiry,
    KeepInTouch,
    StopNote,
    Stopping,
    StoppingGround,
    Update,
)
from alongside.concerns.models.enquiry import CEASED
from alongside.concerns.queries import enquiry as enquiry_queries
from alongside.concerns.queries import stopping as queries
from alongside.concerns.queries.pausing import held
from alongside.concerns.rules import enquiring
from alongside.concerns.rules import stopping as rules
from alongside.concerns.rules.stopping import InTheWay, Stop
from alongside.people.queries.death import why_not_any_more

A_POINT = "Stopping, as they asked"


@logged
def ask_to_stop(
    *, by: Actor, enquiry: Enquiry, words: str, note: str = ""
) -> AskedToStop:
    """Keep what the person says when they ask us to stop. Whoever writes it for them
    adds in `note` what they think of it themselves."""
    enquiry = Enquiry.objects.select_for_update(of=("self",)).get(pk=enquiry.pk)
    refuse_if(why_not_any_more(by, enquiry.person_id))
    refuse_if(rules.why_not_ask(enquiry, by))
    if not words.strip():
        raise Refused("Write what they said, in their own words.")
    standing = queries.newest(by, enquiry)
    if standing and not standing.answer:
        if standing.words == words.strip() and standing.written_by == _number_of(by):
            record(by=by, act="change", what="ask_to_stop_again", subject=standing)
            return standing
        raise Refused("They have asked this already, and it waits for an answer.")
    asked = AskedToStop.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        words=words.strip(),
        written_by=_number_of(by),
        written_by_name=by.name,
    )
    if note.strip():
        _note(by, asked, note)
    record(by=by, act="change", what="ask_to_stop", subject=asked)
    return asked


@logged
def note_on_stopping(*, by: Actor, asked: AskedToStop, words: str) -> StopNote:
    """Keep what a worker or the advocate thinks of it, before it is answered."""
    mine = StopNote.objects.filter(asked=asked, by_user=_number_of(by)).first()
    if mine and mine.words == words.strip():
        record(by=by, act="change", what="note_on_stopping_again", subject=mine)
        return mine
    notes = queries.notes_on(by, asked)
    refuse_if(rules.why_not_note(asked, notes, by))
    if not words.strip():
        raise Refused("Write what you think of it.")
    note = _note(by, asked, words)
    record(by=by, act="change", what="note_on_stopping", subject=note)
    return note


@logged
def stop_enquiry(
    *, by: Actor, enquiry: Enquiry, view: View, said: Stop, why_without: str = ""
) -> Stopping:
    """Stop because the person asks us to, with a day to look again. `why_without` says
    why it does not wait for an advocate, if there is a reason to."""
    concern, asked = held(by, enquiry), queries.held(by, enquiry)
    if again := _answered_so(by, asked, AskedToStop.Answer.STOPPED, said):
        return again
    refuse_if(why_not_any_more(by, concern.person_id))
    asked = _to_answer(by, concern, asked)
    refuse_if(rules.why_not_stop(said, view.how, queries.records(by, enquiry)))
    wait_for_advocate(by=by, concern=concern, point=A_POINT, why_without=why_without)
    stopping = _keep_stop(by, concern, asked, view, said)
    wait_no_longer(by=by, concern=concern, enquiry=enquiry, words=asked.words)
    left = said.risk_left
    moving.move_concern(
        by=by, concern=concern, verb="stop", reason=left, restart_on=None
    )
    _conclude(by, enquiry)
    _answer(by, asked, AskedToStop.Answer.STOPPED, said.words_to_person)
    _leave(asked, said.left_with_them.strip(), said.look_again_on)
    KeepInTouch.objects.create(
        concern=concern, circle_id=enquiry.circle_id, due_on=said.look_again_on
    )
    if hasattr(concern, "raiser"):
        telling.tell_raiser(
            by=by, concern=concern, stage=Update.Stage.NEWS, words=rules.TO_RAISER
        )
    record(by=by, act="change", what="stop_enquiry", subject=stopping)
    return stopping


@logged
def go_on_all_the_same(
    *, by: Actor, enquiry: Enquiry, view: View, said: InTheWay
) -> Stopping:
    """Go on although the person asks us to stop, and tell them why."""
    concern, asked = held(by, enquiry), queries.held(by, enquiry)
    if again := _answered_so(by, asked, AskedToStop.Answer.GOES_ON, said):
        return again
    refuse_if(why_not_any_more(by, concern.person_id))
    asked = _to_answer(by, concern, asked)
    refuse_if(rules.why_not_go_on(said))
    stopping = Stopping.objects.create(
        **_decision(by, concern, asked, view),
        result=Stopping.Result.GOES_ON,
        ground=said.ground,
        reason=said.reason.strip(),
    )
    _answer(by, asked, AskedToStop.Answer.GOES_ON, said.words_to_person)
    asked.save()
    record(by=by, act="change", what="go_on_all_the_same", subject=stopping)
    return stopping


@logged
def come_back(*, by: Actor, enquiry: Enquiry) -> AskedToStop:
    """Take back what was asked; after we stopped, go on finding out. One press."""
    asked = queries.held(by, enquiry)
    refuse_if(rules.why_not_come_back(asked, by))
    if asked is None:
        raise Refused(rules.NOT_ASKED)
    if asked.is_stopped:
        _go_on_again(by, enquiry)
        asked.came_back_at, asked.came_back_by_name = clock.now(), by.name
    else:
        _answer(by, asked, AskedToStop.Answer.TAKEN_BACK, "")
    asked.save()
    record(by=by, act="change", what="come_back", subject=asked)
    return asked


def _answered_so(
    by: Actor, asked: AskedToStop | None, answer: str, said: Stop | InTheWay
) -> Stopping | None:
    """What was decided, when one press arrived two times."""
    if asked is None or asked.answer != answer:
        return None
    decided = Stopping.objects.filter(asked=asked, decided_by=_number_of(by)).first()
    if decided is None or asked.words_to_person != said.words_to_person.strip():
        return None
    record(by=by, act="change", what=f"{answer}_again", subject=decided)
    return decided


def _to_answer(by: Actor, concern: Concern, asked: AskedToStop | None) -> AskedToStop:
    refuse_if(rules.why_not_answer(concern, asked, queries.notes_on(by, asked), by))
    if asked is None:
        raise Refused(rules.NOT_ASKED)
    return asked


def _keep_stop(
    by: Actor, concern: Concern, asked: AskedToStop, view: View, said: Stop
) -> Stopping:
    stopping = Stopping.objects.create(
        **_decision(by, concern, asked, view),
        result=Stopping.Result.STOPPED,
        capacity=said.capacity,
        capacity_words=said.capacity_words.strip(),
        capacity_record=said.capacity_record if said.capacity == "looked_at" else None,
        risk_left=said.risk_left.strip(),
    )
    for ground, words in said.grounds.items():
        StoppingGround.objects.create(
            stopping=stopping,
            circle_id=concern.circle_id,
            ground=ground,
            words=words.strip(),
        )
    return stopping


def _decision(
    by: Actor, concern: Concern, asked: AskedToStop, view: View
) -> dict[str, object]:
    kept = agreed.keep_involvement(by=by, circle_id=concern.circle_id, view=view)
    return {
        "concern": concern,
        "circle_id": concern.circle_id,
        "asked": asked,
        "involvement": kept,
        "decided_by": _number_of(by),
        "decided_by_name": by.name,
    }


def _answer(by: Actor, asked: AskedToStop, answer: str, words: str) -> None:
    asked.answer, asked.words_to_person = answer, words.strip()
    asked.answered_at, asked.answered_by_name = clock.now(), by.name


def _leave(asked: AskedToStop, left: str, day: date) -> None:
    asked.left_with_them, asked.look_again_on = left, day
    asked.save()


def _conclude(by: Actor, enquiry: Enquiry) -> None:
    """It ends in the word of the national return, with what came of it so far."""
    sought = enquiry_queries.sought_in(by, enquiry).prefetch_related("judgements")
    enquiry.concluded_on, enquiry.assessment_outcome = clock.today(), CEASED
    enquiry.risk_outcome = ""
    enquiry.outcomes_achieved = enquiring.achieved_overall(list(sought))
    enquiry.save(
        update_fields=[
            "concluded_on",
            "assessment_outcome",
            "risk_outcome",
            "outcomes_achieved",
        ]
    )


def _go_on_again(by: Actor, enquiry: Enquiry) -> None:
    """The person does not see the concern, so the team's desk moves it for them."""
    desk = (
        enquiry.circle.memberships.filter(purpose="safeguarding_team", ends_at=None)
        .values_list("principal_id", flat=True)
        .first()
    )
    actor = by.seen_only_as(desk) if desk else by
    with identity.seen_as(actor.principals):
        concern = Concern.objects.get(pk=enquiry.concern_id)
    moving.move_concern(by=actor, concern=concern, verb="come_back")
    enquiry.concluded_on, enquiry.assessment_outcome = None, ""
    enquiry.outcomes_achieved = ""
    enquiry.save(
        update_fields=["concluded_on", "assessment_outcome", "outcomes_achieved"]
    )


def _note(by: Actor, asked: AskedToStop, words: str) -> StopNote:
    """The advocate's stands where the person reads it, a worker's with the concern."""
    concern = Concern.objects.filter(enquiry=asked.enquiry_id).first()
    is_workers = by.may("lead_enquiry") and concern is not None
    return StopNote.objects.create(
        asked=asked,
        circle_id=concern.circle_id if is_workers and concern else asked.circle_id,
        words=words.strip(),
        by_user=_number_of(by),
        by_name=by.name,
    )


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
