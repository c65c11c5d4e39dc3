"""How somebody likes letters to look; and found by the name they like to be called."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from alongside.people.names import sounds_as_called


def write_sounds(apps, schema_editor):
    """How everybody sounds by the name they like, for those there are already."""
    rows = apps.get_model("people", "Person").objects.using(
        schema_editor.connection.alias
    )
    for person in rows.exclude(known_as="").only("name", "known_as").iterator():
        sounds = sounds_as_called(person.name, person.known_as)
        rows.filter(pk=person.pk).update(sounds_called=sounds)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("people", "0019_deaths"),
        ("providers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
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
            name="letters_look",
            field=models.CharField(
                blank=True,
                choices=[
                    ("ordinary", "Ordinary print"),
                    ("large", "Large print"),
                    ("easy", "Easy Read"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="person",
            name="sounds_called",
            field=models.CharField(blank=True, db_index=True, max_length=120),
        ),
        migrations.AddField(
            model_name="personevent",
            name="letters_look",
            field=models.CharField(
                blank=True,
                choices=[
                    ("ordinary", "Ordinary print"),
                    ("large", "Large print"),
                    ("easy", "Easy Read"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="personevent",
            name="sounds_called",
            field=models.CharField(blank=True, max_length=120),
        ),
        # Before the triggers: what is worked out from the name is no history.
        migrations.RunPython(write_sounds, migrations.RunPython.noop, elidable=True),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personevent" ("address", "circle_id", "created_at", "date_of_birth", "ethnicity", "first_language", "gender", "id", "known_as", "letters_look", "lives_at_id", "name", "nhs_number", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "sounds", "sounds_called", "support_reason", "user_id") VALUES (OLD."address", OLD."circle_id", OLD."created_at", OLD."date_of_birth", OLD."ethnicity", OLD."first_language", OLD."gender", OLD."id", OLD."known_as", OLD."letters_look", OLD."lives_at_id", OLD."name", OLD."nhs_number", NOW(), \'update\', OLD."id", OLD."phone", OLD."postcode", OLD."sounds", OLD."sounds_called", OLD."support_reason", OLD."user_id"); RETURN NULL;',
                    hash="a78febde9ab202f32826bdccd9d7ad141be7cedc",
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
                    func='INSERT INTO "people_personevent" ("address", "circle_id", "created_at", "date_of_birth", "ethnicity", "first_language", "gender", "id", "known_as", "letters_look", "lives_at_id", "name", "nhs_number", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "sounds", "sounds_called", "support_reason", "user_id") VALUES (OLD."address", OLD."circle_id", OLD."created_at", OLD."date_of_birth", OLD."ethnicity", OLD."first_language", OLD."gender", OLD."id", OLD."known_as", OLD."letters_look", OLD."lives_at_id", OLD."name", OLD."nhs_number", NOW(), \'delete\', OLD."id", OLD."phone", OLD."postcode", OLD."sounds", OLD."sounds_called", OLD."support_reason", OLD."user_id"); RETURN NULL;',
                    hash="05337807bacf0a2f9e312571ff249c0c007e4e24",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ca2d",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("letters_look__in", ("", "ordinary", "large", "easy"))
                ),
                name="person_letters_look_one_way",
            ),
        ),
    ]
