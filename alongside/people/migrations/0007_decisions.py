"""Decisions about a person: the register, capacity for each, best interests."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_row_security"),
        ("agreed", "0002_row_security"),
        ("people", "0006_noticing"),
    ]

    operations = [
        migrations.CreateModel(
            name="DecisionAnswer",
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
                    "change",
                    models.CharField(
                        choices=[
                            ("first", "Decided"),
                            ("corrected", "Put right"),
                            ("anew", "Decided anew"),
                        ],
                        max_length=9,
                    ),
                ),
                ("change_reason", models.TextField(blank=True)),
                ("words", models.TextField()),
                ("basis", models.CharField(max_length=24)),
                ("decided_on", models.DateField()),
                ("decided_by", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=120)),
                ("authority", models.CharField(max_length=300)),
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
                    "involvement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agreed.involvement",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Assessment",
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
                ("assessed_at", models.DateTimeField()),
                ("assessed_by", models.CharField(max_length=120)),
                ("role", models.CharField(max_length=120)),
                ("words", models.TextField(blank=True)),
                ("information", models.TextField(blank=True)),
                ("support", models.TextField(blank=True)),
                ("understand", models.CharField(blank=True, max_length=8)),
                ("understand_evidence", models.TextField(blank=True)),
                ("retain", models.CharField(blank=True, max_length=8)),
                ("retain_evidence", models.TextField(blank=True)),
                ("weigh", models.CharField(blank=True, max_length=8)),
                ("weigh_evidence", models.TextField(blank=True)),
                ("communicate", models.CharField(blank=True, max_length=8)),
                ("communicate_evidence", models.TextField(blank=True)),
                ("impairment", models.CharField(blank=True, max_length=8)),
                ("impairment_evidence", models.TextField(blank=True)),
                ("link", models.CharField(blank=True, max_length=8)),
                ("link_evidence", models.TextField(blank=True)),
                ("fluctuates", models.CharField(blank=True, max_length=8)),
                ("can_wait", models.CharField(blank=True, max_length=8)),
                ("why_now", models.TextField(blank=True)),
                ("conclusion", models.CharField(max_length=8)),
                ("why_unsure", models.TextField(blank=True)),
                ("next_look_on", models.DateField(blank=True, null=True)),
                ("test_version", models.CharField(max_length=16)),
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
            ],
        ),
        migrations.CreateModel(
            name="BestInterests",
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
                ("decider", models.CharField(max_length=16)),
                ("checklist_version", models.CharField(max_length=16)),
                ("thoughts", models.JSONField(default=dict)),
                (
                    "answer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="best_interests",
                        to="people.decisionanswer",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                ("question", models.CharField(max_length=300)),
                ("why_now", models.TextField(blank=True)),
                ("needed_by", models.DateField(blank=True, null=True)),
                ("begun_by", models.BigIntegerField()),
                ("begun_by_name", models.CharField(max_length=120)),
                ("begun_at", models.DateTimeField(default=alongside.access.clock.now)),
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
                        related_name="decisions",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="assessment",
            name="decision",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="people.decision",
            ),
        ),
        migrations.AddField(
            model_name="decisionanswer",
            name="decision",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="answers",
                to="people.decision",
            ),
        ),
        migrations.CreateModel(
            name="Option",
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
                ("words", models.CharField(max_length=300)),
                ("good", models.TextField()),
                ("bad", models.TextField()),
                (
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options",
                        to="people.decisionanswer",
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
            name="Telling",
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
                    "answer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tellings",
                        to="people.decisionanswer",
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
        migrations.CreateModel(
            name="Consulted",
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
                ("was_asked", models.BooleanField()),
                ("words", models.TextField()),
                ("dissent", models.TextField(blank=True)),
                (
                    "best_interests",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consulted",
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
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            models.Q(("relation", ""), _negated=True),
                            models.Q(("words", ""), _negated=True),
                        ),
                        name="consulted_says_something",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["person", "-id"], name="decision_newest"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("question", ""), _negated=True),
                name="decision_asks_something",
            ),
        ),
        migrations.AddIndex(
            model_name="assessment",
            index=models.Index(
                fields=["decision", "-assessed_at", "-id"], name="assessment_newest"
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("conclusion", "cannot"), _negated=True),
                    models.Q(
                        models.Q(
                            models.Q(
                                ("understand", "no"),
                                models.Q(("understand_evidence", ""), _negated=True),
                            ),
                            models.Q(
                                ("retain", "no"),
                                models.Q(("retain_evidence", ""), _negated=True),
                            ),
                            models.Q(
                                ("weigh", "no"),
                                models.Q(("weigh_evidence", ""), _negated=True),
                            ),
                            models.Q(
                                ("communicate", "no"),
                                models.Q(("communicate_evidence", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        ("impairment", "yes"),
                        ("link", "yes"),
                        models.Q(("impairment_evidence", ""), _negated=True),
                        models.Q(("link_evidence", ""), _negated=True),
                        models.Q(("information", ""), _negated=True),
                        models.Q(("support", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="assessment_cannot_is_shown",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.UniqueConstraint(
                fields=("decision", "assessed_at", "recorded_by"),
                name="assessment_kept_once",
            ),
        ),
        migrations.AddIndex(
            model_name="decisionanswer",
            index=models.Index(
                fields=["decision", "-id"], name="decision_answer_newest"
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("decided_by", ""), _negated=True),
                    models.Q(("role", ""), _negated=True),
                    models.Q(("authority", ""), _negated=True),
                ),
                name="decision_answer_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("change", "first"),
                    models.Q(("change_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="decision_answer_changed_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="decisionanswer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("change", "first")),
                fields=("decision",),
                name="decision_answer_first_once",
            ),
        ),
        *row_security.protect(
            "people_decision",
            "people_decisionanswer",
            "people_option",
            "people_telling",
            "people_assessment",
            "people_bestinterests",
            "people_consulted",
        ),
    ]
