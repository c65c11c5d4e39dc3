"""What is typed about a contract with a care service, and what each side promised."""

from typing import Any

from alongside.access.models import Organisation
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.models import Contract
from alongside.providers.rules.contracts import OF_CONTRACTS, Agreed
from alongside.standards import contracts

SIDES = [(code, contracts.PARTIES.plain(code)) for code in OF_CONTRACTS]


class ContractForm(KeptForm):
    """Who buys care, how, from when, for how many, and how to reach their office."""

    buyer = fields.Select(
        "Who buys the care?",
        choices=(),
        required=False,
        hint="Those who take part here",
    )
    buyer_name = fields.ShortText(
        "Or somebody else, by name",
        hint="For example, a council further away that pays for places",
        most=200,
        required=False,
    )
    kind = fields.Choice(
        "What kind of contract is it?",
        choices=contracts.KINDS.choices(),
        missing="Say what kind of contract it is",
        is_small=True,
    )
    starts_on = fields.PartedDate("From when?", missing="Give the first day")
    ends_on = fields.PartedDate("Until when?", required=False)
    people_placed = fields.WholeNumber(
        "How many people is it for today?",
        hint="A number only. Write no names here",
        required=False,
        most=5000,
    )
    about = fields.LongText("What does it cover?", required=False, rows=3, most=2000)
    office = fields.ShortText(
        "Which office answers about it?", required=False, most=200
    )
    phone = fields.ShortText("The telephone of the office", required=False, most=40)
    email = fields.Email("The email of the office", required=False)

    def __init__(self, *args: Any, buyers: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.buyers = {str(one.pk): one for one in buyers}
        self.fields["buyer"].choices = [(pk, o.name) for pk, o in self.buyers.items()]
        for name in ("buyer", "buyer_name"):
            self.fields[name].is_quietly_optional = True

    def clean(self) -> dict[str, Any]:
        """One buyer: from the list or by name."""
        said = super().clean() or self.cleaned_data
        chosen, named = said.get("buyer"), (said.get("buyer_name") or "").strip()
        if chosen and named:
            self.add_error("buyer", "Choose from the list or write a name, not both")
        elif not chosen and not named and "buyer" not in self.errors:
            self.add_error("buyer", "Say who buys the care")
        return said

    def said(self) -> Agreed:
        """What was typed, as the action takes it."""
        said = dict(self.cleaned_data)
        said["buyer"] = self.buyers.get(said["buyer"])
        return Agreed(**said)


def start_of(contract: Contract) -> dict[str, Any]:
    """A contract as its form begins."""
    names = ("buyer_name", "kind", "starts_on", "ends_on", "people_placed", "about")
    begun = {name: getattr(contract, name) for name in names}
    begun |= {name: getattr(contract, name) for name in ("office", "phone", "email")}
    if contract.buyer_id:
        begun |= {"buyer": str(contract.buyer_id), "buyer_name": ""}
    return begun


class ChangeContractForm(ContractForm):
    """What of a contract can be put right. Who, what kind and from when stand."""

    def __init__(self, *args: Any, contract: Contract, **kwargs: Any) -> None:
        super().__init__(*args, buyers=[], **kwargs)
        self.contract = contract
        for name in ("buyer", "buyer_name", "kind", "starts_on"):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Nothing of who buys is asked."""
        return super(ContractForm, self).clean() or self.cleaned_data

    def said(self) -> Agreed:
        """What was typed, with what stands."""
        one = self.contract
        return Agreed(
            kind=one.kind,
            starts_on=one.starts_on,
            buyer=one.buyer,
            buyer_name=one.buyer_name,
            **self.cleaned_data,
        )


class EndContractForm(KeptForm):
    """On which day it ends, and why."""

    ends_on = fields.PartedDate("Its last day", missing="Give its last day")
    why = fields.ShortText("Why does it end?", most=300, missing="Say why it ends")


class PromiseForm(KeptForm):
    """One thing one side promises."""

    party = fields.Choice(
        "Who promises it?",
        choices=SIDES,
        missing="Say who promises it",
    )
    words = fields.LongText(
        "What do they promise?",
        hint="One thing, so that everybody can tell whether it was kept",
        missing="Write what is promised",
        rows=3,
        most=600,
    )


class TakeOutForm(KeptForm):
    """Why a promise no longer stands."""

    why = fields.ShortText("Why does it no longer stand?", most=300, missing="Say why")
