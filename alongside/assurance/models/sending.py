"""Who answers for a return, and what was sent of it, on which day."""

from django.db import models

from alongside.access import clock
from alongside.access.models import Circled
from alongside.assurance.models.returning import Count, NationalReturn


class Signature(Circled):
    """A named officer of the council states that the figures of one count are right.

    Taken back, it no longer stands; it is kept.
    """

    national_return = models.ForeignKey(
        NationalReturn, on_delete=models.PROTECT, related_name="signatures"
    )
    number = models.PositiveSmallIntegerField()
    count = models.ForeignKey(Count, on_delete=models.PROTECT, related_name="+")
    officer = models.CharField(max_length=120)
    post = models.CharField(max_length=120)
    statement = models.TextField()
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("national_return", "number"),
                condition=models.Q(taken_back_at=None),
                name="signature_one_that_stands",
            ),
        )

    def __str__(self) -> str:
        return f"signature {self.pk}"


class Sending(Circled):
    """One version of a return as it was sent, with the figures, the records behind
    them and the checks as they were. Nothing of it changes afterwards."""

    national_return = models.ForeignKey(
        NationalReturn, on_delete=models.PROTECT, related_name="sendings"
    )
    number = models.PositiveSmallIntegerField()
    signature = models.ForeignKey(Signature, on_delete=models.PROTECT, related_name="+")
    count = models.ForeignKey(Count, on_delete=models.PROTECT, related_name="+")
    checks = models.JSONField(default=list)
    sent_on = models.DateField()
    sent_by = models.CharField(max_length=120)
    what = models.CharField(max_length=200)
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(
                fields=("national_return", "number"), name="sending_once_a_version"
            ),
        )

    def __str__(self) -> str:
        return f"version {self.number}"


class SentFigures(models.Model):
    """The figures of a version that was sent, for the view that anybody may have."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    sent_on = models.DateField()
    figures = models.JSONField()

    holds_personal_data = False  # counts only; what is shown of them is rounded

    class Meta:
        ordering = ("year", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("year", "number"), name="sent_figures_once_a_version"
            ),
        )

    def __str__(self) -> str:
        return f"figures sent for {self.year}, version {self.number}"
