"""Planning ahead: wishes, refusals of treatment, documents, and being asked."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_barrier_circles"),
        ("people", "0012_risks"),
    ]

    operations = [
        migrations.CreateModel(
            name="AheadDocument",
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
                    "how",
                    models.CharField(
                        choices=[
                            ("own", "The person said it"),
                            ("told", "Somebody who knows them told us"),
                            ("seen", "Somebody saw it"),
                        ],
                        default="own",
                        max_length=8,
                    ),
                ),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField(default=alongside.access.clock.today)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("why_changed", models.TextField(blank=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
                ("why_taken_back", models.TextField(blank=True)),
                ("what", models.CharField(max_length=200)),
                ("made_by", models.CharField(blank=True, max_length=200)),
                ("where_kept", models.TextField()),
                ("who_has_it", models.TextField(blank=True)),
                ("checked_on", models.DateField(blank=True, null=True)),
                ("checked_by", models.CharField(blank=True, max_length=120)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AheadDocumentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("own", "The person said it"),
                            ("told", "Somebody who knows them told us"),
                            ("seen", "Somebody saw it"),
                        ],
                        default="own",
                        max_length=8,
                    ),
                ),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField(default=alongside.access.clock.today)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("why_changed", models.TextField(blank=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
                ("why_taken_back", models.TextField(blank=True)),
                ("what", models.CharField(max_length=200)),
                ("made_by", models.CharField(blank=True, max_length=200)),
                ("where_kept", models.TextField()),
                ("who_has_it", models.TextField(blank=True)),
                ("checked_on", models.DateField(blank=True, null=True)),
                ("checked_by", models.CharField(blank=True, max_length=120)),
                (
                    "circle",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.aheaddocument",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AheadWish",
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
                    "how",
                    models.CharField(
                        choices=[
                            ("own", "The person said it"),
                            ("told", "Somebody who knows them told us"),
                            ("seen", "Somebody saw it"),
                        ],
                        default="own",
                        max_length=8,
                    ),
                ),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField(default=alongside.access.clock.today)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("why_changed", models.TextField(blank=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
                ("why_taken_back", models.TextField(blank=True)),
                ("heading", models.CharField(max_length=24)),
                ("words", models.TextField()),
                ("supported_by", models.CharField(blank=True, max_length=120)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AheadWishEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("own", "The person said it"),
                            ("told", "Somebody who knows them told us"),
                            ("seen", "Somebody saw it"),
                        ],
                        default="own",
                        max_length=8,
                    ),
                ),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField(default=alongside.access.clock.today)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("why_changed", models.TextField(blank=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
                ("why_taken_back", models.TextField(blank=True)),
                ("heading", models.CharField(max_length=24)),
                ("words", models.TextField()),
                ("supported_by", models.CharField(blank=True, max_length=120)),
                (
                    "circle",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.aheadwish",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Refusal",
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
                    "how",
                    models.CharField(
                        choices=[
                            ("own", "The person said it"),
                            ("told", "Somebody who knows them told us"),
                            ("seen", "Somebody saw it"),
                        ],
                        default="own",
                        max_length=8,
                    ),
                ),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField(default=alongside.access.clock.today)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("why_changed", models.TextField(blank=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
                ("why_taken_back", models.TextField(blank=True)),
                ("treatment", models.TextField()),
                ("circumstances", models.TextField()),
                (
                    "is_written",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "is_signed",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "is_witnessed",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                ("witness", models.CharField(blank=True, max_length=120)),
                (
                    "covers_life",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "says_even_so",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                ("made_on", models.DateField(blank=True, null=True)),
                ("where_kept", models.TextField(blank=True)),
                ("seen_by", models.CharField(blank=True, max_length=120)),
                ("seen_on", models.DateField(blank=True, null=True)),
                ("evidence", models.TextField(blank=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RefusalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("own", "The person said it"),
                            ("told", "Somebody who knows them told us"),
                            ("seen", "Somebody saw it"),
                        ],
                        default="own",
                        max_length=8,
                    ),
                ),
                ("said_by", models.CharField(max_length=120)),
                ("said_on", models.DateField(default=alongside.access.clock.today)),
                ("recorded_by", models.BigIntegerField()),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("why_changed", models.TextField(blank=True)),
                ("taken_back_on", models.DateField(blank=True, null=True)),
                ("why_taken_back", models.TextField(blank=True)),
                ("treatment", models.TextField()),
                ("circumstances", models.TextField()),
                (
                    "is_written",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "is_signed",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "is_witnessed",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                ("witness", models.CharField(blank=True, max_length=120)),
                (
                    "covers_life",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "says_even_so",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("no", "No"),
                            ("unknown", "Not known"),
                        ],
                        max_length=8,
                    ),
                ),
                ("made_on", models.DateField(blank=True, null=True)),
                ("where_kept", models.TextField(blank=True)),
                ("seen_by", models.CharField(blank=True, max_length=120)),
                ("seen_on", models.DateField(blank=True, null=True)),
                ("evidence", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.refusal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AheadAsked",
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
                    "answer",
                    models.CharField(
                        choices=[
                            ("needed", "It could be needed"),
                            ("not_now", "They said: not now"),
                            ("looked", "It was looked at, and it is right"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("said_by", models.CharField(max_length=120)),
                ("ask_again_on", models.DateField(blank=True, null=True)),
                ("recorded_by", models.BigIntegerField()),
                ("recorded_by_name", models.CharField(max_length=120)),
                (
                    "recorded_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                ("uid", models.UUIDField()),
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
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "-id"], name="ahead_asked_newest")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("person", "uid"), name="ahead_asked_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("said_by", ""), _negated=True),
                            models.Q(
                                ("answer", "needed"),
                                ("ask_again_on__isnull", False),
                                _connector="OR",
                            ),
                        ),
                        name="ahead_asked_says_who_and_when_next",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="aheaddocument",
            index=models.Index(fields=["person", "-id"], name="ahead_doc_newest"),
        ),
        migrations.AddConstraint(
            model_name="aheaddocument",
            constraint=models.CheckConstraint(
                condition=models.Q(("said_by", ""), _negated=True),
                name="aheaddocument_says_who_said_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="aheaddocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_on", None), ("why_taken_back", "")),
                    models.Q(
                        ("taken_back_on__isnull", False),
                        models.Q(("why_taken_back", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="aheaddocument_taken_back_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="aheaddocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("what", ""), _negated=True),
                    models.Q(("where_kept", ""), _negated=True),
                ),
                name="ahead_document_is_somewhere",
            ),
        ),
        migrations.AddConstraint(
            model_name="aheaddocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("checked_by", ""), ("checked_on", None)),
                    models.Q(
                        ("checked_on__isnull", False),
                        models.Q(("checked_by", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="ahead_document_checked_by_somebody",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aheaddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_aheaddocumentevent" ("checked_by", "checked_on", "circle_id", "how", "id", "made_by", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "said_by", "said_on", "taken_back_on", "version", "what", "where_kept", "who_has_it", "why_changed", "why_taken_back") VALUES (OLD."checked_by", OLD."checked_on", OLD."circle_id", OLD."how", OLD."id", OLD."made_by", OLD."person_id", NOW(), \'update\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."said_by", OLD."said_on", OLD."taken_back_on", OLD."version", OLD."what", OLD."where_kept", OLD."who_has_it", OLD."why_changed", OLD."why_taken_back"); RETURN NULL;',
                    hash="ebf5d7bcb9735242d7e15de1f2b400c1082ed4d3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_02800",
                    table="people_aheaddocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aheaddocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_aheaddocumentevent" ("checked_by", "checked_on", "circle_id", "how", "id", "made_by", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "said_by", "said_on", "taken_back_on", "version", "what", "where_kept", "who_has_it", "why_changed", "why_taken_back") VALUES (OLD."checked_by", OLD."checked_on", OLD."circle_id", OLD."how", OLD."id", OLD."made_by", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."said_by", OLD."said_on", OLD."taken_back_on", OLD."version", OLD."what", OLD."where_kept", OLD."who_has_it", OLD."why_changed", OLD."why_taken_back"); RETURN NULL;',
                    hash="553660c802b17519fc9dd3d9d15b6087c88d9d87",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_38edb",
                    table="people_aheaddocument",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="aheadwish",
            index=models.Index(fields=["person", "-id"], name="ahead_wish_newest"),
        ),
        migrations.AddConstraint(
            model_name="aheadwish",
            constraint=models.CheckConstraint(
                condition=models.Q(("said_by", ""), _negated=True),
                name="aheadwish_says_who_said_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="aheadwish",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_on", None), ("why_taken_back", "")),
                    models.Q(
                        ("taken_back_on__isnull", False),
                        models.Q(("why_taken_back", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="aheadwish_taken_back_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="aheadwish",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="ahead_wish_in_words",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aheadwish",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_aheadwishevent" ("circle_id", "heading", "how", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "said_by", "said_on", "supported_by", "taken_back_on", "version", "why_changed", "why_taken_back", "words") VALUES (OLD."circle_id", OLD."heading", OLD."how", OLD."id", OLD."person_id", NOW(), \'update\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."said_by", OLD."said_on", OLD."supported_by", OLD."taken_back_on", OLD."version", OLD."why_changed", OLD."why_taken_back", OLD."words"); RETURN NULL;',
                    hash="7b90dc36b63eb3a960612922926af9b0023c26cb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d5737",
                    table="people_aheadwish",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aheadwish",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_aheadwishevent" ("circle_id", "heading", "how", "id", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "said_by", "said_on", "supported_by", "taken_back_on", "version", "why_changed", "why_taken_back", "words") VALUES (OLD."circle_id", OLD."heading", OLD."how", OLD."id", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."said_by", OLD."said_on", OLD."supported_by", OLD."taken_back_on", OLD."version", OLD."why_changed", OLD."why_taken_back", OLD."words"); RETURN NULL;',
                    hash="90e5f50dd93a07ccfdda764c09c9f4066c484e16",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_83e5f",
                    table="people_aheadwish",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="refusal",
            index=models.Index(fields=["person", "-id"], name="refusal_newest"),
        ),
        migrations.AddConstraint(
            model_name="refusal",
            constraint=models.CheckConstraint(
                condition=models.Q(("said_by", ""), _negated=True),
                name="refusal_says_who_said_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="refusal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("taken_back_on", None), ("why_taken_back", "")),
                    models.Q(
                        ("taken_back_on__isnull", False),
                        models.Q(("why_taken_back", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="refusal_taken_back_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="refusal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("treatment", ""), _negated=True),
                    models.Q(("circumstances", ""), _negated=True),
                ),
                name="refusal_says_what_and_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="refusal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("evidence", ""), ("seen_by", ""), ("seen_on", None)),
                    models.Q(
                        ("seen_on__isnull", False),
                        models.Q(("seen_by", ""), _negated=True),
                        models.Q(("evidence", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="refusal_seen_by_whom_and_when",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="refusal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_refusalevent" ("circle_id", "circumstances", "covers_life", "evidence", "how", "id", "is_signed", "is_witnessed", "is_written", "made_on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "said_by", "said_on", "says_even_so", "seen_by", "seen_on", "taken_back_on", "treatment", "version", "where_kept", "why_changed", "why_taken_back", "witness") VALUES (OLD."circle_id", OLD."circumstances", OLD."covers_life", OLD."evidence", OLD."how", OLD."id", OLD."is_signed", OLD."is_witnessed", OLD."is_written", OLD."made_on", OLD."person_id", NOW(), \'update\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."said_by", OLD."said_on", OLD."says_even_so", OLD."seen_by", OLD."seen_on", OLD."taken_back_on", OLD."treatment", OLD."version", OLD."where_kept", OLD."why_changed", OLD."why_taken_back", OLD."witness"); RETURN NULL;',
                    hash="4ed974369e609b014bd78106e529a29c096a61fe",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_51477",
                    table="people_refusal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="refusal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_refusalevent" ("circle_id", "circumstances", "covers_life", "evidence", "how", "id", "is_signed", "is_witnessed", "is_written", "made_on", "person_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "said_by", "said_on", "says_even_so", "seen_by", "seen_on", "taken_back_on", "treatment", "version", "where_kept", "why_changed", "why_taken_back", "witness") VALUES (OLD."circle_id", OLD."circumstances", OLD."covers_life", OLD."evidence", OLD."how", OLD."id", OLD."is_signed", OLD."is_witnessed", OLD."is_written", OLD."made_on", OLD."person_id", NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by", OLD."said_by", OLD."said_on", OLD."says_even_so", OLD."seen_by", OLD."seen_on", OLD."taken_back_on", OLD."treatment", OLD."version", OLD."where_kept", OLD."why_changed", OLD."why_taken_back", OLD."witness"); RETURN NULL;',
                    hash="e768cd81f5a57cace690c6b228e8983afd57659e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22327",
                    table="people_refusal",
                    when="AFTER",
                ),
            ),
        ),
        *row_security.protect(
            "people_aheadwish",
            "people_aheadwishevent",
            "people_refusal",
            "people_refusalevent",
            "people_aheaddocument",
            "people_aheaddocumentevent",
            "people_aheadasked",
        ),
    ]
