"""Registers the config floor with Django."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """The config floor."""

    name = "alongside.config"
    default_auto_field = "django.db.models.BigAutoField"
