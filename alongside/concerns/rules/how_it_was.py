"""Who may ask how it was for somebody, who may answer, and who never does."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from alongside.access import roles
from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.access.rules import why_not_without
from alongside.concerns.models import Asking, GetInTouch
from alongside.people.models import Relationship
from alongside.people.names import sounds_of
from alongside.standards import how_it_was as standard
from alongside.standards.how_it_was import QuestionSet

ABLE = frozenset(
    code for code, role in roles.ROLES.items() if "ask_how_it_was" in role.abilities
)
LINK_LASTS = timedelta(weeks=8)
MOST_IN_AN_HOUR = 60  # from one address, as for worries
IN_TOUCH = "Somebody has got in touch already."
OVER = "This has an answer already. Look at it again."
NOT_THEIRS = (
    "Only whoever was chosen to ask, or the team that worked on it, can do this."
)
NEVER = (
    "This is not possible: somebody who may be a source of risk is never asked how it "
    "was, and never reads it. If this is somebody else, write their whole name."
)


UNKNOWN = (
    "Nobody here sees whether somebody may be a source of risk to this person, so only "
    "the person themselves can be asked. Talk with the safeguarding team."
)
Risky = (
    Iterable[Relationship] | None
)  # None where the record is out of everybody's sight


@dataclass(frozen=True)
class Part:
    """Who had a part in an enquiry, and which teams: none of them is independent."""

    users: frozenset[int] = frozenset()
    teams: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Arranged:
    """Who is asked by whom, and all that somebody independent sees of the person."""

    mode: str
    called: str
    how_to_talk: str = ""
    how_to_reach: str = ""
    asker: User | None = None
    representative: str = ""
    authority: str = ""


@dataclass(frozen=True)
class Heard:
    """What was answered, by whom, how and in what form. Anything may be left blank."""

    answers: Mapping[str, str] = field(default_factory=dict)
    better: str = ""
    may_read: bool = False
    way: str = standard.LINK
    format: str = standard.STANDARD
    answered_by: str = standard.PERSON
    spoken_by: str = ""
    authority: str = ""

    @property
    def given(self) -> dict[str, str]:
        """The answers that were not left blank."""
        return {question: said for question, said in self.answers.items() if said}


def why_not_independent(
    one: User, posts: Iterable[Post], part: Part, risky: Risky
) -> str | None:
    """A sentence when somebody cannot be the independent one who asks.

    `posts` are those they hold today. Nobody asks who led it or had any part in it, nor
    anybody of a team that did.
    """
    held = [post for post in posts if post.user_id == one.pk]
    if not any(post.role in ABLE for post in held):
        return "Choose a social worker or an advocate who works here now."
    if one.pk in part.users:
        return f"{one.full_name} had a part in this. Choose somebody who had none."
    if part.teams.intersection(post.team_id for post in held if post.team_id):
        return (
            f"{one.full_name} is in a team that had a part in this. Choose somebody of "
            "another team."
        )
    known = list(risky or ())
    is_one = any(row.user_id == one.pk for row in known)
    return NEVER if is_one else why_not_this_one(one.full_name, known)


def why_not_this_one(name: str, risky: Risky) -> str | None:
    """Whoever may be a source of risk is never asked, whatever way they are written."""
    if risky is None:
        return UNKNOWN if name.strip() else None
    others = (other for one in risky for other in (one.name, _sign_in(one)))
    return NEVER if any(may_be_the_same(name, one) for one in others) else None


def _sign_in(one: Relationship) -> str:
    return one.user.full_name if one.user else ""


def may_be_the_same(one: str, other: str) -> bool:
    """Whether two names may be of one person: alike in sound, or part of each other.

    >>> may_be_the_same("darren", "Darren Tolland")
    True
    >>> may_be_the_same("Darren Oakes", "Darren Tolland")
    False
    """
    mine, theirs = _parts(one), _parts(other)
    if not mine or not theirs:
        return False
    return mine <= theirs or theirs <= mine or sounds_of(one) == sounds_of(other)


def _parts(name: str) -> set[str]:
    return {part.casefold() for part in re.findall(r"[^\W\d_]+", name)}


def why_not_arrange(asking: Asking, by: Actor, *, works_on_it: bool) -> str | None:
    """The team that worked on it says who asks, while there is no answer."""
    if not works_on_it:
        return NOT_THEIRS
    return OVER if asking.is_over else why_not_without("keep_in_touch", by)


def why_not_arranged(said: Arranged, risky: Risky) -> str | None:
    """A sentence when what was said of who asks is not enough."""
    if said.mode not in standard.MODES:
        return "Choose who asks."
    if not said.called.strip():
        return "Write what they like to be called."
    if said.mode == standard.INDEPENDENT and said.asker is None:
        return "Choose somebody who had no part in it."
    if said.mode == standard.INDEPENDENT and not said.how_to_reach.strip():
        return "Write how to reach them safely. Whoever asks sees nothing else."
    if bool(said.representative.strip()) != bool(said.authority.strip()):
        return "Write who speaks for them, and by what authority."
    return why_not_this_one(said.representative, risky)


def why_not_record(asking: Asking, by: Actor, *, works_on_it: bool) -> str | None:
    """Whoever was chosen to ask writes it down, or somebody who worked on it."""
    is_asker = by.user is not None and asking.asker_id == by.user.pk
    if not (is_asker or works_on_it):
        return NOT_THEIRS
    return OVER if asking.is_over else why_not_without("ask_how_it_was", by)


def mode_of(asking: Asking, by: Actor, heard: Heard, part: Part) -> str:
    """Who asked, as it truly was, whatever was arranged.

    It is independent only where the one chosen wrote it down, and still had no part.
    """
    if heard.way == standard.PAPER:
        return standard.ALONE
    user = by.user.pk if by.user else 0
    was_chosen = asking.mode == standard.INDEPENDENT and asking.asker_id == user
    if was_chosen and user not in part.users:
        return standard.INDEPENDENT
    return standard.LEAD


def why_not_heard(heard: Heard, asked: QuestionSet, risky: Risky) -> str | None:
    """A sentence when what was answered cannot be kept."""
    questions = {one.code: one for one in asked.asked}
    for code, said in heard.given.items():
        if code not in questions or questions[code].answer(said) is None:
            return "Choose one of the answers shown."
    if not heard.given and not heard.better.strip():
        return "Answer one question, or write something. The others can stay blank."
    if heard.way not in standard.WAYS or heard.format not in standard.FORMATS:
        return "Say how they were asked."
    return _why_not_by(heard, risky)


def _why_not_by(heard: Heard, risky: Risky) -> str | None:
    if heard.answered_by not in standard.ANSWERERS:
        return "Say who answered."
    if heard.answered_by == standard.PERSON:
        return None
    if not heard.spoken_by.strip() or not heard.authority.strip():
        return "Write who spoke for them, and by what authority."
    return why_not_this_one(heard.spoken_by, risky)


def why_not_answer_alone(
    asking: Asking, risky: Risky, *, is_worker: bool
) -> str | None:
    """Whether the private link of an asking still is for whoever holds it."""
    if is_worker:
        return (
            "This page is for the person alone. If they tell you their answers, write "
            "them down on your own page, so that it says who asked."
        )
    return why_not_this_one(asking.representative, risky)


def why_not_answer_now(arrivals_in_the_hour: int) -> str | None:
    """A sentence when too much has come from one address."""
    if arrivals_in_the_hour < MOST_IN_AN_HOUR:
        return None
    return (
        "A great deal has come from this connection in the last hour. What you wrote "
        "is still here. Please try again in a few minutes."
    )


def why_not_unanswered(reason: str, words: str) -> str | None:
    """That there is no answer has a reason; something else has words."""
    if reason not in standard.REASONS or reason in standard.BY_THEMSELVES:
        return "Choose why there is no answer."
    if reason == "other" and not words.strip():
        return "Write why there is no answer."
    return None


def asks_to_get_in_touch(given: Mapping[str, str], asked: QuestionSet) -> str:
    """The code of the answer that asks somebody to get in touch; '' for none."""
    for question in asked.asked:
        answer = question.answer(given.get(question.code, ""))
        if answer and answer.asks_to_get_in_touch:
            return answer.code
    return ""


def why_to_get_in_touch(code: str, asked: QuestionSet) -> str:
    """What the worker reads for that code."""
    every = (answer for question in asked.asked for answer in question.answers)
    words = (one.asks_to_get_in_touch for one in every if one.code == code)
    return next(filter(None, words), "")


def why_not_got_in_touch(call: GetInTouch, by: Actor, words: str) -> str | None:
    """Whoever got in touch says what came of it, once."""
    if call.done_at is not None:
        return IN_TOUCH
    if not words.strip():
        return "Write how they are, and what you agreed."
    return why_not_without("keep_in_touch", by)


def why_not_give_call(call: GetInTouch, by: Actor) -> str | None:
    """While nobody has got in touch, it can go to another."""
    return IN_TOUCH if call.done_at else why_not_without("keep_in_touch", by)
