"""The history of a concern's states: who moved it, when and why."""

from django.db import models

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern, State


class StateChange(Circled):
    """One move from one state to the next. Never changed."""

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="changes"
    )
    verb = models.CharField(max_length=24)
    before = models.CharField(max_length=12, choices=State, blank=True)
    after = models.CharField(max_length=12, choices=State)
    reason = models.TextField(blank=True)
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"
