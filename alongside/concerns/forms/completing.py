"""What is missing of a settled enquiry, each answer as a question of its own."""

from collections.abc import Sequence
from typing import Any

from alongside.concerns.rules.completing import AGE, OLDEST, SUPPORT, Wanted
from alongside.design import fields
from alongside.design.kept import KeptForm

QUESTIONS = {
    "risk_type": "What kind of abuse or neglect?",
    "risk_source": "Who was the source of the risk?",
    "risk_location": "Where was the risk?",
    "assessment_outcome": "What was concluded about the risk?",
    "risk_outcome": "What happened to the risk?",
    "capacity": "Did they lack capacity for this decision?",
    SUPPORT: "Were they supported by an advocate, family or friend?",
    "outcomes_asked": "Were they asked what they want?",
    "outcomes_achieved": "Did they get what they wanted?",
    AGE: "How old were they when it was raised?",
    "gender": "Gender",
    "ethnicity": "Ethnicity",
    "support_reason": "Main reason for support",
}
YES_NO = (("yes", "Yes"), ("no", "No"))


class CompleteForm(KeptForm):
    """Only what is missing is asked, and nothing of it has to be answered."""

    reason = fields.LongText(
        "How do you know this now?",
        hint="For example: it stands in the notes of the visit on 4 March",
        missing="Write how you know this now",
        rows=3,
        most=2000,
        autosave=True,
    )

    def __init__(self, *args: Any, wanted: Sequence[Wanted], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wanted = wanted
        reason = self.fields.pop("reason")
        for one in wanted:
            self.fields[one.key] = _question(one)
        self.fields["reason"] = reason

    def said(self) -> dict[str, Any]:
        """What was answered, as the action takes it."""
        answers = {one.key: self.cleaned_data.get(one.key) for one in self.wanted}
        filled = {key: said for key, said in answers.items() if said not in ("", None)}
        return {"answers": filled, "reason": self.cleaned_data["reason"]}


def _question(one: Wanted) -> Any:
    words = QUESTIONS[one.name]
    if one.name == AGE:
        return fields.WholeNumber(words, least=0, most=OLDEST, required=False)
    if one.name == SUPPORT:
        return fields.Select(words, choices=YES_NO, required=False)
    choices = [(entry.code, entry.label) for entry in one.answers]
    return fields.Select(words, choices=choices, required=False)
