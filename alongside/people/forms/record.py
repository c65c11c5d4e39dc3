"""What is typed to find a person, and the facts of who they are."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from alongside.design import fields, form
from alongside.design.kept import KeptForm
from alongside.design.paper.layouts import LAYOUTS
from alongside.people import rules
from alongside.people.models import Person
from alongside.people.names import is_nhs_number, tidy_nhs_number
from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS

BETWEEN = ";"  # several answers to one question
NOTHING = "Nothing"


class FindPeople(form.Form):
    """Find somebody by name."""

    words = fields.ShortText(
        "Name",
        hint="However it is spelled: names that sound the same are found too",
        most=100,
        required=False,
        autocomplete="off",
    )


@dataclass(frozen=True)
class TwoVersions:
    """One fact that two people changed at the same time, as a page shows it."""

    label: str
    theirs: str
    mine: str


class FactsForm(KeptForm):
    """Who somebody is, as far as is known.

    `seen` carries the facts as they stood when the writer began, so that what somebody
    else puts right meanwhile is noticed and never written over.
    """

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
        "First language, and other ways of saying things", most=60, required=False
    )
    letters_look = fields.Select(
        "How should letters and papers look?",
        choices=[(one.code, one.name) for one in LAYOUTS],
        hint="Every letter and paper then starts like this",
        required=False,
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
    health_conditions = fields.Choices(
        "Health conditions",
        choices=HEALTH_CONDITIONS.choices(),
        hint="Tick each one that was told to us. The national count asks for them. We "
        "have not been able to check most of these words against the national list",
        required=False,
        is_small=True,
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["data-autosave"] = ""

    @classmethod
    def facts_of(cls, person: Person) -> dict[str, Any]:
        """The facts as they are now, for the form to begin with."""
        names = [name for name in cls.base_fields if name != "seen"]
        facts = {name: getattr(person, name) for name in names}
        facts["lives_at"] = str(person.lives_at_id or "")
        return facts | {"seen": json.dumps(as_words(facts))}

    @classmethod
    def words_of(cls, person: Person) -> dict[str, str]:
        """The facts as they are now, in words."""
        facts = cls.facts_of(person)
        return as_words({n: value for n, value in facts.items() if n != "seen"})

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

    def clean_health_conditions(self) -> list[str]:
        """None of them stands alone."""
        chosen: list[str] = self.cleaned_data["health_conditions"]
        if refusal := rules.why_not_conditions(chosen):
            self.add_error("health_conditions", refusal)
        return chosen

    def typed(self) -> dict[str, str]:
        """What was typed, in words."""
        return as_words({n: v for n, v in self.cleaned_data.items() if n != "seen"})

    def facts_seen(self) -> dict[str, str]:
        """The facts the writer had in front of them; none when the form lost them."""
        try:
            seen = json.loads(self.cleaned_data["seen"])
        except ValueError:
            return {}
        return as_words(seen) if isinstance(seen, dict) else {}

    def keep(self, words: dict[str, str]) -> None:
        """Take these words: somebody else's stand where the writer changed nothing."""
        for name, value in words.items():
            if name == "health_conditions":
                value = _several(value)
            self.cleaned_data[name] = self.fields[name].to_python(value)
        born = words["date_of_birth"]
        self.cleaned_data["date_of_birth"] = date.fromisoformat(born) if born else None

    def facts(self) -> dict[str, Any]:
        """What is to be kept, without where they live."""
        left_out = ("lives_at", "seen")
        kept = {n: v for n, v in self.cleaned_data.items() if n not in left_out}
        return kept | {"health_conditions": tuple(kept["health_conditions"])}

    def two_versions(self, apart: list[str], now: dict[str, str]) -> list[TwoVersions]:
        """Both versions of what two people changed, in the words of the page."""
        return [
            TwoVersions(
                label=str(self.fields[name].label),
                theirs=self._in_words(name, now[name]),
                mine=self._in_words(name, self.typed()[name]),
            )
            for name in apart
        ]

    def _in_words(self, name: str, value: str) -> str:
        choices = dict(getattr(self.fields[name], "choices", ()))
        if name == "health_conditions":
            return (
                "; ".join(choices.get(one, one) for one in _several(value)) or NOTHING
            )
        if name == "date_of_birth" and value:
            born = date.fromisoformat(value)
            return f"{born.day} {born:%B %Y}"
        return str(choices.get(value, value)) or NOTHING

    def asking_again(self, now: dict[str, str]) -> "FactsForm":
        """The form once more: their words where the writer changed nothing, the
        writer's own where both did, and the next press has seen that."""
        start = self.cleaned_data | {"seen": json.dumps(now)}
        again = FactsForm(initial=start)
        again.offer_services(self.fields["lives_at"].choices)
        return again


def as_words(facts: dict[str, Any]) -> dict[str, str]:
    """Each fact as text, so that two versions can be laid beside each other."""
    return {name: _words(value) for name, value in facts.items()}


def _words(value: Any) -> str:
    if isinstance(value, list):
        return BETWEEN.join(sorted(value))
    return str(value) if value else ""


def _several(words: str) -> list[str]:
    return words.split(BETWEEN) if words else []
