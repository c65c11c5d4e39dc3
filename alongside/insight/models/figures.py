"""Figures kept after they were worked out, so that a page need not add up again."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

KEPT_FOR = timedelta(minutes=10)


class YearFigures(models.Model):
    """Every measure of one year, with its charts, as of `computed_at`.

    `year` is the calendar year in which the reporting year begins (1 April).
    `figures` are unrounded counts by code; `charts` are SVG by measure and by view.
    """

    year = models.PositiveSmallIntegerField(unique=True)
    figures = models.JSONField()
    charts = models.JSONField(default=dict)
    computed_at = models.DateTimeField(default=timezone.now)

    holds_personal_data = False  # counts only, read through views without identities

    def __str__(self) -> str:
        return f"figures of {self.year}"

    @property
    def is_stale(self) -> bool:
        """Whether the figures are old enough to be worked out again."""
        return timezone.now() - self.computed_at > KEPT_FOR
