"""Registers the insight floor with Django."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """The insight floor."""

    name = "alongside.insight"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Stand on the page of each service, which lies floors below."""
        from alongside.insight.bringing import early_warning
        from alongside.providers.queries import parts

        parts.PARTS["early_warning"] = early_warning
