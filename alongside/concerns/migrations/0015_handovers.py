"""Who looks after something, who did before, and what the person is told of it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.access.clock
from alongside.access import row_security


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("concerns", "0014_how_it_was"),
        ("people", "0017_advocacy_triggers"),
        ("providers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Handover",
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
                ("about_kind", models.CharField(max_length=64)),
                ("about_id", models.BigIntegerField()),
                ("reason", models.CharField(blank=True, max_length=24)),
                ("words", models.TextField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("given_by", models.BigIntegerField()),
                ("given_by_name", models.CharField(max_length=120)),
                ("given_at", models.DateTimeField(default=alongside.access.clock.now)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="WorkerTold",
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
                ("name", models.CharField(max_length=120)),
                ("name_before", models.CharField(max_length=120)),
                ("words", models.TextField(blank=True)),
                ("told_at", models.DateTimeField(default=alongside.access.clock.now)),
            ],
            options={
                "ordering": ("told_at", "pk"),
            },
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
                fields=["lead", "raised_at", "id"],
                name="concern_looked_after",
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="before",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="receiver",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="workertold",
            name="circle",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.circle",
            ),
        ),
        migrations.AddField(
            model_name="workertold",
            name="enquiry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="workers_told",
                to="concerns.enquiry",
            ),
        ),
        migrations.AddField(
            model_name="workertold",
            name="handover",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="told",
                to="concerns.handover",
            ),
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(
                fields=["about_kind", "about_id", "-id"], name="handover_of"
            ),
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(
                condition=models.Q(("read_at", None)),
                fields=["receiver", "id"],
                name="handover_not_read",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("before", None),
                    models.Q(("before", models.F("receiver")), _negated=True),
                    _connector="OR",
                ),
                name="handover_goes_to_somebody_else",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("before", None),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="handover_from_somebody_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="workertold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("name_before", ""), _negated=True),
                ),
                name="worker_told_by_name",
            ),
        ),
        *row_security.protect("concerns_handover", "concerns_workertold"),
    ]
