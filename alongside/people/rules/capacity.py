"""Whether somebody can make one decision at one time: what must be there to say so."""

from dataclasses import dataclass
from datetime import date, datetime

from alongside.access import clock
from alongside.people.rules.decisions import CAN, UNSURE, Missing
from alongside.standards import codes

LIMBS = codes.CAPACITY_LIMBS.codes


@dataclass(frozen=True)
class Assessed:
    """One conversation about one decision, as typed. Answers are yes, no or unknown;
    empty means not looked at."""

    conclusion: str
    kind: str = ""
    words: str = ""
    information: str = ""
    support: str = ""
    understand: str = ""
    understand_evidence: str = ""
    retain: str = ""
    retain_evidence: str = ""
    weigh: str = ""
    weigh_evidence: str = ""
    communicate: str = ""
    communicate_evidence: str = ""
    impairment: str = ""
    impairment_evidence: str = ""
    link: str = ""
    link_evidence: str = ""
    fluctuates: str = ""
    can_wait: str = ""
    why_now: str = ""
    why_unsure: str = ""
    next_look_on: date | None = None

    def says(self, name: str) -> bool:
        """Whether there are words under this question."""
        return bool(getattr(self, name).strip())

    @property
    def failed(self) -> list[str]:
        """The parts of deciding that the person could not do."""
        return [limb for limb in LIMBS if getattr(self, limb) == "no"]


def what_is_missing(told: Assessed) -> list[Missing]:
    """Everything that stands between what is typed and what it concludes.

    The order is the law's: the four parts of deciding, then an impairment, then that
    the one is because of the other.
    """
    if told.conclusion not in codes.CAPACITY_CONCLUSIONS:
        return [Missing("conclusion", "Choose what you conclude.")]
    if told.kind and told.kind not in codes.DECISION_KINDS:
        return [Missing("kind", "Choose what kind of decision this is.")]
    missing = [
        Missing(f"{limb}_evidence", "Write what they said or did that shows this.")
        for limb in LIMBS
        if getattr(told, limb) in ("yes", "no") and not told.says(f"{limb}_evidence")
    ]
    if told.conclusion == CAN:
        return missing + _missing_for_can(told)
    missing += _missing_before_doubting(told)
    if told.conclusion == UNSURE:
        return missing + _missing_words(told, why_unsure="Write why you cannot tell.")
    return missing + _missing_for_cannot(told) + _missing_while_it_can_wait(told)


def _missing_words(told: Assessed, **sentences: str) -> list[Missing]:
    return [Missing(n, s) for n, s in sentences.items() if not told.says(n)]


def _missing_for_can(told: Assessed) -> list[Missing]:
    """What is written must not say the opposite of what is concluded."""
    if told.failed and told.impairment == "yes" and told.link == "yes":
        sentence = "Your answers say that they could not. Look at them again."
        return [Missing("conclusion", sentence)]
    return []


def _missing_before_doubting(told: Assessed) -> list[Missing]:
    missing = _missing_words(
        told,
        information="Write down what they needed to know to decide this.",
        support="Write down what was done to help them decide. Help comes first.",
    )
    missing += [
        Missing(limb, "Say whether they could. All four parts are looked at.")
        for limb in LIMBS
        if not told.says(limb)
    ]
    if told.next_look_on is None:
        missing.append(Missing("next_look_on", "Say when somebody will look again."))
    return missing


def _missing_for_cannot(told: Assessed) -> list[Missing]:
    missing = []
    if not told.failed:
        sentence = (
            "At least one of the four parts must be “no”. If they can do all four, "
            "they can decide this."
        )
        missing.append(Missing("understand", sentence))
    if told.impairment != "yes":
        sentence = (
            "Without an illness, injury or other disturbance of the mind or brain, the "
            "law does not let us say that they cannot decide."
        )
        missing.append(Missing("impairment", sentence))
    elif told.link != "yes":
        sentence = (
            "They must be unable to decide because of it. If something else is the "
            "reason, the law does not let us say that they cannot."
        )
        missing.append(Missing("link", sentence))
    shows = {"impairment_evidence": "Write what shows it."}
    if told.impairment == "yes":
        missing += _missing_words(told, **shows)
    if told.link == "yes":
        missing += _missing_words(told, link_evidence="Write what shows the link.")
    return missing


def _missing_while_it_can_wait(told: Assessed) -> list[Missing]:
    """If it comes and goes, or might, the decision waits for a better time."""
    if not told.fluctuates:
        return [Missing("fluctuates", "Say whether it comes and goes.")]
    if told.fluctuates == "no":
        return []
    if not told.can_wait:
        return [Missing("can_wait", "Say whether this can wait for a better time.")]
    if told.says("why_now"):
        return []
    if told.can_wait == "yes":
        sentence = (
            "This can wait for a better time, so it must wait. Choose “We could not "
            "tell”, or write why it is looked at now after all."
        )
    else:
        sentence = "Write why this cannot wait for a better time."
    return [Missing("why_now", sentence)]


def why_not_at(assessed_at: datetime, next_look_on: date | None) -> list[Missing]:
    """A conversation has been held; the next look comes after it."""
    if assessed_at > clock.now():
        return [Missing("assessed_on", "This must be a time that has gone by.")]
    if next_look_on and next_look_on < assessed_at.date():
        return [Missing("next_look_on", "Choose a day after this conversation.")]
    return []
