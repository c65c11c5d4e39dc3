"""What is typed when an organisation is asked to make a part of an enquiry."""

from collections.abc import Mapping
from typing import Any

from alongside.access import clock
from alongside.access.models import Organisation, User
from alongside.agreed.asking import THE_PERSON, ViewForm
from alongside.concerns.models import AskedPart, PartDecision
from alongside.concerns.rules.causing import Asking
from alongside.design import fields
from alongside.design.kept import KeptForm

Source = PartDecision.Source
WHAT = ("scope", "questions", "due_on", "may_know")


class AskForPartForm(KeptForm, ViewForm):
    """Whom we ask, whether that is safe, what part they make, and by when."""

    asked = fields.Select("Whom do you ask?", choices=(), missing="Choose whom")
    source = fields.Choice(
        "Could the harm come from there?",
        hint="From the organisation, from the one you ask, or from anybody who works "
        "there",
        choices=Source.choices,
        missing="Say whether the harm could come from there",
    )
    source_words = fields.LongText(
        "How do you know? If it is safe: how is it made safe?",
        hint="For the team. They do not read this",
        missing="Write how you know that",
        rows=3,
        most=4000,
        autosave=True,
    )
    scope = fields.LongText(
        "What part of it do they make?",
        hint="What they look at, and what they leave to others. They read this",
        missing="Write what part of it they make",
        rows=3,
        most=4000,
        required=False,
        autosave=True,
    )
    questions = fields.LongText(
        "What do you ask them?",
        hint="One question on each line. They read this",
        missing="Write what you ask them",
        rows=5,
        most=4000,
        required=False,
        autosave=True,
    )
    due_on = fields.PartedDate(
        "By when?",
        called="The day",
        earliest="today",
        too_early="Choose a day that has not gone by",
        required=False,
    )
    may_know = fields.Choice(
        "May they know whom it is about?",
        choices=(("yes", "Yes, they read the name"), ("no", "No, not now")),
        missing="Say whether they may know whom it is about",
        reveal={"no": "withheld_reason"},
    )
    withheld_reason = fields.LongText(
        "Why may they not know?",
        hint="For the team. They do not read this",
        missing="Write why they may not know whom it is about",
        rows=2,
        most=2000,
        autosave=True,
    )
    groups = (
        ("Whom you ask, and whether that is safe", ("asked", "source", "source_words")),
        ("What the person says about asking them", THE_PERSON),
        ("What you ask", WHAT),
    )

    def __init__(
        self,
        *args: Any,
        who: Mapping[str, tuple[User, Organisation, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.who = who
        for name in ("scope", "questions", "due_on"):  # needed, unless it is unsafe
            self.fields[name].is_quietly_optional = True
        self.fields["asked"].choices = [(pk, one[2]) for pk, one in who.items()]

    def clean(self) -> dict[str, Any]:
        """What they are asked is needed, unless it is not safe to ask them."""
        said = super().clean() or self.cleaned_data
        if said.get("source") == Source.UNSAFE:
            self.errors.pop("may_know", None)
            return said
        missing = {
            "scope": "Write what part of it they make",
            "questions": "Write what you ask them",
            "due_on": "Give the day by which you need an answer",
        }
        for name, sentence in missing.items():
            if not said.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return said

    def asking(self) -> Asking:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        user, organisation, _ = self.who[said["asked"]]
        return Asking(
            user=user,
            organisation=organisation,
            scope=said.get("scope") or "",
            questions=said.get("questions") or "",
            due_on=said.get("due_on") or clock.today(),
            source=said["source"],
            source_words=said["source_words"],
            is_withheld=said.get("may_know") == "no",
            withheld_reason=said.get("withheld_reason") or "",
        )


class AnswerPartForm(KeptForm):
    """Whether they do it."""

    answer = fields.Choice(
        "Will you do this?",
        choices=(
            (AskedPart.Answer.ACCEPTED, "Yes, we do it"),
            (AskedPart.Answer.DECLINED, "No"),
        ),
        missing="Say whether you do it",
        reveal={AskedPart.Answer.DECLINED: "words"},
    )
    words = fields.LongText(
        "Why not?",
        hint="So that we can ask somebody else",
        missing="Say why you do not do it",
        rows=3,
        most=4000,
        autosave=True,
    )


class ReturnPartForm(KeptForm):
    """What they found out."""

    words = fields.LongText(
        "What did you find out?",
        hint="Answer each question, and say how you know",
        missing="Write what you found out",
        rows=10,
        most=20_000,
        autosave=True,
    )


class TakeBackPartForm(KeptForm):
    """Why it is no longer asked."""

    words = fields.LongText(
        "Why do you take it back?",
        missing="Write why you take it back",
        rows=3,
        most=4000,
        autosave=True,
    )
