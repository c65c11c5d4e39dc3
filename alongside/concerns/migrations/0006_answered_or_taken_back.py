"""What was passed on and never answered can be taken back, and found."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_row_security"),
        ("concerns", "0005_faster_lists"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="route",
            name="route_sent_back_says_why",
        ),
        migrations.AlterField(
            model_name="route",
            name="answer",
            field=models.CharField(
                blank=True,
                choices=[
                    ("accepted", "Accepted"),
                    ("returned", "Sent back"),
                    ("recalled", "Taken back unanswered"),
                ],
                max_length=8,
            ),
        ),
        migrations.AddIndex(
            model_name="route",
            index=models.Index(
                condition=models.Q(("answer", "")),
                fields=["offered_at", "id"],
                name="route_unanswered",
            ),
        ),
        migrations.AddConstraint(
            model_name="route",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer__in", ("returned", "recalled")),
                    ("answer_words", ""),
                    _negated=True,
                ),
                name="route_sent_back_says_why",
            ),
        ),
    ]
