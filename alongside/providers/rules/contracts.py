"""When a contract may be written down, ended, and have something promised in it."""

from dataclasses import dataclass
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.providers.models import Contract
from alongside.standards import contracts

OF_CONTRACTS = ("commissioner", "provider")


@dataclass(frozen=True)
class Agreed:
    """A contract as typed. `buyer` is empty for a buyer outside the partnership."""

    kind: str
    starts_on: date
    buyer: Organisation | None = None
    buyer_name: str = ""
    office: str = ""
    phone: str = ""
    email: str = ""
    about: str = ""
    ends_on: date | None = None
    people_placed: int | None = None
    counted_on: date | None = None

    @property
    def who_buys(self) -> str:
        """The buyer's name."""
        return self.buyer.name if self.buyer else self.buyer_name.strip()

    @property
    def counted(self) -> date | None:
        """The day people were counted: today where nothing is said."""
        if self.people_placed is None:
            return None
        return self.counted_on or clock.today()


def may_keep_contracts(by: Actor) -> bool:
    """Those who buy care and keep the list of services."""
    return by.may("keep_register") and by.may("see_service_knowledge")


def why_not_keep_contracts(by: Actor) -> str | None:
    """A sentence unless the actor buys care and keeps the contracts."""
    if may_keep_contracts(by):
        return None
    return "Those who buy care write contracts down. Ask them if something is missing."


def why_not_this_contract(said: Agreed) -> str | None:
    """A sentence while something is missing or cannot be."""
    if not said.who_buys:
        return "Say who buys the care."
    if said.kind not in contracts.KINDS:
        return "Choose what kind of contract it is."
    if said.ends_on and said.ends_on < said.starts_on:
        return "The last day cannot be before the first."
    if said.counted and said.counted > clock.today():
        return "The day on which people were counted cannot be in the future."
    return None


def why_not_end(contract: Contract, ends_on: date, why: str) -> str | None:
    """A contract ends on a day, and everybody can read why."""
    if not why.strip():
        return "Say why the contract ends."
    if ends_on < contract.starts_on:
        return "The last day cannot be before the first."
    return None


def why_not_promise(party: str, words: str) -> str | None:
    """A promise is somebody's, and says something."""
    if party not in OF_CONTRACTS:
        return "Say who promises it: who buys the care, or who gives it."
    if not words.strip():
        return "Write what is promised."
    return None
