"""What every step of writing about a risk has in common; and those made of rows."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from django.forms import Field

from alongside.people.forms import rows
from alongside.people.forms.seen import SeenForm
from alongside.people.rules import risk as rules
from alongside.people.rules.risk import STEPS, RiskSaid


class StepForm(SeenForm):
    """One step of a sheet. `now` is what is written; `called` is whose it is."""

    code = ""
    heading = ""
    lead = ""

    def __init__(
        self,
        *args: Any,
        now: RiskSaid,
        called: str,
        is_own: bool,
        initial: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        self.now, self.called, self.is_own = now, called, is_own
        start = self.start() | (initial or {})
        super().__init__(*args, initial=start, **kwargs)

    def start(self) -> dict[str, Any]:
        """What the form begins with: what is written already."""
        return {name: getattr(self.now, name) for name in STEPS[self.code]}

    def typed(self) -> dict[str, Any]:
        """What was typed, by the names of the sheet, blank rows too."""
        said = {name: self.cleaned_data.get(name) for name in STEPS[self.code]}
        return {
            n: v if v is not None or n == "look_again_on" else ""
            for n, v in said.items()
        }

    def changes(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return self.typed()

    def clean(self) -> dict[str, Any]:
        """What is begun is whole."""
        said = super().clean() or self.cleaned_data
        if "wants" in self.fields and not said.get("wants"):
            return said
        self.say_missing(rules.missing_in_sheet(replace(self.now, **self.typed())))
        return said


class RowsForm(StepForm):
    """A step made of rows: each is asked the same, and blank rows are left out."""

    title = ""
    asks: ClassVar[dict[str, Field]] = {}
    made_of: Callable[..., Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        filled = len(getattr(self.now, self.code))
        parts = tuple(self.asks)
        self.rows = rows.how_many(self.data, parts, filled)
        named = rows.add_rows(self, self.asks, self.rows)
        titles = [f"{self.title}: {n}" for n in range(1, self.rows + 1)]
        self.groups = tuple(zip(titles, named, strict=True))
        self.folded = tuple(titles[filled + 1 :])

    def start(self) -> dict[str, Any]:
        """What stands in the rows."""
        written = [vars(one).values() for one in getattr(self.now, self.code)]
        return rows.as_initial(written, tuple(self.asks))

    def typed(self) -> dict[str, Any]:
        """Every row, so that a sentence stands beside the right one."""
        told = rows.said_in_rows(self.cleaned_data, tuple(self.asks), self.rows)
        return {self.code: tuple(type(self).made_of(*row) for row in told)}

    def changes(self) -> dict[str, Any]:
        """The rows in which something is said."""
        told = self.typed()[self.code]
        return {self.code: tuple(one for one in told if any(vars(one).values()))}
