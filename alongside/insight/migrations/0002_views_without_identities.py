"""Creates the views that measures read."""

from pathlib import Path

from django.db import migrations

VIEWS = Path(__file__).with_name("views.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    """From here on measures have something to read, and nobody in it has a name."""

    dependencies = (
        ("insight", "0001_initial"),
        ("concerns", "0002_row_security"),
    )

    operations = (
        migrations.RunSQL(
            VIEWS,
            "DROP VIEW measure_risk; DROP VIEW measure_enquiry; "
            "DROP VIEW measure_concern;",
        ),
    )
