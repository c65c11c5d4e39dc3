"""What is typed when somebody asks first, and when the team answers."""

from django import forms

from alongside.concerns.forms.hearing_back import HearsBackForm
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes

ASKS_BACK = "ask_back"
LONGEST = 10_000


class AskForm(HearsBackForm):
    """A question for the safeguarding team. Its number makes two presses one."""

    words = fields.LongText(
        "What would you like to ask?",
        hint="You do not have to say who it is about",
        missing="Write what you would like to ask",
        rows=6,
        most=LONGEST,
        autosave=True,
    )
    service = fields.ShortText(
        "Is it about a care home or care service?",
        hint="Its name, if you want to tell us",
        required=False,
    )
    email = fields.ShortText(
        "Your email, if you want to be told when there is an answer",
        hint="The email says nothing about anybody",
        most=254,
        required=False,
        autocomplete="email",
        inputmode="email",
        spellcheck=False,
    )


class AskMoreForm(KeptForm):
    """More words in the same conversation."""

    words = fields.LongText(
        "Do you want to say or ask more?",
        missing="Write what you want to say or ask",
        rows=4,
        most=LONGEST,
        size="m",
        autosave=True,
    )


class AnswerAdviceForm(KeptForm):
    """The team's answer, and what they advise."""

    words = fields.LongText(
        "Your answer",
        hint="They read exactly this. Thank them, say what to do now, and why",
        missing="Write your answer",
        rows=6,
        most=LONGEST,
        autosave=True,
    )
    advice = fields.Choice(
        "What do you advise?",
        choices=[
            *((one.code, one.label) for one in codes.ADVICE_GIVEN),
            (ASKS_BACK, "I am asking them something back"),
        ],
        missing="Choose what you advise, or that you are asking back",
        is_small=True,
    )
    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=2**62
    )

    def given(self) -> str:
        """The code of what is advised; '' when they ask back."""
        advice: str = self.cleaned_data["advice"]
        return "" if advice == ASKS_BACK else advice

    def look_again(self, newest: int) -> None:
        """Somebody wrote meanwhile: the next press has seen that."""
        self.data = self.data.copy()
        self.data["seen"] = str(newest)
