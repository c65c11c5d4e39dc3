"""What may be typed about the staff of a service in one month."""

from datetime import date
from typing import Any

from alongside.access import clock
from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.rules import workforce as rules

MONTHS = 24  # that can be chosen; older ones are hardly known any more


class WorkforceForm(KeptForm):
    """Numbers only, nobody's name."""

    month = fields.Select("Which month?", missing="Choose the month", choices=())
    posts = fields.WholeNumber(
        "How many posts are there, with those that are empty?",
        hint="Count jobs, not hours",
        least=1,
        most=20_000,
        missing="Enter how many posts there are, with those that are empty",
    )
    filled = fields.WholeNumber(
        "How many had somebody in them on the last day?",
        most=20_000,
        missing="Enter how many posts had somebody in them",
    )
    started = fields.WholeNumber(
        "How many people started in the month?",
        most=20_000,
        missing="Enter how many people started; 0 if nobody did",
    )
    left = fields.WholeNumber(
        "How many people left in the month?",
        most=20_000,
        missing="Enter how many people left; 0 if nobody did",
    )
    agency_share = fields.WholeNumber(
        "How much of the care did people from an agency give?",
        hint="About, in percent. 0 if none.",
        most=100,
        suffix="%",
        required=False,
    )
    manager_in_post = fields.YesNoUnknown(
        "Was there a registered manager in post on the last day?",
        missing="Say whether there was a registered manager in post",
    )
    words = fields.LongText(
        "What should others know to read these numbers fairly?",
        hint="For example: three left because their children went to school",
        rows=3,
        most=500,
        required=False,
        autosave=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        month: Any = self.fields["month"]
        month.choices = [(f"{day:%Y-%m}", f"{day:%B %Y}") for day in months()]

    def clean(self) -> None:
        """More cannot be in post than there are posts."""
        posts, filled = map(self.cleaned_data.get, ("posts", "filled"))
        if posts is not None and filled is not None and filled > posts:
            self.add_error(
                "filled", f"Enter {posts} or fewer: that is how many posts there are"
            )

    @property
    def numbers(self) -> rules.Numbers:
        """One month's numbers."""
        said = dict(self.cleaned_data)
        in_post = {"yes": True, "no": False}.get(said["manager_in_post"])
        month = date.fromisoformat(f"{said['month']}-01")
        return rules.Numbers(**said | {"month": month, "manager_in_post": in_post})


def months() -> list[date]:
    """The months that can be chosen, the newest whole one first."""
    newest = rules.month_of(clock.today())
    return [rules.months_before(newest, number) for number in (*range(1, MONTHS), 0)]
