"""That two worries belong together, and why."""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern


class ConcernLink(Circled):
    """Two worries that somebody linked, with a reason; taken back with a reason too.

    It stands in the circle of one of them and is shown only to those who see both.
    Nothing else follows: each worry stays whole, with its own circle.
    """

    class Kind(models.TextChoices):
        """What they have in common."""

        PERSON = "person", "The same person"
        SERVICE = "service", "The same service"
        SOURCE = "source", "The same source of risk"
        EVENT = "event", "The same event"
        OTHER = "other", "Something else"

    one = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    reason = models.TextField()
    linked_by = models.BigIntegerField()
    linked_by_name = models.CharField(max_length=120)
    linked_at = models.DateTimeField(default=clock.now)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by_name = models.CharField(max_length=120, blank=True)
    why_taken_back = models.TextField(blank=True)

    class Meta:
        ordering = ("linked_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("one", "other"),
                condition=Q(taken_back_at=None),
                name="concern_link_once",
            ),
            models.CheckConstraint(
                name="concern_link_of_two_in_order", condition=Q(one__lt=F("other"))
            ),
            models.CheckConstraint(
                name="concern_link_says_why", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="concern_link_taken_back_for_a_reason",
                condition=Q(taken_back_at=None, why_taken_back="")
                | Q(taken_back_at__isnull=False) & ~Q(why_taken_back=""),
            ),
        )

    def __str__(self) -> str:
        return f"link {self.pk}"
