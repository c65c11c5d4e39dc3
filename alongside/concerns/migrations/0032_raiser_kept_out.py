"""The one who spoke up may be a source of risk, and is kept out."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0010_kept_out"),
        ("concerns", "0031_person_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="RaiserKeptOut",
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
                ("reason", models.TextField()),
                ("said_by", models.BigIntegerField()),
                ("said_by_name", models.CharField(max_length=120)),
                ("said_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_by_name", models.CharField(blank=True, max_length=120)),
                ("why_undone", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "raiser",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.raiser",
                    ),
                ),
            ],
            options={
                "ordering": ("said_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("raiser",),
                        name="raiser_kept_out_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="raiser_kept_out_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("why_undone", "")),
                            models.Q(
                                ("undone_at__isnull", False),
                                models.Q(("why_undone", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="raiser_let_back_for_a_reason",
                    ),
                ],
            },
        ),
        *row_security.protect("concerns_raiserkeptout"),
    ]
