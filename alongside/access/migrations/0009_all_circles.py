"""What has a circle, and for what somebody may be let in: all of it together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0008_how_it_was"),
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
                    ("meeting", "A meeting, and those who were asked to it"),
                    ("how_it_was", "Asking somebody how it was for them"),
                    ("private", "One principal's unfinished words"),
                    ("held_back", "What is held back from the person's own view"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="membership",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("about_me", "It is about them"),
                    ("safeguarding_team", "The council's safeguarding team"),
                    ("working_with_person", "Works with the person"),
                    ("leads_enquiry", "Leads the enquiry"),
                    ("advocate", "Independent advocate"),
                    ("asked_to_help", "Asked to help"),
                    ("close_to_person", "Family or friend"),
                    ("raised_it", "Raised the worry"),
                    ("asked_us", "Asked for advice"),
                    ("asks_how_it_was", "Asks how it was"),
                    ("says_how_it_was", "Says how it was"),
                    ("named_barrier", "Named what stands in the way"),
                    ("owns_barrier", "Owns what stands in the way"),
                    ("invited", "Invited to a meeting"),
                    ("own_words", "Their own unfinished words"),
                ],
                max_length=24,
            ),
        ),
    ]
