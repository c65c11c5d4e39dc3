"""Whether an advocate is needed, and what a decision waits for.

A decision point asks the guard through `actions.advocacy.go_ahead`, in the transaction
of the decision. A page asks `queries.advocacy.waits_for` first and shows the question
"why does this go ahead without an advocate?" only when there is something to wait for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.people.models import (
    AdvocacyNeed,
    AdvocacyRequest,
    Person,
    Relationship,
    Representation,
)
from alongside.people.rules.advocacy_states import is_advocate
from alongside.people.rules.decisions import Missing
from alongside.people.rules.record import is_own_record
from alongside.standards import codes

LIMBS = codes.ADVOCACY_LIMBS.codes
SUITABLE = codes.APPROPRIATE_INDIVIDUAL.codes
ANSWERS = ("yes", "no", "unknown")
DUTY, OFFER, NO_NEED = codes.ADVOCACY_OUTCOMES.codes
REFUSED = "refused"

_S = AdvocacyNeed.State
RESTS = (_S.NOT_NEEDED, _S.SAID_NO)
_NOT_THERE = {
    _S.TO_OFFER: "There must be an advocate, and nobody has offered one yet.",
    _S.TO_REFER: "There must be an advocate, and nobody has asked for one yet.",
    _S.REFERRED: "There must be an advocate, and none has been found yet.",
    _S.ALLOCATED: "There must be an advocate, and they have not begun to help yet.",
}


def what_it_waits_for(
    need: AdvocacyNeed, unanswered: int, *, until_there: bool
) -> list[str]:
    """Each sentence that asks a decision to wait because of this need.

    `until_there` also waits while there must be an advocate and none helps yet: right
    for everything that comes after the decision to make enquiries.
    """
    waits = []
    if need.state == _S.NOTED:
        waits.append("Nobody has looked yet at whether an advocate is needed.")
    if until_there and need.is_duty and need.state in _NOT_THERE:
        waits.append(_NOT_THERE[_S(need.state)])
    if unanswered:
        waits.append("The advocate has said something that nobody has answered yet.")
    return waits


def why_not_decide_yet(waits_for: Sequence[str], why_without: str) -> str | None:
    """The guard of a decision point: it waits, or somebody says why it does not.

    `waits_for` comes from `queries.advocacy.waits_for`; `why_without` is what the one
    who decides wrote. Returns None when nothing stands in the way.
    """
    if not waits_for or why_without.strip():
        return None
    return (
        " ".join(waits_for) + " Do that first, or write why this goes ahead without it."
    )


@dataclass(frozen=True)
class Considered:
    """One look at whether an advocate is needed, as typed. Answers of the four parts
    say whether that is very hard for the person."""

    outcome: str
    reason: str
    understand: str = ""
    understand_evidence: str = ""
    retain: str = ""
    retain_evidence: str = ""
    weigh: str = ""
    weigh_evidence: str = ""
    communicate: str = ""
    communicate_evidence: str = ""
    individual: str = ""
    relation: str = ""
    not_paid: str = ""
    acceptable: str = ""
    able: str = ""
    not_source: str = ""
    individual_words: str = ""

    @property
    def is_hard(self) -> bool:
        """Whether any part of taking part is, or may be, very hard for them."""
        return any(getattr(self, limb) != "no" for limb in LIMBS)

    @property
    def has_somebody_suitable(self) -> bool:
        """Whether somebody was named who meets every part of the test."""
        named = bool(self.individual.strip())
        return named and all(getattr(self, one) == "yes" for one in SUITABLE)


def what_is_missing(told: Considered) -> list[Missing]:
    """Everything that stands between what is typed and what it concludes."""
    missing = _missing_parts(told) + _missing_about_somebody(told)
    if told.outcome not in codes.ADVOCACY_OUTCOMES:
        missing.append(Missing("outcome", "Choose what you conclude."))
    elif not missing:
        missing += _wrong_outcome(told)
    if not told.reason.strip():
        missing.append(Missing("reason", "Write why you conclude this."))
    return missing


def _missing_parts(told: Considered) -> list[Missing]:
    missing = []
    for limb in LIMBS:
        if getattr(told, limb) not in ANSWERS:
            sentence = "Say whether this is very hard. All four parts are looked at."
            missing.append(Missing(limb, sentence))
        if not getattr(told, f"{limb}_evidence").strip():
            sentence = "Write what shows this, or what you have still to find out."
            missing.append(Missing(f"{limb}_evidence", sentence))
    return missing


def _missing_about_somebody(told: Considered) -> list[Missing]:
    """Whoever is named is looked at in every part."""
    if not told.individual.strip():
        return []
    missing = []
    if not told.relation.strip():
        missing.append(Missing("relation", "Write who they are to the person."))
    missing += [
        Missing(one, "Answer this about the one you named.")
        for one in SUITABLE
        if getattr(told, one) not in ANSWERS
    ]
    if not told.individual_words.strip():
        sentence = "Write what the person says of it, and how they would help."
        missing.append(Missing("individual_words", sentence))
    return missing


def _wrong_outcome(told: Considered) -> list[Missing]:
    """What is concluded must follow from what is answered."""
    needs_somebody = told.is_hard and not told.has_somebody_suitable
    if told.outcome == NO_NEED and needs_somebody:
        sentence = (
            "It is, or may be, very hard for them to take part, and nobody suitable "
            "can help. Choose another answer, or look at the answers above again."
        )
        return [Missing("outcome", sentence)]
    if told.outcome == DUTY and not needs_somebody:
        sentence = (
            "Your answers say that there need not be one. You can still offer one, "
            "because it would help."
        )
        return [Missing("outcome", sentence)]
    return []


def why_not_suitable(name: str, risky: Iterable[Relationship]) -> str | None:
    """Whoever may be a source of risk never stands in for an advocate."""
    wanted = name.strip().casefold()
    if any(wanted == one.name.strip().casefold() for one in risky):
        return (
            "This is not possible: somebody who may be a source of risk never helps "
            "the person take part in this."
        )
    return None


def why_not_ask(person: Person, by: Actor) -> str | None:
    """The person asks for themselves; those who help them write may ask for them."""
    if is_own_record(person, by) or by.may("arrange_advocate") or by.may("speak_up"):
        return None
    return "Only the person, or somebody helping them, can ask for an advocate here."


def why_not_arrange(by: Actor) -> str | None:
    """Looking, offering and asking for an advocate are the council's work."""
    if by.may("arrange_advocate"):
        return None
    return "Only the council’s workers can do this."


def missing_in_offer(
    offered_on: date, choice: str, again_on: date | None, again_when: str
) -> list[Missing]:
    """An offer has been made; a no says when it is offered again."""
    missing = []
    if offered_on > clock.today():
        missing.append(Missing("offered_on", "Choose a day that has come."))
    if choice == REFUSED and again_on is None and not again_when.strip():
        sentence = "A no is for now. Give a day, or say at what, it is offered again."
        missing.append(Missing("again_on", sentence))
    if again_on and again_on <= clock.today():
        missing.append(Missing("again_on", "Choose a day still to come."))
    return missing


def why_not_answer_request(request: AdvocacyRequest, by: Actor) -> str | None:
    """Those who were asked answer once. Row security holds who was asked."""
    if request.ended_at is not None:
        return "This is not asked any more. Somebody may have taken it on."
    if not by.may("speak_up"):
        return "Only somebody who works as an advocate can answer this."
    return None


def why_not_represent(need: AdvocacyNeed, by: Actor) -> str | None:
    """The advocate says it, or a worker writes down what an advocate said."""
    if need.state not in (_S.ALLOCATED, _S.ACTIVE):
        return "No advocate is helping with this now."
    if is_advocate(need, by) or by.may("arrange_advocate"):
        return None
    return "Only the advocate, or a worker who writes it down for them, can say this."


def why_not_answer(said: Representation, by: Actor) -> str | None:
    """It is answered once, by somebody who answers for the decision."""
    if said.is_answered:
        return "This has been answered."
    return why_not_arrange(by)


def why_not_end(unanswered: int) -> str | None:
    """An advocate's part does not end while something they said has no answer."""
    if unanswered:
        return "Something the advocate said has not been answered. Answer it first."
    return None
