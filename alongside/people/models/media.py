"""Pictures, sound and video that belong to a person, guarded like their words."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.media_files import KINDS, MOST_BYTES
from alongside.people.models.person import Person
from alongside.standards import about_me, codes


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Media(Circled):
    """One picture, sound or video: what it shows, in words, and who agreed to it.

    What is in the file is in `MediaBytes`. When it is taken away that row goes for
    good; this one stays and says that there was something, and until when.
    """

    class Kind(models.TextChoices):
        """What it is, to the person."""

        PICTURE = "picture", "Picture"
        SOUND = "sound", "Sound"
        VIDEO = "video", "Video"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="media")
    heading = models.CharField(max_length=32, blank=True)
    kind = models.CharField(max_length=8, choices=Kind)
    content_type = models.CharField(max_length=16)
    size = models.PositiveIntegerField()
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    fingerprint = models.CharField(max_length=64)
    description = models.TextField()
    made_by = models.CharField(max_length=120)
    supported_by = models.CharField(max_length=120, blank=True)
    agreed = models.CharField(max_length=24)
    agreed_words = models.CharField(max_length=300, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)
    taken_away_at = models.DateTimeField(null=True, blank=True)
    taken_away_by = models.BigIntegerField(null=True, blank=True)
    taken_away_words = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("person", "-recorded_at", "-id"), name="media_by_time"
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="media_is_described", condition=~Q(description="")
            ),
            models.CheckConstraint(
                name="media_is_of_a_kind_we_keep",
                condition=Q(content_type__in=sorted(KINDS)),
            ),
            models.CheckConstraint(
                name="media_is_not_too_big",
                condition=Q(size__gt=0, size__lte=MOST_BYTES),
            ),
            models.UniqueConstraint(
                fields=("person", "circle", "fingerprint"),
                condition=Q(taken_away_at=None),
                name="media_once_in_a_circle",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def title(self) -> str:
        """The heading it belongs to, said to the person; '' where it is about all."""
        return about_me.titled(self.heading) if self.heading else ""

    @property
    def agreed_in_words(self) -> str:
        """How the person agreed."""
        return codes.MEDIA_AGREEMENTS.label(self.agreed)

    @property
    def file_name(self) -> str:
        """What a browser calls it when it is saved: never the name it came with."""
        return f"{self.kind}-{self.pk}.{KINDS[self.content_type].ending}"


class MediaBytes(Circled):
    """What is in the file of a picture, sound or video. Gone when it is taken away."""

    media = models.OneToOneField(Media, on_delete=models.PROTECT, related_name="bytes")
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"bytes {self.pk}"
