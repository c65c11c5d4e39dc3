"""Registers the standards floor with Django."""

from django.apps import AppConfig


class StandardsConfig(AppConfig):
    """The standards floor."""

    name = "alongside.standards"
    default_auto_field = "django.db.models.BigAutoField"
