"""Registers the people floor with Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people floor."""

    name = "alongside.people"
    default_auto_field = "django.db.models.BigAutoField"
