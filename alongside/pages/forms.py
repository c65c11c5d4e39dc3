"""Which paper, and how it should look."""

from typing import Any

from alongside.design import fields, form
from alongside.pages.queries import LAYOUTS


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
