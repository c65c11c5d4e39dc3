"""What was found is a draft first: read for accuracy, put right, and accepted by
somebody else."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("concerns", "0029_joining"),
        ("people", "0019_deaths"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FindingDraft",
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
                ("found", models.TextField()),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("likely", "More likely than not, it happened"),
                            ("unlikely", "More likely than not, it did not happen"),
                            ("not_determined", "We could not find out"),
                        ],
                        max_length=16,
                    ),
                ),
                ("words_to_person", models.TextField()),
                ("easy_words", models.TextField(blank=True)),
                ("assessment_outcome", models.CharField(max_length=32)),
                ("risk_outcome", models.CharField(blank=True, max_length=32)),
                ("number", models.PositiveIntegerField(default=1)),
                ("writers", models.JSONField(default=list)),
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
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="finding_drafts",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "finding",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="draft",
                        to="concerns.finding",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="FindingCopy",
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
                            ("person", "The person"),
                            ("advocate", "Their advocate"),
                            ("close", "Somebody close to them"),
                            ("asked", "Asked to find something out"),
                        ],
                        max_length=8,
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("words", models.TextField()),
                ("easy_words", models.TextField(blank=True)),
                (
                    "certainty",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("likely", "More likely than not, it happened"),
                            ("unlikely", "More likely than not, it did not happen"),
                            ("not_determined", "We could not find out"),
                        ],
                        max_length=16,
                    ),
                ),
                ("form", models.CharField(max_length=16)),
                ("shared_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("shared_by_name", models.CharField(max_length=120)),
                ("answer_by", models.DateField()),
                ("over_at", models.DateTimeField(blank=True, null=True)),
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
                        related_name="finding_copies",
                        to="concerns.enquiry",
                    ),
                ),
                (
                    "part",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.askedpart",
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
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="concerns.findingdraft",
                    ),
                ),
            ],
            options={
                "ordering": ("shared_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="FindingNotShown",
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
                ("reason", models.CharField(max_length=16)),
                ("words", models.TextField()),
                ("said_by", models.BigIntegerField()),
                ("said_by_name", models.CharField(max_length=120)),
                ("said_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="not_shown",
                        to="concerns.findingdraft",
                    ),
                ),
            ],
            options={
                "ordering": ("said_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="FindingOffer",
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
                ("why_go_on", models.TextField(blank=True)),
                ("offered_by", models.BigIntegerField()),
                ("offered_by_name", models.CharField(max_length=120)),
                (
                    "offered_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("accepted", "Accepted"), ("returned", "Sent back")],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("answered_by", models.BigIntegerField(blank=True, null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=120)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="concerns.findingdraft",
                    ),
                ),
            ],
            options={
                "ordering": ("offered_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="FindingPoint",
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
                    "says",
                    models.CharField(
                        choices=[
                            ("right", "This is right"),
                            ("not_right", "This is not right"),
                            ("talk", "I would like to talk about it"),
                        ],
                        max_length=9,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("said_by_name", models.CharField(max_length=120)),
                ("written_by", models.BigIntegerField()),
                ("written_by_name", models.CharField(max_length=120)),
                ("said_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "became",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("changed", "We changed it"),
                            ("not_changed", "We did not change it"),
                        ],
                        max_length=11,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=120)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "copy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="points",
                        to="concerns.findingcopy",
                    ),
                ),
            ],
            options={
                "ordering": ("said_at", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="findingdraft",
            constraint=models.UniqueConstraint(
                condition=models.Q(("finding", None)),
                fields=("enquiry",),
                name="finding_draft_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingdraft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("found", ""), _negated=True),
                    models.Q(("words_to_person", ""), _negated=True),
                ),
                name="finding_draft_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingcopy",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="finding_copy_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingcopy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("certainty", ""),
                        ("kind", "asked"),
                        ("part__isnull", False),
                        ("easy_words", ""),
                    ),
                    models.Q(
                        models.Q(("kind", "asked"), _negated=True),
                        ("part", None),
                        models.Q(("certainty", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="finding_copy_for_those_asked_is_their_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingnotshown",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="finding_not_shown_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingoffer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answer", "")),
                fields=("draft",),
                name="finding_offer_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingoffer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answer", ""), ("answered_at", None), ("answered_by", None)
                    ),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                        models.Q(
                            ("answered_by", models.F("offered_by")), _negated=True
                        ),
                    ),
                    _connector="OR",
                ),
                name="finding_offer_answered_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingoffer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "returned"), ("words", ""), _negated=True
                ),
                name="finding_offer_sent_back_says_what_is_missing",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(("says", "not_right"), ("words", ""), _negated=True),
                name="finding_point_says_what_is_not_right",
            ),
        ),
        migrations.AddConstraint(
            model_name="findingpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_at", None), ("became", "")),
                    models.Q(
                        models.Q(("became", ""), _negated=True),
                        models.Q(("answer", ""), _negated=True),
                        models.Q(("says", "right"), _negated=True),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="finding_point_answered_in_words",
            ),
        ),
        *row_security.protect(
            "concerns_findingdraft",
            "concerns_findingcopy",
            "concerns_findingnotshown",
            "concerns_findingoffer",
            "concerns_findingpoint",
        ),
    ]
