"""Registers the agreed floor with Django."""

from django.apps import AppConfig


class AgreedConfig(AppConfig):
    """The agreed floor."""

    name = "alongside.agreed"
    default_auto_field = "django.db.models.BigAutoField"
