"""The coroner, and whether to ask for a review, after a death."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("concerns", "0025_safety_plan"),
        ("people", "0019_deaths"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReviewScreen",
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
                ("is_referred", models.BooleanField()),
                ("why", models.TextField()),
                ("referred_to", models.CharField(blank=True, max_length=120)),
                ("referred_on", models.DateField(blank=True, null=True)),
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
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review_screens",
                        to="concerns.concern",
                    ),
                ),
                (
                    "death",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.death",
                    ),
                ),
            ],
            options={
                "ordering": ("decided_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ScreenAnswer",
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
                ("condition", models.CharField(max_length=24)),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known yet"),
                        ],
                        max_length=8,
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
                    "screen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="concerns.reviewscreen",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="CoronerNote",
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
                        choices=[
                            ("told", "The coroner has been told"),
                            ("not_needed", "The coroner need not be told"),
                            ("not_known", "Not known yet"),
                        ],
                        max_length=10,
                    ),
                ),
                ("who", models.CharField(blank=True, max_length=120)),
                ("on_day", models.DateField(blank=True, null=True)),
                ("words", models.TextField(blank=True)),
                ("written_by", models.BigIntegerField()),
                ("written_by_name", models.CharField(max_length=120)),
                (
                    "written_at",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coroner_notes",
                        to="concerns.concern",
                    ),
                ),
                (
                    "death",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.death",
                    ),
                ),
            ],
            options={
                "ordering": ("written_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("answer", "told"),
                                ("on_day__isnull", False),
                                models.Q(("who", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("answer", "told"), _negated=True),
                                models.Q(("words", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="coroner_told_by_whom_and_when",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="reviewscreen",
            constraint=models.UniqueConstraint(
                fields=("concern", "death"), name="review_screen_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewscreen",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), _negated=True),
                name="review_screen_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewscreen",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("is_referred", True),
                        ("referred_on__isnull", False),
                        models.Q(("referred_to", ""), _negated=True),
                    ),
                    models.Q(
                        ("is_referred", False),
                        ("referred_on", None),
                        ("referred_to", ""),
                    ),
                    _connector="OR",
                ),
                name="referred_for_review_to_whom_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="screenanswer",
            constraint=models.UniqueConstraint(
                fields=("screen", "condition"), name="screen_answer_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="screenanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="screen_answer_in_words",
            ),
        ),
        *row_security.protect(
            "concerns_coronernote", "concerns_reviewscreen", "concerns_screenanswer"
        ),
    ]
