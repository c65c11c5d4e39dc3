"""What is typed about the people in somebody's life."""

from typing import Any

from alongside.access.models import Membership
from alongside.design import fields
from alongside.people.forms.kept import KeptForm, ToldForm
from alongside.people.models import Relationship
from alongside.standards import codes


class RelationshipForm(ToldForm):
    """Who somebody is, and what they may know and do."""

    name = fields.ShortText(
        "What are they called?",
        most=120,
        missing="Write what they are called",
        size="m",
        autocomplete="off",
    )
    role = fields.ShortText(
        "Who are they to you?",
        hint="For example: my niece, my friend from the choir, the night nurse",
        most=120,
        missing="Write who they are to the person",
        size="m",
        autocomplete="off",
    )
    ring = fields.Choice(
        "How close are they?",
        choices=Relationship.Ring.choices,
        missing="Choose how close they are",
        size="m",
    )
    words = fields.LongText(
        "What should people know about them?",
        hint="In the person’s own words",
        rows=3,
        required=False,
        autosave=True,
    )
    may_know = fields.Choices(
        "What may they be told?",
        choices=codes.MAY_KNOW.choices(),
        hint="What is not ticked is asked about first",
        required=False,
        is_small=True,
        size="m",
    )
    may_know_words = fields.LongText(
        "Anything more about what they may be told?",
        rows=2,
        required=False,
        autosave=True,
    )
    may_do = fields.Choices(
        "What may they do?",
        choices=codes.MAY_DO.choices(),
        hint="",
        required=False,
        is_small=True,
        size="m",
    )
    may_do_words = fields.LongText(
        "Anything more about what they may do?", rows=2, required=False, autosave=True
    )
    reach = fields.ShortText(
        "How can they be reached?",
        hint="A telephone number, and when to ring",
        most=300,
        required=False,
        size="m",
        autocomplete="off",
    )
    NAMES = (
        "name",
        "role",
        "ring",
        "words",
        "may_know",
        "may_know_words",
        "may_do",
        "may_do_words",
        "reach",
    )
    field_order = (*NAMES, "how", "said_by", "why_changed", "seen")

    def __init__(self, *args: Any, called: str, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, called=called, is_own=is_own, **kwargs)
        if not is_own:
            self.fields["role"].label = f"Who are they to {called}, in their words?"
            self.fields["role"].help_text = "For example: my niece, my old friend"
            self.fields["ring"].choices = [
                (ring.value, ring.label.replace("me", called))
                for ring in Relationship.Ring
            ]

    @property
    def somebody(self) -> dict[str, Any]:
        """What was typed about them."""
        said = {name: self.cleaned_data[name] for name in self.NAMES}
        said["ring"] = int(said["ring"])
        said["may_know"] = tuple(said["may_know"])
        return said | {"may_do": tuple(said["may_do"])}


class LetInForm(KeptForm):
    """Whom to let into the circle, by the address they sign in with."""

    email = fields.Email(
        "Their e-mail address for signing in", missing="Write their e-mail address"
    )
    told = fields.Choice(
        "Did the person agree that they may see the record?",
        choices=[
            (Membership.Told.YES, "Yes, they were told and agreed"),
            (Membership.Told.NOT_YET, "They have not been told yet"),
        ],
        missing="Say whether the person was told",
    )
