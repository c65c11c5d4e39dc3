"""What is typed about the agreement of three: person, who buys care, who gives it."""

from typing import Any

from alongside.access.models import Organisation
from alongside.design import fields
from alongside.people.forms.kept import KeptForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import CareAgreement
from alongside.people.rules.care_agreement import PERSON, Signed, ToAgree
from alongside.providers.models import Service
from alongside.standards import contracts

OWN, FOR_THEM = "own", "for_them"


class BeginAgreementForm(SentOnceForm):
    """What care it is about, who gives it, and who buys it."""

    service = fields.Select(
        "Who gives the care?", choices=(), missing="Choose who gives the care"
    )
    buyer = fields.Select("Who buys the care?", choices=(), required=False)
    buyer_name = fields.ShortText(
        "Or somebody else, by name", most=200, required=False, autocomplete="off"
    )
    about = fields.LongText(
        "What care is it about?",
        hint="In plain words, as the person would say it",
        missing="Write what care it is about",
        rows=3,
        autosave=True,
    )
    starts_on = fields.PartedDate("From when?", missing="Give the day it begins")

    def __init__(
        self,
        *args: Any,
        services: list[Service],
        buyers: list[Organisation],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.services = {str(one.pk): one for one in services}
        self.buyers = {str(one.pk): one for one in buyers}
        self.fields["service"].choices = [(k, o.name) for k, o in self.services.items()]
        self.fields["buyer"].choices = [(k, o.name) for k, o in self.buyers.items()]
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

    def said(self) -> ToAgree:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return ToAgree(
            service=self.services[said["service"]],
            about=said["about"],
            starts_on=said["starts_on"],
            buyer=self.buyers.get(said["buyer"]),
            buyer_name=said["buyer_name"],
        )


def _sides(form: KeptForm, sides: list[tuple[str, str]]) -> None:
    """Ask which of the three only where there is a choice."""
    form.sides = sides  # type: ignore[attr-defined]
    if len(sides) == 1:
        del form.fields["party"]
    else:
        form.fields["party"].choices = sides


def _party(form: KeptForm) -> str:
    sides: list[tuple[str, str]] = form.sides  # type: ignore[attr-defined]
    return form.cleaned_data.get("party") or sides[0][0]


class PromiseInAgreementForm(KeptForm):
    """One thing that one of the three promises."""

    party = fields.Choice(
        "Who promises it?", choices=(), missing="Say who promises it", is_small=True
    )
    words = fields.LongText(
        "What is promised?",
        hint="One thing, in plain words",
        missing="Write what is promised",
        rows=3,
        most=600,
        autosave=True,
    )

    def __init__(self, *args: Any, sides: list[tuple[str, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        _sides(self, sides)

    def said(self) -> dict[str, str]:
        """What was typed, as the action takes it."""
        return {"party": _party(self), "words": self.cleaned_data["words"]}


class CallForm(SentOnceForm):
    """Why it should be looked at again."""

    party = fields.Choice(
        "Who asks for it?", choices=(), missing="Say who asks for it", is_small=True
    )
    words = fields.LongText(
        "Why should it be looked at again?",
        hint="A few words are enough",
        missing="Say why",
        rows=3,
        most=600,
        autosave=True,
    )

    def __init__(self, *args: Any, sides: list[tuple[str, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        _sides(self, sides)

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {"party": _party(self), "words": said["words"], "uid": said["uid"]}


class SignForm(KeptForm):
    """That one of the three signs. For the person somebody can, by an authority."""

    who = fields.Choice(
        "Who signs?",
        choices=[
            (OWN, "The person, on paper or in their own way"),
            (FOR_THEM, "Somebody signs for them"),
        ],
        missing="Say who signs",
        reveal={FOR_THEM: ("authority", "authority_words")},
    )
    authority = fields.Choice(
        "By what authority?",
        choices=contracts.AUTHORITIES.choices(),
        missing="Say by what authority somebody signs for the person",
        is_small=True,
    )
    authority_words = fields.ShortText(
        "Where is that written down, or how did the person ask?",
        most=300,
        missing="Say where it is written down, or how they asked",
    )
    signed_by = fields.ShortText(
        "The name of who signs", most=120, missing="Write who signs", autocomplete="off"
    )
    words = fields.LongText(
        "Is there something to add?", required=False, rows=2, most=600
    )

    def __init__(self, *args: Any, party: str, by_self: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.party = party
        if party != PERSON or by_self:
            for name in ("who", "authority", "authority_words"):
                del self.fields[name]
        if by_self:
            del self.fields["signed_by"]

    def said(self) -> Signed:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Signed(
            party=self.party,
            signed_by=said.get("signed_by") or "",
            is_own=said.get("who") != FOR_THEM,
            authority=said.get("authority") or "",
            authority_words=said.get("authority_words") or "",
            words=said["words"],
        )


class AnewForm(SentOnceForm):
    """What it is about now, from when, and why it is written anew."""

    about = fields.LongText(
        "What care is it about now?", missing="Write what care it is about", rows=3
    )
    starts_on = fields.PartedDate("From when?", missing="Give the day it begins")
    why = fields.LongText(
        "Why is it written anew?", missing="Say why it is written anew", rows=2
    )

    @staticmethod
    def start(agreement: CareAgreement) -> dict[str, Any]:
        """What it says now."""
        return {"about": agreement.about}


class WhyForm(KeptForm):
    """One sentence that says why."""

    why = fields.ShortText("Why?", most=300, missing="Say why")
