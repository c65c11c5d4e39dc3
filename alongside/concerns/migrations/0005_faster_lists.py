"""Indexes for the newest worries about a service, and for counting by day."""

import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_row_security"),
        ("concerns", "0004_safe_contact"),
        ("people", "0002_row_security"),
        ("providers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                condition=models.Q(("service", None), _negated=True),
                fields=["service", "-raised_at", "-id"],
                name="concern_by_service",
            ),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(
                django.db.models.functions.datetime.TruncDate("raised_at"),
                name="concern_raised_on",
            ),
        ),
    ]
