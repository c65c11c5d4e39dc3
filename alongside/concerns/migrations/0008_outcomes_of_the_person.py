"""Outcomes belong to the person: what enquiries held moves there, and they point at it.

Backwards the rows go to the enquiries again. What the earlier tables have no column for
(parts of life, how it is known, ratings, lines of a plan that point there) is set aside
meanwhile, in tables that no page can read, and comes back when this runs again.
"""

import django.db.models.deletion
import pgtrigger.migrations
from django.db import migrations, models

from alongside.access import row_security

# The person said it where their own name stands there, or nobody's.
HOW = """CASE WHEN lower(trim(o.said_by)) IN ('', 'the person', lower(trim(p.name)),
              lower(trim(p.known_as)), lower(trim(u.full_name)))
         THEN 'own' ELSE 'told' END"""
WHOSE = """LEFT JOIN concerns_enquiry e ON e.id = o.enquiry_id
LEFT JOIN people_person p ON p.id = e.person_id
LEFT JOIN access_user u ON u.id = p.user_id"""

# Numbers stay as they are, so that earlier lines of the log still name the same rows.
# What was set aside is there only where this was undone before.
MOVE = f"""
CREATE TABLE IF NOT EXISTS concerns_aside_outcome AS
SELECT id, areas, how, version FROM people_outcome WHERE false;
CREATE TABLE IF NOT EXISTS concerns_aside_event AS
SELECT pgh_id, areas, how, version FROM people_outcomeevent WHERE false;
CREATE TABLE IF NOT EXISTS concerns_aside_rating AS
SELECT * FROM people_rating WHERE false;

INSERT INTO people_outcome (id, circle_id, person_id, words, areas, how, said_by,
                            said_on, is_withdrawn, version, recorded_at)
SELECT o.id, o.circle_id, e.person_id, o.words, coalesce(a.areas, '[]'),
       coalesce(a.how, {HOW}), o.said_by, o.said_on, o.is_withdrawn,
       greatest(a.version, 1 + (SELECT count(*) FROM concerns_outcomerevision r
                                WHERE r.outcome_id = o.id)),
       o.recorded_at
FROM concerns_outcome o {WHOSE} LEFT JOIN concerns_aside_outcome a ON a.id = o.id;

INSERT INTO people_outcomeevent (pgh_id, pgh_created_at, pgh_label, pgh_obj_id, id,
                                 circle_id, person_id, words, areas, how, said_by,
                                 said_on, is_withdrawn, version, recorded_at)
SELECT o.pgh_id, o.pgh_created_at, o.pgh_label, o.pgh_obj_id, o.id, o.circle_id,
       e.person_id, o.words, coalesce(a.areas, '[]'), coalesce(a.how, {HOW}),
       o.said_by, o.said_on, o.is_withdrawn, coalesce(a.version, 1), o.recorded_at
FROM concerns_outcomeevent o {WHOSE}
LEFT JOIN concerns_aside_event a ON a.pgh_id = o.pgh_id;

INSERT INTO people_outcomerevision (id, circle_id, outcome_id, words, said_on, reason,
                                    changed_by_name, changed_at)
SELECT id, circle_id, outcome_id, words, said_on, reason, changed_by_name, changed_at
FROM concerns_outcomerevision;

INSERT INTO people_judgement (id, circle_id, outcome_id, whose, result, words, said_by,
                              recorded_by, recorded_at)
SELECT id, circle_id, outcome_id, whose, result, words, said_by, recorded_by,
       recorded_at
FROM concerns_judgement;

INSERT INTO people_rating SELECT * FROM concerns_aside_rating;

INSERT INTO concerns_sought (circle_id, enquiry_id, outcome_id)
SELECT circle_id, enquiry_id, id FROM concerns_outcome ORDER BY id;

DO $$ BEGIN
    IF to_regclass('concerns_aside_line') IS NOT NULL THEN
        UPDATE people_planline l SET outcome_id = a.outcome_id
        FROM concerns_aside_line a WHERE a.id = l.id;
        DROP TABLE concerns_aside_line;
    END IF;
END $$;
DROP TABLE concerns_aside_outcome, concerns_aside_event, concerns_aside_rating;
"""

BACK = """
CREATE TABLE concerns_aside_outcome AS
SELECT o.id, o.areas, o.how, o.version
FROM people_outcome o JOIN concerns_sought s ON s.outcome_id = o.id;
CREATE TABLE concerns_aside_event AS
SELECT v.pgh_id, v.areas, v.how, v.version
FROM people_outcomeevent v JOIN concerns_sought s ON s.outcome_id = v.pgh_obj_id;
CREATE TABLE concerns_aside_rating AS
SELECT r.* FROM people_rating r JOIN concerns_sought s ON s.outcome_id = r.outcome_id;
ALTER TABLE concerns_aside_outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE concerns_aside_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE concerns_aside_rating ENABLE ROW LEVEL SECURITY;

INSERT INTO concerns_outcome (id, circle_id, enquiry_id, words, said_by, said_on,
                              is_withdrawn, recorded_at)
SELECT o.id, o.circle_id, s.enquiry_id, o.words, o.said_by, o.said_on, o.is_withdrawn,
       o.recorded_at
FROM people_outcome o JOIN concerns_sought s ON s.outcome_id = o.id;

INSERT INTO concerns_outcomeevent (pgh_id, pgh_created_at, pgh_label, pgh_obj_id, id,
                                   circle_id, enquiry_id, words, said_by, said_on,
                                   is_withdrawn, recorded_at)
SELECT v.pgh_id, v.pgh_created_at, v.pgh_label, v.pgh_obj_id, v.id, v.circle_id,
       s.enquiry_id, v.words, v.said_by, v.said_on, v.is_withdrawn, v.recorded_at
FROM people_outcomeevent v JOIN concerns_sought s ON s.outcome_id = v.pgh_obj_id;

INSERT INTO concerns_outcomerevision (id, circle_id, outcome_id, words, said_on, reason,
                                      changed_by_name, changed_at)
SELECT r.id, r.circle_id, r.outcome_id, r.words, r.said_on, r.reason,
       r.changed_by_name, r.changed_at
FROM people_outcomerevision r JOIN concerns_sought s ON s.outcome_id = r.outcome_id;

INSERT INTO concerns_judgement (id, circle_id, outcome_id, whose, result, words,
                                said_by, recorded_by, recorded_at)
SELECT j.id, j.circle_id, j.outcome_id, j.whose, j.result, j.words, j.said_by,
       j.recorded_by, j.recorded_at
FROM people_judgement j JOIN concerns_sought s ON s.outcome_id = j.outcome_id;

DO $$ BEGIN
    IF to_regclass('people_planline') IS NOT NULL THEN
        CREATE TABLE concerns_aside_line AS
        SELECT l.id, l.outcome_id FROM people_planline l
        JOIN concerns_sought s ON s.outcome_id = l.outcome_id;
        ALTER TABLE concerns_aside_line ENABLE ROW LEVEL SECURITY;
        UPDATE people_planline l SET outcome_id = NULL
        FROM concerns_aside_line a WHERE a.id = l.id;
    END IF;
END $$;
DELETE FROM concerns_sought;
DELETE FROM people_judgement WHERE outcome_id IN (SELECT id FROM concerns_outcome);
DELETE FROM people_rating WHERE outcome_id IN (SELECT id FROM concerns_outcome);
DELETE FROM people_outcomerevision WHERE outcome_id IN (SELECT id FROM concerns_outcome);
DELETE FROM people_outcome WHERE id IN (SELECT id FROM concerns_outcome);
DELETE FROM people_outcomeevent WHERE pgh_obj_id IN (SELECT id FROM concerns_outcome);
"""

# The next number of both tables is beyond every number that either has given.
NUMBERS = """
SELECT setval(pg_get_serial_sequence({to}, k), n, true)
FROM (VALUES ('people_outcome', 'concerns_outcome', 'id'),
             ('people_outcomeevent', 'concerns_outcomeevent', 'pgh_id'),
             ('people_outcomerevision', 'concerns_outcomerevision', 'id'),
             ('people_judgement', 'concerns_judgement', 'id')) AS moved (t, o, k),
LATERAL (SELECT max(last_value) AS n FROM pg_sequences
         WHERE schemaname || '.' || sequencename
               IN (pg_get_serial_sequence(t, k), pg_get_serial_sequence(o, k))) AS last
WHERE n IS NOT NULL;
"""
# What points at a row is checked before its table may go, or come.
CHECKED = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;"
GONE = (
    "concerns_outcome",
    "concerns_outcomeevent",
    "concerns_outcomerevision",
    "concerns_judgement",
)


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
        migrations.RunSQL(CHECKED, CHECKED),
        migrations.RunSQL(MOVE, BACK),
        migrations.RunSQL(NUMBERS.format(to="t"), NUMBERS.format(to="o")),
        migrations.RunSQL(CHECKED, CHECKED),
        # Backwards: the tables are made anew, and so need their policy again.
        *(
            migrations.RunSQL(migrations.RunSQL.noop, row_security.policy_sql(table))
            for table in GONE
        ),
        pgtrigger.migrations.RemoveTrigger(model_name="outcome", name="update_update"),
        pgtrigger.migrations.RemoveTrigger(model_name="outcome", name="delete_delete"),
        migrations.DeleteModel(name="Judgement"),
        migrations.DeleteModel(name="OutcomeRevision"),
        migrations.DeleteModel(name="OutcomeEvent"),
        migrations.DeleteModel(name="Outcome"),
    ]
