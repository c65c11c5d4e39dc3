"""Writing letters to the person and the one who spoke up; keeping them as sent."""

from typing import Any

from django.conf import settings
from django.db import transaction

from alongside.access import actions as access
from alongside.access import letters as email
from alongside.access import private_link
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import refuse_if
from alongside.concerns.actions import telling
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import (
    Concern,
    Enquiry,
    Letter,
    LetterStep,
    Update,
)
from alongside.concerns.models.letters import To
from alongside.concerns.queries import advocacy, death, tracking
from alongside.concerns.queries import letters as queries
from alongside.concerns.queries.concern import stage_to_tell
from alongside.concerns.queries.kept_apart import kept_apart
from alongside.concerns.rules import letters as rules
from alongside.concerns.rules.letters import Giving, Text
from alongside.people.models import Person
from alongside.standards import letters as standard

Step = LetterStep.Step
# The same to everybody: it does not say what it is about, nor who it is from.
SUBJECT = "There is something for you to read"
EMAIL = (
    "Hello,\n\n"
    "There is something for you to read. Open this link:\n\n{address}\n\n"
    "This message says nothing more, in case somebody else reads it.\n"
)
WROTE = "We wrote to you: {title}. You can read the letter here."


@logged
def write_letter(
    *, by: Actor, concern: Concern, to: str, said: Text, seen: int
) -> LetterStep:
    """Write a letter, or change what is written. Nobody is sent anything.

    `seen` is the number of the newest step that the writer had in front of them.
    """
    held = queries.held(by, concern)
    newest = queries.newest(by, held, to)
    columns = _typed(said) | {"step": Step.WRITTEN, "person": _person(held, to)}
    if newest and _is_twice(newest, seen, by, **columns):
        record(by=by, act="change", what="write_letter_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_write(held, to, by))
    refuse_if(death.why_not_write_to(by, held, to))
    refuse_if(tracking.why_nobody_reads(by, held, to))
    refuse_if(rules.why_not_text(said, to, kept_apart(by, held, to)))
    step = _append(by, held, newest, to=to, **columns)
    record(by=by, act="change", what="write_letter", subject=step, to=to)
    return step


@logged
def send_letter(
    *, by: Actor, concern: Concern, to: str, giving: Giving, seen: int
) -> Letter:
    """Keep a letter as it is sent, for good, and put it where they can read it.

    What is another's stays out of it to the last: it is looked at again now.
    """
    held = queries.held(by, concern)
    newest = queries.newest(by, held, to)
    if newest and newest.letter and _is_twice(newest, seen, by, step=Step.SENT):
        record(by=by, act="change", what="send_letter_again", subject=newest.letter)
        return newest.letter
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_write(held, to, by))
    refuse_if(death.why_not_write_to(by, held, to))
    refuse_if(tracking.why_nobody_reads(by, held, to))
    refuse_if(rules.why_not_give(newest, giving, queries.reach(by, held, to)))
    refuse_if(rules.why_not_still_theirs(newest, held))
    assert newest is not None  # a letter that waits, or it was refused
    text = _text(newest)
    apart = kept_apart(by, held, to)
    refuse_if(rules.why_not_text(text, to, apart))
    refuse_if(rules.why_not_apart(giving.given, apart))
    letter = _keep(by, held, newest, giving)
    again = {**_typed(text), "to": to, "person_id": newest.person_id}
    again |= {"step": Step.SENT, "letter": letter, "safe": giving.safe.strip()}
    _append(by, held, newest, **again)
    _tell(by, held, letter)
    record(by=by, act="share", what="send_letter", subject=letter, way=giving.way)
    return letter


@logged
def hold_back_letter(
    *, by: Actor, concern: Concern, to: str, reason: str, seen: int
) -> LetterStep:
    """Do not send what is written, and say why. What was written stays in sight."""
    held = queries.held(by, concern)
    newest = queries.newest(by, held, to)
    kept = {"step": Step.NOT_SENT, "reason": reason.strip()}
    if newest and _is_twice(newest, seen, by, **kept):
        record(by=by, act="change", what="hold_back_letter_again", subject=newest)
        return newest
    _refuse_if_overtaken(newest, seen)
    refuse_if(rules.why_not_write(held, to, by))
    refuse_if(rules.why_not_hold_back(newest, reason))
    assert newest is not None  # a letter that waits, or it was refused
    again = {**_typed(_text(newest)), "to": to, "person_id": newest.person_id}
    step = _append(by, held, newest, **again, **kept)
    record(by=by, act="change", what="hold_back_letter", subject=step)
    return step


@logged
def take_letters_along(*, by: Actor, concern: Concern, person: Person | None) -> None:
    """Letters to somebody whom a worry turned out not to be about go into the circle of
    the team: whoever it is about now must never read them."""
    rows = Letter.objects.filter(concern=concern, to=To.PERSON)
    for letter in rows.exclude(person=person) if person else rows:
        Letter.objects.filter(pk=letter.pk).update(circle_id=concern.circle_id)
    record(by=by, act="change", what="take_letters_along", subject=concern)


def _typed(said: Text) -> dict[str, Any]:
    """What was typed, as it is kept."""
    return {
        "about": said.about,
        "layout": said.layout,
        "language": said.language.strip(),
        "words": said.words.replace("\r\n", "\n").strip(),
        "corrects": said.corrects,
    }


def _text(step: LetterStep) -> Text:
    return Text(step.about, step.layout, step.words, step.language, step.corrects)


def _person(concern: Concern, to: str) -> Person | None:
    return concern.person if to == To.PERSON else None


def _refuse_if_overtaken(newest: LetterStep | None, seen: int) -> None:
    if (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)


def _is_twice(newest: LetterStep, seen: int, by: Actor, **said: Any) -> bool:
    """Whether the newest step is this one already: one press that arrived two times."""
    if newest.number != seen + 1:
        return False
    said["recorded_by"] = _number_of(by)
    return all(getattr(newest, name) == value for name, value in said.items())


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0


def _append(
    by: Actor, concern: Concern, newest: LetterStep | None, **columns: Any
) -> LetterStep:
    return LetterStep.objects.create(
        concern=concern,
        circle_id=concern.circle_id,
        number=newest.number + 1 if newest else 1,
        recorded_by=_number_of(by),
        recorded_by_name=by.name,
        **columns,
    )


def _keep(by: Actor, concern: Concern, step: LetterStep, giving: Giving) -> Letter:
    is_to_person = step.to == To.PERSON
    raiser = None if is_to_person else concern.raiser
    called = queries.reach(by, concern, step.to).called
    return Letter.objects.create(
        circle_id=raiser.circle_id if raiser else _circle_of_person(by, concern),
        concern=concern,
        person=concern.person if is_to_person else None,
        raiser=raiser,
        to=step.to,
        greeting=rules.greeting(called),
        written_by_name=step.recorded_by_name,
        sender=queries.sender(by, step.recorded_by_name),
        way=giving.way,
        given=giving.given.strip(),
        sent_by=_number_of(by),
        sent_by_name=by.name,
        **_typed(_text(step)),
    )


def _circle_of_person(by: Actor, concern: Concern) -> int:
    """That of the enquiry they share; where there is none, one for this letter."""
    enquiry = Enquiry.objects.filter(concern=concern).first()
    if enquiry:
        return enquiry.circle_id
    members = advocacy.workers_of(by, concern)
    if concern.person and concern.person.user:
        members[concern.person.user.principal_id] = "about_me"
    return access.draw_circle(by=by, kind=Circle.Kind.ENQUIRY, members=members).pk


def _tell(by: Actor, concern: Concern, letter: Letter) -> None:
    """Say on the page of the one who spoke up that there is a letter; send the e-mail
    that says nothing, where that is how it is given."""
    if letter.raiser:
        title = standard.words().subjects[letter.about].title
        is_decided = letter.about == "decision"
        stage = stage_to_tell(by, concern) if is_decided else Update.Stage.NEWS
        telling.keep_update(
            by=by, raiser=letter.raiser, stage=stage, words=WROTE.format(title=title)
        )
    if letter.way == "email":
        to, address = _where(by, concern, letter)
        body = EMAIL.format(address=address)
        transaction.on_commit(lambda: email.send(to, SUBJECT, body))


def _where(by: Actor, concern: Concern, letter: Letter) -> tuple[str, str]:
    """Whom the e-mail goes to, and the link in it: where they sign in, or their own."""
    site = settings.SITE_ADDRESS
    if letter.raiser:
        token = private_link.address_token(letter.raiser.link)
        return letter.raiser.email, f"{site}/track/{token}/"
    return queries.reach(by, concern, letter.to).email, f"{site}/"
