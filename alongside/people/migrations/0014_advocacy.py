"""Needs for an advocate, and what happens to each."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("people", "0013_ahead"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdvocacyNeed",
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
                ("trigger", models.CharField(max_length=32)),
                ("about_kind", models.CharField(max_length=64)),
                ("about_id", models.BigIntegerField()),
                ("about_words", models.CharField(blank=True, max_length=300)),
                ("next_decision_on", models.DateField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("noted", "Nobody has looked at this yet"),
                            ("not_needed", "Looked at: no advocate is needed now"),
                            ("to_offer", "Looked at: an advocate is to be offered"),
                            ("said_no", "Offered: the answer was no, for now"),
                            ("to_refer", "An advocate is to be asked for"),
                            ("referred", "An advocate has been asked for"),
                            ("allocated", "An advocate has been found"),
                            ("active", "An advocate is helping"),
                            ("ended", "The advocate’s part in this has ended"),
                        ],
                        default="noted",
                        max_length=12,
                    ),
                ),
                ("is_duty", models.BooleanField(default=False)),
                ("advocate_name", models.CharField(blank=True, max_length=120)),
                ("noted_by", models.BigIntegerField()),
                ("noted_by_name", models.CharField(max_length=120)),
                ("noted_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("moved_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "advocate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
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
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advocacy_needs",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AdvocacyMove",
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
                ("verb", models.CharField(max_length=24)),
                ("before", models.CharField(max_length=12)),
                ("after", models.CharField(max_length=12)),
                ("words", models.TextField(blank=True)),
                ("by_name", models.CharField(max_length=120)),
                ("by_user", models.BigIntegerField()),
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="people.advocacyneed",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="AdvocacyOffer",
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
                ("offered_on", models.DateField()),
                ("offered_by", models.CharField(max_length=120)),
                ("told_in", models.CharField(max_length=24)),
                ("how", models.TextField()),
                ("choice", models.CharField(max_length=16)),
                ("words", models.TextField()),
                ("again_on", models.DateField(blank=True, null=True)),
                ("again_when", models.CharField(blank=True, max_length=200)),
                ("recorded_by", models.BigIntegerField()),
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="people.advocacyneed",
                    ),
                ),
            ],
            options={
                "ordering": ("-offered_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="AdvocacyReferral",
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
                ("organisation_name", models.CharField(max_length=200)),
                ("referred_on", models.DateField()),
                ("words", models.TextField(blank=True)),
                ("referred_by_name", models.CharField(max_length=120)),
                ("advocate_name", models.CharField(blank=True, max_length=120)),
                ("allocated_on", models.DateField(blank=True, null=True)),
                ("began_on", models.DateField(blank=True, null=True)),
                (
                    "way",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("instructed", "The person tells them what to say"),
                            (
                                "non_instructed",
                                "They speak up for what the person would say",
                            ),
                        ],
                        max_length=16,
                    ),
                ),
                ("why_not_instructed", models.TextField(blank=True)),
                ("limits", models.TextField(blank=True)),
                ("declined_on", models.DateField(blank=True, null=True)),
                ("why_declined", models.TextField(blank=True)),
                (
                    "advocate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="people.advocacyneed",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Consideration",
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
                ("understand", models.CharField(max_length=8)),
                ("understand_evidence", models.TextField()),
                ("retain", models.CharField(max_length=8)),
                ("retain_evidence", models.TextField()),
                ("weigh", models.CharField(max_length=8)),
                ("weigh_evidence", models.TextField()),
                ("communicate", models.CharField(max_length=8)),
                ("communicate_evidence", models.TextField()),
                ("individual", models.CharField(blank=True, max_length=120)),
                ("relation", models.CharField(blank=True, max_length=120)),
                ("not_paid", models.CharField(blank=True, max_length=8)),
                ("acceptable", models.CharField(blank=True, max_length=8)),
                ("able", models.CharField(blank=True, max_length=8)),
                ("not_source", models.CharField(blank=True, max_length=8)),
                ("individual_words", models.TextField(blank=True)),
                ("outcome", models.CharField(max_length=8)),
                ("reason", models.TextField()),
                ("test_version", models.CharField(max_length=16)),
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="considerations",
                        to="people.advocacyneed",
                    ),
                ),
            ],
            options={
                "ordering": ("-recorded_at", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Representation",
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
                ("on_what", models.CharField(max_length=300)),
                ("words", models.TextField()),
                ("made_on", models.DateField()),
                ("made_by", models.CharField(max_length=120)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("answer", models.TextField(blank=True)),
                ("why", models.TextField(blank=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=120)),
                ("answered_by", models.BigIntegerField(blank=True, null=True)),
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="representations",
                        to="people.advocacyneed",
                    ),
                ),
            ],
            options={
                "ordering": ("-made_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="WentAhead",
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
                ("point", models.CharField(max_length=300)),
                ("waited_for", models.TextField()),
                ("why", models.TextField()),
                ("by_name", models.CharField(max_length=120)),
                ("by_user", models.BigIntegerField()),
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
                    "need",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="went_ahead",
                        to="people.advocacyneed",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="advocacyneed",
            index=models.Index(fields=["person", "-id"], name="advocacy_newest"),
        ),
        migrations.AddIndex(
            model_name="advocacyneed",
            index=models.Index(
                condition=models.Q(
                    ("state__in", ("not_needed", "ended")), _negated=True
                ),
                fields=["moved_at", "id"],
                name="advocacy_under_way",
            ),
        ),
        migrations.AddIndex(
            model_name="advocacyneed",
            index=models.Index(
                condition=models.Q(("advocate__isnull", False)),
                fields=["advocate", "-id"],
                name="advocacy_of_advocate",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyneed",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "ended"), _negated=True),
                fields=("about_kind", "about_id", "person", "circle"),
                name="advocacy_once_in_a_process",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyneed",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("allocated", "active")), _negated=True),
                    models.Q(("advocate_name", ""), _negated=True),
                    _connector="OR",
                ),
                name="advocacy_allocated_to_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyoffer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("how", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="offer_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyoffer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("choice", "refused"), _negated=True),
                    ("again_on__isnull", False),
                    models.Q(("again_when", ""), _negated=True),
                    _connector="OR",
                ),
                name="offer_refused_comes_again",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyreferral",
            constraint=models.CheckConstraint(
                condition=models.Q(("organisation_name", ""), _negated=True),
                name="referral_goes_to_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyreferral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("allocated_on", None),
                    models.Q(("advocate_name", ""), _negated=True),
                    _connector="OR",
                ),
                name="referral_allocated_by_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyreferral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("began_on", None),
                    ("way", "instructed"),
                    models.Q(
                        ("way", "non_instructed"),
                        models.Q(("why_not_instructed", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="referral_began_says_how",
            ),
        ),
        migrations.AddConstraint(
            model_name="advocacyreferral",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("declined_on", None), ("why_declined", "")),
                    models.Q(
                        ("declined_on__isnull", False),
                        models.Q(("why_declined", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="referral_declined_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="consideration",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="consideration_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="consideration",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "no_need"), _negated=True),
                    models.Q(
                        ("communicate", "no"),
                        ("retain", "no"),
                        ("understand", "no"),
                        ("weigh", "no"),
                    ),
                    models.Q(
                        models.Q(("individual", ""), _negated=True),
                        ("able", "yes"),
                        ("acceptable", "yes"),
                        ("not_paid", "yes"),
                        ("not_source", "yes"),
                    ),
                    _connector="OR",
                ),
                name="consideration_no_need_is_shown",
            ),
        ),
        migrations.AddIndex(
            model_name="representation",
            index=models.Index(
                condition=models.Q(("answered_at", None)),
                fields=["need"],
                name="representation_unanswered",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("on_what", ""), _negated=True),
                ),
                name="representation_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_at", None), ("why", "")),
                    models.Q(
                        ("answered_at__isnull", False),
                        models.Q(("answer", ""), _negated=True),
                        models.Q(("why", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="representation_answer_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="wentahead",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("why", ""), _negated=True),
                    models.Q(("point", ""), _negated=True),
                ),
                name="went_ahead_says_why",
            ),
        ),
        *row_security.protect(
            "people_advocacyneed",
            "people_advocacymove",
            "people_advocacyoffer",
            "people_advocacyreferral",
            "people_consideration",
            "people_representation",
            "people_wentahead",
        ),
    ]
