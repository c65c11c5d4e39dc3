"""Registers the concerns floor with Django."""

from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    """The concerns floor."""

    name = "alongside.concerns"
    default_auto_field = "django.db.models.BigAutoField"
