"""What is typed when the person has died."""

from typing import Any

from alongside.concerns.models import CoronerNote, ScreenAnswer
from alongside.concerns.rules.death import Coroner, Screen
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.people.rules.death import Died
from alongside.standards import codes

HAS_BEEN = "Give a day that has been"


def _long(label: str, missing: str = "", hint: str = "", **more: Any) -> Any:
    asked = {"hint": hint, "missing": missing, "rows": 3, "most": 4000} | more
    return fields.LongText(label, autosave=True, **asked)


class DeathForm(KeptForm):
    """When they died, how it became known, and who hears of it."""

    died_on = fields.PartedDate(
        "On what day did they die?",
        hint="Leave it empty if nobody knows the day yet",
        called="The day",
        latest="today",
        too_late=HAS_BEEN,
        required=False,
    )
    told_by = fields.ShortText(
        "Who told you?",
        hint="Their name, and who they are",
        missing="Write who told you",
    )
    how_known = _long("How did it become known?", "Write how it became known")
    words = _long(
        "What is known?",
        "Write what is known, in plain and kind words",
        "Plain and kind words. Those close to them may read this one day",
    )
    family = _long(
        "Who close to them hears of it, and who tells them?",
        "Write who close to them hears of it, and from whom",
        "Name one of us who speaks with them. If they know already, say so",
    )
    words_to_raiser = _long(
        "What do you tell the one who spoke up?",
        hint="Only if it is right that they hear it from us. They are told exactly "
        "these words, and nothing if you leave it empty",
        required=False,
    )

    def __init__(self, *args: Any, has_raiser: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_raiser:
            del self.fields["words_to_raiser"]

    def said(self) -> Died:
        """What was typed, as the action takes it."""
        names = ("told_by", "how_known", "words", "family", "died_on")
        return Died(**{name: self.cleaned_data.get(name) for name in names})


class TakeBackDeathForm(KeptForm):
    """Why it was a mistake."""

    why = _long(
        "How do you know that it was a mistake?",
        "Write how you know that it was a mistake",
        "What was written stays, with your reason",
    )


class CoronerForm(KeptForm):
    """Whether the coroner has been told, by whom and when."""

    answer = fields.Choice(
        "Has the coroner been told?",
        choices=[
            (CoronerNote.Answer.TOLD, "Yes"),
            (CoronerNote.Answer.NOT_NEEDED, "No, and it is not needed"),
            (CoronerNote.Answer.NOT_KNOWN, "We do not know yet"),
        ],
        missing="Choose what is known of the coroner",
        reveal={
            CoronerNote.Answer.TOLD: ("who", "on_day"),
            CoronerNote.Answer.NOT_NEEDED: ("why_not_needed",),
            CoronerNote.Answer.NOT_KNOWN: ("who_finds_out",),
        },
    )
    who = fields.ShortText(
        "Who told the coroner?", missing="Write who told the coroner"
    )
    on_day = fields.PartedDate(
        "On what day?",
        called="The day",
        latest="today",
        too_late=HAS_BEEN,
        missing="Give the day on which the coroner was told",
    )
    why_not_needed = _long(
        "Why is it not needed, and who said so?", "Write why it is not needed"
    )
    who_finds_out = _long("Who finds out, and by when?", "Write who finds out")

    def said(self) -> Coroner:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        words = typed.get("why_not_needed") or typed.get("who_finds_out") or ""
        return Coroner(
            answer=typed["answer"],
            who=typed.get("who") or "",
            on_day=typed.get("on_day"),
            words=words,
        )


class ScreenForm(KeptForm):
    """Each condition of the law, answered in words, and what was decided."""

    refers = fields.Choice(
        "Do you ask for a safeguarding adults review?",
        hint="If all the answers above are yes, the law says that there must be one",
        choices=[("yes", "Yes"), ("no", "No")],
        missing="Say whether you ask for a review",
        reveal={"yes": ("referred_to", "referred_on")},
    )
    referred_to = fields.ShortText(
        "Whom did you ask?",
        hint="For example, the business manager of the Safeguarding Adults Board",
        missing="Write whom you asked for a review",
    )
    referred_on = fields.PartedDate(
        "On what day?",
        called="The day",
        latest="today",
        too_late=HAS_BEEN,
        missing="Give the day on which you asked",
    )
    why = _long("Why?", "Write why", "For those who did not know them")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names: list[str] = []
        for one in codes.REVIEW_CONDITIONS:
            names += self._ask(one.code, one.plain)
        self.groups = (
            ("What the law asks", tuple(names)),
            ("What you decide", ("refers", "why")),
        )

    def _ask(self, code: str, question: str) -> tuple[str, str]:
        self.fields[code] = fields.Choice(
            question,
            choices=ScreenAnswer.Answer.choices,
            missing=f"Answer: {question}",
            is_inline=True,
        )
        how = f"{code}_words"
        sentence = f"Say how you know: {question}"
        self.fields[how] = _long("How do you know?", sentence, rows=2)
        return code, how

    def said(self) -> Screen:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        return Screen(
            answers={
                one.code: (typed[one.code], typed[f"{one.code}_words"])
                for one in codes.REVIEW_CONDITIONS
            },
            is_referred=typed["refers"] == "yes",
            why=typed["why"],
            referred_to=typed.get("referred_to") or "",
            referred_on=typed.get("referred_on"),
        )
