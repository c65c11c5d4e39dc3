"""When or how it is safe to reach the one who spoke up."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("concerns", "0003_what_the_person_can_read"),
    ]

    operations = [
        migrations.AddField(
            model_name="raiser",
            name="safe_contact",
            field=models.CharField(blank=True, max_length=200),
        ),
    ]
