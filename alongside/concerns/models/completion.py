"""What was filled in afterwards, where an answer that is counted was missing."""

from typing import Any

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern


class Completion(Circled):
    """Answers that somebody filled in after an enquiry was settled, and why.

    `filled` has the code of each answer by its name. What stood is never changed so:
    only what was empty, or said that it was not known, is filled.
    """

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="completions"
    )
    filled = models.JSONField()
    reason = models.TextField()
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                name="completion_says_why", condition=~Q(reason="") & ~Q(filled={})
            ),
        )

    def __str__(self) -> str:
        return f"completion {self.pk}"

    @property
    def answers(self) -> dict[str, Any]:
        """What was filled in, by the name of the answer."""
        return dict(self.filled)
