"""Who may weigh whether somebody is free, and what must be said. Nothing answers here.

What somebody concludes is never worked out from what they answered: the rules ask only
that all of it is there, in words.
"""

from dataclasses import dataclass, field
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import Decision, LibertyLook, Objection, Person
from alongside.people.rules.decisions import Missing
from alongside.people.rules.record import is_own_record
from alongside.standards import codes, liberty
from alongside.standards.liberty import LegalTest

ABILITY = "weigh_liberty"
NOT_FREE = "is"
BY_THE_COUNCIL = ("care_home", "hospital")


@dataclass(frozen=True)
class FactorSaid:
    """What was thought about one thing, as typed."""

    points: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class DissentSaid:
    """Somebody who does not agree, as typed."""

    name: str
    relation: str = ""
    words: str = ""


@dataclass(frozen=True)
class LookSaid:
    """Everything together, as typed."""

    looked_on: date
    looked_by: str
    role: str
    objection: str
    objection_shown: str
    objection_said_by: str
    place: str
    place_words: str
    less_restrictive: str
    conclusion: str
    reasons: str
    next_look_on: date
    shown: str = ""
    why_again: str = ""
    decision: Decision | None = None
    factors: dict[str, FactorSaid] = field(default_factory=dict)
    dissents: tuple[DissentSaid, ...] = ()


@dataclass(frozen=True)
class RestrictionSaid:
    """One limit, as typed."""

    kind: str
    what: str
    when_words: str
    why: str
    how_often: str
    less: str
    watched_by: str
    began_on: date
    look_again_on: date


@dataclass(frozen=True)
class ReviewSaid:
    """Whether a limit is still needed, as typed."""

    is_kept: bool
    words: str
    reviewed_by: str
    reviewed_on: date
    look_again_on: date | None = None
    their_words: str = ""


@dataclass(frozen=True)
class NoSaid:
    """The person's no, or that they no longer mind, as typed."""

    is_no: bool
    words: str
    how: str
    said_by: str
    said_on: date


def why_not_weigh(person: Person, by: Actor) -> str | None:
    """Somebody else writes it down with the person, and is answerable for it."""
    if is_own_record(person, by):
        return "Somebody else has to write this down with you."
    if by.may(ABILITY):
        return None
    return "Only those whose work includes it can write this down."


def why_not_say_no(person: Person, by: Actor) -> str | None:
    """The person says no at any time. Whoever hears or sees it writes it down."""
    if is_own_record(person, by) or by.may("write_what_they_saw"):
        return None
    return "Only the person, or somebody who was there, can write this down."


def is_overtaken(newest: int | None, seen: int | None) -> bool:
    """Whether somebody has written here what the writer has not seen."""
    return newest != seen


def is_under_an_earlier_test(look: LibertyLook) -> bool:
    """A look made under a test that is not in use today is to be looked at again."""
    return look.legal_test != liberty.legal_test_on(clock.today()).code


def asks_for_a_look(newest: LibertyLook | None, said: Objection | None) -> bool:
    """Whether the person has said no since anybody looked. Nobody is told by itself."""
    if said is None or not said.is_no:
        return False
    return newest is None or newest.recorded_at < said.recorded_at


def who_can_allow(place: str) -> str:
    """Where somebody lives decides who can allow it, in a sentence."""
    if place in BY_THE_COUNCIL:
        return (
            "In a care home or hospital, for somebody of 18 or over, the council can "
            "allow it (Deprivation of Liberty Safeguards)."
        )
    return "Outside care homes and hospitals only the Court of Protection can allow it."


def what_is_missing_in_look(
    said: LookSaid, test: LegalTest, *, limits: int, is_first: bool
) -> list[Missing]:
    """Everything that stands between what is typed and keeping it."""
    return [
        *_missing_days(said),
        *_missing_words(said, is_first=is_first),
        *_missing_codes(said),
        *_missing_factors(said, test),
        *_missing_dissents(said),
        *_missing_when_not_free(said, test, limits=limits),
    ]


def _missing_days(said: LookSaid) -> list[Missing]:
    missing = []
    if said.looked_on > clock.today():
        missing.append(Missing("looked_on", "Choose a day that has come."))
    if said.next_look_on <= said.looked_on:
        sentence = "Choose a day after this look."
        missing.append(Missing("next_look_on", sentence))
    return missing


def _missing_words(said: LookSaid, *, is_first: bool) -> list[Missing]:
    needed = {
        "looked_by": "Write who looked at this.",
        "role": "Write what their work is.",
        "objection_shown": "Write what they said or did that shows it.",
        "objection_said_by": "Write who heard or saw it.",
        "place_words": "Write where they live.",
        "less_restrictive": "Write which freer ways were thought about.",
        "reasons": "Write why: weigh all of it in words.",
    }
    if not is_first:
        needed["why_again"] = "Write why it is looked at again."
    return [
        Missing(name, sentence)
        for name, sentence in needed.items()
        if not getattr(said, name).strip()
    ]


def _missing_codes(said: LookSaid) -> list[Missing]:
    asked = (
        ("objection", codes.LIBERTY_OBJECTIONS, "Say whether they object."),
        ("place", codes.LIBERTY_PLACES, "Say where they live."),
        ("conclusion", codes.LIBERTY_CONCLUSIONS, "Choose what you conclude."),
    )
    return [
        Missing(name, sentence)
        for name, known, sentence in asked
        if getattr(said, name) not in known
    ]


def _missing_factors(said: LookSaid, test: LegalTest) -> list[Missing]:
    """Each thing the test of that day asks about, with what shows it."""
    missing = []
    for factor in test.factors:
        told = said.factors.get(factor.code, FactorSaid())
        if told.points not in codes.LIBERTY_POINTS:
            sentence = "Say which way this points."
            missing.append(Missing(f"points_{factor.code}", sentence))
        if not told.evidence.strip():
            sentence = "Write what shows it."
            missing.append(Missing(f"evidence_{factor.code}", sentence))
    return missing


def _missing_dissents(said: LookSaid) -> list[Missing]:
    missing = []
    for number, one in enumerate(said.dissents, start=1):
        if one.words.strip() and not one.name.strip():
            missing.append(Missing(f"name_{number}", "Write who this is."))
        if not one.name.strip():
            continue
        if not one.relation.strip():
            sentence = "Write who they are to the person."
            missing.append(Missing(f"relation_{number}", sentence))
        if not one.words.strip():
            sentence = "Write what they do not agree with."
            missing.append(Missing(f"dissent_{number}", sentence))
    return missing


def _missing_when_not_free(
    said: LookSaid, test: LegalTest, *, limits: int
) -> list[Missing]:
    """Whoever says somebody is not free shows the limits, and asks who decides."""
    if said.conclusion != NOT_FREE:
        return []
    missing = []
    if said.decision is None:
        sentence = (
            "Choose the decision about living there. Whether they can decide it is "
            "asked there, for that one decision."
        )
        missing.append(Missing("decision", sentence))
    if test.factors and not limits:
        sentence = "Write down first what they may not do, one limit at a time."
        missing.append(Missing("conclusion", sentence))
    return missing


def missing_in_restriction(said: RestrictionSaid) -> list[Missing]:
    """A limit says what, why, how often, what less would do, and who watches it."""
    needed = {
        "what": "Write what they may not do, or what is done.",
        "when_words": "Write when this happens.",
        "why": "Write what it keeps them safe from.",
        "how_often": "Write how often.",
        "less": "Write what less would do, or why nothing less would.",
        "watched_by": "Write who watches that it is still needed.",
    }
    missing = [
        Missing(name, sentence)
        for name, sentence in needed.items()
        if not getattr(said, name).strip()
    ]
    if said.kind not in codes.RESTRICTION_KINDS:
        missing.append(Missing("kind", "Choose what kind of limit this is."))
    if said.began_on > clock.today():
        missing.append(Missing("began_on", "Choose a day that has come."))
    if said.look_again_on <= said.began_on:
        sentence = "Choose a day after it began."
        missing.append(Missing("look_again_on", sentence))
    return missing


def missing_in_review(said: ReviewSaid) -> list[Missing]:
    """Keeping a limit needs a reason and a new day; so does taking it away, of why."""
    missing = []
    if not said.words.strip():
        missing.append(Missing("words", "Write why."))
    if not said.reviewed_by.strip():
        missing.append(Missing("reviewed_by", "Write who looked."))
    if said.reviewed_on > clock.today():
        missing.append(Missing("reviewed_on", "Choose a day that has come."))
    if not said.is_kept:
        return missing
    if said.look_again_on is None or said.look_again_on <= said.reviewed_on:
        sentence = "Choose a day after this look."
        missing.append(Missing("look_again_on", sentence))
    return missing
