"""What each step of a review has to say before it is kept."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.people.models import Review, ReviewState, ReviewVerdict
from alongside.people.rules.decisions import Missing
from alongside.people.rules.review import missing_answers, missing_told_in
from alongside.people.rules.taking_part import NOT
from alongside.standards import reviews


@dataclass(frozen=True)
class Prepared:
    """How the person wants the review to be, as typed."""

    said_by: str
    talk_about: str = ""
    place: str = ""
    when_words: str = ""
    way: str = ""
    told_in: str = ""
    with_whom: str = ""
    not_there: str = ""
    change_reason: str = ""


@dataclass(frozen=True)
class Held:
    """What was said when it was talked over, as typed."""

    held_on: date
    took_part: str
    who_was_there: str
    heard: str
    missing: str
    quality: str
    outcomes: str
    challenges: str
    ahead: str
    not_seen: str
    their_words: str = ""
    works: str = ""
    place: str = ""
    change_reason: str = ""


@dataclass(frozen=True)
class Drafted:
    """What will change and how that was shared, as typed."""

    changes: str
    shared_on: date
    shared_in: str
    shared_how: str
    stays: str = ""
    what_they_said: str = ""
    change_reason: str = ""


@dataclass(frozen=True)
class DissentSaid:
    """Somebody who does not agree, as typed."""

    name: str
    words: str

    @property
    def is_said(self) -> bool:
        """Whether anything is written of it."""
        return bool(self.name.strip() or self.words.strip())


@dataclass(frozen=True)
class VerdictSaid:
    """Whether it is agreed, as typed."""

    kind: str
    words: str = ""
    what_next: str = ""
    dissents: tuple[DissentSaid, ...] = ()


@dataclass(frozen=True)
class Begun:
    """That the plan begins, and when the next review is, as typed."""

    live_on: date
    next_on: date
    why_later: str = ""


def missing_in_preparation(said: Prepared, *, is_again: bool) -> list[Missing]:
    """At least one wish, and whose it is."""
    wishes = (said.talk_about, said.place, said.when_words, said.way, said.told_in)
    missing = missing_answers(
        [("said_by", said.said_by, "Write whose words these are.")]
    )
    if not any(w.strip() for w in (*wishes, said.with_whom, said.not_there)):
        sentence = "Write at least one thing. All the others can stay blank."
        missing.append(Missing("talk_about", sentence))
    return missing + _missing_reason(said.change_reason, is_again=is_again)


def missing_in_meeting(
    said: Held, review: Review, *, is_again: bool, why_not_prepared: str
) -> list[Missing]:
    """Three parts, whose voice was heard and whose was missing, and a second look."""
    missing = []
    if said.held_on > clock.today():
        missing.append(Missing("held_on", "Choose a day that has come."))
    if said.took_part not in reviews.TOOK_PART:
        missing.append(Missing("took_part", "Say whether they took part."))
    needed = [
        ("quality", said.quality, "Write how good the care is."),
        ("outcomes", said.outcomes, "Write what came of what they want."),
        ("challenges", said.challenges, "Write what is hard, or “Nothing”."),
        ("ahead", said.ahead, "Write whether plans for later came up."),
        ("who_was_there", said.who_was_there, "Write who was there."),
        ("heard", said.heard, "Write whose voice was heard."),
        ("missing", said.missing, "Write whose voice was missing, or “Nobody’s”."),
        ("not_seen", said.not_seen, "Write what you may not have seen or heard."),
    ]
    if said.took_part != NOT:
        needed.append(("their_words", said.their_words, "Write what the person said."))
    if review.state == ReviewState.SCHEDULED:
        sentence = "Nobody has prepared it with the person. Say why not."
        needed.append(("why_not_prepared", why_not_prepared, sentence))
    missing += missing_answers(needed)
    return missing + _missing_reason(said.change_reason, is_again=is_again)


def missing_in_draft(said: Drafted, *, is_again: bool) -> list[Missing]:
    """What will change, and that it was shared with the person."""
    missing = missing_answers(
        [
            ("changes", said.changes, "Write what will change."),
            ("shared_how", said.shared_how, "Write how it was shared with them."),
        ]
    )
    if said.shared_on > clock.today():
        missing.append(Missing("shared_on", "Choose a day that has come."))
    missing += missing_told_in(said.shared_in)
    return missing + _missing_reason(said.change_reason, is_again=is_again)


def missing_in_verdict(said: VerdictSaid) -> list[Missing]:
    """Who does not agree and why; or what happens when it is not agreed."""
    kinds = ReviewVerdict.Kind
    if said.kind not in kinds.values:
        return [Missing("kind", "Say whether it is agreed.")]
    if said.kind == kinds.DISSENT:
        return _missing_dissents(said.dissents)
    missing = []
    if said.kind == kinds.NOT_AGREED:
        if said.what_next not in reviews.NOT_AGREED_NEXT:
            missing.append(Missing("what_next", "Say what happens now."))
        missing += missing_answers(
            [("not_agreed_words", said.words, "Write what is not agreed, and why.")]
        )
    return missing


def _missing_dissents(dissents: tuple[DissentSaid, ...]) -> list[Missing]:
    missing = []
    for number, one in enumerate(dissents, start=1):
        if one.is_said and not one.name.strip():
            missing.append(Missing(f"name_{number}", "Write who does not agree."))
        if one.is_said and not one.words.strip():
            missing.append(Missing(f"reason_{number}", "Write why they do not agree."))
    if not any(one.is_said for one in dissents):
        missing.append(Missing("name_1", "Write who does not agree, by name."))
    return missing


def missing_in_beginning(said: Begun) -> list[Missing]:
    """The next review within 12 months of the day it begins, or the reason."""
    missing = []
    if said.live_on > clock.today():
        missing.append(Missing("live_on", "Choose a day that has come."))
    if said.next_on < clock.today():
        missing.append(Missing("next_on", "Choose a day that has not gone by."))
    latest = reviews.REGULAR_REVIEW.latest(said.live_on)
    if said.next_on > latest and not said.why_later.strip():
        sentence = (
            "That is more than 12 months on. Choose an earlier day, or give the "
            "reason, which everybody can read."
        )
        missing.append(Missing("why_later", sentence))
    return missing


def _missing_reason(words: str, *, is_again: bool) -> list[Missing]:
    if not is_again or words.strip():
        return []
    return [Missing("change_reason", "Write why this is changed.")]
