"""What a person says about themselves, kept with every earlier version."""

from django.db import models

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person


class Statement(Circled):
    """One answer under one heading. The newest under a heading is the current one."""

    class Heading(models.TextChoices):
        """The headings, said to the person."""

        NAME_I_LIKE = "name_i_like", "The name I like"
        HOW_TO_TALK = "how_to_talk", "How to talk with me"
        WHAT_MATTERS = "what_matters", "What matters to me"
        WHO_MATTERS = "who_matters", "Who matters to me"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="statements"
    )
    heading = models.CharField(max_length=16, choices=Heading)
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
        )

    def __str__(self) -> str:
        return f"{self.heading} {self.pk}"
