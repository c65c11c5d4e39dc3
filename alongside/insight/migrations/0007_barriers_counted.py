"""A view without identities of what people named as standing in the way."""

from django.db import migrations

VIEW = """
CREATE VIEW measure_barrier AS
SELECT b.id AS barrier_key,
       b.theme,
       (b.named_at AT TIME ZONE 'Europe/London')::date AS named_on,
       (b.answered_at AT TIME ZONE 'Europe/London')::date AS answered_on
FROM people_barrier AS b;
"""


class Migration(migrations.Migration):
    """From here on barriers can be counted by what they are like."""

    dependencies = (
        ("insight", "0006_peers_and_improvements"),
        ("people", "0021_health_conditions"),
    )

    operations = (migrations.RunSQL(VIEW, "DROP VIEW measure_barrier;"),)
