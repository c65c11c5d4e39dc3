"""That an enquiry waits for now, until a day, and what everybody reads of it."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("agreed", "0003_actions"),
        ("concerns", "0009_timers"),
        ("people", "0015_how_it_went"),
        ("providers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Pause",
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
                            ("paused", "We began to wait"),
                            ("waits_on", "We wait a little longer"),
                            ("goes_on", "We went on"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=24)),
                ("words", models.TextField()),
                ("safety", models.TextField(blank=True)),
                ("restart_on", models.DateField(blank=True, null=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PauseTold",
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
                    "step",
                    models.CharField(
                        choices=[
                            ("paused", "We began to wait"),
                            ("waits_on", "We wait a little longer"),
                            ("goes_on", "We went on"),
                        ],
                        max_length=8,
                    ),
                ),
                ("restart_on", models.DateField(blank=True, null=True)),
                ("told_at", models.DateTimeField(default=alongside.access.clock.now)),
            ],
            options={
                "ordering": ("told_at", "pk"),
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="concern",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="concern",
            name="delete_delete",
        ),
        migrations.RemoveIndex(
            model_name="concern",
            name="concern_going_on",
        ),
        migrations.AddField(
            model_name="concern",
            name="restart_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concernevent",
            name="restart_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="concern",
            name="state",
            field=models.CharField(
                choices=[
                    ("raised", "Raised"),
                    ("received", "Received"),
                    ("listening", "Listening and finding out"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                ],
                default="raised",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="concernevent",
            name="state",
            field=models.CharField(
                choices=[
                    ("raised", "Raised"),
                    ("received", "Received"),
                    ("listening", "Listening and finding out"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                ],
                default="raised",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="statechange",
            name="after",
            field=models.CharField(
                choices=[
                    ("raised", "Raised"),
                    ("received", "Received"),
                    ("listening", "Listening and finding out"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="statechange",
            name="before",
            field=models.CharField(
                blank=True,
                choices=[
                    ("raised", "Raised"),
                    ("received", "Received"),
                    ("listening", "Listening and finding out"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "raised",
                            "received",
                            "listening",
                            "passed_on",
                            "enquiring",
                            "found",
                            "paused",
                            "settled",
                        ],
                    )
                ),
                fields=["raised_at", "id"],
                name="concern_going_on",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concern",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concerns_concernevent" ("about_address", "about_born", "about_name", "about_nhs_number", "about_postcode", "about_sounds", "adult_key", "age_on_raising", "at_risk", "channel", "circle_id", "danger", "danger_words", "decided_at", "ethnicity", "gender", "happened_when", "id", "lead_id", "needs_care", "noticed", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_kind", "received_at", "reference", "restart_on", "service_id", "service_words", "settled_at", "source_digest", "source_reference", "state", "support_reason", "wish_asked", "wish_not_asked_reason", "wish_not_asked_words", "wish_words") VALUES (OLD."about_address", OLD."about_born", OLD."about_name", OLD."about_nhs_number", OLD."about_postcode", OLD."about_sounds", OLD."adult_key", OLD."age_on_raising", OLD."at_risk", OLD."channel", OLD."circle_id", OLD."danger", OLD."danger_words", OLD."decided_at", OLD."ethnicity", OLD."gender", OLD."happened_when", OLD."id", OLD."lead_id", OLD."needs_care", OLD."noticed", OLD."person_id", NOW(), \'update\', OLD."id", OLD."raised_at", OLD."raised_by_kind", OLD."received_at", OLD."reference", OLD."restart_on", OLD."service_id", OLD."service_words", OLD."settled_at", OLD."source_digest", OLD."source_reference", OLD."state", OLD."support_reason", OLD."wish_asked", OLD."wish_not_asked_reason", OLD."wish_not_asked_words", OLD."wish_words"); RETURN NULL;',
                    hash="b66d0d8d2f5f22bb18a239c7fbdcd350bef7255b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_39f33",
                    table="concerns_concern",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concern",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concerns_concernevent" ("about_address", "about_born", "about_name", "about_nhs_number", "about_postcode", "about_sounds", "adult_key", "age_on_raising", "at_risk", "channel", "circle_id", "danger", "danger_words", "decided_at", "ethnicity", "gender", "happened_when", "id", "lead_id", "needs_care", "noticed", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_kind", "received_at", "reference", "restart_on", "service_id", "service_words", "settled_at", "source_digest", "source_reference", "state", "support_reason", "wish_asked", "wish_not_asked_reason", "wish_not_asked_words", "wish_words") VALUES (OLD."about_address", OLD."about_born", OLD."about_name", OLD."about_nhs_number", OLD."about_postcode", OLD."about_sounds", OLD."adult_key", OLD."age_on_raising", OLD."at_risk", OLD."channel", OLD."circle_id", OLD."danger", OLD."danger_words", OLD."decided_at", OLD."ethnicity", OLD."gender", OLD."happened_when", OLD."id", OLD."lead_id", OLD."needs_care", OLD."noticed", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."raised_at", OLD."raised_by_kind", OLD."received_at", OLD."reference", OLD."restart_on", OLD."service_id", OLD."service_words", OLD."settled_at", OLD."source_digest", OLD."source_reference", OLD."state", OLD."support_reason", OLD."wish_asked", OLD."wish_not_asked_reason", OLD."wish_not_asked_words", OLD."wish_words"); RETURN NULL;',
                    hash="5af8655ea324c7e7fa61b4073aa6aba8e2672c60",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3fc22",
                    table="concerns_concern",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="concern",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restart_on__isnull", False), ("state", "paused")),
                    models.Q(
                        models.Q(("state", "paused"), _negated=True),
                        ("restart_on", None),
                    ),
                    _connector="OR",
                ),
                name="concern_paused_until_a_day",
            ),
        ),
        migrations.AddField(
            model_name="pause",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="pause",
            name="concern",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pauses",
                to="concerns.concern",
            ),
        ),
        migrations.AddField(
            model_name="pause",
            name="involvement",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="agreed.involvement",
            ),
        ),
        migrations.AddField(
            model_name="pausetold",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="pausetold",
            name="enquiry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pauses_told",
                to="concerns.enquiry",
            ),
        ),
        migrations.AddField(
            model_name="pausetold",
            name="pause",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="told",
                to="concerns.pause",
            ),
        ),
        migrations.AddConstraint(
            model_name="pause",
            constraint=models.UniqueConstraint(
                fields=("concern", "number"), name="pause_one_after_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="pause",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True), name="pause_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="pause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("involvement", None),
                        ("reason", ""),
                        ("restart_on", None),
                        ("safety", ""),
                        ("step", "goes_on"),
                    ),
                    models.Q(
                        models.Q(("step", "goes_on"), _negated=True),
                        models.Q(("reason", ""), _negated=True),
                        models.Q(("safety", ""), _negated=True),
                        ("involvement__isnull", False),
                        ("restart_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pause_has_reason_safety_day_and_view",
            ),
        ),
        migrations.AddConstraint(
            model_name="pausetold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restart_on", None), ("step", "goes_on")),
                    models.Q(
                        models.Q(("step", "goes_on"), _negated=True),
                        ("restart_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pause_told_until_a_day",
            ),
        ),
        *row_security.protect("concerns_pause", "concerns_pausetold"),
    ]
