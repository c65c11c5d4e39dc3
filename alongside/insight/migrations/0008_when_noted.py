"""Since when a change waits to be counted: pages serve what is there for a minute."""

from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = (("insight", "0007_barriers_counted"),)

    operations = (
        migrations.AddField(
            model_name="touchedmonth",
            name="noted_at",
            field=models.DateTimeField(db_default=Now()),
        ),
    )
