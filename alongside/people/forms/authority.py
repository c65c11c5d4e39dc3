"""What is typed about the authority that the law gives somebody."""

from typing import Any

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.standards import codes

SEEN, TOLD = "seen", "told"


class EvidenceForm(KeptForm):
    """Which paper was seen, by whom and when."""

    words = fields.LongText(
        "What did you see?",
        hint="For example: the registered paper, every page stamped, and its number",
        missing="Write what was seen",
        rows=3,
        most=2000,
        autosave=True,
    )
    seen_by = fields.ShortText(
        "Who saw it?", most=120, missing="Write who saw it", autocomplete="off"
    )
    seen_on = fields.PartedDate(
        "When?", called="The day", latest="today", missing="Give the day it was seen"
    )


class AuthorityForm(EvidenceForm):
    """Which authority, over what, from when; told of, or seen on paper."""

    kind = fields.Choice(
        "Which authority?",
        choices=codes.LEGAL_AUTHORITIES.choices(),
        missing="Choose which authority it is",
        size="m",
    )
    scope = fields.LongText(
        "What does it cover, and what not?",
        rows=3,
        most=2000,
        required=False,
        autosave=True,
    )
    starts_on = fields.PartedDate("From", called="The first day", required=False)
    ends_on = fields.PartedDate("Until", called="The last day", required=False)
    told_by = fields.ShortText(
        "Who told us?", most=120, missing="Write who told us", autocomplete="off"
    )
    known = fields.Choice(
        "Has somebody seen the paper?",
        choices=[
            (SEEN, "Yes, it was seen"),
            (TOLD, "No, we were told", "It stands here as told, and not as seen"),
        ],
        reveal={SEEN: ("words", "seen_by", "seen_on")},
        missing="Say whether the paper was seen",
        size="m",
    )
    field_order = ("kind", "scope", "starts_on", "ends_on", "told_by", "known")

    def __init__(self, *args: Any, may_see: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_see:
            for name in ("known", "words", "seen_by", "seen_on"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """It ends after it began."""
        said = super().clean() or self.cleaned_data
        begins, ends = said.get("starts_on"), said.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", "The last day must be after the first")
        return said

    @property
    def is_seen(self) -> bool:
        """Whether the paper was seen."""
        return self.cleaned_data.get("known") == SEEN


class EndAuthorityForm(KeptForm):
    """When an authority ended, and how."""

    ends_on = fields.PartedDate(
        "On which day did it end?", called="The day", missing="Give the day it ended"
    )
    why = fields.LongText(
        "How did it end?", missing="Say how it ended", rows=3, most=1000, autosave=True
    )
