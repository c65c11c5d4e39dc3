"""That the person was told what was decided. What was decided before is not asked for."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security

# Nobody can say any more whether they were told: these are neither late nor in time.
BEFORE = """
INSERT INTO concerns_persontold (circle_id, concern_id, number, how, words, recorded_by,
    recorded_by_name, recorded_at)
SELECT circle_id, id, 1, 'before', 'It was decided before this was kept here.', 0,
    'Alongside', now()
FROM concerns_concern
WHERE decided_at IS NOT NULL
"""


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("concerns", "0030_findings_in_draft"),
    ]

    operations = [
        migrations.CreateModel(
            name="PersonTold",
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
                ("number", models.PositiveIntegerField()),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("said", "We told them, face to face or on the phone"),
                            ("wrote", "We wrote to them in their own way"),
                            ("through", "Somebody they trust told them for us"),
                            ("not_told", "We do not tell them now, for a reason"),
                            ("before", "It was decided before this was kept here"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField()),
                ("told_on", models.DateField(blank=True, null=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
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
                    "concern",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="told_person",
                        to="concerns.concern",
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("concern", "number"),
                        name="person_told_one_after_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="person_told_in_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("how__in", ("not_told", "before")), ("told_on", None)
                            ),
                            models.Q(
                                ("how__in", ("said", "wrote", "through")),
                                ("told_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="person_told_on_a_day",
                    ),
                ],
            },
        ),
        *row_security.protect("concerns_persontold"),
        migrations.RunSQL(BEFORE, migrations.RunSQL.noop),
    ]
