"""Answering a question that asks for a second look, or saying why not."""

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.concerns.actions.delaying import OVERTAKEN, Overtaken
from alongside.concerns.models import Enquiry, SecondLook
from alongside.concerns.queries import pausing, second_look
from alongside.concerns.rules import curiosity as rules


@logged
def answer_second_look(
    *, by: Actor, enquiry: Enquiry, question: str, answer: str, words: str, seen: int
) -> SecondLook:
    """Keep what was seen at a second look. Pressed twice it is kept once.

    `seen` is the number of the newest answer to this question that the writer had in
    front of them.
    """
    concern = pausing.held(by, enquiry)
    newest = second_look.newest(enquiry, question)
    writer = by.user.pk if by.user else 0
    if newest and _is_twice(newest, seen, writer, answer, words):
        record(by=by, act="change", what="answer_second_look_again", subject=newest)
        return newest
    if (newest.number if newest else 0) != seen:
        raise Overtaken(OVERTAKEN)
    concern.enquiry = enquiry
    refuse_if(rules.why_not_answer(concern, by, question, answer, words))
    look = SecondLook.objects.create(
        circle_id=concern.circle_id,
        enquiry=enquiry,
        question=question,
        number=seen + 1,
        answer=answer,
        words=words.strip(),
        recorded_by=writer,
        recorded_by_name=by.name,
    )
    record(by=by, act="change", what="answer_second_look", subject=look)
    return look


def _is_twice(
    newest: SecondLook, seen: int, writer: int, answer: str, words: str
) -> bool:
    """Whether the newest answer is this one already: one press that came two times."""
    kept = (newest.number, newest.recorded_by, newest.answer, newest.words)
    return kept == (seen + 1, writer, answer, words.strip())
