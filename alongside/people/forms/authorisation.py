"""What is typed about an authorisation: asked for, looked at, moved, told."""

from collections.abc import Sequence
from typing import Any

from alongside.access import clock
from alongside.agreed.asking import ask_why_without
from alongside.design import fields
from alongside.people.forms.liberty import OnceForm, in_short, in_words
from alongside.people.models import Authorisation, Decision, Person
from alongside.people.rules import granting
from alongside.people.rules.authorisation import scheme_of
from alongside.people.rules.granting import AskedSaid, MoveSaid, QualifyingSaid
from alongside.people.rules.safeguard import (
    ReplySaid,
    RepresentativeSaid,
    RightToldSaid,
)
from alongside.standards import codes, liberty


def _day(label: str, called: str = "The day", **more: Any) -> fields.PartedDate:
    said = {"called": called, "missing": "Write the day"}
    return fields.PartedDate(label, **said | more)


class AskForm(OnceForm):
    """Which scheme is asked for, where and why."""

    place = fields.Choice(
        "Where are they?",
        choices=codes.LIBERTY_PLACES.choices(),
        missing="Say where they are",
    )
    place_words = in_short("Its name or address", "Write where they are", 200)
    scheme = fields.Choice(
        "What is asked for?", choices=(), missing="Choose what is asked for"
    )
    purpose = in_words(
        "Why is it asked for?",
        "Write why it is asked for",
        hint="In words they can read",
    )
    asked_on = _day("When was it asked for?", latest="today")
    asked_by = in_short(
        "Who asks?", "Write who asks", hint="For example: the care home"
    )
    asked_of = in_short("Whom do they ask?", "Write whom they ask", 200)
    decision = fields.Select(
        "Which decision is about living there?",
        hint="Whether they can decide it, and what is best, stand there",
        choices=(),
        required=False,
    )

    def __init__(
        self, *args: Any, choices: list[Decision], person: Person, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["scheme"].choices = [
            (one.code, one.name, one.plain) for one in liberty.all_schemes().values()
        ]
        asked = [(str(one.pk), one.question) for one in choices]
        self.fields["decision"].choices = [("", "None of them yet"), *asked]
        self.fields["decision"].is_quietly_optional = True
        self.decisions = {str(one.pk): one for one in choices}

    def clean(self) -> dict[str, Any]:
        """A scheme that is open where they are, at their age."""
        if not self.errors:
            missing = granting.missing_in_asking(self.asked(), self.person)
            self.say_missing(missing)
        return self.cleaned_data

    def asked(self) -> AskedSaid:
        """What was typed, as the action takes it."""
        return AskedSaid(**self.typed("decision"))

    def chosen(self) -> Decision | None:
        """The decision about living there."""
        return self.decisions.get(self.cleaned_data["decision"])


class QualifyingForm(OnceForm):
    """One of the six things looked at."""

    is_met = fields.Choice(
        "Is it so?", choices=(("yes", "Yes"), ("no", "No")), missing="Say whether it is"
    )
    words = in_words("What shows it?", "Write what shows it")
    assessed_by = in_short("Who looked?", "Write who looked")
    role = in_short("What is their work?", "Write what their work is")
    assessed_on = _day("When?", latest="today")

    def qualifying(self) -> QualifyingSaid:
        """What was typed, as the action takes it."""
        said = self.typed()
        return QualifyingSaid(**said | {"is_met": said["is_met"] == "yes"})


class MoveForm(OnceForm):
    """Who moved it, when and why; and what a scheme needs to be allowed."""

    starts_on = _day("From when?", "The first day")
    ends_on = _day("Until when?", "The last day", required=False)
    look_again_on = _day(
        "When does the court look again?", "The day to look again", required=False
    )
    conditions = in_words(
        "What must be done meanwhile?", hint="One condition on each line"
    )
    decided_by = in_short("Who decided?", "Write who decided", 200)
    decided_on = _day("When?", latest="today")
    words = in_words("Why?", "Write why", hint="In words they can read")
    why_late = in_words("Why is it late?", "Write why it is late")

    def __init__(
        self,
        *args: Any,
        verb: str,
        row: Authorisation,
        is_late: bool,
        waits_for: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        scheme = scheme_of(row)
        kept = {"decided_by", "decided_on", "words", "uid", "seen"}
        if verb == "grant":
            kept |= {"starts_on", "ends_on", "conditions"}
            if not (scheme.most_days or scheme.most_months):
                kept.add("look_again_on")
            self.fields["ends_on"].help_text = granting.at_most(scheme)
        if verb == "extend":
            kept.add("ends_on")
        if is_late and verb in ("grant", "refuse"):
            kept.add("why_late")
        for name in self.fields.keys() - kept:
            del self.fields[name]
        ask_why_without(self, waits_for)

    def move(self) -> MoveSaid:
        """What was typed, as the action takes it."""
        said = self.typed("why_without")
        lines = said.pop("conditions", "").splitlines()
        return MoveSaid(
            **said, conditions=tuple(line for line in lines if line.strip())
        )


class RepresentativeForm(OnceForm):
    """Who visits and speaks up, and whether an advocate helps too."""

    name = in_short("Who visits them and speaks up for them?")
    relation = in_short("Who are they to the person?")
    chosen_by = in_short(
        "Who chose them?", most=200, hint="The person first, if they can"
    )
    is_paid = fields.Tick("They are paid to do it", required=False)
    why_nobody = in_words(
        "If there is nobody yet: why, and what is being done?", rows=2
    )
    advocate = fields.Choice(
        "Was an advocate thought of, for them or for their representative?",
        choices=codes.LIBERTY_ADVOCATES.choices(),
        missing="Say whether an advocate was thought of",
        is_small=True,
    )
    advocate_words = in_words("More about the advocate", rows=2)

    def representative(self) -> RepresentativeSaid:
        """What was typed, as the action takes it."""
        return RepresentativeSaid(**self.typed(), named_on=clock.today())


class RightToldForm(OnceForm):
    """When, how and in what form they were told that a judge can look at it."""

    told_on = _day("When were they told?", latest="today")
    told_by = in_short("Who told them?", "Write who told them")
    told_in = fields.Choice(
        "In what form?",
        choices=codes.TOLD_FORMATS.choices(),
        missing="Choose in what form they were told",
        is_small=True,
    )
    how = in_words(
        "How was it told?",
        "Write how it was told",
        hint="Where, with whom, and what helped them to take it in",
    )
    what_they_said = in_words("What did they say to it, in their own words?")

    def told(self) -> RightToldSaid:
        """What was typed, as the action takes it."""
        return RightToldSaid(**self.typed())


class ReplyForm(OnceForm):
    """What is done about a condition, and who will do it by when."""

    words = in_words("What is done about it?", "Write what is done about it")
    replied_by = in_short("Who says so?", "Write who says so")
    replied_on = _day("When?", latest="today")
    owner_name = in_short(
        "Does somebody still have to do it? Who?",
        hint="It then stands under what people will do, until it is felt",
    )
    due_on = _day("By when will they do it?", "The day it is done by", required=False)

    def __init__(self, *args: Any, may_agree: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_agree:
            del self.fields["owner_name"], self.fields["due_on"]

    def reply(self) -> ReplySaid:
        """What was typed, as the action takes it."""
        return ReplySaid(**self.typed())
