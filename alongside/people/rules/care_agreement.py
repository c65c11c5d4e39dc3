"""Who may write, sign, renew and end the agreement of three, and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.people.models import CareAgreement, Person
from alongside.people.rules.record import is_own_record
from alongside.providers.models import Service
from alongside.standards import contracts

PERSON, COMMISSIONER, PROVIDER = "person", "commissioner", "provider"
ASKED_AS = {PERSON: "person", COMMISSIONER: "council", PROVIDER: "provider"}
SIGNED = (
    "Somebody has signed these words, so they do not change. "
    "Write the agreement anew: the earlier one stays."
)


@dataclass(frozen=True)
class ToAgree:
    """An agreement as typed. `buyer` is empty for a buyer outside the partnership."""

    service: Service
    about: str
    starts_on: date
    buyer: Organisation | None = None
    buyer_name: str = ""

    @property
    def who_buys(self) -> str:
        """The buyer's name."""
        return self.buyer.name if self.buyer else self.buyer_name.strip()


@dataclass(frozen=True)
class Signed:
    """A signature as typed. Without `is_own` somebody signs for the person."""

    party: str
    signed_by: str = ""
    is_own: bool = True
    authority: str = ""
    authority_words: str = ""
    words: str = ""


def why_not_keep_agreements(by: Actor) -> str | None:
    """The council's workers write it down with the person and the service."""
    if by.may("hold_reviews"):
        return None
    return "Those who hold reviews write this down. You can ask them, or add a promise."


def why_not_this_agreement(said: ToAgree) -> str | None:
    """What it is about and who buys the care."""
    if not said.about.strip():
        return "Write what care this is about."
    if not said.who_buys:
        return "Say who buys the care."
    return None


def sides_of(by: Actor, person: Person, agreement: CareAgreement) -> list[str]:
    """Which of the three the actor is, or writes for."""
    sides = []
    if is_own_record(person, by) or by.may("write_about_person"):
        sides.append(PERSON)
    if by.may("hold_reviews"):
        sides.append(COMMISSIONER)
    if gives_the_care(by, agreement):
        sides.append(PROVIDER)
    return sides


def gives_the_care(by: Actor, agreement: CareAgreement) -> bool:
    """Whether the actor answers for the service. For one that takes no part here the
    council's worker writes down what it said."""
    if agreement.service.organisation_id is None:
        return by.may("hold_reviews")
    is_theirs = by.organisation_id == agreement.service.organisation_id
    return is_theirs and by.may("answer_for_service")


def why_not_one_of_three(sides: Sequence[object]) -> str | None:
    """Whoever is not one of the three, and writes for none of them, can only read."""
    return None if sides else "Only the three can do this. You can ask one of them."


def why_not_side(by: Actor, agreement: CareAgreement, party: str) -> str | None:
    """Each speaks for their own side."""
    if party not in contracts.PARTIES:
        return "Say which of the three it is."
    if party in sides_of(by, agreement.person, agreement):
        return None
    return f"{contracts.PARTIES.plain(party)} does this themselves."


def why_not_promise(
    by: Actor, agreement: CareAgreement, party: str, words: str, *, is_signed: bool
) -> str | None:
    """A promise is added by its own side, or with all at the table by who writes it."""
    if is_signed:
        return SIGNED
    if agreement.ended_on:
        return "This agreement has ended."
    if why_not_keep_agreements(by) and (why := why_not_side(by, agreement, party)):
        return why
    if party not in contracts.PARTIES:
        return "Say which of the three promises it."
    return None if words.strip() else "Write what is promised."


def why_not_sign(
    by: Actor, agreement: CareAgreement, said: Signed, promised: Iterable[str]
) -> str | None:
    """Each of the three has promised something; each signs for themselves, or for the
    person by an authority that is said."""
    if agreement.ended_on:
        return "This agreement has ended."
    if why := why_not_side(by, agreement, said.party):
        return why
    for party in contracts.PARTIES.codes:
        if party not in promised:
            whose = contracts.PARTIES.plain(party)
            return (
                f"{whose} has promised nothing yet. Each of the three promises first."
            )
    if not who_signs(by, agreement, said):
        return "Write who signs."
    if said.is_own:
        return None
    return _why_not_for_the_person(said)


def _why_not_for_the_person(said: Signed) -> str | None:
    if said.party != PERSON:
        return "Only for the person can somebody else sign."
    if said.authority not in contracts.AUTHORITIES:
        return "Say by what authority somebody signs for the person."
    if not said.authority_words.strip():
        return "Say where that authority is written down, or how they were asked."
    return None


def who_signs(by: Actor, agreement: CareAgreement, said: Signed) -> str:
    """The name under it: the actor's own where they are that side themselves."""
    if said.is_own and is_that_side(by, agreement, said.party):
        return by.name
    return said.signed_by.strip()


def is_that_side(by: Actor, agreement: CareAgreement, party: str) -> bool:
    """Whether the actor is that side themselves, so that their own name is under it."""
    if party == PERSON:
        return is_own_record(agreement.person, by)
    sides = {
        COMMISSIONER: agreement.buyer_id,
        PROVIDER: agreement.service.organisation_id,
    }
    return sides[party] is not None and sides[party] == by.organisation_id


def why_not_anew(agreement: CareAgreement, by: Actor, why: str) -> str | None:
    """Written anew by those who keep it, while it has not ended, for a reason."""
    if agreement.ended_on:
        return "This agreement has ended."
    if not why.strip():
        return "Say why it is written anew."
    return why_not_keep_agreements(by)


def why_not_end(agreement: CareAgreement, by: Actor, why: str) -> str | None:
    """Ended once, for a reason."""
    if agreement.ended_on:
        return "This agreement has ended."
    if not why.strip():
        return "Say why it ends."
    return why_not_keep_agreements(by)


def why_not_call(
    by: Actor, agreement: CareAgreement, party: str, words: str
) -> str | None:
    """Any of the three, with a word."""
    if agreement.ended_on:
        return "This agreement has ended. A review can be asked for on the record."
    if why := why_not_side(by, agreement, party):
        return why
    return None if words.strip() else "Say why it should be looked at again."
