"""What is typed about what the person wants of an enquiry, or why nobody asked."""

from typing import Any

from alongside.access import clock
from alongside.agreed.actions import View
from alongside.agreed.asking import ViewForm
from alongside.agreed.models import Involvement
from alongside.concerns.models import KeptAsWell
from alongside.concerns.rules import enquiring as rules
from alongside.design import fields, form
from alongside.design.kept import KeptForm
from alongside.people.models import Outcome
from alongside.people.rules.outcomes import Wish
from alongside.standards import codes


class HearOutcomeForm(KeptForm):
    """One thing the person wants, in their own words."""

    words = fields.LongText(
        "What do they want to happen?",
        hint="One thing at a time, in their own words",
        missing="Write what is wanted",
        rows=4,
        autosave=True,
        size="m",
    )
    said_by = fields.ShortText(
        "Who said it?",
        hint="The person themselves, or who spoke for them",
        most=120,
        missing="Write who said it",
    )
    said_on = fields.PartedDate(
        "When?", called="The day", latest="today", required=False, initial=clock.today
    )

    def __init__(
        self, *args: Any, is_own: bool = False, called: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            self.fields["words"].label = "What do you want to happen?"
            self.fields["words"].help_text = (
                "Write it the way you would say it. One thing at a time. "
                "You can change it later."
            )
            del self.fields["said_by"], self.fields["said_on"]
        else:
            self.fields["words"].label = f"What does {called} want to happen?"
            self.fields["said_by"].initial = "" if called == "the person" else called


class RecordAskedForm(form.Form):
    """That the person was asked and wanted nothing in particular, or was not asked."""

    answer = fields.Choice(
        "Were they asked what they want?",
        choices=[
            (entry.code, entry.in_plain_words)
            for entry in codes.OUTCOMES_ASKED
            if entry.code not in ("asked_expressed", "not_recorded")
        ],
        missing="Say whether they were asked",
    )
    words = fields.LongText(
        "What was said, or why has nobody asked?",
        missing="Say a little about it: what was said, or why nobody asked",
        rows=3,
    )


YES, NO = KeptAsWell.Answer.YES, KeptAsWell.Answer.NO
OWN_ANSWERS = {YES: "Yes, keep it there too", NO: "No, keep it only here"}


class KeepAsWellForm(ViewForm, KeptForm):
    """Whether the person agrees that something stands in their record as well.

    The person is asked one question. Whoever writes for them says how they were asked,
    or why they were not.
    """

    wording = fields.LongText(
        "What the record will say",
        hint="Others who help them read this. It does not say where they said it: "
        "see that the words do not either",
        missing="Write what the record will say",
        rows=4,
        most=4000,
        autosave=True,
    )
    answer = fields.Choice(
        "Do they agree?",
        choices=[(YES, "Yes"), (NO, "No: it stays only here")],
        required=False,
    )
    groups = (
        ("The person", ("how", "answer", "support")),
        ("The record", ("wording",)),
    )

    def __init__(
        self, *args: Any, outcome: Outcome, is_own: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.outcome, self.is_own = outcome, is_own
        self.fields["wording"].initial = outcome.words
        self.fields["answer"].is_quietly_optional = True
        self.fields["how"].label = "What do they say to keeping it in their record too?"
        if is_own:
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        self.groups = ()
        for name in set(self.fields) - {"wording", "answer"}:
            del self.fields[name]
        wording, answer = self.fields["wording"], self.fields["answer"]
        wording.label = "What your record will say"
        wording.help_text = "You can change the words. Others who help you read them"
        answer.label, answer.required = "Keep it in your record too?", True
        answer.choices = OWN_ANSWERS.items()
        answer.error_messages["required"] = "Choose yes or no"

    def clean(self) -> dict[str, Any]:
        """What they answer goes with whether they were asked."""
        said = super().clean() or self.cleaned_data
        if self.errors:
            return said
        is_heard = self.view().how != Involvement.How.NOT_ASKED
        if self.is_no:
            sentence = rules.why_not_said_no(is_heard=is_heard)
        else:
            answer = said["answer"]
            sentence = rules.why_not_agreed_to_keep(answer, is_heard=is_heard)
        if sentence:
            self.add_error("answer", sentence)
        return said

    @property
    def is_no(self) -> bool:
        """Whether they do not want it there."""
        return bool(self.cleaned_data["answer"] == NO)

    def view(self) -> View:
        """What they say to it; the person says it with the answer they choose."""
        if not self.is_own:
            return super().view()
        answer = OWN_ANSWERS.get(self.cleaned_data["answer"], "")
        return View(how=Involvement.How.FIRST_HAND, words=answer)

    def wish(self) -> Wish:
        """What the record will say."""
        outcome = self.outcome
        return Wish(
            self.cleaned_data["wording"],
            outcome.said_by,
            said_on=outcome.said_on,
            how=outcome.how,
            areas=tuple(outcome.areas),
        )
