"""What is typed about a treatment that is refused, and when it is taken back."""

from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.people.forms.kept import KeptForm, ToldForm
from alongside.people.models.ahead import YesNo
from alongside.people.rules.ahead_said import RefusalSaid


def _yes_no(label: str, missing: str, hint: str = "") -> fields.Choice:
    return fields.Choice(
        label, choices=YesNo.choices, missing=missing, hint=hint, is_inline=True
    )


class RefusalForm(ToldForm):
    """One treatment, when it is refused, and how the refusal was made."""

    treatment = fields.LongText(
        "Which treatment do you not want?",
        hint="One treatment. Plain words are enough",
        missing="Write which treatment",
        rows=3,
        autosave=True,
        size="m",
    )
    circumstances = fields.LongText(
        "When do you not want it?",
        hint="For example: if I can no longer say so, and I am not going to get better",
        missing="Write when",
        rows=3,
        autosave=True,
        size="m",
    )
    covers_life = _yes_no(
        "Could this treatment keep you alive?",
        "Say whether it could keep the person alive",
    )
    is_written = fields.Choice(
        "Is it written down on paper?",
        hint="What you write here is a note about it, and not the paper",
        choices=[(YesNo.YES, "Yes"), (YesNo.NO, "No, it was said")],
        missing="Say whether it is written down",
        reveal={
            YesNo.YES: (
                "is_signed",
                "is_witnessed",
                "witness",
                "says_even_so",
                "where_kept",
            ),
        },
    )
    is_signed = _yes_no("Is it signed?", "Say whether it is signed")
    is_witnessed = _yes_no(
        "Did a witness sign it too?", "Say whether a witness signed it"
    )
    says_even_so = _yes_no(
        "Does it say that it holds even if life is at risk?",
        "Say whether the paper says so",
    )
    where_kept = fields.LongText("Where is the paper?", required=False, rows=2)
    witness = fields.ShortText(
        "Who was the witness?", required=False, most=120, autocomplete="off"
    )
    made_on = fields.PartedDate(
        "On which day was it made?",
        called="The day",
        latest="today",
        required=False,
    )
    NAMES = (
        "treatment",
        "circumstances",
        "covers_life",
        "is_written",
        "is_signed",
        "is_witnessed",
        "says_even_so",
        "where_kept",
        "witness",
        "made_on",
    )
    field_order = (*NAMES, "how", "said_by", "why_changed", "seen")

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, called=called, is_own=is_own, **kwargs)
        if not is_own:
            self.fields["treatment"].label = f"Which treatment does {called} not want?"
            self.fields["circumstances"].label = f"When does {called} not want it?"
            self.fields["covers_life"].label = "Could this treatment keep them alive?"

    def said(self) -> RefusalSaid:
        """What was typed. What is not on paper is neither signed nor witnessed."""
        said = {name: self.cleaned_data[name] for name in self.NAMES}
        for name in ("is_signed", "is_witnessed", "says_even_so"):
            said[name] = said[name] or YesNo.NO
        return RefusalSaid(**said)


class WithdrawForm(KeptForm):
    """The person takes it back."""

    on = fields.PartedDate(
        "On which day?", called="The day", latest="today", missing="Write the day"
    )
    said_by = fields.ShortText(
        "Who told us?",
        hint="The person, or whoever heard them say it",
        most=120,
        missing="Write who told us",
        autocomplete="off",
    )
    words = fields.LongText(
        "What did they say?",
        hint="No reason is needed",
        required=False,
        rows=3,
        most=2000,
        autosave=True,
    )

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.called = called
        self.fields["on"].initial = clock.today()
        if is_own:
            del self.fields["said_by"]
            self.fields["words"].label = "Would you like to say more?"

    def withdrawing(self) -> dict[str, Any]:
        """What was typed. Those who say it for themselves need not write their name."""
        return {"said_by": self.called, **self.cleaned_data}
