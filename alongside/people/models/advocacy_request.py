"""What an advocacy service is asked, before anybody there may see who it is about."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Organisation
from alongside.people.models.advocacy import AdvocacyNeed


class AdvocacyRequest(Circled):
    """Somebody is asked for an advocate, on the list of a service that works here.

    It stands in a circle of its own: the service reads what it is asked here, and sees
    neither the need nor the person until one of them has taken it on. `desk` is the
    principal of whoever asked, at whose desk that is done.
    """

    class Ended(models.TextChoices):
        """What came of it."""

        TAKEN = "taken", "Somebody was found"
        TURNED_DOWN = "turned_down", "They could not help"
        WITHDRAWN = "withdrawn", "It is not asked any more"

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="requests"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=24)
    words = models.TextField(blank=True)
    needed_by = models.DateField(null=True, blank=True)
    asked_by_name = models.CharField(max_length=120)
    asked_at = models.DateTimeField(default=clock.now)
    desk = models.BigIntegerField()
    ended_as = models.CharField(max_length=12, choices=Ended, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("-asked_at", "-id"),
                condition=Q(ended_at=None),
                name="advocacy_request_open",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("need",),
                condition=Q(ended_at=None),
                name="advocacy_request_once_at_a_time",
            ),
            models.CheckConstraint(
                name="advocacy_request_ends_as_something",
                condition=Q(ended_at=None, ended_as="")
                | Q(ended_at__isnull=False) & ~Q(ended_as=""),
            ),
        )

    def __str__(self) -> str:
        return f"request for an advocate {self.pk}"
