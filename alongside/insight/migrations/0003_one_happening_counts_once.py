"""A worry that is joined to another is not counted beside it: one happening, once."""

from django.db import migrations

COLUMNS = """
CREATE OR REPLACE VIEW measure_concern AS
SELECT c.id AS concern_key,
       (c.raised_at AT TIME ZONE 'Europe/London')::date AS raised_on,
       c.state,
       c.channel,
       c.raised_by_kind,
       c.age_on_raising,
       c.gender,
       c.ethnicity,
       c.support_reason,
       c.service_id AS service_key,
       CASE WHEN c.adult_key <> '' THEN md5(c.adult_key) END AS adult_key
FROM concerns_concern AS c
"""


class Migration(migrations.Migration):
    dependencies = (("insight", "0002_views_without_identities"),)

    operations = (migrations.RunSQL(f"{COLUMNS} WHERE c.state <> 'joined'", COLUMNS),)
