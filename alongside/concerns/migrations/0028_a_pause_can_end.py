"""What waits for now can end, without going on first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("agreed", "0004_meetings"),
        ("concerns", "0027_links"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="pause",
            name="pause_has_reason_safety_day_and_view",
        ),
        migrations.RemoveConstraint(
            model_name="pausetold",
            name="pause_told_until_a_day",
        ),
        migrations.AlterField(
            model_name="pause",
            name="step",
            field=models.CharField(
                choices=[
                    ("paused", "We began to wait"),
                    ("waits_on", "We wait a little longer"),
                    ("goes_on", "We went on"),
                    ("ended", "We wait no longer"),
                ],
                max_length=8,
            ),
        ),
        migrations.AlterField(
            model_name="pausetold",
            name="step",
            field=models.CharField(
                choices=[
                    ("paused", "We began to wait"),
                    ("waits_on", "We wait a little longer"),
                    ("goes_on", "We went on"),
                    ("ended", "We wait no longer"),
                ],
                max_length=8,
            ),
        ),
        migrations.AddConstraint(
            model_name="pause",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("involvement", None),
                        ("reason", ""),
                        ("restart_on", None),
                        ("safety", ""),
                        ("step__in", ("goes_on", "ended")),
                    ),
                    models.Q(
                        models.Q(("step__in", ("goes_on", "ended")), _negated=True),
                        models.Q(("reason", ""), _negated=True),
                        models.Q(("safety", ""), _negated=True),
                        ("involvement__isnull", False),
                        ("restart_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pause_has_reason_safety_day_and_view",
            ),
        ),
        migrations.AddConstraint(
            model_name="pausetold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("restart_on", None), ("step__in", ("goes_on", "ended"))),
                    models.Q(
                        models.Q(("step__in", ("goes_on", "ended")), _negated=True),
                        ("restart_on__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pause_told_until_a_day",
            ),
        ),
    ]
