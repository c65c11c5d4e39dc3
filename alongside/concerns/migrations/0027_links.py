"""Two worries can be linked, and the link taken back."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("concerns", "0026_deaths"),
    ]

    operations = [
        migrations.CreateModel(
            name="ConcernLink",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "The same person"),
                            ("service", "The same service"),
                            ("source", "The same source of risk"),
                            ("event", "The same event"),
                            ("other", "Something else"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.TextField()),
                ("linked_by", models.BigIntegerField()),
                ("linked_by_name", models.CharField(max_length=120)),
                ("linked_at", models.DateTimeField(default=alongside.access.clock.now)),
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
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.concern",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.concern",
                    ),
                ),
            ],
            options={
                "ordering": ("linked_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("taken_back_at", None)),
                        fields=("one", "other"),
                        name="concern_link_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))),
                        name="concern_link_of_two_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="concern_link_says_why",
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
                        name="concern_link_taken_back_for_a_reason",
                    ),
                ],
            },
        ),
        *row_security.protect("concerns_concernlink"),
    ]
