"""Registers the access floor with Django."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The access floor."""

    name = "alongside.access"
    default_auto_field = "django.db.models.BigAutoField"
