"""What is typed to ask for a review, to answer, and to give it a day."""

from typing import Any

from alongside.access import clock
from alongside.agreed.asking import NOT_OF_SOMEBODY_KNOWN, THE_PERSON, ViewForm
from alongside.design import fields
from alongside.people.forms.kept import KeptForm
from alongside.people.forms.seen import SeenForm
from alongside.people.forms.sent_once import SentOnceForm
from alongside.people.models import ReviewRequest
from alongside.people.rules import review as rules
from alongside.people.rules.review import Replied, RequestSaid, ReviewSaid
from alongside.standards import reviews

AHEAD = "For example, 27 3 2027"


class AskForReviewForm(SentOnceForm):
    """Why there should be a review, and who asks."""

    words = fields.LongText(
        "Why should there be a review?",
        hint="In the words of whoever asks",
        missing="Say why there should be a review",
        rows=4,
        autosave=True,
    )
    asked_as = fields.Choice(
        "Who asks for it?",
        choices=reviews.ASKERS.choices(),
        missing="Say who asks for it",
        is_small=True,
    )
    asked_by = fields.ShortText(
        "Their name", most=120, missing="Write who asks for it", autocomplete="off"
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        if is_own:
            self.fields["words"].label = "Why do you want a review?"
            self.fields["words"].help_text = "A few words are enough"
            del self.fields["asked_as"], self.fields["asked_by"]

    def said(self) -> RequestSaid:
        """What was typed. The person need not say who they are."""
        said = self.cleaned_data
        return RequestSaid(
            words=said["words"],
            asked_by=said.get("asked_by") or self.called,
            asked_as=said.get("asked_as") or "person",
        )


class AnswerRequestForm(SeenForm, ViewForm):
    """The person's view, yes or no, the reasons, and with a yes the day."""

    left_out = NOT_OF_SOMEBODY_KNOWN

    answer = fields.Choice(
        "Will there be a review?",
        choices=(("yes", "Yes, by a day"), ("no", "Not now, for these reasons")),
        missing="Say whether there will be a review",
        reveal={"yes": ("due_on",)},
    )
    due_on = fields.PartedDate(
        "By when?", called="The day", hint=AHEAD, missing="Give the day it will be by"
    )
    reasons = fields.LongText(
        "The reasons",
        hint="In words that whoever asked can read",
        missing="Give the reasons",
        rows=3,
        autosave=True,
    )
    why_late = fields.LongText(
        "Why does the answer come late?",
        missing="The day for an answer has gone by. Say why",
        rows=2,
        autosave=True,
    )
    groups = (
        ("The person", THE_PERSON),
        ("The answer", ("answer", "reasons", "why_late")),
    )

    def __init__(self, *args: Any, request: ReviewRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not request.is_late:
            del self.fields["why_late"]

    def reply(self) -> Replied:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return Replied(
            is_yes=said["answer"] == "yes",
            words=said["reasons"],
            due_on=said.get("due_on"),
            why_late=said.get("why_late") or "",
        )


class ScheduleForm(SeenForm):
    """Why there is a review and by when; with a reason where it is later than usual."""

    kind = fields.Choice(
        "Why is there a review?",
        choices=reviews.KINDS.choices(),
        missing="Say why there is a review",
        reveal={"first": ("care_began_on",), "event": ("event",)},
    )
    care_began_on = fields.PartedDate(
        "When did care begin?",
        called="The day care began",
        latest="today",
        missing="Give the day on which care began",
    )
    event = fields.Choice(
        "What happened?",
        choices=reviews.EVENTS.choices(),
        missing="Say what happened",
        is_small=True,
    )
    why = fields.LongText(
        "What is it about?", required=False, rows=2, most=2000, autosave=True
    )
    due_on = fields.PartedDate(
        "By when?", called="The day", hint=AHEAD, missing="Give the day it is to be by"
    )
    why_later = fields.LongText(
        "If it is later than it should be: why?",
        hint="Everybody in the circle can read this, and so can the person",
        required=False,
        rows=2,
        most=2000,
        autosave=True,
    )
    why_another = fields.LongText(
        "There is an open review already. Why is there another?",
        missing="Say why there is another",
        rows=2,
        most=2000,
        autosave=True,
    )

    def __init__(
        self, *args: Any, last_live_on: Any, has_open: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.last_live_on, self.has_open = last_live_on, has_open
        self.fields["why_later"].is_quietly_optional = True
        if not has_open:
            del self.fields["why_another"]

    def clean(self) -> dict[str, Any]:
        """A day in time, or the reason why not."""
        said = super().clean() or self.cleaned_data
        if "kind" in said and "due_on" in said:
            self.say_missing(
                rules.missing_in_review(
                    self.said(), last_live_on=self.last_live_on, has_open=self.has_open
                )
            )
        return said

    def said(self) -> ReviewSaid:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return ReviewSaid(
            kind=said["kind"],
            due_on=said["due_on"],
            why=said.get("why") or "",
            event=said.get("event") or "",
            care_began_on=said.get("care_began_on"),
            why_later=said.get("why_later") or "",
            why_another=said.get("why_another") or "",
        )


class LateForm(KeptForm):
    """Why it is late, and by when it is to be now."""

    words = fields.LongText(
        "Why was it not done by its day?",
        hint="The person reads this",
        missing="Say why it is late",
        rows=3,
        most=2000,
        autosave=True,
    )
    now_by = fields.PartedDate(
        "By when will it be done now?",
        called="The day",
        hint=AHEAD,
        missing="Give the new day",
        earliest=clock.today,
        too_early="Choose a day that has not gone by",
    )
