"""A safeguarding adult review, counted without a name."""

from typing import Any

from django import forms

from alongside.assurance.forms.returning import MOST
from alongside.assurance.models import AdultReviewVersion
from alongside.assurance.rules import adult_reviews as rules
from alongside.assurance.rules.adult_reviews import HARMS, MOST_PEOPLE, ReviewSaid
from alongside.design import fields
from alongside.design.kept import KeptForm, SeesNumber
from alongside.standards.codes import AGE_BANDS, Code

PEOPLE = {"died": "People who died", "survived": "People who lived"}


def _place(harm: str, band: str) -> str:
    return f"{harm}_{band}"


def _group(harm: str) -> tuple[str, tuple[str, ...]]:
    return PEOPLE[harm], tuple(_place(harm, band) for band in AGE_BANDS.codes)


def _how_many(band: Code) -> fields.WholeNumber:
    """An empty one is nought, so it need not say that it may be left empty."""
    asked = fields.WholeNumber(
        f"Age {band.in_plain_words.lower()}", required=False, most=MOST_PEOPLE, width=2
    )
    asked.is_quietly_optional = True  # type: ignore[attr-defined]
    return asked


class ChangeReviewForm(SeesNumber, KeptForm):
    """When a review counts, and how many people of which age it is about."""

    groups = tuple(_group(harm) for harm in HARMS)

    counted_on = fields.PartedDate(
        "On which day does it count?",
        hint="We could not check which day of a review the national return goes by. "
        "Agree on one with your board, such as the day it was decided",
        called="The day",
        latest="today",
        too_late="Choose a day that has come",
        missing="Enter the day on which it counts",
    )
    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=MOST
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for harm in HARMS:
            for band in AGE_BANDS:
                self.fields[_place(harm, band.code)] = _how_many(band)

    @classmethod
    def start_of(cls, version: AdultReviewVersion) -> dict[str, Any]:
        """What is said of a review now, for the form to begin with."""
        start: dict[str, Any] = {
            _place(harm, band): number
            for (harm, band), number in version.counts.items()
        }
        return start | {"counted_on": version.counted_on, "seen": version.number}

    def said(self) -> ReviewSaid:
        """What was typed."""
        people = {
            (harm, band): self.cleaned_data[_place(harm, band)] or 0
            for harm in HARMS
            for band in AGE_BANDS.codes
        }
        return ReviewSaid(self.cleaned_data["counted_on"], people)


class AddReviewForm(ChangeReviewForm):
    """A review that is not written down yet."""

    field_order = ("reference", "counted_on")

    reference = fields.ShortText(
        "Reference",
        hint="The number your board gave it, such as SAR-2025-3. Never a name",
        missing="Enter the board’s reference",
        most=40,
        width=20,
        spellcheck=False,
        autocomplete="off",
    )

    def clean_reference(self) -> str:
        """No name, and one way of writing it."""
        reference = rules.tidy_reference(self.cleaned_data["reference"])
        if refusal := rules.why_not_reference(reference):
            self.add_error("reference", refusal)
        return reference
