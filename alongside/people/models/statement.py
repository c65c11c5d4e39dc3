"""What a person says about themselves, kept with every earlier version."""

from datetime import datetime, timedelta

from django.db import models

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person
from alongside.standards import about_me, codes

A_YEAR = timedelta(days=365)


class Statement(Circled):
    """One answer under one heading. The newest under a heading is the current one.

    The headings are data (`standards.about_me`): they follow a standard that changes.
    """

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="statements"
    )
    heading = models.CharField(max_length=32)
    words = models.TextField(blank=True)
    written_by = models.CharField(max_length=120)
    supported_by = models.CharField(max_length=120, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(
                fields=("person", "heading", "-recorded_at"), name="statement_newest"
            ),
            models.Index(
                fields=("person", "-recorded_at", "-id"), name="statement_by_time"
            ),
        )

    def __str__(self) -> str:
        return f"{self.heading} {self.pk}"

    @property
    def title(self) -> str:
        """Its heading, said to the person."""
        return about_me.titled(self.heading)

    @property
    def looked_at(self) -> datetime:
        """When it was written, or last found still right (where the query asked)."""
        return getattr(self, "still_right_at", None) or self.recorded_at

    @property
    def is_due(self) -> bool:
        """Whether nobody has looked at it for a year."""
        return clock.now() - self.looked_at > A_YEAR


class StillRight(Circled):
    """Somebody looked again at what was said under a heading, and it still holds."""

    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, related_name="looks"
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=24)
    said_by = models.CharField(max_length=120)
    supported_by = models.CharField(max_length=120, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(
                fields=("statement", "-recorded_at"), name="still_right_newest"
            ),
            models.Index(
                fields=("person", "-recorded_at", "-id"), name="still_right_by_time"
            ),
        )

    def __str__(self) -> str:
        return f"still right {self.pk}"

    @property
    def title(self) -> str:
        """The heading that was looked at, said to the person."""
        return about_me.titled(self.statement.heading)

    @property
    def reason_in_words(self) -> str:
        """Why it was looked at now."""
        return codes.LOOK_AGAIN_REASONS.label(self.reason)
