"""A concern that was stopped is looked after by nobody."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_all_circles"),
        ("concerns", "0019_asked_of_organisations"),
        ("people", "0017_advocacy_triggers"),
        ("providers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="concern",
            name="concern_looked_after",
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
                fields=["lead", "raised_at", "id"],
                name="concern_looked_after",
            ),
        ),
    ]
