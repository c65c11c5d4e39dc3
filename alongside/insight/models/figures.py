"""Figures kept after they were worked out, so that a page need not add up again."""

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone


class MonthCount(models.Model):
    """How many of something in one month: in all, or in one group of a breakdown.

    Codes are those of `insight.measuring`. A number of nought is not kept. `month` is
    the first day of it.
    """

    month = models.DateField()
    code = models.CharField(max_length=24)
    breakdown = models.CharField(max_length=24, blank=True)
    group_code = models.CharField(max_length=32, blank=True)
    number = models.PositiveIntegerField()

    holds_personal_data = False  # counts only, read through views without identities

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("code", "breakdown", "month", "group_code"),
                name="month_count_once",
            ),
        )
        indexes = (models.Index(fields=("month",), name="month_count_month"),)

    def __str__(self) -> str:
        return f"{self.code} in {self.month:%Y-%m}"


class TouchedMonth(models.Model):
    """That something which is counted changed in a month. Written by triggers; gone
    when the month is counted again. The same month may be here many times."""

    month = models.DateField()
    noted_at = models.DateTimeField(db_default=Now())

    holds_personal_data = False  # months only

    def __str__(self) -> str:
        return f"touched {self.month:%Y-%m}"


class Counting(models.Model):
    """The one row that says as of when the months are counted, and by which
    definitions: when these change, everything is counted anew."""

    definitions = models.CharField(max_length=64)
    computed_at = models.DateTimeField()

    holds_personal_data = False  # a time and a digest

    def __str__(self) -> str:
        return f"counted {self.computed_at:%Y-%m-%d %H:%M}"


class YearFigures(models.Model):
    """The measures of one year with their charts, as they were drawn at `computed_at`.

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
