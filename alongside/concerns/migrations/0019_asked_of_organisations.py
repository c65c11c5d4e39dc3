"""An organisation is asked to make a part of an enquiry, and sends back answers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("agreed", "0003_actions"),
        ("concerns", "0018_second_signature"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AskedPart",
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
                ("reference", models.CharField(max_length=12)),
                ("asked_name", models.CharField(max_length=120)),
                ("about_name", models.CharField(blank=True, max_length=120)),
                ("scope", models.TextField()),
                ("questions", models.TextField()),
                ("due_on", models.DateField()),
                ("asked_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("asked_by_name", models.CharField(max_length=120)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "They do it"),
                            ("declined", "They do not do it"),
                        ],
                        max_length=8,
                    ),
                ),
                ("answer_words", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("returned_words", models.TextField(blank=True)),
                ("returned_at", models.DateTimeField(blank=True, null=True)),
                ("taken_back_words", models.TextField(blank=True)),
                ("taken_back_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        related_name="asked_parts",
                        to="concerns.enquiry",
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
                "ordering": ("due_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PartDecision",
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
                    "source",
                    models.CharField(
                        choices=[
                            ("no", "No"),
                            ("safe", "It could be, and it is safe to ask them"),
                            ("unsafe", "It could be, and it is not safe to ask them"),
                        ],
                        max_length=8,
                    ),
                ),
                ("source_words", models.TextField()),
                ("withheld_reason", models.TextField(blank=True)),
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
                        related_name="part_decisions",
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
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
                (
                    "part",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="concerns.askedpart",
                    ),
                ),
            ],
            options={
                "ordering": ("decided_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PartTold",
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
                ("organisation_name", models.CharField(max_length=200)),
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
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts_told",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "part",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="told",
                        to="concerns.askedpart",
                    ),
                ),
            ],
            options={
                "ordering": ("told_at", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="askedpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("scope", ""), _negated=True),
                    models.Q(("questions", ""), _negated=True),
                ),
                name="asked_part_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_at", None)),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="asked_part_answer_and_time_together",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "declined"), ("answer_words", ""), _negated=True
                ),
                name="asked_part_declined_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("returned_at", None), ("returned_words", "")),
                    models.Q(
                        ("answer", "accepted"),
                        ("returned_at__isnull", False),
                        models.Q(("returned_words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="asked_part_returned_by_whoever_accepted",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedpart",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_at", None), ("taken_back_words", "")),
                    models.Q(
                        ("returned_at", None),
                        ("taken_back_at__isnull", False),
                        models.Q(("taken_back_words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="asked_part_taken_back_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="partdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("source_words", ""), _negated=True),
                name="part_decision_says_how_it_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="partdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("part", None), ("source", "unsafe")),
                    models.Q(
                        models.Q(("source", "unsafe"), _negated=True),
                        ("part__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="part_decision_never_asks_where_it_is_unsafe",
            ),
        ),
        *row_security.protect(
            "concerns_askedpart", "concerns_partdecision", "concerns_parttold"
        ),
    ]
