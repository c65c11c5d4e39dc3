"""Writing down that the person has died, and what follows from it.

Nobody is asked how it was and nobody keeps in touch with them afterwards: what was
planned ends, with that reason. Whoever spoke up hears only the words chosen for them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from alongside.access import actions as access
from alongside.access import clock
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions.meeting_answer import ask_after_all, ask_no_more
from alongside.concerns.actions import moving, telling
from alongside.concerns.actions.asking import stop_asking
from alongside.concerns.models import (
    Concern,
    CoronerNote,
    GetInTouch,
    KeepInTouch,
    ReviewScreen,
    ScreenAnswer,
    Update,
)
from alongside.concerns.models.concern import State
from alongside.concerns.queries import death as queries
from alongside.concerns.queries import meeting as meetings
from alongside.concerns.rules import death as rules
from alongside.concerns.rules.death import Coroner, Mark, Screen
from alongside.people.actions import death as people
from alongside.people.actions.advocacy_moving import withdraw_requests
from alongside.people.models import Death
from alongside.people.rules.death import Died
from alongside.standards import how_it_was as standard

NOT_WRITTEN = "Nobody has written that they have died."


@logged
def write_down_death(
    *, by: Actor, concern: Concern, said: Died, words_to_raiser: str = ""
) -> Death:
    """Keep in the record that the person has died. It moves nothing.

    `words_to_raiser` is what the one who spoke up is told; without words, nothing is.
    """
    refuse_if(rules.why_not_write(concern))
    if concern.person is None:
        raise Refused(rules.NO_RECORD)
    is_new = queries.mark(by, concern) is None
    death = people.write_down_death(by=by, person=concern.person, said=said)
    end_what_was_planned(by=by, person_id=concern.person_id)
    if is_new and words_to_raiser.strip() and hasattr(concern, "raiser"):
        told = {"stage": Update.Stage.NEWS, "words": words_to_raiser}
        telling.tell_raiser(by=by, concern=concern, **told)
    record(by=by, act="change", what="write_death_of_concern", subject=concern)
    return death


@logged
def end_what_was_planned(*, by: Actor, person_id: int | None) -> None:
    """Nobody asks how it was, keeps in touch or meets with them any more, or looks for
    somebody to speak up for them."""
    with _at_the_desk(by) as desk:
        for one in Concern.objects.filter(person=person_id):
            _end_what_was_planned(desk, one)
        for meeting in meetings.all_for(desk, person_id):
            ask_no_more(by=desk, meeting=meeting, why=rules.KEPT_IN_TOUCH)
        withdraw_requests(by=desk, person_id=person_id)
    record(by=by, act="change", what="end_what_was_planned", person=person_id)


def _end_what_was_planned(by: Actor, concern: Concern) -> None:
    stop_asking(by=by, concern=concern, reason=standard.DIED)
    KeepInTouch.objects.filter(concern=concern, done_on=None).update(
        done_on=clock.today(), done_by_name=by.name, how_they_are=rules.KEPT_IN_TOUCH
    )
    GetInTouch.objects.filter(concern=concern, done_at=None).update(
        done_at=clock.now(), done_by_name=by.name, words=rules.KEPT_IN_TOUCH
    )


@logged
def take_back_death(*, by: Actor, concern: Concern, why: str) -> Death:
    """Take back a death that was written by mistake. Everything stays, with the reason.

    Somebody keeps in touch again, in a week, where that had ended because of it.
    Whoever was to get in touch does, and they are asked to the meetings to come.
    """
    death = people.take_back_death(by=by, person_id=concern.person_id, why=why)
    with _at_the_desk(by) as desk:
        _plan_again(desk, death)
    record(by=by, act="change", what="take_back_death_of_concern", subject=concern)
    return death


def _plan_again(by: Actor, death: Death) -> None:
    about = {"concern__person": death.person_id}
    ended = KeepInTouch.objects.filter(
        **about,
        how_they_are=rules.KEPT_IN_TOUCH,
        done_on__gte=death.written_at.date(),
    )
    GetInTouch.objects.filter(
        **about, words=rules.KEPT_IN_TOUCH, done_at__gte=death.written_at
    ).update(done_at=None, done_by_name="", words="")
    for meeting in meetings.all_for(by, death.person_id):
        ask_after_all(by=by, meeting=meeting, why=rules.KEPT_IN_TOUCH)
    for one in ended.order_by("concern", "pk").distinct("concern"):
        KeepInTouch.objects.create(
            concern_id=one.concern_id,
            circle_id=one.circle_id,
            due_on=clock.today() + timedelta(weeks=1),
        )


@contextmanager
def _at_the_desk(by: Actor) -> Iterator[Actor]:
    """Seen by the team, because whoever writes of a death may not see every concern
    about the same person. Nobody is left out, and nobody is forgotten afterwards."""
    team = access_queries.receiving_team()
    if team is None:
        yield by
        return
    with access.at_the_desk_of(team):
        yield by.seen_only_as(team.principal_id)


@logged
def note_coroner(*, by: Actor, concern: Concern, said: Coroner) -> CoronerNote:
    """Keep whether the coroner has been told. What was said before stays."""
    mark = queries.mark(by, concern)
    refuse_if(rules.why_not_coroner(mark, said, by))
    death = _stands(mark).death
    is_told = said.answer == CoronerNote.Answer.TOLD
    columns = {
        "answer": said.answer,
        "who": said.who.strip() if is_told else "",
        "on_day": said.on_day if is_told else None,
        "words": said.words.strip(),
        "written_by": by.user.pk if by.user else 0,
    }
    rows = CoronerNote.objects.filter(concern=concern, death=death)
    last = rows.order_by("-pk").values(*columns).first()
    if last == columns:
        record(by=by, act="change", what="note_coroner_again", subject=concern)
        return rows.latest("pk")
    note = CoronerNote.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        death=death,
        written_by_name=by.name,
        **columns,
    )
    record(by=by, act="change", what="note_coroner", subject=note)
    return note


@logged
def screen_for_review(*, by: Actor, concern: Concern, said: Screen) -> ReviewScreen:
    """Answer whether a safeguarding adults review is asked for, and why.

    What was settled before comes to rest: nobody keeps in touch any more.
    """
    held = Concern.objects.select_for_update(of=("self",)).get(pk=concern.pk)
    mark = queries.mark(by, held)
    if mark and mark.screen and _is_same(mark.screen, by, said):
        record(by=by, act="change", what="screen_for_review_again", subject=mark.screen)
        return mark.screen
    refuse_if(rules.why_not_screen(mark, by))
    refuse_if(rules.why_not_screened(said))
    screen = _keep(by, held, _stands(mark).death, said)
    if held.state == State.SETTLED:
        rest_after_death(by=by, concern=held)
    record(by=by, act="change", what="screen_for_review", subject=screen)
    return screen


def _keep(by: Actor, concern: Concern, death: Death, said: Screen) -> ReviewScreen:
    screen = ReviewScreen.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        death=death,
        is_referred=said.is_referred,
        why=said.why.strip(),
        referred_to=said.referred_to.strip() if said.is_referred else "",
        referred_on=said.referred_on if said.is_referred else None,
        decided_by=by.user.pk if by.user else 0,
        decided_by_name=by.name,
    )
    for condition, (answer, words) in said.answers.items():
        ScreenAnswer.objects.create(
            screen=screen,
            circle_id=concern.circle_id,
            condition=condition,
            answer=answer,
            words=words.strip(),
        )
    return screen


def _is_same(screen: ReviewScreen, by: Actor, said: Screen) -> bool:
    mine = (by.user.pk if by.user else 0, said.is_referred, said.why.strip())
    return (screen.decided_by, screen.is_referred, screen.why) == mine


def _stands(mark: Mark | None) -> Mark:
    if mark is None:
        raise Refused(NOT_WRITTEN)
    return mark


@logged
def rest_after_death(*, by: Actor, concern: Concern) -> None:
    """Let what is settled come to rest, since nobody keeps in touch any more."""
    moving.move_concern(by=by, concern=concern, verb="rest_after_death")
