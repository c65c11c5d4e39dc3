"""A death is written down in the record, and can be taken back."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("people", "0018_photographs_of_injuries"),
    ]

    operations = [
        migrations.CreateModel(
            name="Death",
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
                ("died_on", models.DateField(blank=True, null=True)),
                ("told_by", models.CharField(max_length=120)),
                ("how_known", models.TextField()),
                ("words", models.TextField()),
                ("family", models.TextField()),
                ("written_by", models.BigIntegerField()),
                ("written_by_name", models.CharField(max_length=120)),
                (
                    "written_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_by_name", models.CharField(blank=True, max_length=120)),
                ("why_taken_back", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deaths",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "ordering": ("written_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at", None)),
                        fields=("person",),
                        name="death_stands_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("words", ""), _negated=True),
                            models.Q(("told_by", ""), _negated=True),
                            models.Q(("how_known", ""), _negated=True),
                            models.Q(("family", ""), _negated=True),
                        ),
                        name="death_in_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("taken_back_at", None), ("why_taken_back", "")),
                            models.Q(
                                ("taken_back_at__isnull", False),
                                models.Q(("why_taken_back", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="death_taken_back_for_a_reason",
                    ),
                ],
            },
        ),
        *row_security.protect("people_death"),
    ]
