"""Weighing whether somebody is free, in four short steps. The person comes first."""

from typing import Any

from alongside.agreed.asking import NOT_OF_SOMEBODY_KNOWN, THE_PERSON, ViewForm
from alongside.design import fields
from alongside.people.forms.liberty import OnceForm, in_short, in_words
from alongside.people.models import Decision
from alongside.people.rules.liberty import DissentSaid, FactorSaid, LookSaid
from alongside.standards import codes
from alongside.standards.liberty import LegalTest

OTHERS = 3
NO_DECISION = ""


class PersonStep(OnceForm, ViewForm):
    """What they say and show, and whether they agree."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    shown = in_words(
        "What do they show, without words?",
        hint="For example: smiles when the car comes; stands at the door",
    )
    objection = fields.Choice(
        "Do they object?",
        choices=codes.LIBERTY_OBJECTIONS.choices(),
        missing="Say whether they object",
    )
    objection_shown = in_words(
        "What did they say or do that shows it?",
        "Write what they said or did that shows it",
    )
    objection_said_by = in_short("Who heard or saw it?", "Write who heard or saw it")
    looked_on = fields.PartedDate(
        "When did you look at this?",
        hint="Before 2 June 2026 the law had another test. A look from before that day "
        "is kept under it, and shown as one to look at again.",
        called="The day",
        latest="today",
        missing="Write the day",
    )
    looked_by = in_short("Who looked at it?", "Write who looked at it")
    role = in_short("What is their work?", "Write what their work is")
    groups = (
        ("The person", (*THE_PERSON, "shown")),
        ("Do they agree?", ("objection", "objection_shown", "objection_said_by")),
        ("This look", ("looked_on", "looked_by", "role")),
    )


class PlaceStep(OnceForm):
    """Where they live, which decides who can allow it; and the freer ways."""

    place = fields.Choice(
        "Where do they live?",
        hint="In a care home or hospital, for somebody of 18 or over, the council can "
        "allow it. Elsewhere only the Court of Protection can.",
        choices=codes.LIBERTY_PLACES.choices(),
        missing="Say where they live",
    )
    place_words = in_short("Its name or address", "Write where they live", 200)
    decision = fields.Select(
        "Which decision is about living there?",
        hint="Whether they can decide it is asked there, for that one decision",
        choices=(),
        required=False,
    )
    less_restrictive = in_words(
        "Which freer ways were thought about, and why not those?",
        "Write which freer ways were thought about",
        rows=4,
    )

    def __init__(self, *args: Any, choices: list[Decision], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = (NO_DECISION, "None of them yet")
        asked = [(str(one.pk), one.question) for one in choices]
        self.fields["decision"].choices = [none, *asked]
        self.fields["decision"].is_quietly_optional = True
        self.decisions = {str(one.pk): one for one in choices}

    def chosen(self) -> Decision | None:
        """The decision about living there."""
        return self.decisions.get(self.cleaned_data["decision"])


class FactorsStep(OnceForm):
    """Each thing that the test of that day asks about. None of them answers alone."""

    def __init__(self, *args: Any, test: LegalTest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.test = test
        for factor in test.factors:
            self.fields[f"evidence_{factor.code}"] = in_words(
                factor.question, "Write what shows it"
            )
            self.fields[f"points_{factor.code}"] = fields.Choice(
                "Which way does this point?",
                choices=codes.LIBERTY_POINTS.choices(),
                missing="Say which way this points",
                is_small=True,
            )
        self.groups = tuple(
            (factor.label, (f"evidence_{factor.code}", f"points_{factor.code}"))
            for factor in test.factors
        )

    def factors(self) -> dict[str, FactorSaid]:
        """What was typed, by the codes of the test."""
        said = self.cleaned_data
        return {
            one.code: FactorSaid(
                said[f"points_{one.code}"], said[f"evidence_{one.code}"]
            )
            for one in self.test.factors
        }


def _others(number: int) -> tuple[str, ...]:
    return tuple(f"{part}_{number}" for part in ("name", "relation", "dissent"))


class ConclusionStep(OnceForm):
    """Those who do not agree, then what somebody concludes, in words, with reasons."""

    conclusion = fields.Choice(
        "All of it together: what do you conclude?",
        hint="Nothing here is counted. Weigh it, and say it.",
        choices=codes.LIBERTY_CONCLUSIONS.choices(),
        missing="Choose what you conclude",
    )
    reasons = in_words(
        "Why? Weigh all of it in words that they can read",
        "Write why: weigh all of it in words",
        rows=6,
    )
    why_again = in_words(
        "Why is it looked at again?", "Write why it is looked at again"
    )
    next_look_on = fields.PartedDate(
        "When will somebody look again?",
        called="The day to look again",
        missing="Write the day to look again",
    )
    groups = (
        *(
            (f"Somebody who does not agree: {number}", _others(number))
            for number in range(1, OTHERS + 1)
        ),
        ("What you conclude", ("conclusion", "reasons", "why_again", "next_look_on")),
    )
    folded = tuple(f"Somebody who does not agree: {n}" for n in range(2, OTHERS + 1))

    def __init__(self, *args: Any, is_first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, OTHERS + 1):
            name, relation, dissent = _others(number)
            self.fields[name] = in_short("Their name")
            self.fields[relation] = in_short("Who they are to the person")
            self.fields[dissent] = in_words(
                "With what do they not agree, and why?", rows=2
            )
            for one in (name, relation, dissent):
                self.fields[one].is_quietly_optional = True
        if is_first:
            del self.fields["why_again"]
        self.order_fields([n for _, names in self.groups for n in names])

    def dissents(self) -> tuple[DissentSaid, ...]:
        """Those who do not agree."""
        said = self.cleaned_data
        return tuple(
            DissentSaid(*(said.get(name, "") for name in _others(number)))
            for number in range(1, OTHERS + 1)
        )


def look_said(
    last: ConclusionStep, *, person: PersonStep, place: PlaceStep, factors: FactorsStep
) -> LookSaid:
    """What was typed in all the steps, as the action takes it."""
    of_person = ("shown", "objection", "objection_shown", "objection_said_by")
    of_look = ("looked_on", "looked_by", "role")
    concluded = ("conclusion", "reasons", "next_look_on")
    return LookSaid(
        **{name: person.cleaned_data[name] for name in of_person + of_look},
        **{name: last.cleaned_data[name] for name in concluded},
        **place.typed("decision"),
        why_again=last.cleaned_data.get("why_again", ""),
        decision=place.chosen(),
        factors=factors.factors(),
        dissents=last.dissents(),
    )
