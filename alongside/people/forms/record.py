"""What is typed about a person: their own words, and the facts of who they are."""

from collections.abc import Mapping
from typing import Any

from django import forms

from alongside.design import fields, form
from alongside.people.models import Person, Statement
from alongside.people.names import is_nhs_number, tidy_nhs_number
from alongside.people.queries import Apart
from alongside.standards import codes

THEIRS, MINE, BOTH = "theirs", "mine", "both"


class FindPeople(form.Form):
    """Find somebody by name."""

    words = fields.ShortText(
        "Name",
        hint="However it is spelled: names that sound the same are found too",
        most=100,
        required=False,
        autocomplete="off",
    )


class AboutMeForm(form.Form):
    """Four headings in the person's words, and whose help they had.

    `newest` holds what is kept now. Where somebody else wrote meanwhile, the form asks
    under the heading which of the two to keep.
    """

    name_i_like = fields.LongText(
        "The name I like", rows=2, most=300, required=False, size="m", autosave=True
    )
    how_to_talk = fields.LongText(
        "How to talk with me",
        hint="What helps, what does not, where to sit, how long to wait",
        rows=5,
        required=False,
        size="m",
        autosave=True,
    )
    what_matters = fields.LongText(
        "What matters to me", rows=5, required=False, size="m", autosave=True
    )
    who_matters = fields.LongText(
        "Who matters to me", rows=4, required=False, size="m", autosave=True
    )
    written_by = fields.ShortText(
        "Whose words are these?",
        hint="The person, or whoever speaks for them and how they know",
        most=120,
        missing="Say whose words these are",
        autocomplete="off",
    )
    supported_by = fields.ShortText(
        "Who helped?",
        hint="For example: Carol, niece, who typed",
        most=120,
        required=False,
        autocomplete="off",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    choosing = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        newest: dict[str, Statement],
        initial: dict[str, Any],
        is_own: bool = False,
    ) -> None:
        super().__init__(data, initial=initial)
        if is_own:
            self.fields["written_by"].help_text = "Yours, or who speaks for you"
            self.fields["supported_by"].label = "Did somebody help you?"
        self.newest, self.is_own = newest, is_own
        self.apart: list[Apart] = []
        asked = (initial if data is None else data).get("choosing", "").split(",")
        for heading in Statement.Heading:
            if heading.value in asked and heading.value in newest:
                self._ask_which(heading)

    def _ask_which(self, heading: Statement.Heading) -> None:
        theirs = self.newest[heading.value]
        mine = self[heading.value].value() or ""
        self.fields[f"keep_{heading.value}"] = fields.Choice(
            f"Somebody else has changed “{heading.label}”. Which words do we keep?",
            choices=[
                (THEIRS, f"What {theirs.written_by} wrote", theirs.words or "Nothing"),
                (MINE, "What you wrote", mine or "Nothing"),
                (BOTH, "Both, yours after theirs"),
            ],
            missing=f"Choose which words to keep for “{heading.label}”",
            is_small=True,
        )
        order = list(self.fields)
        order.remove(f"keep_{heading.value}")
        order.insert(order.index(heading.value) + 1, f"keep_{heading.value}")
        self.order_fields(order)

    @property
    def is_apart(self) -> bool:
        """Whether somebody else has written under the same headings meanwhile."""
        return bool(self.apart)

    def asking_which(self) -> "AboutMeForm":
        """The same words again, asking which to keep where two people wrote."""
        typed = {name: words for name, words in self.cleaned_data.items() if words}
        typed["choosing"] = ",".join(one.heading for one in self.apart)
        typed["seen"] = ",".join(str(row.pk) for row in self.newest.values())
        asking = AboutMeForm(newest=self.newest, initial=typed, is_own=self.is_own)
        asking.apart = self.apart
        return asking

    def statements_seen(self) -> set[int]:
        """The statements the writer had in front of them."""
        numbers = self.cleaned_data["seen"].split(",")
        return {int(n) for n in numbers if n.isdecimal() and len(n) < 19}

    def words(self) -> dict[str, str]:
        """The words under each heading, with what was chosen between two versions."""
        return {h.value: self._words_under(h.value) for h in Statement.Heading}

    def _words_under(self, heading: str) -> str:
        mine = self.cleaned_data[heading].strip()
        choice = self.cleaned_data.get(f"keep_{heading}", MINE)
        if choice == MINE:
            return mine
        theirs = self.newest[heading].words
        return theirs if choice == THEIRS else f"{theirs}\n\n{mine}"

    def writers(self) -> dict[str, str]:
        """Whose words they are, and who helped."""
        return {
            name: self.cleaned_data[name] for name in ("written_by", "supported_by")
        }


class FactsForm(form.Form):
    """Who somebody is, as far as is known."""

    name = fields.ShortText("Full name", most=120, missing="Enter their name")
    known_as = fields.ShortText("Known as", most=60, required=False)
    date_of_birth = fields.PartedDate(
        "Date of birth", required=False, latest="today", called="Date of birth"
    )
    nhs_number = fields.ShortText(
        "NHS number", required=False, width=10, inputmode="numeric", spellcheck=False
    )
    address = fields.ShortText("Address", required=False, autocomplete="off")
    postcode = fields.ShortText("Postcode", most=10, required=False, width=10)
    lives_at = fields.Select("Lives at a care service", choices=[], required=False)
    phone = fields.ShortText("Telephone", most=30, required=False, width=20)
    first_language = fields.ShortText(
        "First language, and how they say things", most=60, required=False
    )
    gender = fields.Select("Gender", choices=codes.GENDERS.choices(), required=False)
    ethnicity = fields.Select(
        "Ethnicity", choices=codes.ETHNICITIES.choices(), required=False
    )
    support_reason = fields.Select(
        "Main reason for support",
        choices=codes.SUPPORT_REASONS.choices(),
        required=False,
    )

    @classmethod
    def facts_of(cls, person: Person) -> dict[str, Any]:
        """The facts as they are now, for the form to begin with."""
        facts = {name: getattr(person, name) for name in cls.base_fields}
        return facts | {"lives_at": str(person.lives_at_id or "")}

    def offer_services(self, choices: list[tuple[str, str]]) -> None:
        """Let them choose where the person lives among these services."""
        self.fields["lives_at"].choices = choices

    def clean_nhs_number(self) -> str:
        """Ten digits of which the last one checks."""
        number = tidy_nhs_number(self.cleaned_data["nhs_number"])
        if number and not is_nhs_number(number):
            self.add_error(
                "nhs_number",
                "Enter the ten digits of the NHS number as they stand on the letter",
            )
        return number

    def facts(self) -> dict[str, Any]:
        """What was typed, without where they live."""
        return {n: typed for n, typed in self.cleaned_data.items() if n != "lives_at"}
