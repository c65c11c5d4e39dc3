"""When a decision about somebody may be made, and how."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import Assessment, DecisionAnswer, Person
from alongside.people.rules.record import is_own_record, why_not_write_about
from alongside.standards import codes

CAN, CANNOT, UNSURE = "can", "cannot", "unsure"
BEST_INTERESTS, OWN, ADVANCE = "best_interests", "own", "advance_decision"
LEAST_OPTIONS = 2  # what is best can only be weighed between two ways


@dataclass(frozen=True)
class Missing:
    """What is not said yet: beside which question, and the sentence that says so."""

    field: str
    sentence: str


@dataclass(frozen=True)
class OptionSaid:
    """One way it could go, as typed."""

    words: str
    good: str = ""
    bad: str = ""

    @property
    def is_said(self) -> bool:
        """Whether there is a way at all."""
        return bool(self.words.strip())


@dataclass(frozen=True)
class AnswerSaid:
    """What was decided, as typed."""

    words: str
    basis: str
    decided_on: date
    decided_by: str
    role: str
    authority: str
    change_reason: str = ""


def first_sentence(missing: list[Missing]) -> str | None:
    """The first of what is missing, for an action to refuse with."""
    return missing[0].sentence if missing else None


def why_not_keep_decision(person: Person, by: Actor) -> str | None:
    """Their own decisions are the person's to write down; others may help."""
    if by.may("assess_capacity"):
        return None
    return why_not_write_about(person, by)


def why_not_kind(kind: str) -> str | None:
    """What kind of decision it is comes from the list, or is not said yet."""
    if kind and kind not in codes.DECISION_KINDS:
        return "Choose what kind of decision this is."
    return None


def why_not_assess(person: Person, by: Actor) -> str | None:
    """Somebody else has to sit with the person, and be answerable for what they say."""
    if is_own_record(person, by):
        return "Somebody else has to write this down with you."
    if by.may("assess_capacity"):
        return None
    return "Only those whose work includes it can write this down."


def is_overtaken(newest: DecisionAnswer | None, seen: int | None) -> bool:
    """Whether somebody has written an answer that the writer has not seen."""
    return (newest.pk if newest else None) != seen


def why_not_on_basis(basis: str, newest: Assessment | None) -> str | None:
    """How a decision may be made, given the newest conversation about it (not others).

    Whoever has not been shown unable to decide this decides it.
    """
    if basis not in codes.DECISION_BASES:
        return "Say how this came to be decided."
    found = newest.conclusion if newest else ""
    if basis == OWN and found == CANNOT:
        return (
            "The newest conversation about this decision says that they could not "
            "decide it, even with help. Look again with them first."
        )
    if basis == ADVANCE and found != CANNOT:
        return (
            "What was decided beforehand counts only when they cannot decide this "
            "now. Ask them, with every help."
        )
    if basis == BEST_INTERESTS:
        return why_not_best_interests(newest)
    return None


def why_not_best_interests(newest: Assessment | None) -> str | None:
    """Nobody decides for somebody who has not been shown unable to decide this."""
    if newest is None:
        return (
            "Nobody has looked yet at whether they can decide this. Until it is shown "
            "that they cannot, even with help, it is theirs to decide."
        )
    if newest.conclusion == CAN:
        return "The newest conversation says that they can decide this. Ask them."
    if newest.conclusion == UNSURE:
        return (
            "The newest conversation could not tell whether they can decide this. "
            "Until it is shown that they cannot, it is theirs to decide."
        )
    return None


def what_is_missing_in(said: AnswerSaid, *, is_changed: bool) -> list[Missing]:
    """What an answer must say: what, who, by what authority, and why it changed."""
    needed = [
        ("answer", said.words, "Write what was decided."),
        ("decided_by", said.decided_by, "Write who decided."),
        ("role", said.role, "Write who they are to the person, or their work."),
        ("by_authority", said.authority, "Write by what authority they decided."),
    ]
    if is_changed:
        needed.append(("reason", said.change_reason, "Write why this is changed."))
    missing = [
        Missing(n, sentence) for n, words, sentence in needed if not words.strip()
    ]
    if said.decided_on > clock.today():
        missing.append(Missing("decided_on", "Choose a day that has come."))
    return missing


def missing_options(options: list[OptionSaid], *, least: int) -> list[Missing]:
    """Enough ways, each with what is good and what is not so good about it."""
    missing = []
    for number, one in enumerate(options, start=1):
        if not one.is_said and (one.good.strip() or one.bad.strip()):
            missing.append(Missing(f"option_{number}", "Write which way this is."))
        if one.is_said and not one.good.strip():
            sentence = "Write what is good about this way, or “Nothing”."
            missing.append(Missing(f"good_{number}", sentence))
        if one.is_said and not one.bad.strip():
            sentence = "Write what is not so good about this way, or “Nothing”."
            missing.append(Missing(f"bad_{number}", sentence))
    if sum(one.is_said for one in options) < least:
        ways = "one way" if least == 1 else f"{least} ways"
        sentence = f"Write down at least {ways} that it could go."
        missing.append(Missing(f"option_{least}", sentence))
    return missing


def missing_in_telling(told_on: date, answer: DecisionAnswer) -> list[Missing]:
    """Somebody is told what has been decided, and not before."""
    if told_on > clock.today():
        return [Missing("told_on", "Choose a day that has come.")]
    if told_on < answer.decided_on:
        return [Missing("told_on", "Choose a day on which it was decided already.")]
    return []
