"""Puts the one row-security policy on every table of this floor with a circle."""

from django.db import migrations

from alongside.access import row_security


class Migration(migrations.Migration):
    """From here on a row is seen only by its circle."""

    dependencies = (
        ("people", "0001_initial"),
        ("access", "0002_row_security"),
    )

    operations = (
        *row_security.protect(
            "people_person",
            "people_statement",
            "people_personevent",
        ),
    )
