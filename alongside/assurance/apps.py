"""Registers the assurance floor with Django."""

from django.apps import AppConfig


class AssuranceConfig(AppConfig):
    """The assurance floor."""

    name = "alongside.assurance"
    default_auto_field = "django.db.models.BigAutoField"
