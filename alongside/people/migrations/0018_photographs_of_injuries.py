"""The same picture may stand in two circles: nobody learns of the other from it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_advocacy"),
        ("people", "0017_advocacy_triggers"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="media",
            name="media_once_for_a_person",
        ),
        migrations.AddConstraint(
            model_name="media",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_away_at", None)),
                fields=("person", "circle", "fingerprint"),
                name="media_once_in_a_circle",
            ),
        ),
    ]
