"""Registers the design floor with Django."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The design floor."""

    name = "alongside.design"
    default_auto_field = "django.db.models.BigAutoField"
