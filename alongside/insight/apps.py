"""Registers the insight floor with Django."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """The insight floor."""

    name = "alongside.insight"
    default_auto_field = "django.db.models.BigAutoField"
