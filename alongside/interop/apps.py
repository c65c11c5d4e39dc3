"""Registers the interop floor with Django."""

from django.apps import AppConfig


class InteropConfig(AppConfig):
    """The interop floor."""

    name = "alongside.interop"
    default_auto_field = "django.db.models.BigAutoField"
