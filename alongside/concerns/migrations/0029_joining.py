"""Two worries can become one, and one can become two."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("concerns", "0028_a_pause_can_end"),
    ]

    operations = [
        migrations.AlterField(
            model_name="concern",
            name="state",
            field=models.CharField(
                choices=[
                    ("raised", "Raised"),
                    ("received", "Received"),
                    ("listening", "Listening and finding out"),
                    ("second_sign", "Waiting for a second manager"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("stopped", "Stopped, as they asked"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                    ("joined", "Joined to another"),
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
                    ("second_sign", "Waiting for a second manager"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("stopped", "Stopped, as they asked"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                    ("joined", "Joined to another"),
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
                    ("second_sign", "Waiting for a second manager"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("stopped", "Stopped, as they asked"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                    ("joined", "Joined to another"),
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
                    ("second_sign", "Waiting for a second manager"),
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("stopped", "Stopped, as they asked"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                    ("joined", "Joined to another"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="Parting",
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
                ("reason", models.TextField()),
                ("parted_by", models.BigIntegerField()),
                ("parted_by_name", models.CharField(max_length=120)),
                ("parted_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parted_from_it",
                        to="concerns.concern",
                    ),
                ),
                (
                    "parted",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parting",
                        to="concerns.concern",
                    ),
                ),
            ],
            options={
                "ordering": ("parted_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Joining",
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
                    "before",
                    models.CharField(
                        choices=[
                            ("raised", "Raised"),
                            ("received", "Received"),
                            ("listening", "Listening and finding out"),
                            ("second_sign", "Waiting for a second manager"),
                            ("passed_on", "Passed on, waiting for an answer"),
                            ("with_others", "Taken up by another team"),
                            ("no_action", "No further action"),
                            ("enquiring", "Enquiry under way"),
                            ("found", "Findings ready to talk over"),
                            ("paused", "Paused for now"),
                            ("stopped", "Stopped, as they asked"),
                            ("settled", "Settled, keeping in touch"),
                            ("rested", "Settled, and kept in touch"),
                            ("joined", "Joined to another"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField()),
                ("joined_by", models.BigIntegerField()),
                ("joined_by_name", models.CharField(max_length=120)),
                ("joined_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_by_name", models.CharField(blank=True, max_length=120)),
                ("why_undone", models.TextField(blank=True)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "goes_on",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined_to_it",
                        to="concerns.concern",
                    ),
                ),
                (
                    "joined",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joinings",
                        to="concerns.concern",
                    ),
                ),
            ],
            options={
                "ordering": ("joined_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("joined",),
                        name="joining_to_one_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("joined", models.F("goes_on")), _negated=True
                        ),
                        name="joining_of_two",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="joining_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("why_undone", "")),
                            models.Q(
                                ("undone_at__isnull", False),
                                models.Q(("why_undone", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="joining_undone_for_a_reason",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="joining",
            trigger=pgtrigger.compiler.Trigger(
                name="one_step_and_one_person",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NEW.undone_at IS NOT NULL THEN RETURN NEW; END IF;\nIF EXISTS (\n    SELECT 1 FROM concerns_joining AS other\n    WHERE other.undone_at IS NULL AND other.id IS DISTINCT FROM NEW.id\n      AND (other.joined_id = NEW.goes_on_id OR other.goes_on_id = NEW.joined_id)\n) THEN\n    RAISE EXCEPTION 'joining: one step only' USING ERRCODE = 'check_violation';\nEND IF;\nIF EXISTS (\n    SELECT 1 FROM concerns_concern AS a, concerns_concern AS b\n    WHERE a.id = NEW.joined_id AND b.id = NEW.goes_on_id\n      AND (a.person_id IS NULL OR a.person_id IS DISTINCT FROM b.person_id)\n) THEN\n    RAISE EXCEPTION 'joining: one person only' USING ERRCODE = 'check_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="0e7664a4ec93ba240c1ba117b12fa036e06defc1",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_one_step_and_one_person_4f16f",
                    table="concerns_joining",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="parting",
            constraint=models.CheckConstraint(
                condition=models.Q(("first", models.F("parted")), _negated=True),
                name="parting_of_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="parting",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="parting_says_why",
            ),
        ),
        *row_security.protect("concerns_joining", "concerns_parting"),
    ]
