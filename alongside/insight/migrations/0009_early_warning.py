"""What early warning counts, what is usual at a service, and what it asks."""

from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security

SQL = Path(__file__).with_name("early.sql").read_text(encoding="utf-8")
ROWS = {
    "INSERT": "NEW TABLE AS new_rows",
    "UPDATE": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "DELETE": "OLD TABLE AS old_rows",
}
ALL = tuple(ROWS)
# The tables that `measure_service_event` reads, which changes matter, and what notices.
WATCHED = {
    "concerns_concern": ("service_changed", ALL),
    "concerns_earlyworry": ("service_changed", ALL),
    "providers_knowledgeitem": ("service_changed", ALL),
    "providers_capacityfigure": ("service_changed", ALL),
    "concerns_enquiry": ("service_enquired", ("INSERT",)),
}
TRIGGERS = "".join(
    f"CREATE TRIGGER insight_early_{event.lower()} AFTER {event} ON {table} "
    f"REFERENCING {ROWS[event]} FOR EACH STATEMENT "
    f"EXECUTE FUNCTION insight_{function}();\n"
    for table, (function, events) in WATCHED.items()
    for event in events
)
NO_TRIGGERS = "".join(
    f"DROP TRIGGER insight_early_{event.lower()} ON {table};\n"
    for table, (_, events) in WATCHED.items()
    for event in events
)
NOT_FOR_ALL = "".join(
    f"REVOKE ALL ON FUNCTION insight_{function}() FROM PUBLIC;\n"
    for function in ("service_changed", "service_enquired")
)
NO_SQL = (
    "DROP VIEW measure_touched_service; DROP VIEW measure_service_people; "
    "DROP VIEW measure_service_event; DROP FUNCTION insight_service_changed(); "
    "DROP FUNCTION insight_service_enquired();"
)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0013_care_services"),
        ("insight", "0008_when_noted"),
        ("providers", "0010_capacity"),
        ("concerns", "0034_completions"),
    ]

    operations = [
        migrations.CreateModel(
            name="WatchedYear",
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
                ("watch", models.CharField(max_length=24, unique=True)),
                ("begins", models.DateField()),
                ("until", models.DateField()),
                ("dispersion", models.FloatField()),
                ("allowed", models.FloatField()),
                ("table", models.JSONField()),
                ("services", models.PositiveIntegerField()),
                ("cannot_compare", models.PositiveIntegerField()),
                (
                    "worked_out_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ServiceSignal",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("more_heard", "More is heard than before"),
                            ("gone_quiet", "Less is told than before"),
                            ("several_see", "Several people see the same"),
                            ("very_serious", "Somebody may be in danger"),
                        ],
                        max_length=16,
                    ),
                ),
                ("month", models.DateField()),
                ("since", models.DateField()),
                ("indicator", models.CharField(blank=True, max_length=24)),
                ("months", models.PositiveSmallIntegerField(default=1)),
                ("observed", models.PositiveIntegerField(default=0)),
                ("behind", models.JSONField(default=dict)),
                ("happened", models.TextField()),
                ("by_chance", models.TextField(blank=True)),
                ("innocent", models.TextField()),
                ("not_known", models.TextField()),
                (
                    "beside",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=24),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("explain_by", models.DateField()),
                ("withheld_reason", models.CharField(blank=True, max_length=24)),
                ("withheld_words", models.TextField(blank=True)),
                ("withheld_until", models.DateTimeField(blank=True, null=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
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
            },
        ),
        migrations.CreateModel(
            name="ServiceUsual",
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
                ("watch", models.CharField(max_length=24)),
                ("shape", models.FloatField()),
                ("rate", models.FloatField()),
                ("usual", models.FloatField()),
                ("threshold", models.FloatField()),
                (
                    "path",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.FloatField(), size=None
                    ),
                ),
                (
                    "run",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.FloatField(), size=None
                    ),
                ),
                ("quiet", models.FloatField()),
                (
                    "factors",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.FloatField(), size=None
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SignalAnswer",
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
                ("number", models.PositiveSmallIntegerField()),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("help", "We offer help"),
                            ("visit", "Somebody visits"),
                            ("looks", "Somebody looks into it"),
                            ("all_right", "We looked, and it is all right because …"),
                        ],
                        max_length=12,
                    ),
                ),
                ("words", models.TextField()),
                ("who", models.CharField(max_length=120)),
                ("by_when", models.DateField(blank=True, null=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
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
                (
                    "signal",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="insight.servicesignal",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignalExplanation",
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
                (
                    "signal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="explanations",
                        to="insight.servicesignal",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TouchedService",
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
                    "noted_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now()
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Watching",
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
                ("a_month", models.DecimalField(decimal_places=2, max_digits=6)),
                ("observers", models.PositiveSmallIntegerField(default=2)),
                ("weeks", models.PositiveSmallIntegerField(default=8)),
                ("why", models.TextField()),
                ("chosen_by", models.BigIntegerField()),
                ("chosen_by_name", models.CharField(max_length=120)),
                ("chosen_at", models.DateTimeField(default=alongside.access.clock.now)),
            ],
            options={
                "ordering": ("-pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("a_month__gt", 0)),
                        name="watching_has_a_budget",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True),
                        name="watching_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("observers__gte", 2), ("weeks__gte", 1), ("weeks__lte", 52)
                        ),
                        name="watching_several_are_two_or_more",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ServiceMonth",
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
                ("month", models.DateField()),
                ("heard", models.PositiveIntegerField(default=0)),
                ("own", models.PositiveIntegerField(default=0)),
                ("visits", models.PositiveIntegerField(default=0)),
                (
                    "service",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="providers.service",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("service", "month"), name="service_month_once"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="servicesignal",
            index=models.Index(fields=["service", "-id"], name="signal_by_service"),
        ),
        migrations.AddIndex(
            model_name="servicesignal",
            index=models.Index(fields=["-recorded_at", "-id"], name="signal_by_time"),
        ),
        migrations.AddConstraint(
            model_name="servicesignal",
            constraint=models.UniqueConstraint(
                fields=("service", "kind", "indicator", "month", "since"),
                name="service_signal_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="servicesignal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("happened", ""), _negated=True),
                    models.Q(("innocent", ""), _negated=True),
                    models.Q(("not_known", ""), _negated=True),
                ),
                name="service_signal_says_what_happened",
            ),
        ),
        migrations.AddConstraint(
            model_name="servicesignal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withheld_reason", ""), ("withheld_until", None)),
                    models.Q(
                        (
                            "withheld_reason__in",
                            ("danger", "enquiry", "who_told", "police"),
                        ),
                        ("withheld_until__isnull", False),
                        models.Q(("withheld_words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="service_signal_withheld_for_a_reason_and_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="serviceusual",
            constraint=models.UniqueConstraint(
                fields=("service", "watch"), name="service_usual_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="signalanswer",
            constraint=models.UniqueConstraint(
                fields=("signal", "number"), name="signal_answers_one_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="signalanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True),
                    models.Q(("who", ""), _negated=True),
                ),
                name="signal_answer_says_who_and_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="signalanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "all_right"), ("by_when__isnull", False), _connector="OR"
                ),
                name="signal_answer_by_when_unless_it_is_all_right",
            ),
        ),
        migrations.AddConstraint(
            model_name="signalexplanation",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="signal_explanation_says_something",
            ),
        ),
        *row_security.protect(
            "insight_servicesignal",
            "insight_signalexplanation",
            "insight_signalanswer",
        ),
        migrations.RunSQL(SQL, NO_SQL),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
        migrations.RunSQL(NOT_FOR_ALL, migrations.RunSQL.noop),
    ]
