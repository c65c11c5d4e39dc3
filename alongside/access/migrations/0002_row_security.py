"""Puts the one row-security policy on every table of this floor with a circle."""

from django.db import migrations

from alongside.access import row_security


class Migration(migrations.Migration):
    """From here on a row is seen only by its circle."""

    dependencies = (("access", "0001_initial"),)

    operations = (
        *row_security.protect(
            "access_draft",
        ),
        row_security.protect_log("access_entry"),
    )
