"""Puts the one row-security policy on every table of this floor with a circle."""

from django.db import migrations

from alongside.access import row_security


class Migration(migrations.Migration):
    """From here on a row is seen only by its circle."""

    dependencies = (
        ("concerns", "0001_initial"),
        ("access", "0002_row_security"),
    )

    operations = (
        *row_security.protect(
            "concerns_concern",
            "concerns_concernevent",
            "concerns_statechange",
            "concerns_raiser",
            "concerns_update",
            "concerns_decision",
            "concerns_decisionevent",
            "concerns_route",
            "concerns_enquiry",
            "concerns_enquiryevent",
            "concerns_request",
            "concerns_risk",
            "concerns_capacityrecord",
            "concerns_finding",
            "concerns_outcome",
            "concerns_outcomeevent",
            "concerns_outcomerevision",
            "concerns_judgement",
            "concerns_settlement",
            "concerns_keepintouch",
        ),
    )
