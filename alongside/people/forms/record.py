"""What is typed to find a person, and the facts of who they are."""

from typing import Any

from alongside.design import fields, form
from alongside.people.models import Person
from alongside.people.names import is_nhs_number, tidy_nhs_number
from alongside.standards import codes


class FindPeople(form.Form):
    """Find somebody by name."""

    words = fields.ShortText(
        "Name",
        hint="However it is spelled: names that sound the same are found too",
        most=100,
        required=False,
        autocomplete="off",
    )


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
