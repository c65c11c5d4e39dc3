"""How long steps should take, and why one takes longer than agreed."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_barrier_circles"),
        ("concerns", "0008_outcomes_of_the_person"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Delay",
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
                ("step", models.CharField(max_length=24)),
                ("reason", models.CharField(max_length=24)),
                ("words", models.TextField()),
                ("hoped_for", models.DateField()),
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
                        related_name="delays",
                        to="concerns.concern",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DelayTold",
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
                ("step", models.CharField(max_length=24)),
                ("words", models.TextField()),
                ("hoped_for", models.DateField()),
                ("told_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "delay",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="told",
                        to="concerns.delay",
                    ),
                ),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delays_told",
                        to="concerns.enquiry",
                    ),
                ),
            ],
            options={
                "ordering": ("told_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="TargetChange",
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
                ("step", models.CharField(blank=True, max_length=24)),
                ("number", models.PositiveIntegerField()),
                ("preset", models.CharField(blank=True, max_length=24)),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("same_day", "The same day"),
                            ("working_days", "Working days"),
                            ("weeks", "Weeks"),
                            ("none", "No target"),
                            ("preset", "As the preset says"),
                        ],
                        max_length=12,
                    ),
                ),
                ("amount", models.PositiveSmallIntegerField(default=0)),
                ("reason", models.TextField()),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="delay",
            index=models.Index(fields=["concern", "step", "-id"], name="delay_newest"),
        ),
        migrations.AddConstraint(
            model_name="delay",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="delay_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="delaytold",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="delay_told_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetchange",
            constraint=models.UniqueConstraint(
                fields=("step", "number"), name="target_change_one_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="targetchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("amount", 0),
                        ("step", ""),
                        ("unit", ""),
                        models.Q(("preset", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("step", ""), _negated=True),
                        models.Q(("unit", ""), _negated=True),
                        ("preset", ""),
                    ),
                    _connector="OR",
                ),
                name="target_change_is_of_a_preset_or_a_step",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("amount__gt", 0), ("unit__in", ("working_days", "weeks"))
                    ),
                    models.Q(
                        models.Q(
                            ("unit__in", ("working_days", "weeks")), _negated=True
                        ),
                        ("amount", 0),
                    ),
                    _connector="OR",
                ),
                name="target_change_counts_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="target_change_says_why",
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "raised",
                            "received",
                            "listening",
                            "passed_on",
                            "enquiring",
                            "found",
                            "settled",
                        ],
                    )
                ),
                fields=["raised_at", "id"],
                name="concern_going_on",
            ),
        ),
        *row_security.protect("concerns_delay", "concerns_delaytold"),
    ]
