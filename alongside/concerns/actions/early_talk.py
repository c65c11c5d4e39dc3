"""Talking an early worry over, and what it becomes: support, a note on quality, a
concern, or nothing more. Whoever noted it hears back each time."""

from typing import Any

from alongside.access import actions as access
from alongside.access import actor, clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle, Team
from alongside.access.rules import Refused, refuse_if
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import early, raising, receiving
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import (
    Concern,
    EarlyRaiser,
    EarlyStep,
    EarlyWorry,
    QualityNote,
    Raiser,
)
from alongside.concerns.queries import early as queries
from alongside.concerns.queries import quality
from alongside.concerns.rules import early as rules
from alongside.concerns.rules.early import Talk

Step = EarlyStep.Step
CAME_FROM = "Something that was noticed early"


@logged
def talk_over_early_worry(
    *, by: Actor, worry: EarlyWorry, view: View, talk: Talk, seen: int, team: Team
) -> EarlyStep:
    """Keep that it was talked over and what it becomes, with the person's view or why
    it is missing. Pressed twice it is kept once."""
    worry = queries.held(worry)
    newest = queries.newest(worry)
    if newest and _is_twice(newest, seen, by, talk):
        record(by=by, act="change", what="talk_over_early_worry_again", subject=newest)
        return newest
    if worry.number != seen:
        raise Overtaken(OVERTAKEN)
    refuse_if(rules.why_not_talk_over(worry, by, talk))
    became = _become(by, worry, view, talk, team)
    kept = agreed.keep_involvement(by=by, circle_id=worry.circle_id, view=view)
    worry.state = talk.came
    step = early.keep_early_step(
        by=by,
        worry=worry,
        step=talk.came,
        words=talk.words,
        talked_by=talk.talked_by.strip(),
        involvement=kept,
        **became,
    )
    _tell(by, worry, talk.told, team)
    record(by=by, act="change", what="talk_over_early_worry", subject=step)
    return step


def _is_twice(newest: EarlyStep, seen: int, by: Actor, talk: Talk) -> bool:
    said = (seen + 1, talk.came, talk.words.strip(), by.user.pk if by.user else None)
    kept = (newest.number, newest.step, newest.words, newest.recorded_by)
    return newest.is_end and said == kept


def _become(
    by: Actor, worry: EarlyWorry, view: View, talk: Talk, team: Team
) -> dict[str, Any]:
    """What it becomes, as the column of the step that names it."""
    if talk.came == Step.SUPPORT:
        return {"action": _support(by, worry, talk)}
    if talk.came == Step.QUALITY:
        return {"note": _note(by, worry, talk, team)}
    if talk.came == Step.CONCERN:
        return {"concern": _raise(by, worry, view, team)}
    return {}


def _support(by: Actor, worry: EarlyWorry, talk: Talk) -> Any:
    """Something that somebody will do for the person. It holds no word of the worry."""
    person = worry.person
    if person is None or talk.to_do is None:
        raise Refused("Say whose record it is, and what will be done.")
    owner = talk.to_do.owner
    if owner and rules.is_kept_from(worry, queries.posts_of(owner)):
        raise Refused(rules.KEPT_FROM)
    return agreed.agree_action(
        by=by,
        circle_id=person.circle_id,
        to_do=talk.to_do,
        for_name=person.called,
        for_user=person.user,
        came_from=CAME_FROM,
    )


def _note(by: Actor, worry: EarlyWorry, talk: Talk, team: Team) -> QualityNote:
    readers = dict.fromkeys(queries.readers_of_a_note(worry), "asked_to_help")
    if not readers or worry.service is None:
        raise Refused("There is nobody here yet who could read a note on quality.")
    members = {**readers, team.principal_id: "safeguarding_team"}
    circle = access.draw_circle(by=by, kind=Circle.Kind.ROUTE, members=members)
    with access.at_the_desk_of(team):
        return QualityNote.objects.create(
            circle=circle,
            service=worry.service,
            words=talk.note.strip(),
            noted_by_name=by.name,
        )


def _raise(by: Actor, worry: EarlyWorry, view: View, team: Team) -> Concern:
    """The same words go on as a concern, under the private link of whoever noted them,
    so that nothing is typed twice and they follow it where they did before."""
    with access.at_the_desk_of(team):
        rows = EarlyRaiser.objects.select_related("link", "user")
        raiser = rows.get(worry=worry)
    hear_by = Raiser.HearBy.EMAIL if raiser.email else Raiser.HearBy.LINK
    made = raising.raise_concern(
        by=actor.of_link(raiser.link),
        worry=_worry(worry, view),
        hear_back=HearBack(
            hear_by, name=raiser.name, email=raiser.email, user=raiser.user
        ),
        link_uid=raiser.link.uid,
        team=team,
    )
    with access.at_the_desk_of(team):
        concern = Concern.objects.get(pk=made.concern_id)
    if worry.person and Concern.objects.filter(pk=concern.pk).exists():
        receiving.say_who_it_is(by=by, concern=concern, person=worry.person)
    return concern


def _worry(worry: EarlyWorry, view: View) -> Worry:
    usual = f"What is usual: {worry.usual}" if worry.usual else ""
    told = f"Who was told: {worry.who_was_told}" if worry.who_was_told else ""
    heard = view.how != "not_asked"
    return Worry(
        noticed="\n\n".join(part for part in (worry.words, usual, told) if part),
        about_name=worry.person.name if worry.person else worry.about_name,
        service=worry.service,
        service_words=worry.service_words,
        wish_asked="yes" if heard else "no",
        wish_words=view.words if heard else "",
        wish_not_asked_reason="" if heard else view.reason,
        wish_not_asked_words="" if heard else view.reason_words,
    )


def _tell(by: Actor, worry: EarlyWorry, words: str, team: Team) -> None:
    """Whoever noted it hears back, also from an owner who does not know who it was."""
    with access.at_the_desk_of(team):
        raiser = EarlyRaiser.objects.select_related("link").get(worry=worry)
        ours = by.seen_only_as(team.principal_id)
        early.tell_early_raiser(by=ours, raiser=raiser, words=words)


@logged
def answer_quality_note(
    *, by: Actor, note: QualityNote, words: str, team: Team
) -> QualityNote:
    """Say what is done about it. The one whose early worry it was hears that too."""
    note = quality.held(note)
    said = (note.answer, note.answered_by_name)
    if said == (words.strip(), by.name):
        record(by=by, act="change", what="answer_quality_note_again", subject=note)
        return note
    refuse_if(rules.why_not_answer(note, by, words.strip()))
    note.answer, note.answered_by_name = words.strip(), by.name
    note.answered_at = clock.now()
    note.save(update_fields=["answer", "answered_by_name", "answered_at"])
    with access.at_the_desk_of(team):
        worry = EarlyWorry.objects.filter(steps__note=note).first()
    if worry:
        _tell(by, worry, f"About {note.service.name}: {note.answer}", team)
    record(by=by, act="change", what="answer_quality_note", subject=note)
    return note
