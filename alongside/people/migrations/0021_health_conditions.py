"""Reported health conditions, for the national return."""

import django.contrib.postgres.fields
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0020_letters_look"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="person",
            name="health_conditions",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=24),
                blank=True,
                default=list,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="personevent",
            name="health_conditions",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=24),
                blank=True,
                default=list,
                size=None,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personevent" ("address", "circle_id", "created_at", "date_of_birth", "ethnicity", "first_language", "gender", "health_conditions", "id", "known_as", "letters_look", "lives_at_id", "name", "nhs_number", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "sounds", "sounds_called", "support_reason", "user_id") VALUES (OLD."address", OLD."circle_id", OLD."created_at", OLD."date_of_birth", OLD."ethnicity", OLD."first_language", OLD."gender", OLD."health_conditions", OLD."id", OLD."known_as", OLD."letters_look", OLD."lives_at_id", OLD."name", OLD."nhs_number", NOW(), \'update\', OLD."id", OLD."phone", OLD."postcode", OLD."sounds", OLD."sounds_called", OLD."support_reason", OLD."user_id"); RETURN NULL;',
                    hash="fbfd784b3ceb03f04b1c534e689b096ddcbab083",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de829",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personevent" ("address", "circle_id", "created_at", "date_of_birth", "ethnicity", "first_language", "gender", "health_conditions", "id", "known_as", "letters_look", "lives_at_id", "name", "nhs_number", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "sounds", "sounds_called", "support_reason", "user_id") VALUES (OLD."address", OLD."circle_id", OLD."created_at", OLD."date_of_birth", OLD."ethnicity", OLD."first_language", OLD."gender", OLD."health_conditions", OLD."id", OLD."known_as", OLD."letters_look", OLD."lives_at_id", OLD."name", OLD."nhs_number", NOW(), \'delete\', OLD."id", OLD."phone", OLD."postcode", OLD."sounds", OLD."sounds_called", OLD."support_reason", OLD."user_id"); RETURN NULL;',
                    hash="caa6e34f16ac3d6056a99b841f6229fa5bb8d9ca",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ca2d",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
    ]
