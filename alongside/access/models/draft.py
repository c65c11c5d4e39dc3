"""Unfinished words, kept on the server for the one who is writing them."""

from django.db import models

from alongside.access import clock
from alongside.access.models.circle import Circled
from alongside.access.models.principal import Principal


class Draft(Circled):
    """What somebody has typed into a form and not yet sent. Nobody else sees it."""

    principal = models.ForeignKey(
        Principal, on_delete=models.CASCADE, related_name="drafts"
    )
    key = models.CharField(max_length=120)
    words = models.JSONField(default=dict)
    kept_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("principal", "key"), name="draft_once_for_each_form"
            ),
        )

    def __str__(self) -> str:
        return f"draft {self.pk}"
