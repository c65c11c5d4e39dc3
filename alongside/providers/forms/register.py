"""What may be typed to find a service."""

from typing import Any

from alongside.design import fields
from alongside.design.form import Form
from alongside.providers.queries.listing import STATES
from alongside.standards import codes

MORE = "More ways to narrow the list"


class FindServices(Form):
    """Narrow the list of services. Every field may be left empty."""

    groups = ((MORE, ("area", "run_by", "buyer", "state", "rating")),)
    folded = (MORE,)

    words = fields.ShortText("Name, town or postcode", most=100, required=False)
    kind = fields.Select(
        "Kind of care", required=False, choices=codes.SERVICE_KINDS.choices()
    )
    room = fields.Tick(
        "Only with free places, said in the last four weeks", required=False
    )
    area = fields.Select("Council area", required=False, choices=())
    run_by = fields.ShortText("Run by", most=100, required=False)
    buyer = fields.Select(
        "Who buys care there",
        required=False,
        choices=(),
        hint="Only services that you are let into are found by this.",
    )
    state = fields.Select("On which list", required=False, choices=STATES)
    rating = fields.Select(
        "Overall rating", required=False, choices=codes.RATINGS.choices()
    )

    def __init__(
        self, *args: Any, areas: list[str], buyers: list[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [(name, name) for name in areas]
        self.fields["buyer"].choices = [(name, name) for name in buyers]
        if not buyers:
            del self.fields["buyer"]  # they are let into no service that says


class FindForEverybody(Form):
    """What anybody may type to find care."""

    words = fields.ShortText("Name, town or postcode", most=100, required=False)
