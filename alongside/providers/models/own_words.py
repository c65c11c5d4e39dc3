"""What whoever runs a service says of it, and what everybody may read."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.providers.models.knowledge import OfService
from alongside.providers.models.register import Service


class OwnView(OfService):
    """How whoever runs a service sees it, in their words. The newest counts; those
    before stay."""

    number = models.PositiveIntegerField()
    words = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("service", "number"), name="own_view_one_after_another"
            ),
            models.CheckConstraint(
                name="own_view_says_something", condition=~Q(words="")
            ),
        )


class PublicWord(models.Model):
    """Something anybody may read of a service: what to expect there, or what has
    changed because people spoke. `because` is what people said. Taken down for a
    reason, never lost."""

    class Kind(models.TextChoices):
        """What it tells."""

        EXPECT = "expect", "What to expect"
        CHANGED = "changed", "What has changed because people spoke"

    uid = models.UUIDField(unique=True)  # of the page: two presses make one
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    words = models.TextField()
    because = models.TextField(blank=True)
    written_by = models.BigIntegerField()
    written_at = models.DateTimeField(default=clock.now)
    taken_down_at = models.DateTimeField(null=True, blank=True)
    taken_down_why = models.CharField(max_length=300, blank=True)

    holds_personal_data = False  # published for everybody; says nothing of a person

    class Meta:
        indexes = (
            models.Index(fields=("service", "-id"), name="public_word_by_service"),
        )
        constraints = (
            models.CheckConstraint(
                name="public_word_says_what_it_must",
                condition=~Q(words="") & (Q(kind="expect") | ~Q(because="")),
            ),
            models.CheckConstraint(
                name="public_word_taken_down_for_a_reason",
                condition=Q(taken_down_at=None, taken_down_why="")
                | Q(taken_down_at__isnull=False) & ~Q(taken_down_why=""),
            ),
        )

    def __str__(self) -> str:
        return f"public word {self.pk}"
