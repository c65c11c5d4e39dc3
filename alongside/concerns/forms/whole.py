"""What is typed when an enquiry is linked to one into a whole service."""

from typing import Any

from alongside.design import fields
from alongside.design.kept import KeptForm
from alongside.providers.models import WholeEnquiry


class WholeLinkForm(KeptForm):
    """Which one, and why they belong together."""

    whole = fields.Select(
        "Which service?", choices=(), missing="Choose which service it is about"
    )
    reason = fields.LongText(
        "Why do they belong together?",
        hint="For the team that works on this concern. Nobody else reads it",
        missing="Write why they belong together",
        rows=3,
        most=4000,
        autosave=True,
    )

    def __init__(self, *args: Any, to_link: list[WholeEnquiry], **more: Any) -> None:
        super().__init__(*args, **more)
        self.to_link = {str(one.pk): one for one in to_link}
        self.fields["whole"].choices = [
            (number, f"{one.service.name}: {one.get_state_display()}")
            for number, one in self.to_link.items()
        ]

    def said(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return {"whole": self.to_link[said["whole"]], "reason": said["reason"]}
