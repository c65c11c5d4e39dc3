"""Which paper, and how it should look; and which of what happened."""

from typing import Any

from alongside.design import fields, form
from alongside.pages.queries import LAYOUTS
from alongside.pages.queries.chronology import Asked
from alongside.standards import codes


class LayoutForm(form.Form):
    """How the paper should look."""

    layout = fields.Choice(
        "How should it look?",
        choices=[(one.code, one.name, one.like) for one in LAYOUTS],
        missing="Choose how it should look",
    )


class PaperForm(LayoutForm):
    """Which paper, where there is more than one, and how it should look."""

    what = fields.Choice("What would you like?", choices=[], missing="Choose a paper")
    field_order = ("what", "layout")

    def __init__(self, *args: Any, papers: list[tuple[str, str, str]], **more: Any):
        super().__init__(*args, **more)
        self.fields["what"].choices = papers
        if len(papers) == 1:
            self.initial.setdefault("what", papers[0][0])


class ChronologyForm(form.Form):
    """Which of what happened somebody wants to see, and in which order."""

    kinds = fields.Choices(
        "What would you like to see?",
        choices=codes.CHRONOLOGY_KINDS.choices,
        hint="Choose some. With none chosen you see everything but what is from day "
        "to day and the life story",
        required=False,
        is_small=True,
    )
    since = fields.PartedDate("From", required=False, called="The first day")
    until = fields.PartedDate("Until", required=False, called="The last day")
    who = fields.ShortText(
        "Who said it, or wrote it down", required=False, autocomplete="off", most=120
    )
    words = fields.ShortText(
        "With these words", required=False, autocomplete="off", most=120
    )
    order = fields.Choice(
        "In what order?",
        choices=[("newest", "The newest first"), ("oldest", "The oldest first")],
        required=False,
        is_inline=True,
        initial="newest",
    )

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        said = super().clean() or {}
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            self.add_error("until", "The last day must not be before the first")
        return said

    def asked(self) -> Asked:
        """What was asked for; everything when nothing was."""
        said = self.cleaned_data if self.is_bound else {}
        return Asked(
            kinds=tuple(said.get("kinds") or ()),
            since=said.get("since"),
            until=said.get("until"),
            who=said.get("who") or "",
            words=said.get("words") or "",
            is_oldest_first=said.get("order") == "oldest",
        )
