"""What somebody is not free to do, and what allows it, with row security on it all."""

import datetime
import uuid

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_barrier_circles"),
        ("agreed", "0003_actions"),
        ("people", "0008_outcomes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Authorisation",
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
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("scheme", models.CharField(max_length=24)),
                ("place", models.CharField(max_length=24)),
                ("place_words", models.CharField(max_length=200)),
                ("purpose", models.TextField()),
                ("asked_on", models.DateField()),
                ("asked_by", models.CharField(max_length=120)),
                ("asked_of", models.CharField(max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked for"),
                            ("granted", "Allowed"),
                            ("extended", "Allowed for longer"),
                            ("not_granted", "Not allowed"),
                            ("ended", "Ended"),
                            ("taken_back", "Asking taken back"),
                        ],
                        default="asked",
                        max_length=12,
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("look_again_on", models.DateField(blank=True, null=True)),
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
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.decision",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AuthorisationStep",
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
                ("verb", models.CharField(max_length=16)),
                ("before", models.CharField(blank=True, max_length=12)),
                ("after", models.CharField(max_length=12)),
                ("decided_on", models.DateField()),
                ("decided_by", models.CharField(max_length=200)),
                ("words", models.TextField()),
                ("why_late", models.TextField(blank=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "authorisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="people.authorisation",
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
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Condition",
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
                    "authorisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conditions",
                        to="people.authorisation",
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
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="ConditionReply",
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
                ("replied_by", models.CharField(max_length=120)),
                ("replied_on", models.DateField()),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
                    "condition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="people.condition",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="LibertyLook",
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
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("looked_on", models.DateField()),
                ("looked_by", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=120)),
                ("legal_test", models.CharField(max_length=32)),
                ("shown", models.TextField(blank=True)),
                ("objection", models.CharField(max_length=16)),
                ("objection_shown", models.TextField()),
                ("objection_said_by", models.CharField(max_length=120)),
                ("place", models.CharField(max_length=24)),
                ("place_words", models.CharField(max_length=200)),
                ("less_restrictive", models.TextField()),
                (
                    "conclusion",
                    models.CharField(
                        choices=[
                            ("is", "Is"),
                            ("is_not", "Is Not"),
                            ("cannot_tell", "Cannot Tell"),
                            ("legal_advice", "Legal Advice"),
                        ],
                        max_length=16,
                    ),
                ),
                ("reasons", models.TextField()),
                ("why_again", models.TextField(blank=True)),
                ("next_look_on", models.DateField()),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.assessment",
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
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.decision",
                    ),
                ),
                (
                    "involvement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LibertyFactor",
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
                ("code", models.CharField(max_length=24)),
                ("points", models.CharField(max_length=16)),
                ("evidence", models.TextField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "look",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="factors",
                        to="people.libertylook",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="LibertyDissent",
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
                ("name", models.CharField(max_length=120)),
                ("relation", models.CharField(max_length=120)),
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
                    "look",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dissents",
                        to="people.libertylook",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Objection",
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
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("is_no", models.BooleanField()),
                ("words", models.TextField()),
                ("how", models.CharField(max_length=8)),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField()),
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
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="QualifyingAssessment",
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
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("kind", models.CharField(max_length=16)),
                ("is_met", models.BooleanField()),
                ("assessed_on", models.DateField()),
                ("assessed_by", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=120)),
                ("words", models.TextField()),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.assessment",
                    ),
                ),
                (
                    "authorisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="qualifying",
                        to="people.authorisation",
                    ),
                ),
                (
                    "best_interests",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.bestinterests",
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
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Representative",
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
                ("name", models.CharField(blank=True, max_length=120)),
                ("relation", models.CharField(blank=True, max_length=120)),
                ("is_paid", models.BooleanField(default=False)),
                ("chosen_by", models.CharField(blank=True, max_length=200)),
                ("why_nobody", models.TextField(blank=True)),
                ("advocate", models.CharField(max_length=24)),
                ("advocate_words", models.TextField(blank=True)),
                ("named_on", models.DateField()),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "authorisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="representatives",
                        to="people.authorisation",
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
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Restriction",
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
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("kind", models.CharField(max_length=24)),
                ("what", models.TextField()),
                ("when_words", models.CharField(max_length=300)),
                ("why", models.TextField()),
                ("how_often", models.CharField(max_length=200)),
                ("less", models.TextField()),
                ("watched_by", models.CharField(max_length=120)),
                ("began_on", models.DateField()),
                ("look_again_on", models.DateField()),
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
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RestrictionReview",
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
                ("is_kept", models.BooleanField()),
                ("words", models.TextField()),
                ("their_words", models.TextField(blank=True)),
                ("reviewed_by", models.CharField(max_length=120)),
                ("reviewed_on", models.DateField()),
                ("look_again_on", models.DateField(blank=True, null=True)),
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
                    "restriction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="people.restriction",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="RightTold",
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
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("told_on", models.DateField()),
                ("told_by", models.CharField(max_length=120)),
                ("told_in", models.CharField(max_length=24)),
                ("how", models.TextField()),
                ("what_they_said", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "authorisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rights_told",
                        to="people.authorisation",
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
            ],
            options={
                "ordering": ("told_on", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="authorisation",
            index=models.Index(fields=["person", "-id"], name="authorisation_newest"),
        ),
        migrations.AddIndex(
            model_name="authorisation",
            index=models.Index(
                fields=["state", "ends_on"], name="authorisation_ending"
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ("granted", "extended", "ended")), _negated=True
                    ),
                    models.Q(
                        ("starts_on__isnull", False),
                        models.Q(
                            ("ends_on__isnull", False),
                            models.Q(
                                ("look_again_on__isnull", False), ("scheme", "court")
                            ),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="authorisation_allowed_from_and_until",
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="authorisation_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("scheme", "dols_urgent"), ("state", "granted"), _negated=True
                    ),
                    (
                        "ends_on__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("starts_on"),
                            "+",
                            models.Value(datetime.timedelta(days=6)),
                        ),
                    ),
                    _connector="OR",
                ),
                name="authorisation_urgent_seven_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "extended"), _negated=True),
                    models.Q(
                        (
                            "ends_on__lte",
                            django.db.models.expressions.CombinedExpression(
                                models.F("starts_on"),
                                "+",
                                models.Value(datetime.timedelta(days=13)),
                            ),
                        ),
                        ("scheme", "dols_urgent"),
                    ),
                    _connector="OR",
                ),
                name="authorisation_urgent_once_longer",
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("scheme", "dols_standard"),
                        ("state__in", ("granted", "ended")),
                        _negated=True,
                    ),
                    (
                        "ends_on__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("starts_on"),
                            "+",
                            models.Value(datetime.timedelta(days=365)),
                        ),
                    ),
                    _connector="OR",
                ),
                name="authorisation_standard_one_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisation",
            constraint=models.UniqueConstraint(
                fields=("person", "uid"), name="authorisation_asked_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisationstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("decided_by", ""), _negated=True),
                ),
                name="authorisation_step_says_who_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="authorisationstep",
            constraint=models.UniqueConstraint(
                condition=models.Q(("verb", "extend")),
                fields=("authorisation",),
                name="authorisation_longer_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="condition",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="condition_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="conditionreply",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("replied_by", ""), _negated=True),
                ),
                name="condition_reply_says_something",
            ),
        ),
        migrations.AddIndex(
            model_name="libertylook",
            index=models.Index(fields=["person", "-id"], name="liberty_newest"),
        ),
        migrations.AddConstraint(
            model_name="libertylook",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reasons", ""), _negated=True),
                    models.Q(("less_restrictive", ""), _negated=True),
                    models.Q(("objection", ""), _negated=True),
                    models.Q(("objection_shown", ""), _negated=True),
                    models.Q(("objection_said_by", ""), _negated=True),
                ),
                name="liberty_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="libertylook",
            constraint=models.CheckConstraint(
                condition=models.Q(("legal_test", ""), _negated=True),
                name="liberty_names_its_test",
            ),
        ),
        migrations.AddConstraint(
            model_name="libertylook",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("conclusion", "is"), _negated=True),
                    ("decision__isnull", False),
                    _connector="OR",
                ),
                name="liberty_not_free_names_a_decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="libertylook",
            constraint=models.UniqueConstraint(
                fields=("person", "uid"), name="liberty_look_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="libertyfactor",
            constraint=models.UniqueConstraint(
                fields=("look", "code"), name="liberty_factor_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="libertyfactor",
            constraint=models.CheckConstraint(
                condition=models.Q(("evidence", ""), _negated=True),
                name="liberty_factor_is_shown",
            ),
        ),
        migrations.AddConstraint(
            model_name="libertydissent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("relation", ""), _negated=True),
                    models.Q(("words", ""), _negated=True),
                ),
                name="liberty_dissent_has_a_name",
            ),
        ),
        migrations.AddIndex(
            model_name="objection",
            index=models.Index(fields=["person", "-id"], name="objection_newest"),
        ),
        migrations.AddConstraint(
            model_name="objection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("said_by", ""), _negated=True),
                ),
                name="objection_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="objection",
            constraint=models.UniqueConstraint(
                fields=("person", "uid"), name="objection_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="qualifyingassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("assessed_by", ""), _negated=True),
                    models.Q(("role", ""), _negated=True),
                ),
                name="qualifying_says_who_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="qualifyingassessment",
            constraint=models.UniqueConstraint(
                fields=("authorisation", "uid"), name="qualifying_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="representative",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("name", ""), _negated=True),
                        models.Q(("relation", ""), _negated=True),
                        models.Q(("chosen_by", ""), _negated=True),
                    ),
                    models.Q(("why_nobody", ""), _negated=True),
                    _connector="OR",
                ),
                name="representative_named_or_why_nobody",
            ),
        ),
        migrations.AddIndex(
            model_name="restriction",
            index=models.Index(fields=["person", "-id"], name="restriction_of_person"),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("what", ""), _negated=True),
                    models.Q(("why", ""), _negated=True),
                    models.Q(("less", ""), _negated=True),
                    models.Q(("how_often", ""), _negated=True),
                    models.Q(("watched_by", ""), _negated=True),
                ),
                name="restriction_says_what_why_and_what_less",
            ),
        ),
        migrations.AddConstraint(
            model_name="restriction",
            constraint=models.UniqueConstraint(
                fields=("person", "uid"), name="restriction_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="restrictionreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("reviewed_by", ""), _negated=True),
                ),
                name="restriction_review_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="restrictionreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_kept", False),
                    ("look_again_on__isnull", False),
                    _connector="OR",
                ),
                name="restriction_kept_is_looked_at_again",
            ),
        ),
        migrations.AddConstraint(
            model_name="restrictionreview",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_kept", False)),
                fields=("restriction",),
                name="restriction_taken_away_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="righttold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("told_by", ""), _negated=True),
                    models.Q(("told_in", ""), _negated=True),
                    models.Q(("how", ""), _negated=True),
                ),
                name="right_told_by_whom_and_how",
            ),
        ),
        migrations.AddConstraint(
            model_name="righttold",
            constraint=models.UniqueConstraint(
                fields=("authorisation", "uid"), name="right_told_kept_once"
            ),
        ),
        *row_security.protect(
            "people_libertylook",
            "people_libertyfactor",
            "people_libertydissent",
            "people_restriction",
            "people_restrictionreview",
            "people_objection",
            "people_authorisation",
            "people_authorisationstep",
            "people_qualifyingassessment",
            "people_condition",
            "people_conditionreply",
            "people_representative",
            "people_righttold",
        ),
    ]
