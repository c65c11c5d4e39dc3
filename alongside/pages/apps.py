"""Registers the pages floor with Django."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The pages floor."""

    name = "alongside.pages"
    default_auto_field = "django.db.models.BigAutoField"
