"""What must be said about a risk before it is kept, agreed or looked at again."""

import re
from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.people.models import Holder, RiskAgreement, RiskLook, RiskSheet
from alongside.people.rules.decisions import Missing, OptionSaid, missing_options

SCORE = re.compile(
    r"\d\s*(%|per ?cent|out of (5|10|100)\b|/\s*(5|10|100)\b(?!/))|^[\W\d_]+$",
    re.IGNORECASE,
)
IN_WORDS = "Say it in words, not as a number or a score."

# Each step of writing: its code, and what of the sheet it says.
STEPS: dict[str, tuple[str, ...]] = {
    "why": ("wants", "why_it_matters", "why_said_by", "benefits"),
    "harms": ("harms",),
    "ways": ("ways",),
    "opinions": ("opinions",),
    "safeguards": ("safeguards", "contingency", "trigger", "look_again_on"),
    "holders": ("holders",),
}

STEP_NAMES = {
    "why": "What it is, and why it matters",
    "harms": "What could go wrong",
    "ways": "The ways it could go",
    "opinions": "What others say",
    "safeguards": "What makes it safer",
    "holders": "Who holds which part",
}


@dataclass(frozen=True)
class HarmSaid:
    """What could go wrong, how likely and how bad, as typed."""

    words: str
    how_likely: str = ""
    how_bad: str = ""


@dataclass(frozen=True)
class OpinionSaid:
    """What somebody else says, as typed."""

    name: str
    relation: str = ""
    words: str = ""


@dataclass(frozen=True)
class HolderSaid:
    """Who holds which part, as typed."""

    name: str
    role: str = ""
    part: str = ""
    answer: str = ""


@dataclass(frozen=True)
class RiskSaid:
    """All that is written about a risk at one time."""

    wants: str
    why_it_matters: str = ""
    why_said_by: str = ""
    benefits: tuple[str, ...] = ()
    harms: tuple[HarmSaid, ...] = ()
    ways: tuple[OptionSaid, ...] = ()
    opinions: tuple[OpinionSaid, ...] = ()
    safeguards: tuple[str, ...] = ()
    contingency: str = ""
    trigger: str = ""
    look_again_on: date | None = None
    holders: tuple[HolderSaid, ...] = ()

    def step(self, code: str) -> tuple[object, ...]:
        """What one step says, to compare with what another writer says."""
        return tuple(getattr(self, name) for name in STEPS[code])

    def is_blank(self, code: str) -> bool:
        """Whether nothing is written in a step. What they want is always there."""
        names = [name for name in STEPS[code] if name not in ("wants", "why_said_by")]
        return not any(getattr(self, name) for name in names)


def is_risk_overtaken(newest: RiskSheet | None, seen: int | None) -> bool:
    """Whether somebody has written a sheet that the writer has not seen."""
    return (newest.pk if newest else None) != seen


def missing_in_sheet(said: RiskSaid) -> list[Missing]:
    """What stands between what is typed and keeping it. Most may stay blank at first:
    what is begun must be whole."""
    missing = []
    if not said.wants.strip():
        missing.append(Missing("wants", "Write what they want to do."))
    if said.why_it_matters.strip() and not said.why_said_by.strip():
        missing.append(Missing("why_said_by", "Write whose words these are."))
    for number, harm in enumerate(said.harms, start=1):
        missing += _missing_in_harm(number, harm)
    missing += missing_options(list(said.ways), least=0)
    for number, opinion in enumerate(said.opinions, start=1):
        missing += _missing_words(
            number,
            opinion,
            name="Write who this is.",
            relation="Write who they are to the person.",
            words="Write what they say.",
        )
    for number, holder in enumerate(said.holders, start=1):
        missing += _missing_in_holder(number, holder)
    return missing


def _missing_words(number: int, row: object, **sentences: str) -> list[Missing]:
    """Nothing of a row that was begun is left blank; a blank row is no row."""
    said = {name: getattr(row, name).strip() for name in vars(row)}
    if not any(said.values()):
        return []
    blank = [name for name in sentences if not said[name]]
    return [Missing(f"{name}_{number}", sentences[name]) for name in blank]


def _missing_in_harm(number: int, harm: HarmSaid) -> list[Missing]:
    missing = _missing_words(
        number,
        harm,
        words="Write what could go wrong.",
        how_likely="Say in words how likely it is.",
        how_bad="Say in words how bad it would be.",
    )
    scored = [n for n in ("how_likely", "how_bad") if SCORE.search(getattr(harm, n))]
    return missing + [Missing(f"{name}_{number}", IN_WORDS) for name in scored]


def _missing_in_holder(number: int, holder: HolderSaid) -> list[Missing]:
    missing = _missing_words(
        number,
        holder,
        name="Write who this is.",
        role="Write who they are to the person, or their work.",
        part="Write which part they hold.",
    )
    if holder.name.strip() and holder.answer not in Holder.Answer.values:
        sentence = "Say whether they have agreed to it."
        missing.append(Missing(f"answer_{number}", sentence))
    return missing


def missing_to_agree(said: RiskSaid, result: str) -> list[Missing]:
    """What must be written before this can come of it; the field is the step."""
    missing = []
    if not said.why_it_matters.strip():
        sentence = "Nobody has written why it matters to them, in their words."
        missing.append(Missing("why", sentence))
    if result == RiskAgreement.Result.NOT_AGREED:
        return missing
    if not said.benefits:
        missing.append(Missing("why", "Write at least one good thing about it."))
    if not said.harms:
        missing.append(Missing("harms", "Write what could go wrong, in words."))
    if not said.safeguards:
        sentence = "Write at least one thing that makes it safer."
        missing.append(Missing("safeguards", sentence))
    if said.look_again_on is None or said.look_again_on <= clock.today():
        sentence = "Choose a day to come, on which it is looked at again."
        missing.append(Missing("safeguards", sentence))
    return missing + _missing_holders(said)


def _missing_holders(said: RiskSaid) -> list[Missing]:
    if not said.holders:
        return [Missing("holders", "Say who holds which part of the risk, by name.")]
    return [
        Missing(
            "holders",
            f"{one.name} has not agreed to hold their part. Ask them, or change who "
            "holds it.",
        )
        for one in said.holders
        if one.answer != Holder.Answer.YES
    ]


@dataclass(frozen=True)
class DissentSaid:
    """Somebody who does not agree, as typed."""

    name: str
    role: str = ""
    reason: str = ""


@dataclass(frozen=True)
class AgreementSaid:
    """What came of the talk, as typed."""

    result: str
    decided: str
    agreed_on: date
    dissents: tuple[DissentSaid, ...] = ()


def missing_in_agreement(said: AgreementSaid) -> list[Missing]:
    """Who does not agree is named with a reason, and nobody is passed over."""
    missing = []
    if said.result not in RiskAgreement.Result.values:
        return [Missing("result", "Choose what came of it.")]
    if not said.decided.strip():
        missing.append(Missing("decided", "Write what the person decided."))
    if said.agreed_on > clock.today():
        missing.append(Missing("agreed_on", "Choose a day that has come."))
    for number, one in enumerate(said.dissents, start=1):
        missing += _missing_words(
            number,
            one,
            name="Write who does not agree.",
            role="Write who they are to the person, or their work.",
            reason="Write why they do not agree.",
        )
    is_somebody = any(one.name.strip() for one in said.dissents)
    if said.result == RiskAgreement.Result.AGREE and is_somebody:
        sentence = "Somebody does not agree, so not everybody agrees."
        missing.append(Missing("result", sentence))
    if said.result != RiskAgreement.Result.AGREE and not is_somebody:
        missing.append(Missing("name_1", "Write who does not agree, and why."))
    return missing


@dataclass(frozen=True)
class LookSaid:
    """What was found when it was looked at again, as typed."""

    looked_on: date
    what_happened: str
    result: str
    reason: str = ""
    look_again_on: date | None = None


def missing_in_look(said: LookSaid) -> list[Missing]:
    """What happened is written down; what goes on has a day, what does not a reason."""
    missing = []
    if said.result not in RiskLook.Result.values:
        return [Missing("result", "Choose what comes of it.")]
    if said.looked_on > clock.today():
        missing.append(Missing("looked_on", "Choose a day that has come."))
    if not said.what_happened.strip():
        missing.append(Missing("what_happened", "Write what happened."))
    day = said.look_again_on
    if said.result == RiskLook.Result.GO_ON:
        if day is None or day <= clock.today():
            missing.append(Missing("look_again_on", "Choose a day to come."))
    elif not said.reason.strip():
        missing.append(Missing("reason", "Write why."))
    return missing
