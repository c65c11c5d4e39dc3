"""The minutes of a meeting: written, shared, found right or not, and put right."""

from typing import Any

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if
from alongside.agreed.actions.meeting_book import Book
from alongside.agreed.models import Invitation, Meeting, Minutes, MinutesAnswer
from alongside.agreed.queries import meeting as queries
from alongside.agreed.rules import meeting as rules
from alongside.agreed.rules import meeting_held as held_rules


@logged
def write_minutes(
    *, by: Actor, meeting: Meeting, words: str, why: str = "", seen: int
) -> Minutes:
    """Write the minutes, or put them right. Everybody who was asked reads them at once;
    what they said before stays, with what was not right in it."""
    meeting = queries.held(by, meeting)
    newest = queries.newest(by, Minutes, meeting)
    columns = {"words": words.strip(), "why_changed": why.strip() if newest else ""}
    if newest and Book.is_twice(newest, seen, by, {"words": columns["words"]}):
        record(by=by, act="change", what="write_minutes_again", subject=newest)
        return newest
    Book.refuse_unseen(newest, seen)
    refuse_if(held_rules.why_not_write_down(meeting, by))
    if not columns["words"]:
        raise Refused("Write what was said.")
    if newest and not columns["why_changed"]:
        raise Refused("Say what you put right.")
    if newest and newest.words == columns["words"]:
        raise Refused("Nothing has changed in them.")
    minutes = Minutes.objects.create(
        **Book.stamp(by, meeting), number=Book.number_of(newest) + 1, **columns
    )
    record(by=by, act="change", what="write_minutes", subject=minutes)
    return minutes


@logged
def answer_minutes(
    *,
    by: Actor,
    invitation: Invitation,
    is_right: bool,
    words: str = "",
    said_by: str = "",
    seen: int,
) -> MinutesAnswer:
    """Say whether the minutes are right, or what is not. Both are kept; it blocks
    nothing. `seen` is the version that was read."""
    meeting = queries.held(by, invitation.meeting)
    refuse_if(held_rules.why_not_answer_minutes(meeting, invitation, by))
    newest = queries.newest(by, Minutes, meeting)
    if newest is None:
        raise Refused("There are no minutes yet.")
    Book.refuse_unseen(newest, seen)
    if not is_right and not words.strip():
        raise Refused("Write what is not right.")
    columns = {
        "is_right": is_right,
        "words": words.strip(),
        "said_by": said_by.strip() or rules.whose_words(invitation, by),
    }
    answer = _same_answer(newest, invitation, columns) or MinutesAnswer.objects.create(
        **Book.signed(by, meeting), minutes=newest, invitation=invitation, **columns
    )
    record(by=by, act="change", what="answer_minutes", subject=answer)
    return answer


def _same_answer(
    minutes: Minutes, invitation: Invitation, columns: dict[str, Any]
) -> MinutesAnswer | None:
    """What they said last of these minutes, where it is the same again."""
    rows = MinutesAnswer.objects.filter(minutes=minutes, invitation=invitation)
    last = rows.order_by("-pk").first()
    is_same = last and all(getattr(last, n) == v for n, v in columns.items())
    return last if is_same else None
