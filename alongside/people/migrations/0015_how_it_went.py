"""How a line of a plan goes, what the person answered, and who says that it ended."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0005_ask_first"),
        ("agreed", "0003_actions"),
        ("people", "0014_advocacy"),
    ]

    operations = [
        migrations.CreateModel(
            name="HowItWent",
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
                    "happened",
                    models.CharField(
                        choices=[
                            ("yes", "It happened"),
                            (
                                "declined",
                                "It was offered, and they did not want it that time",
                            ),
                            ("not_offered", "It could not happen, or was not offered"),
                        ],
                        max_length=12,
                    ),
                ),
                ("went_on", models.DateField()),
                ("feeling", models.CharField(blank=True, max_length=12)),
                ("words", models.TextField(blank=True)),
                ("said_by", models.CharField(max_length=120)),
                ("uid", models.UUIDField()),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="planline",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="planline",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="planline",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[("yes", "Yes"), ("no", "No"), ("not_yet", "Not yet")],
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="planline",
            name="ended_said_by",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="planlineevent",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[("yes", "Yes"), ("no", "No"), ("not_yet", "Not yet")],
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="planlineevent",
            name="ended_said_by",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="planmove",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[("yes", "Yes"), ("no", "No"), ("not_yet", "Not yet")],
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="planmove",
            name="involvement",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="agreed.involvement",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_planlineevent" ("agreed_for_service", "answer", "begun_at", "changed_at", "changed_by_name", "changed_why", "circle_id", "dissent_by", "dissent_words", "ended_as", "ended_on", "ended_said_by", "how_often", "id", "involvement_id", "outcome_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by", "proposer", "serves", "serves_kind", "state", "strength_id", "version", "who_helps", "words") VALUES (OLD."agreed_for_service", OLD."answer", OLD."begun_at", OLD."changed_at", OLD."changed_by_name", OLD."changed_why", OLD."circle_id", OLD."dissent_by", OLD."dissent_words", OLD."ended_as", OLD."ended_on", OLD."ended_said_by", OLD."how_often", OLD."id", OLD."involvement_id", OLD."outcome_id", OLD."person_id", NOW(), \'update\', OLD."id", OLD."proposed_by", OLD."proposer", OLD."serves", OLD."serves_kind", OLD."state", OLD."strength_id", OLD."version", OLD."who_helps", OLD."words"); RETURN NULL;',
                    hash="0d00e7e6fae20901d8741608c60b4873294fd52c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6e73f",
                    table="people_planline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_planlineevent" ("agreed_for_service", "answer", "begun_at", "changed_at", "changed_by_name", "changed_why", "circle_id", "dissent_by", "dissent_words", "ended_as", "ended_on", "ended_said_by", "how_often", "id", "involvement_id", "outcome_id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by", "proposer", "serves", "serves_kind", "state", "strength_id", "version", "who_helps", "words") VALUES (OLD."agreed_for_service", OLD."answer", OLD."begun_at", OLD."changed_at", OLD."changed_by_name", OLD."changed_why", OLD."circle_id", OLD."dissent_by", OLD."dissent_words", OLD."ended_as", OLD."ended_on", OLD."ended_said_by", OLD."how_often", OLD."id", OLD."involvement_id", OLD."outcome_id", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."proposed_by", OLD."proposer", OLD."serves", OLD."serves_kind", OLD."state", OLD."strength_id", OLD."version", OLD."who_helps", OLD."words"); RETURN NULL;',
                    hash="af8e1ec440302bf4765790a7e602b8b5d4c82f80",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6ce7c",
                    table="people_planline",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="planline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer__in", ("no", "not_yet")),
                    ("state", "agreed"),
                    _negated=True,
                ),
                name="plan_line_no_is_no",
            ),
        ),
        migrations.AddField(
            model_name="howitwent",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="howitwent",
            name="line",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="goings",
                to="people.planline",
            ),
        ),
        migrations.AddIndex(
            model_name="howitwent",
            index=models.Index(
                fields=["line", "-went_on", "-id"], name="how_it_went_newest"
            ),
        ),
        migrations.AddConstraint(
            model_name="howitwent",
            constraint=models.UniqueConstraint(
                fields=("line", "uid"), name="how_it_went_kept_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="howitwent",
            constraint=models.CheckConstraint(
                condition=models.Q(("said_by", ""), _negated=True),
                name="how_it_went_says_who",
            ),
        ),
        migrations.AddConstraint(
            model_name="howitwent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("happened", "not_offered"), _negated=True),
                    models.Q(("words", ""), _negated=True),
                    _connector="OR",
                ),
                name="how_it_went_not_says_why",
            ),
        ),
        *row_security.protect("people_howitwent"),
    ]
