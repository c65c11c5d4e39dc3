"""What is typed when something is started from a chart."""

from alongside.agreed.asking import OneOwnerForm, by_when, or_by_name
from alongside.agreed.rules import ToDo
from alongside.design import fields


class StartForm(OneOwnerForm):
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
