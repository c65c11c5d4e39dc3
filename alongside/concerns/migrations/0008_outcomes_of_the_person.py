"""Outcomes belong to the person: what enquiries held moves there, and they point at it."""

import django.db.models.deletion
from django.db import migrations, models

from alongside.access import row_security

# Numbers stay as they are, so that earlier lines of the log still name the same rows.
MOVE = """
INSERT INTO people_outcome (id, circle_id, person_id, words, areas, how, said_by,
                            said_on, is_withdrawn, version, recorded_at)
SELECT o.id, o.circle_id, e.person_id, o.words, '[]', 'own', o.said_by, o.said_on,
       o.is_withdrawn,
       1 + (SELECT count(*) FROM concerns_outcomerevision r WHERE r.outcome_id = o.id),
       o.recorded_at
FROM concerns_outcome o JOIN concerns_enquiry e ON e.id = o.enquiry_id;

INSERT INTO people_outcomeevent (pgh_id, pgh_created_at, pgh_label, pgh_obj_id, id,
                                 circle_id, person_id, words, areas, how, said_by,
                                 said_on, is_withdrawn, version, recorded_at)
SELECT v.pgh_id, v.pgh_created_at, v.pgh_label, v.pgh_obj_id, v.id, v.circle_id,
       e.person_id, v.words, '[]', 'own', v.said_by, v.said_on, v.is_withdrawn, 1,
       v.recorded_at
FROM concerns_outcomeevent v JOIN concerns_enquiry e ON e.id = v.enquiry_id;

INSERT INTO people_outcomerevision (id, circle_id, outcome_id, words, said_on, reason,
                                    changed_by_name, changed_at)
SELECT id, circle_id, outcome_id, words, said_on, reason, changed_by_name, changed_at
FROM concerns_outcomerevision;

INSERT INTO people_judgement (id, circle_id, outcome_id, whose, result, words, said_by,
                              recorded_by, recorded_at)
SELECT id, circle_id, outcome_id, whose, result, words, said_by, recorded_by,
       recorded_at
FROM concerns_judgement;

INSERT INTO concerns_sought (circle_id, enquiry_id, outcome_id)
SELECT circle_id, enquiry_id, id FROM concerns_outcome ORDER BY id;

SELECT setval(pg_get_serial_sequence(t, k), (SELECT last_value FROM pg_sequences
              WHERE schemaname || '.' || sequencename = pg_get_serial_sequence(o, k)),
              true)
FROM (VALUES ('people_outcome', 'concerns_outcome', 'id'),
             ('people_outcomeevent', 'concerns_outcomeevent', 'pgh_id'),
             ('people_outcomerevision', 'concerns_outcomerevision', 'id'),
             ('people_judgement', 'concerns_judgement', 'id')) AS moved (t, o, k)
WHERE EXISTS (SELECT 1 FROM pg_sequences
              WHERE schemaname || '.' || sequencename = pg_get_serial_sequence(o, k)
                AND last_value IS NOT NULL);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0005_ask_first"),
        ("concerns", "0007_advice"),
        ("people", "0008_outcomes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Sought",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="soughts",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "outcome",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sought",
                        to="people.outcome",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        *row_security.protect("concerns_sought"),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        # What points at a row is checked before its table may go.
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.DeleteModel(name="Judgement"),
        migrations.DeleteModel(name="OutcomeRevision"),
        migrations.DeleteModel(name="OutcomeEvent"),
        migrations.DeleteModel(name="Outcome"),
    ]
