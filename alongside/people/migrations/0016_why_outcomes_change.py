"""What happened to an outcome each time: new words, no longer wanted, wanted again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0015_how_it_went"),
    ]

    operations = [
        migrations.AddField(
            model_name="outcomerevision",
            name="change",
            field=models.CharField(
                choices=[
                    ("words", "Changed"),
                    ("not_wanted", "No longer wanted"),
                    ("again", "Wanted again"),
                    ("not_theirs", "Taken out, because it was not theirs"),
                ],
                db_default="words",
                default="words",
                max_length=10,
            ),
        ),
    ]
