"""Who is kept out of which circle, whatever team they work in."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptOut",
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
                ("starts_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                (
                    "out_of",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "principal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.principal",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ends_at", None)),
                        fields=("out_of", "principal"),
                        name="kept_out_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_at", None),
                            ("ends_at__gte", models.F("starts_at")),
                            _connector="OR",
                        ),
                        name="kept_out_ends_after_it_starts",
                    ),
                ],
            },
        ),
    ]
