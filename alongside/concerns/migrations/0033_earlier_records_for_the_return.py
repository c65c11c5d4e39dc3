"""What only earlier records tell the national return: a death, and health conditions."""

import django.contrib.postgres.fields
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0032_raiser_kept_out"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="concern",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="concern",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="concern",
            name="died_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concern",
            name="health_conditions",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=24),
                blank=True,
                default=list,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="concernevent",
            name="died_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="concernevent",
            name="health_conditions",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=24),
                blank=True,
                default=list,
                size=None,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concern",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concerns_concernevent" ("about_address", "about_born", "about_name", "about_nhs_number", "about_postcode", "about_sounds", "adult_key", "age_on_raising", "at_risk", "channel", "circle_id", "danger", "danger_words", "decided_at", "died_on", "ethnicity", "gender", "happened_when", "health_conditions", "id", "lead_id", "needs_care", "noticed", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_kind", "received_at", "reference", "restart_on", "service_id", "service_words", "settled_at", "source_digest", "source_reference", "state", "support_reason", "wish_asked", "wish_not_asked_reason", "wish_not_asked_words", "wish_words") VALUES (OLD."about_address", OLD."about_born", OLD."about_name", OLD."about_nhs_number", OLD."about_postcode", OLD."about_sounds", OLD."adult_key", OLD."age_on_raising", OLD."at_risk", OLD."channel", OLD."circle_id", OLD."danger", OLD."danger_words", OLD."decided_at", OLD."died_on", OLD."ethnicity", OLD."gender", OLD."happened_when", OLD."health_conditions", OLD."id", OLD."lead_id", OLD."needs_care", OLD."noticed", OLD."person_id", NOW(), \'update\', OLD."id", OLD."raised_at", OLD."raised_by_kind", OLD."received_at", OLD."reference", OLD."restart_on", OLD."service_id", OLD."service_words", OLD."settled_at", OLD."source_digest", OLD."source_reference", OLD."state", OLD."support_reason", OLD."wish_asked", OLD."wish_not_asked_reason", OLD."wish_not_asked_words", OLD."wish_words"); RETURN NULL;',
                    hash="aa6cd59ba8157d3c719f5ad7279e005e8f1dc675",
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
                    func='INSERT INTO "concerns_concernevent" ("about_address", "about_born", "about_name", "about_nhs_number", "about_postcode", "about_sounds", "adult_key", "age_on_raising", "at_risk", "channel", "circle_id", "danger", "danger_words", "decided_at", "died_on", "ethnicity", "gender", "happened_when", "health_conditions", "id", "lead_id", "needs_care", "noticed", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_kind", "received_at", "reference", "restart_on", "service_id", "service_words", "settled_at", "source_digest", "source_reference", "state", "support_reason", "wish_asked", "wish_not_asked_reason", "wish_not_asked_words", "wish_words") VALUES (OLD."about_address", OLD."about_born", OLD."about_name", OLD."about_nhs_number", OLD."about_postcode", OLD."about_sounds", OLD."adult_key", OLD."age_on_raising", OLD."at_risk", OLD."channel", OLD."circle_id", OLD."danger", OLD."danger_words", OLD."decided_at", OLD."died_on", OLD."ethnicity", OLD."gender", OLD."happened_when", OLD."health_conditions", OLD."id", OLD."lead_id", OLD."needs_care", OLD."noticed", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."raised_at", OLD."raised_by_kind", OLD."received_at", OLD."reference", OLD."restart_on", OLD."service_id", OLD."service_words", OLD."settled_at", OLD."source_digest", OLD."source_reference", OLD."state", OLD."support_reason", OLD."wish_asked", OLD."wish_not_asked_reason", OLD."wish_not_asked_words", OLD."wish_words"); RETURN NULL;',
                    hash="1d385b23cda9c0af35938b42217a63a527085f68",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3fc22",
                    table="concerns_concern",
                    when="AFTER",
                ),
            ),
        ),
    ]
