"""A second manager looks at it when again nothing more is to be done for somebody."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("concerns", "0017_asked_to_look_again"),
        ("people", "0017_advocacy_triggers"),
        ("providers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SecondSignature",
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
                ("earlier", models.PositiveSmallIntegerField()),
                ("words_to_raiser", models.TextField(blank=True)),
                ("asked_by", models.BigIntegerField()),
                ("asked_at", models.DateTimeField(default=alongside.access.clock.now)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("agreed", "Agreed"), ("sent_back", "Sent back")],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("answered_by", models.BigIntegerField(null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=120)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.RemoveIndex(
            model_name="concern",
            name="concern_waiting",
        ),
        migrations.RemoveIndex(
            model_name="concern",
            name="concern_going_on",
        ),
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
                ],
                max_length=12,
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                condition=models.Q(
                    ("state__in", ["raised", "received", "listening", "second_sign"])
                ),
                fields=["danger", "raised_at", "id"],
                name="concern_waiting",
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
                            "second_sign",
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
        migrations.AddField(
            model_name="secondsignature",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="secondsignature",
            name="concern",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="second_signatures",
                to="concerns.concern",
            ),
        ),
        migrations.AddField(
            model_name="secondsignature",
            name="decision",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="second_signature",
                to="concerns.decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="secondsignature",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answer", "")),
                fields=("concern",),
                name="second_signature_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="secondsignature",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answer", ""),
                        ("answered_at", None),
                        ("answered_by", None),
                        ("words", ""),
                    ),
                    models.Q(
                        models.Q(("answer", ""), _negated=True),
                        models.Q(("words", ""), _negated=True),
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="second_signature_answer_words_and_time_together",
            ),
        ),
        migrations.AddConstraint(
            model_name="secondsignature",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_by", None),
                    models.Q(("answered_by", models.F("asked_by")), _negated=True),
                    _connector="OR",
                ),
                name="second_signature_by_somebody_else",
            ),
        ),
        *row_security.protect("concerns_secondsignature"),
    ]
