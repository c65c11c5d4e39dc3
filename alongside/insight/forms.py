"""What is typed when something is started from a chart."""

from typing import Any

from alongside.access.models import User
from alongside.agreed.asking import by_when, or_by_name
from alongside.agreed.rules import ToDo
from alongside.design import fields
from alongside.design.kept import KeptForm


class StartForm(KeptForm):
    """What, who, by when, what should be different, and for whom."""

    what = fields.LongText(
        "What will somebody do?",
        hint="One thing, so that everybody can tell whether it was done",
        rows=3,
        most=2000,
        missing="Write what somebody will do",
    )
    serves = fields.LongText(
        "What should be different then?",
        hint="In plain words. The chart will show whether it is",
        rows=2,
        most=2000,
        missing="Write what should be different",
    )
    for_name = fields.ShortText(
        "Who should feel the difference?",
        hint="For example: people who lack an advocate. They say whether they felt it",
        most=120,
        missing="Write who should feel the difference",
        autocomplete="off",
    )
    owner = fields.Select(
        "Who will do it?",
        choices=(),
        required=False,
        hint="Those who can see this page",
    )
    owner_name = or_by_name()
    due_on = by_when()

    def __init__(self, *args: Any, owners: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owners = {str(user.pk): user for user in owners}
        for name in ("owner", "owner_name"):  # one of the two is needed
            self.fields[name].is_quietly_optional = True
        self.fields["owner"].choices = [
            (pk, user.full_name) for pk, user in self.owners.items()
        ]

    def clean(self) -> dict[str, Any]:
        """One owner: from the list or by name, not both."""
        said = super().clean() or self.cleaned_data
        if "owner" in self.errors:
            return said
        chosen, named = said.get("owner"), said.get("owner_name", "").strip()
        if chosen and named:
            self.add_error("owner", "Choose somebody from the list or write a name")
        elif not chosen and not named:
            self.add_error("owner", "Say who will do it")
        return said

    def to_do(self) -> ToDo:
        """What was typed, as the action takes it."""
        said = self.cleaned_data
        return ToDo(
            what=said["what"],
            serves=said["serves"],
            serves_kind="finding",
            due_on=said["due_on"],
            owner=self.owners.get(said["owner"]),
            owner_name=said["owner_name"],
        )
