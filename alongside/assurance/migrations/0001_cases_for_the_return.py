"""Creates the view the national return is drawn from."""

from pathlib import Path

from django.db import migrations

VIEW = Path(__file__).with_name("cases.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    """From here on the return falls out of the records."""

    dependencies = (
        ("concerns", "0033_earlier_records_for_the_return"),
        ("people", "0021_health_conditions"),
    )

    operations = (migrations.RunSQL(VIEW, "DROP VIEW measure_case"),)
