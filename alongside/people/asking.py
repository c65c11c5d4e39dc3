"""The same questions about an outcome wherever it is changed, rated or judged: in the
person's record, and in an enquiry that points at it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import CharField, HiddenInput, IntegerField

from alongside.design import fields, form
from alongside.design.kept import KeptForm, SeesNumber
from alongside.people.models import How, Judgement
from alongside.standards import codes

PERSON, PROFESSIONAL = Judgement.Whose.PERSON, Judgement.Whose.PROFESSIONAL
UNABLE = Judgement.Result.UNABLE
NO_REASON_NEEDED = "No reason was needed."


class ChangeOutcomeForm(form.Form):
    """What is wanted changes. The person may do so without giving a reason."""

    def __init__(self, *args: Any, is_own: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        self.fields["reason"].required = False
        self.fields["reason"].help_text = "You do not have to say"

    def clean_reason(self) -> str:
        """The reason; of the person none is needed."""
        return self.cleaned_data["reason"] or NO_REASON_NEEDED


class ReviseOutcomeForm(ChangeOutcomeForm):
    """New words for what is wanted, and why they changed.

    `seen_words` are those the writer had in front of them.
    """

    words = fields.LongText(
        "What is wanted now?", missing="Write what is wanted now", rows=4, size="m"
    )
    reason = fields.LongText(
        "Why has it changed?", missing="Write why it has changed", rows=2
    )
    seen_words = CharField(widget=HiddenInput, strip=False)

    def _ask_the_person(self) -> None:
        super()._ask_the_person()
        self.fields["words"].label = "What do you want now?"
        self.fields["words"].error_messages["required"] = "Write what you want now"

    def clean_seen_words(self) -> str:
        """As it was stored: a browser sends line endings of its own."""
        return self.cleaned_data["seen_words"].replace("\r\n", "\n")

    def has_seen_other_than(self, words: str) -> bool:
        """Whether the writer had other words in front of them than these."""
        return self.cleaned_data.get("seen_words") != words

    def look_again(self, words: str) -> None:
        """Somebody wrote other words meanwhile: the next press has seen those."""
        self.data = self.data.copy()
        self.data["seen_words"] = words


class TurnOutcomeForm(SeesNumber, ChangeOutcomeForm):
    """Something is no longer wanted, or wanted again. `seen` is the version of it that
    the writer had in front of them."""

    seen = IntegerField(
        widget=HiddenInput, required=False, min_value=0, max_value=2_000_000_000
    )


class WithdrawOutcomeForm(TurnOutcomeForm):
    """Why something is no longer wanted."""

    reason = fields.LongText(
        "Why is it no longer wanted?",
        missing="Say why this is no longer wanted",
        rows=3,
    )

    def _ask_the_person(self) -> None:
        super()._ask_the_person()
        self.fields["reason"].label = "Why don’t you want it any more?"


class WantAgainForm(TurnOutcomeForm):
    """Why something is wanted again."""

    reason = fields.LongText(
        "Why is it wanted again?", missing="Say why this is wanted again", rows=3
    )

    def _ask_the_person(self) -> None:
        super()._ask_the_person()
        self.fields["reason"].label = "Why do you want it again?"


class WhoForm(KeptForm):
    """Whoever writes for the person says who said it, and how they know."""

    how = fields.Choice(
        "How do you know?", choices=How.choices, missing="Say how you know"
    )
    said_by = fields.ShortText(
        "Who said it, told you or saw it?",
        hint="Leave empty when it was the person",
        most=120,
        required=False,
        autocomplete="off",
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.called, self.is_own = called, is_own
        self.fields["how"].choices = [
            (How.OWN, f"{called} said it"),
            (How.TOLD, f"Somebody who knows {called} told me"),
            (How.SEEN, f"{called} showed it, and somebody saw"),
        ]
        if is_own:
            del self.fields["how"], self.fields["said_by"]
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        """Say the questions to the person."""

    def clean(self) -> dict[str, Any]:
        """Somebody else who told or saw it is named."""
        said = super().clean() or self.cleaned_data
        if said.get("how") in (How.TOLD, How.SEEN) and not said.get("said_by"):
            self.add_error("said_by", "Write who told you, or who saw it")
        return said

    @property
    def who(self) -> dict[str, str]:
        """How it is known, and from whom."""
        said = self.cleaned_data
        return {
            "how": said.get("how") or How.OWN,
            "said_by": said.get("said_by") or self.called,
        }


class RateForm(WhoForm):
    """How near they are to what they want, today."""

    near = fields.PictureScale(
        "How near are they?",
        choices=[(one.code, one.plain) for one in codes.NEARNESS],
        missing="Choose how near",
        required=True,
        size="m",
    )
    words = fields.LongText(
        "In their own words", required=False, rows=3, most=2000, autosave=True
    )
    field_order = ("near", "words", "how", "said_by")

    def _ask_the_person(self) -> None:
        self.fields["near"].label = "How near are you to it now?"
        self.fields["words"].label = "Say more, if you like"

    def rated(self) -> dict[str, str]:
        """What was said, as the action takes it."""
        said = self.cleaned_data
        return {"near": said["near"], "words": said["words"], **self.who}


class JudgeOutcomeForm(form.Form):
    """How far somebody got what they wanted.

    The person says it for themselves; an advocate for them; a worker writes down what
    the person said, or gives the professional's view.
    """

    whose = fields.Choice(
        "Whose view is this?",
        choices=[
            (PERSON, "The person’s, in their words"),
            (PROFESSIONAL, "Mine, as the professional"),
        ],
        missing="Say whose view this is",
        reveal={PERSON: ("said_by",)},
    )
    said_by = fields.ShortText(
        "Who said it?",
        hint="The person themselves, or who spoke for them and how they know",
        most=120,
        missing="Write who said it",
    )
    result = fields.Choice(
        "Did they get what they wanted?",
        choices=[
            (Judgement.Result.FULLY, "Yes, fully"),
            (Judgement.Result.PARTLY, "Partly"),
            (Judgement.Result.NOT, "No, not at all"),
            (UNABLE, "They could not tell us"),
        ],
        missing="Choose fully, partly or not at all",
        size="m",
    )
    words = fields.LongText(
        "In their own words",
        hint="If they could not tell us, write why",
        required=False,
        rows=4,
    )

    def __init__(
        self, *args: Any, side: str, called: str, name: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.side, self.name = side, name
        if side == "worker":
            self.fields["words"].label = "In their own words, or why you see it so"
            self.fields["said_by"].initial = called
            return
        del self.fields["whose"]
        self.fields["said_by"].initial = f"{name}, {called}’s advocate"
        if side == "own":
            self._ask_the_person()

    def _ask_the_person(self) -> None:
        del self.fields["said_by"]
        result, words = self.fields["result"], self.fields["words"]
        result.label = "Did you get what you wanted?"
        result.choices = [
            (Judgement.Result.FULLY, "Yes, all of it"),
            (Judgement.Result.PARTLY, "Some of it"),
            (Judgement.Result.NOT, "No"),
            (UNABLE, "I can’t say"),
        ]
        result.error_messages["required"] = "Choose the answer that is right for you"
        words.label, words.help_text = "Tell us more, if you like", ""

    def clean(self) -> dict[str, Any]:
        """Who could not say says why."""
        said = super().clean() or self.cleaned_data
        if said.get("result") == UNABLE and not said.get("words"):
            why = "Tell us why, so that we understand"
            if self.side != "own":
                why = "Say why they could not tell us"
            self.add_error("words", ValidationError(why))
        return said

    def judged(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {
            "whose": said.get("whose") or PERSON,
            "said_by": said.get("said_by") or self.name,
            "result": said["result"],
            "words": said["words"],
        }
