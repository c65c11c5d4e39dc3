"""What may be typed to find a service."""

from alongside.design import fields
from alongside.design.form import Form
from alongside.standards import codes


class FindServices(Form):
    """Narrow the list of services. Every field may be left empty."""

    words = fields.ShortText("Name, town or postcode", most=100, required=False)
    kind = fields.Select(
        "Kind of care", required=False, choices=codes.SERVICE_KINDS.choices()
    )
    rating = fields.Select(
        "Overall rating", required=False, choices=codes.RATINGS.choices()
    )


class FindForEverybody(Form):
    """What anybody may type to find care."""

    words = fields.ShortText("Name, town or postcode", most=100, required=False)
