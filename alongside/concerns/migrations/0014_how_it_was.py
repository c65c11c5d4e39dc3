"""Who is asked how it was, what came of asking, and what they said."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0008_how_it_was"),
        ("concerns", "0013_meetings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Asking",
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
                    "planned_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("called", models.CharField(max_length=120)),
                ("how_to_talk", models.TextField(blank=True)),
                ("how_to_reach", models.TextField(blank=True)),
                ("mode", models.CharField(blank=True, max_length=12)),
                ("representative", models.CharField(blank=True, max_length=120)),
                ("authority", models.CharField(blank=True, max_length=200)),
                ("number", models.PositiveIntegerField(default=0)),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "asker",
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
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="askings",
                        to="concerns.concern",
                    ),
                ),
                (
                    "link",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="access.link",
                    ),
                ),
                (
                    "settlement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asking",
                        to="concerns.settlement",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AskingStep",
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
                    "step",
                    models.CharField(
                        choices=[
                            ("arranged", "It was arranged who asks"),
                            ("answered", "They told us how it was"),
                            ("not_answered", "They did not answer"),
                        ],
                        max_length=12,
                    ),
                ),
                ("mode", models.CharField(blank=True, max_length=12)),
                ("way", models.CharField(blank=True, max_length=16)),
                ("format", models.CharField(blank=True, max_length=16)),
                ("answered_by", models.CharField(blank=True, max_length=16)),
                ("spoken_by", models.CharField(blank=True, max_length=120)),
                ("authority", models.CharField(blank=True, max_length=200)),
                ("version", models.CharField(blank=True, max_length=40)),
                ("reason", models.CharField(blank=True, max_length=16)),
                ("words", models.TextField(blank=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "asking",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="concerns.asking",
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
                "ordering": ("number",),
            },
        ),
        migrations.CreateModel(
            name="GetInTouch",
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
                ("why", models.CharField(max_length=16)),
                ("version", models.CharField(max_length=40)),
                ("asked_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("done_by_name", models.CharField(blank=True, max_length=120)),
                ("words", models.TextField(blank=True)),
                (
                    "asking",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="get_in_touch",
                        to="concerns.asking",
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
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="get_in_touch",
                        to="concerns.concern",
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HowItWas",
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
                ("better", models.TextField(blank=True)),
                ("may_read", models.BooleanField(default=False)),
                ("typed_in_by", models.CharField(blank=True, max_length=120)),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "asking",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="how_it_was",
                        to="concerns.asking",
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
                    "step",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="how_it_was",
                        to="concerns.askingstep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Said",
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
                ("question", models.CharField(max_length=32)),
                ("answer", models.CharField(max_length=16)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "how_it_was",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="said",
                        to="concerns.howitwas",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.AddIndex(
            model_name="asking",
            index=models.Index(
                condition=models.Q(("ended_on", None)),
                fields=["planned_at", "id"],
                name="asking_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="asking",
            index=models.Index(
                condition=models.Q(("ended_on", None)),
                fields=["asker", "planned_at", "id"],
                name="asking_by_asker",
            ),
        ),
        migrations.AddConstraint(
            model_name="asking",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_on", None)),
                fields=("concern",),
                name="asking_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="asking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("mode", "independent"), _negated=True),
                    ("asker__isnull", False),
                    _connector="OR",
                ),
                name="asking_independent_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="asking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("mode", "alone"), _negated=True),
                    ("link__isnull", False),
                    _connector="OR",
                ),
                name="asking_alone_has_a_link",
            ),
        ),
        migrations.AddConstraint(
            model_name="asking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("authority", ""), ("representative", "")),
                    models.Q(
                        models.Q(("representative", ""), _negated=True),
                        models.Q(("authority", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="asking_representative_has_authority",
            ),
        ),
        migrations.AddConstraint(
            model_name="askingstep",
            constraint=models.UniqueConstraint(
                fields=("asking", "number"), name="asking_one_step_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="askingstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("step", "answered"), _negated=True),
                    models.Q(
                        models.Q(("mode", ""), _negated=True),
                        models.Q(("way", ""), _negated=True),
                        models.Q(("format", ""), _negated=True),
                        models.Q(("answered_by", ""), _negated=True),
                        models.Q(("version", ""), _negated=True),
                        ("reason", ""),
                    ),
                    _connector="OR",
                ),
                name="asking_answered_says_how",
            ),
        ),
        migrations.AddConstraint(
            model_name="askingstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("step", "not_answered"),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("step", "not_answered"), _negated=True),
                        ("reason", ""),
                    ),
                    _connector="OR",
                ),
                name="asking_not_answered_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="askingstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answered_by__in", ("", "person")),
                        ("authority", ""),
                        ("spoken_by", ""),
                    ),
                    models.Q(
                        models.Q(("answered_by__in", ("", "person")), _negated=True),
                        models.Q(("spoken_by", ""), _negated=True),
                        models.Q(("authority", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="asking_who_spoke_for_them",
            ),
        ),
        migrations.AddIndex(
            model_name="getintouch",
            index=models.Index(
                condition=models.Q(("done_at", None)),
                fields=["asked_at", "id"],
                name="get_in_touch_waiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="getintouch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_at", None), ("done_by_name", ""), ("words", "")),
                    models.Q(
                        ("done_at__isnull", False),
                        models.Q(("words", ""), _negated=True),
                        models.Q(("done_by_name", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="get_in_touch_says_what_came",
            ),
        ),
        migrations.AddConstraint(
            model_name="getintouch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("done_at", None),
                    ("done_at__gte", models.F("asked_at")),
                    _connector="OR",
                ),
                name="get_in_touch_done_after_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="said",
            constraint=models.UniqueConstraint(
                fields=("how_it_was", "question"), name="said_once_to_a_question"
            ),
        ),
        migrations.AddConstraint(
            model_name="said",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("question", ""), _negated=True),
                    models.Q(("answer", ""), _negated=True),
                ),
                name="said_answers_something",
            ),
        ),
        *row_security.protect(
            "concerns_asking",
            "concerns_askingstep",
            "concerns_howitwas",
            "concerns_said",
            "concerns_getintouch",
        ),
    ]
