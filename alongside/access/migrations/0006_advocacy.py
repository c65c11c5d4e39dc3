"""A circle for the person and those who find them an advocate."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0005_ask_first"),
    ]

    operations = [
        migrations.AlterField(
            model_name="circle",
            name="kind",
            field=models.CharField(
                choices=[
                    ("person", "A person's own record"),
                    ("concern", "The team working on a concern"),
                    ("raiser", "The one who spoke up"),
                    ("enquiry", "An enquiry shared with the person"),
                    ("route", "Something passed on to another team"),
                    ("advocacy", "The person and those who find them an advocate"),
                    ("barrier", "Something that stands in the way"),
                    ("advice", "Somebody who asks the team first"),
                    ("private", "One principal's unfinished words"),
                    ("held_back", "What is held back from the person's own view"),
                ],
                max_length=12,
            ),
        ),
    ]
