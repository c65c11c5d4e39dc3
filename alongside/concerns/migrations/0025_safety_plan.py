"""The plan to stay safe, each look at it, and what people do for it."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("agreed", "0004_meetings"),
        ("concerns", "0024_early_worries"),
        ("people", "0018_photographs_of_injuries"),
    ]

    operations = [
        migrations.CreateModel(
            name="SafetyPlanStep",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("agreed", "We agreed on it"),
                            ("reviewed", "We looked at it again"),
                            ("ended", "It came to an end"),
                            ("without", "There is no plan, for a reason"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField()),
                (
                    "still_wanted",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("yes", "Yes, as it is"),
                            ("changed", "Yes, and something has to change"),
                            ("no", "No, they do not want it now"),
                        ],
                        max_length=8,
                    ),
                ),
                ("review_on", models.DateField(blank=True, null=True)),
                ("decided_by", models.BigIntegerField()),
                ("decided_by_name", models.CharField(max_length=120)),
                (
                    "decided_at",
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
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_steps",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "involvement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agreed.involvement",
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
            },
        ),
        migrations.CreateModel(
            name="SafetyPlanLook",
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
                ("words", models.TextField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.outcome",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="looks",
                        to="concerns.safetyplanstep",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="SafetyPlanLine",
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
                ("uid", models.UUIDField(unique=True)),
                ("if_wrong", models.TextField()),
                ("added_by_name", models.CharField(max_length=120)),
                ("added_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "action",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="safety_plan_line",
                        to="agreed.action",
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
                        related_name="plan_lines",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.outcome",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("if_wrong", ""), _negated=True),
                        name="plan_line_says_what_if_it_goes_wrong",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="safetyplanstep",
            constraint=models.UniqueConstraint(
                fields=("enquiry", "number"), name="plan_step_one_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="safetyplanstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="plan_step_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="safetyplanstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind__in", ("agreed", "reviewed")),
                        ("review_on__isnull", False),
                    ),
                    models.Q(("kind__in", ("ended", "without")), ("review_on", None)),
                    _connector="OR",
                ),
                name="plan_stands_until_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="safetyplanstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ("agreed", "without")), ("still_wanted", "")),
                    models.Q(
                        ("kind__in", ("reviewed", "ended")),
                        models.Q(("still_wanted", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="plan_review_says_whether_it_is_wanted",
            ),
        ),
        migrations.AddConstraint(
            model_name="safetyplanlook",
            constraint=models.UniqueConstraint(
                fields=("step", "outcome"), name="plan_look_once_at_each_wish"
            ),
        ),
        migrations.AddConstraint(
            model_name="safetyplanlook",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="plan_look_in_words",
            ),
        ),
        *row_security.protect(
            "concerns_safetyplanline",
            "concerns_safetyplanlook",
            "concerns_safetyplanstep",
        ),
    ]
