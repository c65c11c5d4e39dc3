"""Somebody asks us to stop: what they said, what was thought of it, the answer."""

import django.db.models.deletion
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("agreed", "0003_actions"),
        ("concerns", "0015_handovers"),
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
                    ("passed_on", "Passed on, waiting for an answer"),
                    ("with_others", "Taken up by another team"),
                    ("no_action", "No further action"),
                    ("enquiring", "Enquiry under way"),
                    ("found", "Findings ready to talk over"),
                    ("paused", "Paused for now"),
                    ("stopped", "Stopped, as they asked"),
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
                    ("stopped", "Stopped, as they asked"),
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
                    ("stopped", "Stopped, as they asked"),
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
                    ("stopped", "Stopped, as they asked"),
                    ("settled", "Settled, keeping in touch"),
                    ("rested", "Settled, and kept in touch"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="AskedToStop",
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
                ("words", models.TextField()),
                ("asked_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("written_by", models.BigIntegerField()),
                ("written_by_name", models.CharField(max_length=120)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("stopped", "We stopped"),
                            ("goes_on", "We have to go on"),
                            ("taken_back", "They want us to go on after all"),
                        ],
                        max_length=10,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=120)),
                ("words_to_person", models.TextField(blank=True)),
                ("left_with_them", models.TextField(blank=True)),
                ("look_again_on", models.DateField(blank=True, null=True)),
                ("came_back_at", models.DateTimeField(blank=True, null=True)),
                ("came_back_by_name", models.CharField(blank=True, max_length=120)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asked_to_stop",
                        to="concerns.enquiry",
                    ),
                ),
            ],
            options={
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="StopNote",
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
                ("words", models.TextField()),
                ("by_user", models.BigIntegerField()),
                ("by_name", models.CharField(max_length=120)),
                ("at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "asked",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notes",
                        to="concerns.askedtostop",
                    ),
                ),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.circle",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Stopping",
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
                    "result",
                    models.CharField(
                        choices=[
                            ("stopped", "We stopped"),
                            ("goes_on", "We have to go on"),
                        ],
                        max_length=8,
                    ),
                ),
                ("capacity", models.CharField(blank=True, max_length=16)),
                ("capacity_words", models.TextField(blank=True)),
                ("risk_left", models.TextField(blank=True)),
                ("ground", models.CharField(blank=True, max_length=24)),
                ("reason", models.TextField(blank=True)),
                ("decided_by", models.BigIntegerField()),
                ("decided_by_name", models.CharField(max_length=120)),
                (
                    "decided_at",
                    models.DateTimeField(default=alongside.access.clock.now),
                ),
                (
                    "asked",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stopping",
                        to="concerns.askedtostop",
                    ),
                ),
                (
                    "capacity_record",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="concerns.capacityrecord",
                    ),
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
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stoppings",
                        to="concerns.concern",
                    ),
                ),
                (
                    "involvement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="agreed.involvement",
                    ),
                ),
            ],
            options={
                "ordering": ("decided_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="StoppingGround",
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
                ("ground", models.CharField(max_length=24)),
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
                    "stopping",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grounds",
                        to="concerns.stopping",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.AddConstraint(
            model_name="askedtostop",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answer", "")),
                fields=("enquiry",),
                name="asked_to_stop_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedtostop",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="asked_to_stop_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedtostop",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_at", None)),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        ("answered_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="asked_to_stop_answer_and_time_together",
            ),
        ),
        migrations.AddConstraint(
            model_name="askedtostop",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answer", "stopped"),
                        ("look_again_on__isnull", False),
                        models.Q(("left_with_them", ""), _negated=True),
                        models.Q(("words_to_person", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("answer", "stopped"), _negated=True),
                        ("came_back_at", None),
                        ("look_again_on", None),
                    ),
                    _connector="OR",
                ),
                name="stopped_leaves_something_and_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="stopnote",
            constraint=models.UniqueConstraint(
                fields=("asked", "by_user"), name="stop_note_once_from_each"
            ),
        ),
        migrations.AddConstraint(
            model_name="stopnote",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="stop_note_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="stopping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("capacity", ""), ("result", "goes_on")),
                    models.Q(
                        ("capacity", "no_doubt"),
                        ("capacity_record", None),
                        ("result", "stopped"),
                        models.Q(("capacity_words", ""), _negated=True),
                    ),
                    models.Q(
                        ("capacity", "looked_at"),
                        ("capacity_record__isnull", False),
                        ("result", "stopped"),
                        models.Q(("capacity_words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="stopping_says_how_capacity_was_looked_at",
            ),
        ),
        migrations.AddConstraint(
            model_name="stopping",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ground", ""),
                        ("result", "stopped"),
                        models.Q(("risk_left", ""), _negated=True),
                    ),
                    models.Q(
                        ("result", "goes_on"),
                        models.Q(("ground", ""), _negated=True),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="stopping_says_what_is_left_or_in_the_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="stoppingground",
            constraint=models.UniqueConstraint(
                fields=("stopping", "ground"), name="stopping_ground_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="stoppingground",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True),
                name="stopping_ground_in_words",
            ),
        ),
        *row_security.protect(
            "concerns_askedtostop",
            "concerns_stopnote",
            "concerns_stopping",
            "concerns_stoppingground",
        ),
    ]
