"""What is typed on the pages of this floor."""

from alongside.insight.forms.asked import (
    AnswerForm,
    BudgetForm,
    ExplainForm,
    HoldBackForm,
)
from alongside.insight.forms.starting import StartForm

__all__ = ["AnswerForm", "BudgetForm", "ExplainForm", "HoldBackForm", "StartForm"]
