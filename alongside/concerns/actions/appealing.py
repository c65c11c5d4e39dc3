"""Asking us to look again at what was decided, and being answered by somebody else.

Whoever asks reads the answer where they asked. The other side is told that it was
looked at again, and never who asked.
"""

from dataclasses import replace

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if, why_not_without
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import deciding, moving, telling
from alongside.concerns.actions.advocacy import see_to_advocacy
from alongside.concerns.models import (
    Appeal,
    AppealAnswer,
    AppealTold,
    Concern,
    Enquiry,
    Raiser,
    Update,
)
from alongside.concerns.models.concern import State
from alongside.concerns.queries import appealing as queries
from alongside.concerns.queries.appealing import desk_of
from alongside.concerns.queries.joining import told_of_the_same
from alongside.concerns.rules import appealing as rules
from alongside.concerns.rules import states
from alongside.concerns.rules.appealing import Asking, LookedAt

BESIDE_THEM = (Appeal.Who.PERSON, Appeal.Who.ADVOCATE)


@logged
def appeal_for_somebody(*, by: Actor, concern: Concern, asking: Asking) -> Appeal:
    """A worker writes down what somebody says who asks by telephone or letter."""
    refuse_if(why_not_without("receive_concern", by))
    enquiry = Enquiry.objects.filter(concern=concern).first()
    raiser = Raiser.objects.filter(concern=concern).first()
    circle_id = concern.circle_id
    if asking.who in BESIDE_THEM and enquiry:
        circle_id = enquiry.circle_id
    elif asking.who == Appeal.Who.RAISER and raiser:
        circle_id, asking = raiser.circle_id, replace(asking, who_name="")
    return _ask(by, concern, circle_id, asking)


@logged
def appeal_enquiry(*, by: Actor, enquiry: Enquiry, words: str, wants: str) -> Appeal:
    """The person, or their advocate, says that what was found is wrong."""
    refuse_if(why_not_without("ask_to_look_again", by))
    concern = queries.concern_at(desk_of(by, enquiry.circle), enquiry.concern_id)
    is_advocate = by.may("speak_up")
    asking = Asking(
        who=Appeal.Who.ADVOCATE if is_advocate else Appeal.Who.PERSON,
        who_name=by.name,
        words=words,
        wants=wants,
    )
    return _ask(by, concern, enquiry.circle_id, asking)


@logged
def appeal_as_raiser(*, by: Actor, raiser: Raiser, words: str, wants: str) -> Appeal:
    """The one who spoke up says that what was decided is wrong."""
    desk = desk_of(by, raiser.circle)
    concern = queries.concern_at(desk, raiser.concern_id)
    asking = Asking(who=Appeal.Who.RAISER, words=words, wants=wants)
    return _ask(by, concern, raiser.circle_id, asking, desk=desk)


def _ask(
    by: Actor,
    concern: Concern,
    circle_id: int,
    asking: Asking,
    desk: Actor | None = None,
) -> Appeal:
    refuse_if(rules.why_not_ask(asking))
    who_name = asking.who_name.strip()
    same = {"concern_id": concern.pk, "who": asking.who, "who_name": who_name}
    said = (asking.words.strip(), asking.wants.strip())
    if standing := Appeal.objects.filter(**same, answer="").first():
        refuse_if(None if (standing.words, standing.wants) == said else rules.WAITS)
        record(by=by, act="change", what="appeal_again", subject=standing)
        return standing
    decided = queries.decided_in(desk or by, concern)
    refuse_if(rules.why_not_now(decided.state))
    appeal = Appeal.objects.create(
        **same,
        circle_id=circle_id,
        about=rules.ABOUT[State(decided.state)],
        words=said[0],
        wants=said[1],
        written_by=by.user.pk if by.user else None,
        written_by_name=by.user.full_name if by.user else "",
        **_by_what_authority(asking),
    )
    record(by=by, act="change", what="appeal", subject=appeal)
    return appeal


def _by_what_authority(asking: Asking) -> dict[str, str]:
    """Only whoever speaks for the person has any."""
    if asking.who != Appeal.Who.REPRESENTATIVE:
        return {}
    return {
        "authority": asking.authority.strip(),
        "not_the_source": asking.not_the_source.strip(),
    }


@logged
def answer_appeal(
    *, by: Actor, appeal: Appeal, view: View, said: LookedAt
) -> AppealAnswer:
    """Answer with reasons, by somebody who had no part in it. When they are right, if
    only in part, it goes back; both sides are told."""
    appeal = queries.held(by, appeal.pk)
    given = AppealAnswer.objects.filter(appeal=appeal, decided_by=_number_of(by))
    if (again := given.first()) and _is_same(again, appeal, said):
        record(by=by, act="change", what="answer_appeal_again", subject=again)
        return again
    concern = queries.concern_at(by, appeal.concern_id)
    decided = queries.decided_in(by, concern)
    deciders = queries.deciders(by, appeal, decided)
    refuse_if(rules.why_not_answer(appeal, concern, deciders, by))
    refuse_if(rules.why_not_looked_at(said, appeal.who))
    answer = _keep(by, concern, appeal, view, said)
    if appeal.goes_back:
        _send_back(by, decided, said.reason.strip())
    for one in (concern, *told_of_the_same(by, concern)):
        _tell_raiser(by, one, appeal)
    _tell_person(decided, appeal, answer)
    record(by=by, act="change", what="answer_appeal", subject=answer)
    return answer


def _is_same(given: AppealAnswer, appeal: Appeal, said: LookedAt) -> bool:
    """Whether one press arrived two times."""
    return (appeal.answer, given.reason) == (said.answer, said.reason.strip())


def _keep(
    by: Actor, concern: Concern, appeal: Appeal, view: View, said: LookedAt
) -> AppealAnswer:
    kept = agreed.keep_involvement(by=by, circle_id=concern.circle_id, view=view)
    appeal.answer, appeal.words_to_them = said.answer, said.words_to_them.strip()
    appeal.answered_at, appeal.answered_by_name = clock.now(), by.name
    appeal.save()
    return AppealAnswer.objects.create(
        appeal=appeal,
        circle_id=concern.circle_id,
        involvement=kept,
        reason=said.reason.strip(),
        told_how=said.told_how.strip(),
        decided_by=_number_of(by),
        decided_by_name=by.name,
    )


def _send_back(by: Actor, concern: Concern, reason: str) -> None:
    """To be listened to and decided anew, or to finding out. What is looked into again
    already stays where it is."""
    if concern.state == State.PASSED_ON:
        route = concern.routes.get(answer="")
        deciding.take_back_route(by=by, route=route, words=reason)
    elif states.move_for("uphold_appeal", concern.state):
        moved = moving.move_concern(
            by=by, concern=concern, verb="uphold_appeal", reason=reason
        )
        see_to_advocacy(by=by, concern=moved)


def _tell_raiser(by: Actor, concern: Concern, appeal: Appeal) -> None:
    raiser = getattr(concern, "raiser", None)
    if raiser is None:
        return
    words = rules.GOES_BACK if appeal.goes_back else rules.STANDS
    if appeal.who == Appeal.Who.RAISER and appeal.concern_id == concern.pk:
        words = appeal.words_to_them
    last = raiser.updates.last()
    if last is None or last.words != words:
        telling.tell_raiser(
            by=by, concern=concern, stage=Update.Stage.NEWS, words=words
        )


def _tell_person(concern: Concern, appeal: Appeal, answer: AppealAnswer) -> None:
    enquiry = getattr(concern, "enquiry", None)
    if enquiry is None or appeal.who in BESIDE_THEM:
        return
    AppealTold.objects.create(
        enquiry=enquiry,
        circle_id=enquiry.circle_id,
        answer=answer,
        goes_back=appeal.goes_back,
    )


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
