"""Views without identities of what people judge, and of what stands in the way."""

from django.db import migrations

VIEWS = """
CREATE VIEW measure_outcome AS
SELECT o.id AS outcome_key,
       o.said_on,
       theirs.result AS person_result,
       theirs.judged_on AS person_judged_on,
       ours.result AS professional_result,
       ours.judged_on AS professional_judged_on
FROM people_outcome AS o
LEFT JOIN LATERAL (
    SELECT j.result, (j.recorded_at AT TIME ZONE 'Europe/London')::date AS judged_on
    FROM people_judgement AS j
    WHERE j.outcome_id = o.id AND j.whose = 'person'
    ORDER BY j.recorded_at DESC, j.id DESC LIMIT 1
) AS theirs ON true
LEFT JOIN LATERAL (
    SELECT j.result, (j.recorded_at AT TIME ZONE 'Europe/London')::date AS judged_on
    FROM people_judgement AS j
    WHERE j.outcome_id = o.id AND j.whose = 'professional'
    ORDER BY j.recorded_at DESC, j.id DESC LIMIT 1
) AS ours ON true
WHERE theirs.result IS NOT NULL OR ours.result IS NOT NULL;

CREATE VIEW measure_barrier AS
SELECT b.id AS barrier_key,
       b.theme,
       (b.named_at AT TIME ZONE 'Europe/London')::date AS named_on,
       (b.answered_at AT TIME ZONE 'Europe/London')::date AS answered_on,
       b.owner_id IS NOT NULL AS has_owner
FROM people_barrier AS b;
"""


class Migration(migrations.Migration):
    """From here on the person's own judgement can be counted, and barriers."""

    dependencies = (
        ("insight", "0004_peers_and_improvements"),
        ("people", "0020_letters_look"),
    )

    operations = (
        migrations.RunSQL(
            VIEWS, "DROP VIEW measure_barrier; DROP VIEW measure_outcome;"
        ),
    )
