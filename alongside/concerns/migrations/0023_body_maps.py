"""What is seen where somebody may be hurt, and photographs of it."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("concerns", "0022_letters"),
        ("people", "0018_photographs_of_injuries"),
    ]

    operations = [
        migrations.CreateModel(
            name="InjuryPhoto",
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
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
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
                        related_name="injury_photos",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "media",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="injury",
                        to="people.media",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Injury",
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
                ("version", models.PositiveIntegerField(default=1)),
                ("uid", models.UUIDField()),
                ("their_words", models.TextField(blank=True)),
                ("no_words", models.CharField(blank=True, max_length=24)),
                ("agreed", models.CharField(max_length=24)),
                ("agreed_words", models.CharField(max_length=300)),
                ("photos", models.CharField(max_length=24)),
                ("photos_words", models.CharField(blank=True, max_length=300)),
                ("regions", models.JSONField()),
                ("kind", models.CharField(max_length=24)),
                ("size", models.CharField(blank=True, max_length=120)),
                ("colour", models.CharField(blank=True, max_length=120)),
                ("looked", models.TextField()),
                ("seen_on", models.DateField()),
                ("seen_when", models.CharField(blank=True, max_length=120)),
                ("seen_by", models.CharField(max_length=120)),
                ("who_was_there", models.CharField(max_length=300)),
                ("change_reason", models.TextField(blank=True)),
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
                    "enquiry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="injuries",
                        to="concerns.enquiry",
                    ),
                ),
            ],
            options={
                "ordering": ("number", "version"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("enquiry", "number", "version"),
                        name="injury_one_after_another",
                    ),
                    models.UniqueConstraint(
                        fields=("enquiry", "uid"), name="injury_kept_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "agreed__in",
                                ("said_yes", "showed_yes", "best_interests"),
                            ),
                            models.Q(("agreed_words", ""), _negated=True),
                        ),
                        name="injury_was_agreed_to",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("their_words", ""), _negated=True),
                                ("no_words", ""),
                            ),
                            models.Q(
                                ("their_words", ""),
                                models.Q(("no_words", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="injury_has_their_words_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("regions", []), _negated=True),
                            models.Q(("kind", ""), _negated=True),
                            models.Q(("looked", ""), _negated=True),
                            models.Q(("seen_by", ""), _negated=True),
                            models.Q(("who_was_there", ""), _negated=True),
                        ),
                        name="injury_says_what_where_and_who",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("change_reason", ""), ("version", 1)),
                            models.Q(
                                ("version__gt", 1),
                                models.Q(("change_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="injury_put_right_says_why",
                    ),
                ],
            },
        ),
        *row_security.protect("concerns_injury", "concerns_injuryphoto"),
    ]
