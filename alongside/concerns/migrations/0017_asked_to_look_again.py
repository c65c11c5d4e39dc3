"""Somebody asks us to look again at what was decided, and is answered."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("agreed", "0003_actions"),
        ("concerns", "0016_asked_to_stop"),
    ]

    operations = [
        migrations.CreateModel(
            name="Appeal",
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
                    "about",
                    models.CharField(
                        choices=[
                            ("no_action", "That nothing more is done"),
                            ("another_route", "That another team takes it up"),
                            ("findings", "What was found"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "who",
                    models.CharField(
                        choices=[
                            ("person", "The person"),
                            ("advocate", "Their advocate"),
                            ("representative", "Somebody who may speak for them"),
                            ("raiser", "The one who spoke up"),
                            ("other", "Somebody else whom it touches"),
                        ],
                        max_length=16,
                    ),
                ),
                ("who_name", models.CharField(blank=True, max_length=120)),
                ("authority", models.CharField(blank=True, max_length=200)),
                ("not_the_source", models.TextField(blank=True)),
                ("words", models.TextField()),
                ("wants", models.TextField()),
                ("asked_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("written_by", models.BigIntegerField(null=True)),
                ("written_by_name", models.CharField(blank=True, max_length=120)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "They are right"),
                            ("partly", "They are right in part"),
                            ("stands", "It stays as it is"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words_to_them", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=120)),
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
                        related_name="appeals",
                        to="concerns.concern",
                    ),
                ),
            ],
            options={
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="AppealAnswer",
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
                ("told_how", models.CharField(blank=True, max_length=200)),
                ("decided_by", models.BigIntegerField()),
                ("decided_by_name", models.CharField(max_length=120)),
                (
                    "decided_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "appeal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="looked_at",
                        to="concerns.appeal",
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
                    "involvement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agreed.involvement",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AppealTold",
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
                ("goes_back", models.BooleanField()),
                ("told_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "answer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="told",
                        to="concerns.appealanswer",
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
                        related_name="appeals_told",
                        to="concerns.enquiry",
                    ),
                ),
            ],
            options={
                "ordering": ("told_at", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="appeal",
            index=models.Index(
                condition=models.Q(("answer", "")),
                fields=["asked_at", "id"],
                name="appeal_unanswered",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answer", "")),
                fields=("concern", "who", "who_name"),
                name="appeal_one_at_a_time_from_each",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("wants", ""), _negated=True),
                ),
                name="appeal_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("who", "representative"), _negated=True),
                    models.Q(
                        models.Q(("authority", ""), _negated=True),
                        models.Q(("not_the_source", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="appeal_representative_is_not_the_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answer", ""), ("answered_at", None), ("words_to_them", "")
                    ),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        models.Q(("words_to_them", ""), _negated=True),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="appeal_answer_words_and_time_together",
            ),
        ),
        migrations.AddConstraint(
            model_name="appealanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="appeal_answer_says_why",
            ),
        ),
        *row_security.protect(
            "concerns_appeal", "concerns_appealanswer", "concerns_appealtold"
        ),
    ]
