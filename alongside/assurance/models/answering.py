"""Why a figure of the return is as it is, in the words of whoever answers for it."""

from django.db import models

from alongside.access import clock
from alongside.access.models import Circled
from alongside.assurance.models.returning import NationalReturn


class Explanation(Circled):
    """What explains one finding. A later one stands in its place; both are kept.

    `finding` is the key of the finding, `sentence` what it said when it was answered:
    figures that have changed since are not what was explained.
    """

    national_return = models.ForeignKey(
        NationalReturn, on_delete=models.PROTECT, related_name="explanations"
    )
    finding = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    sentence = models.TextField()
    words = models.TextField()
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("national_return", "finding", "number"),
                name="explanation_once_for_each_number",
            ),
        )

    def __str__(self) -> str:
        return f"explanation {self.pk}"
