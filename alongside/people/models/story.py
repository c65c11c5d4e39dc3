"""The story of a person's life, dated the way people date things."""

import pghistory
from django.db import models
from django.db.models import F, Q

from alongside.people.models.told import Told


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class StoryEntry(Told):
    """One thing that happened. `when_words` are what was said: 'when I was young'.

    `earliest` and `latest` are the days between which it must have been, where the
    words say so. Without them the writer may place it before or after another entry.
    """

    class Place(models.TextChoices):
        """On which side of `beside` it stands."""

        BEFORE = "before", "Before it"
        AFTER = "after", "After it"

    title = models.CharField(max_length=120)
    words = models.TextField(blank=True)
    when_words = models.CharField(max_length=80, blank=True)
    earliest = models.DateField(null=True, blank=True)
    latest = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=6, choices=Place, blank=True)
    beside = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(Told.Meta):
        indexes = (models.Index(fields=("person",), name="story_of_person"),)
        constraints = (
            *Told.Meta.constraints,
            models.CheckConstraint(name="story_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="story_days_in_order",
                condition=Q(earliest=None, latest=None) | Q(latest__gte=F("earliest")),
            ),
            models.CheckConstraint(
                name="story_beside_something",
                condition=Q(place="", beside=None)
                | (~Q(place="") & Q(beside__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"story entry {self.pk}"

    @property
    def when(self) -> str:
        """When it was, as they say it."""
        return self.when_words or "At some time"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        return [
            ("What happened", self.title),
            ("When", self.when),
            ("Told", self.words),
            ("Who", self.who_said_it),
        ]
