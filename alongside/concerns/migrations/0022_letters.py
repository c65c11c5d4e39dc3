"""Letters to the person and to the one who spoke up, kept as they were sent."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("concerns", "0021_beside"),
        ("people", "0017_advocacy_triggers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Letter",
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
                    "to",
                    models.CharField(
                        choices=[
                            ("person", "The person"),
                            ("raiser", "The one who spoke up"),
                        ],
                        max_length=8,
                    ),
                ),
                ("about", models.CharField(max_length=16)),
                ("layout", models.CharField(max_length=12)),
                ("language", models.CharField(blank=True, max_length=60)),
                ("words", models.TextField()),
                ("greeting", models.CharField(max_length=140)),
                ("written_by_name", models.CharField(max_length=120)),
                ("sender", models.CharField(max_length=240)),
                ("way", models.CharField(max_length=12)),
                ("given", models.TextField(blank=True)),
                ("sent_by", models.BigIntegerField()),
                ("sent_by_name", models.CharField(max_length=120)),
                ("sent_at", models.DateTimeField(default=alongside.access.clock.now)),
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
                        related_name="letters",
                        to="concerns.concern",
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.letter",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="people.person",
                    ),
                ),
                (
                    "raiser",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="concerns.raiser",
                    ),
                ),
            ],
            options={
                "ordering": ("-sent_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="LetterStep",
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
                    "to",
                    models.CharField(
                        choices=[
                            ("person", "The person"),
                            ("raiser", "The one who spoke up"),
                        ],
                        max_length=8,
                    ),
                ),
                ("about", models.CharField(max_length=16)),
                ("layout", models.CharField(max_length=12)),
                ("language", models.CharField(blank=True, max_length=60)),
                ("words", models.TextField()),
                ("number", models.PositiveIntegerField()),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("written", "Written"),
                            ("sent", "Sent"),
                            ("not_sent", "Not sent"),
                        ],
                        max_length=8,
                    ),
                ),
                ("safe", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
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
                        related_name="letter_steps",
                        to="concerns.concern",
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.letter",
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="step",
                        to="concerns.letter",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(fields=["person", "-sent_at"], name="letter_to_person"),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(fields=["raiser", "-sent_at"], name="letter_to_raiser"),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="letter_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("person__isnull", False), ("raiser", None), ("to", "person")
                    ),
                    models.Q(
                        ("person", None), ("raiser__isnull", False), ("to", "raiser")
                    ),
                    _connector="OR",
                ),
                name="letter_is_to_one_of_them",
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(("given", ""), ("way", "read_aloud"), _negated=True),
                name="letter_read_aloud_says_how",
            ),
        ),
        migrations.AddConstraint(
            model_name="letterstep",
            constraint=models.UniqueConstraint(
                fields=("concern", "to", "number"), name="letter_one_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="letterstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("letter", None), ("reason", ""), ("step", "written")),
                    models.Q(
                        ("letter__isnull", False), ("reason", ""), ("step", "sent")
                    ),
                    models.Q(
                        ("letter", None),
                        ("step", "not_sent"),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="letter_step_says_what",
            ),
        ),
        *row_security.protect("concerns_letter", "concerns_letterstep"),
    ]
