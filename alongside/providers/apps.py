"""Registers the providers floor with Django."""

from django.apps import AppConfig


class ProvidersConfig(AppConfig):
    """The providers floor."""

    name = "alongside.providers"
    default_auto_field = "django.db.models.BigAutoField"
