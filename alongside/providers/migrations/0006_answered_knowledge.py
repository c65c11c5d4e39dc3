"""Something known of a service is read, answered and held back for a time."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0013_care_services"),
        ("providers", "0005_visits"),
    ]

    operations = [
        migrations.AddField(
            model_name="knowledgeitem",
            name="told_once",
            field=models.UUIDField(blank=True, null=True, unique=True),
        ),
        migrations.CreateModel(
            name="KnowledgeAnswer",
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
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("result", models.CharField(blank=True, max_length=12)),
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
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="providers.knowledgeitem",
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
                (
                    "reply",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="providers.knowledgereply",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="knowledge_answer_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reply", None), ("result", "")),
                            models.Q(
                                ("reply__isnull", False),
                                ("result__in", ("right", "partly", "stands")),
                            ),
                            _connector="OR",
                        ),
                        name="knowledge_answer_says_who_is_right",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KnowledgeHold",
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
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("begun", "Held back"),
                            ("gone_on", "Held back for longer"),
                            ("ended", "Shown early"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=24)),
                ("words", models.TextField()),
                ("until", models.DateTimeField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds",
                        to="providers.knowledgeitem",
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="knowledge_hold_says_why",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="KnowledgeRead",
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
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reads",
                        to="providers.knowledgeitem",
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("item", "recorded_for"),
                        name="knowledge_first_read_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="KnowledgeTeller",
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
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="teller",
                        to="providers.knowledgeitem",
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["recorded_by", "-id"], name="knowledge_by_teller"
                    )
                ],
            },
        ),
        *row_security.protect(
            "providers_knowledgeanswer",
            "providers_knowledgehold",
            "providers_knowledgeread",
            "providers_knowledgeteller",
        ),
    ]
