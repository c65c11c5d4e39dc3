"""What may be typed to keep the list of services."""

from dataclasses import asdict
from typing import Any

from django import forms

from alongside.design import fields
from alongside.design.kept import KeptForm, SentOnceForm
from alongside.providers.rules.capacity import Room
from alongside.providers.rules.local import LocalFacts, why_not_these_kinds
from alongside.standards import codes


class ServiceForm(SentOnceForm):
    """A service that is on no regulator’s list. `seen` is what stood there before."""

    groups = (
        ("Where it is", ("address_line_1", "address_line_2", "town", "postcode")),
        ("Whose area, and how to reach it", ("local_authority", "phone")),
    )

    name = fields.ShortText(
        "What is it called?", most=250, missing="Write the name of the service"
    )
    kinds = fields.Choices(
        "What kind of care does it give?",
        choices=codes.SERVICE_KINDS.choices(),
        missing="Choose at least one kind of care",
    )
    provider_name = fields.ShortText("Who runs it?", most=250, required=False)
    beds = fields.WholeNumber(
        "How many beds?", required=False, least=1, most=2000, hint="If it has any."
    )
    address_line_1 = fields.ShortText("Address", most=250, required=False)
    address_line_2 = fields.ShortText("Second line", most=250, required=False)
    town = fields.ShortText("Town or village", most=120, required=False)
    postcode = fields.ShortText("Postcode", most=12, width=10, required=False)
    local_authority = fields.ShortText("Council area", most=120, required=False)
    phone = fields.ShortText(
        "Telephone of the service",
        most=40,
        width=20,
        required=False,
        hint="Not somebody’s own number.",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """The kinds of care and the beds go together."""
        said = super().clean() or self.cleaned_data
        kinds = said.get("kinds")
        wrong = why_not_these_kinds(kinds, said.get("beds")) if kinds else None
        if wrong:
            self.add_error("beds", wrong)
        return said

    def facts(self) -> LocalFacts:
        """What was typed."""
        said = {name: self.cleaned_data[name] for name in LocalFacts.__annotations__}
        said["kinds"] = tuple(said["kinds"])
        said["postcode"] = said["postcode"].upper()
        return LocalFacts(**said)

    @staticmethod
    def filled(facts: LocalFacts) -> dict[str, Any]:
        """What stands there now, for the page to begin with."""
        return asdict(facts) | {"kinds": list(facts.kinds)}


class RunByForm(KeptForm):
    """Which organisation runs a service, and which team of it."""

    who = fields.Select(
        "Who runs it?",
        choices=(),
        missing="Choose who runs it",
        hint="Choose a team where there is one: it sees what is known of the service, "
        "and answers.",
    )

    def __init__(
        self, *args: Any, who_may: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = who_may

    @property
    def chosen(self) -> tuple[int, int | None]:
        """The numbers of the organisation, and of the team if there is one."""
        organisation, _, team = self.cleaned_data["who"].partition(".")
        return int(organisation), int(team) if team else None


class RoomForm(KeptForm):
    """How many people a service cares for and how many places are free."""

    vacancies = fields.WholeNumber(
        "How many places are free?",
        most=5000,
        missing="Write how many are free. Write 0 if none are",
        hint="For care at home: how many more people you could begin with.",
    )
    people = fields.WholeNumber(
        "How many people do you care for now?",
        most=20_000,
        missing="Write how many people you care for now",
    )
    places = fields.WholeNumber(
        "How many places are there in all?",
        most=20_000,
        required=False,
        hint="Leave it empty if there is no fixed number, as in care at home.",
    )
    note = fields.ShortText(
        "What should somebody who looks for a place know?",
        most=300,
        required=False,
        hint="For example: both are on the ground floor. Nobody’s name, please.",
    )
    as_of = fields.PartedDate(
        "On which day is this true?",
        latest="today",
        missing="Write the day on which this is true",
        too_late="The day cannot be in the future",
    )

    def room(self) -> Room:
        """What was typed."""
        return Room(**self.cleaned_data)


class OffersForm(KeptForm):
    """What a service offers, in the words of whoever runs it."""

    words = fields.LongText(
        "What do you offer?",
        most=4000,
        required=False,
        autosave=True,
        hint="Plain words, for somebody who is looking for care. What people can count "
        "on, what you are good at, and what you cannot do.",
    )
