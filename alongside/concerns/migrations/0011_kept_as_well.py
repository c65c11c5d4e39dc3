"""Whether the person agreed that their record holds something said in an enquiry too,
and outcomes of enquiries that say whose they are and who said them."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security

# Outcomes that were moved before say that the person said them, whoever did; and where
# an enquiry turned out to be about somebody else, they stayed with the one before.
MENDED = """
UPDATE people_outcome o SET how = 'told'
FROM concerns_sought s JOIN concerns_enquiry e ON e.id = s.enquiry_id
LEFT JOIN people_person p ON p.id = e.person_id
LEFT JOIN access_user u ON u.id = p.user_id
WHERE s.outcome_id = o.id AND o.how = 'own' AND (
    lower(trim(o.said_by)) IN ('', 'the person', lower(trim(p.name)),
                               lower(trim(p.known_as)), lower(trim(u.full_name)))
) IS NOT TRUE;

UPDATE people_outcome o SET person_id = e.person_id
FROM concerns_sought s JOIN concerns_enquiry e ON e.id = s.enquiry_id
WHERE s.outcome_id = o.id AND o.person_id IS DISTINCT FROM e.person_id;

UPDATE people_outcomerevision SET change = 'not_wanted' WHERE id IN (
    SELECT max(r.id) FROM people_outcomerevision r
    JOIN people_outcome o ON o.id = r.outcome_id
    WHERE o.is_withdrawn GROUP BY r.outcome_id
    HAVING bool_and(r.change = 'words')
);

SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("agreed", "0003_actions"),
        ("concerns", "0010_pauses"),
        ("people", "0016_why_outcomes_change"),
    ]

    operations = [
        migrations.RunSQL(MENDED, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="KeptAsWell",
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
                    "answer",
                    models.CharField(
                        blank=True, choices=[("yes", "Yes"), ("no", "No")], max_length=8
                    ),
                ),
                ("by_user", models.BigIntegerField()),
                ("by_name", models.CharField(max_length=120)),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "involvement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
                (
                    "outcome",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_from",
                        to="people.outcome",
                    ),
                ),
                (
                    "sought",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_as_well",
                        to="concerns.sought",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", "no"), ("outcome", None)),
                            models.Q(
                                models.Q(("answer", "no"), _negated=True),
                                ("outcome__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="kept_as_well_no_is_no",
                    )
                ],
            },
        ),
        *row_security.protect("concerns_keptaswell"),
    ]
