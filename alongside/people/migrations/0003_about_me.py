"""Every heading of About me, looks at it, and pictures, sound and video."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_row_security"),
        ("people", "0002_row_security"),
    ]

    operations = [
        migrations.CreateModel(
            name="Media",
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
                ("heading", models.CharField(blank=True, max_length=32)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("picture", "Picture"),
                            ("sound", "Sound"),
                            ("video", "Video"),
                        ],
                        max_length=8,
                    ),
                ),
                ("content_type", models.CharField(max_length=16)),
                ("size", models.PositiveIntegerField()),
                ("width", models.PositiveIntegerField(default=0)),
                ("height", models.PositiveIntegerField(default=0)),
                ("fingerprint", models.CharField(max_length=64)),
                ("description", models.TextField()),
                ("made_by", models.CharField(max_length=120)),
                ("supported_by", models.CharField(blank=True, max_length=120)),
                ("agreed", models.CharField(max_length=24)),
                ("agreed_words", models.CharField(blank=True, max_length=300)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("taken_away_at", models.DateTimeField(blank=True, null=True)),
                ("taken_away_by", models.BigIntegerField(blank=True, null=True)),
                ("taken_away_words", models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="MediaBytes",
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
                ("content", models.BinaryField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MediaEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("heading", models.CharField(blank=True, max_length=32)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("picture", "Picture"),
                            ("sound", "Sound"),
                            ("video", "Video"),
                        ],
                        max_length=8,
                    ),
                ),
                ("content_type", models.CharField(max_length=16)),
                ("size", models.PositiveIntegerField()),
                ("width", models.PositiveIntegerField(default=0)),
                ("height", models.PositiveIntegerField(default=0)),
                ("fingerprint", models.CharField(max_length=64)),
                ("description", models.TextField()),
                ("made_by", models.CharField(max_length=120)),
                ("supported_by", models.CharField(blank=True, max_length=120)),
                ("agreed", models.CharField(max_length=24)),
                ("agreed_words", models.CharField(blank=True, max_length=300)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("taken_away_at", models.DateTimeField(blank=True, null=True)),
                ("taken_away_by", models.BigIntegerField(blank=True, null=True)),
                ("taken_away_words", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StillRight",
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
                ("reason", models.CharField(max_length=24)),
                ("said_by", models.CharField(max_length=120)),
                ("supported_by", models.CharField(blank=True, max_length=120)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
            ],
        ),
        migrations.AlterField(
            model_name="statement",
            name="heading",
            field=models.CharField(max_length=32),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["person", "-recorded_at", "-id"], name="statement_by_time"
            ),
        ),
        migrations.AddField(
            model_name="media",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="media",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="media",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="mediabytes",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="mediabytes",
            name="media",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bytes",
                to="people.media",
            ),
        ),
        migrations.AddField(
            model_name="mediaevent",
            name="circle",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="mediaevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="mediaevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="people.media",
            ),
        ),
        migrations.AddField(
            model_name="stillright",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="stillright",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="stillright",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="looks",
                to="people.statement",
            ),
        ),
        migrations.AddIndex(
            model_name="media",
            index=models.Index(
                fields=["person", "-recorded_at", "-id"], name="media_by_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="media",
            constraint=models.CheckConstraint(
                condition=models.Q(("description", ""), _negated=True),
                name="media_is_described",
            ),
        ),
        migrations.AddConstraint(
            model_name="media",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "content_type__in",
                        [
                            "audio/mp4",
                            "audio/mpeg",
                            "audio/ogg",
                            "audio/wav",
                            "image/jpeg",
                            "image/png",
                            "image/webp",
                            "video/mp4",
                            "video/webm",
                        ],
                    )
                ),
                name="media_is_of_a_kind_we_keep",
            ),
        ),
        migrations.AddConstraint(
            model_name="media",
            constraint=models.CheckConstraint(
                condition=models.Q(("size__gt", 0), ("size__lte", 26214400)),
                name="media_is_not_too_big",
            ),
        ),
        migrations.AddConstraint(
            model_name="media",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_away_at", None)),
                fields=("person", "fingerprint"),
                name="media_once_for_a_person",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="media",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_mediaevent" ("agreed", "agreed_words", "circle_id", "content_type", "description", "fingerprint", "heading", "height", "id", "kind", "made_by", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "size", "supported_by", "taken_away_at", "taken_away_by", "taken_away_words", "width") VALUES (OLD."agreed", OLD."agreed_words", OLD."circle_id", OLD."content_type", OLD."description", OLD."fingerprint", OLD."heading", OLD."height", OLD."id", OLD."kind", OLD."made_by", OLD."person_id", NOW(), \'update\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."size", OLD."supported_by", OLD."taken_away_at", OLD."taken_away_by", OLD."taken_away_words", OLD."width"); RETURN NULL;',
                    hash="fd462440be2f7f3f5654c06b6068e910ff1ccea9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c2a46",
                    table="people_media",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="media",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_mediaevent" ("agreed", "agreed_words", "circle_id", "content_type", "description", "fingerprint", "heading", "height", "id", "kind", "made_by", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "size", "supported_by", "taken_away_at", "taken_away_by", "taken_away_words", "width") VALUES (OLD."agreed", OLD."agreed_words", OLD."circle_id", OLD."content_type", OLD."description", OLD."fingerprint", OLD."heading", OLD."height", OLD."id", OLD."kind", OLD."made_by", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."size", OLD."supported_by", OLD."taken_away_at", OLD."taken_away_by", OLD."taken_away_words", OLD."width"); RETURN NULL;',
                    hash="f13211116238685cc3d085b21c375406e43e6df6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3d683",
                    table="people_media",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="stillright",
            index=models.Index(
                fields=["statement", "-recorded_at"], name="still_right_newest"
            ),
        ),
        migrations.AddIndex(
            model_name="stillright",
            index=models.Index(
                fields=["person", "-recorded_at", "-id"], name="still_right_by_time"
            ),
        ),
        *row_security.protect(
            "people_stillright",
            "people_media",
            "people_mediabytes",
            "people_mediaevent",
        ),
        # Kept uncompressed, so that the database cuts a part out without reading all.
        migrations.RunSQL(
            'ALTER TABLE "people_mediabytes" ALTER COLUMN content SET STORAGE EXTERNAL',
            'ALTER TABLE "people_mediabytes" ALTER COLUMN content SET STORAGE EXTENDED',
        ),
    ]
