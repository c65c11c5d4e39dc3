"""What is typed in a draft of what was found, by whoever reads it, and by a manager."""

from collections.abc import Sequence
from typing import Any

from alongside.agreed.asking import ask_why_without
from alongside.concerns.forms import keeping_to
from alongside.concerns.forms.enquiry import exactly
from alongside.concerns.forms.timers import NewestForm
from alongside.concerns.models import Finding, FindingOffer, FindingPoint
from alongside.concerns.models.enquiry import CEASED
from alongside.concerns.rules.beside import Held
from alongside.concerns.rules.finding import Found, Kind, Reader, Sharing
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes

Says = FindingPoint.Says


class FindingForm(NewestForm):
    """What was found, how sure we are, and how it is told to the person."""

    words_to_person = fields.LongText(
        "What you tell the person",
        hint="They read exactly this, so write to them: short, plain and kind",
        missing="Write what you tell the person",
        rows=6,
        autosave=True,
    )
    easy_words = fields.LongText(
        "The same in easy words",
        hint="If that helps them: short sentences, one thought in each",
        required=False,
        rows=4,
        autosave=True,
    )
    found = fields.LongText(
        "What was found, and what it rests on",
        hint="For the working team. The person does not see this part",
        missing="Write what was found",
        rows=8,
        autosave=True,
    )
    certainty = fields.Choice(
        "How sure are you?",
        hint="On the balance of probabilities",
        choices=Finding.Certainty.choices,
        missing="Say how sure you are",
    )
    assessment_outcome = fields.Choice(
        "What was concluded about the risk?",
        choices=exactly(codes.ASSESSMENT_OUTCOMES, without=CEASED),
        missing="Choose what was concluded about the risk",
        is_small=True,
    )
    risk_outcome = fields.Choice(
        "What happened to the risk?",
        hint="Only when a risk was identified",
        choices=[*exactly(codes.RISK_OUTCOMES), ("", "No risk was identified")],
        required=False,
        is_small=True,
    )

    def __init__(
        self,
        *args: Any,
        waits_for: Sequence[str] = (),
        held: Sequence[Held] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.held = held
        ask_why_without(self, waits_for)
        keeping_to.ask_how(self, held)

    def said(self) -> Found:
        """What was typed, as the action takes it."""
        names = Found.__dataclass_fields__
        return Found(**{name: self.cleaned_data.get(name) or "" for name in names})


class ShareFindingForm(KeptForm):
    """Who reads the draft, how, and until when they can say something."""

    to = fields.Choice("Who reads it?", choices=(), missing="Choose who reads it")
    words = fields.LongText(
        "What do they read?",
        hint="Only what concerns what they did, and no more. The rest is not theirs",
        missing="Write what they read",
        rows=5,
        most=10_000,
        autosave=True,
    )
    form = fields.Choice(
        "How do they read it?",
        choices=exactly(codes.FINDING_FORMS),
        missing="Say how they read it",
        is_small=True,
    )
    answer_by = fields.PartedDate(
        "Until when can they say what is wrong?",
        hint="This is a local target. Give more time where it is needed",
        called="The day",
        earliest="today",
        too_early="Choose a day that has not gone by",
        missing="Give the day",
    )

    def __init__(
        self,
        *args: Any,
        readers: Sequence[Reader],
        held: Sequence[Held] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.readers, self.held = {one.key: one for one in readers}, held
        to = self.fields["to"]
        to.choices = [(key, one.words) for key, one in self.readers.items()]
        asked = [k for k, one in self.readers.items() if one.kind == Kind.ASKED]
        to.reveal = dict.fromkeys(asked, ("words",))
        if not asked:
            del self.fields["words"]
        keeping_to.ask_how(self, held)

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        sharing = Sharing(said["form"], said["answer_by"], said.get("words") or "")
        return {
            "reader": self.readers[said["to"]],
            "said": sharing,
            "keeps_to": said.get("keeps_to") or "",
        }


class NotShownForm(KeptForm):
    """Why the person does not read the draft."""

    reason = fields.Choice(
        "Why do they not read it?",
        choices=exactly(codes.FINDING_NOT_SHOWN),
        missing="Choose why they do not read it",
    )
    words = fields.LongText(
        "How do you know that?",
        hint="For the team. Say who asked them, or what could happen",
        missing="Write how you know that",
        rows=3,
        most=4000,
        autosave=True,
    )


class SayToFindingForm(KeptForm):
    """Whether it is right, in the words of whoever reads it."""

    says = fields.Choice(
        "Is this right?",
        choices=Says.choices,
        missing="Choose what you want to say",
    )
    words = fields.LongText(
        "What do you want to say?",
        hint="If something is not right: what is it, and how should it be?",
        required=False,
        rows=5,
        most=10_000,
        autosave=True,
    )

    def __init__(self, *args: Any, name: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if name:
            self.fields["says"].label = f"What does {name} say?"
            self.fields["words"].label = "In their own words"

    def clean(self) -> dict[str, Any]:
        """What is not right has to be said."""
        said = super().clean() or self.cleaned_data
        if said.get("says") == Says.NOT_RIGHT and not said.get("words"):
            self.add_error("words", "Write what is not right, and how it should be")
        return said


class AnswerPointForm(KeptForm):
    """What is answered to somebody who said that something is not right."""

    became = fields.Choice(
        "Is it changed?",
        hint="Change the draft first, then answer",
        choices=FindingPoint.Became.choices,
        missing="Say whether it is changed",
    )
    words = fields.LongText(
        "Your answer to them",
        hint="They read exactly this. Say what you changed, or why you did not",
        missing="Write your answer to them",
        rows=4,
        most=4000,
        autosave=True,
    )


class OfferFindingForm(KeptForm):
    """Why it does not wait for those of whom nothing has come."""

    def __init__(self, *args: Any, without: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if without:
            self.fields["why_go_on"] = fields.LongText(
                f"Why do you go on without {', '.join(without)}?",
                hint="The manager reads this. Say what you did to hear from them",
                missing="Write why you go on without them",
                rows=3,
                most=4000,
                autosave=True,
            )


class AnswerOfferForm(KeptForm):
    """Whether a manager accepts it."""

    answer = fields.Choice(
        "Do you accept it?",
        choices=(
            (FindingOffer.Answer.ACCEPTED, "Yes, this is what was found"),
            (FindingOffer.Answer.RETURNED, "No, something is missing"),
        ),
        missing="Choose whether you accept it",
        reveal={FindingOffer.Answer.RETURNED: "words"},
    )
    words = fields.LongText(
        "What is missing?",
        missing="Write what is missing",
        rows=4,
        most=4000,
        autosave=True,
    )
