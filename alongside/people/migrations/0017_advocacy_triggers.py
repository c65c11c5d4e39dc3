"""What kind of decision it is; what advocacy services are asked."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("people", "0016_why_outcomes_change"),
    ]

    operations = [
        migrations.AddField(
            model_name="assessment",
            name="kind",
            field=models.CharField(blank=True, max_length=24),
        ),
        migrations.AddField(
            model_name="decision",
            name="kind",
            field=models.CharField(blank=True, max_length=24),
        ),
        migrations.CreateModel(
            name="AdvocacyRequest",
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
                ("kind", models.CharField(max_length=24)),
                ("words", models.TextField(blank=True)),
                ("needed_by", models.DateField(blank=True, null=True)),
                ("asked_by_name", models.CharField(max_length=120)),
                ("asked_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("desk", models.BigIntegerField()),
                (
                    "ended_as",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("taken", "Somebody was found"),
                            ("turned_down", "They could not help"),
                            ("withdrawn", "It is not asked any more"),
                        ],
                        max_length=12,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("ended_by_name", models.CharField(blank=True, max_length=120)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="people.advocacyneed",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at", None)),
                        fields=["-asked_at", "-id"],
                        name="advocacy_request_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("need",),
                        name="advocacy_request_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_as", ""), ("ended_at", None)),
                            models.Q(
                                ("ended_at__isnull", False),
                                models.Q(("ended_as", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="advocacy_request_ends_as_something",
                    ),
                ],
            },
        ),
        *row_security.protect("people_advocacyrequest"),
    ]
