"""Who looks after something, who did before, and what was said when it changed hands.

Nothing here is ever written over: who takes it on next is a new row.
"""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.concerns.models.enquiry import Enquiry
from alongside.standards import codes


class Handover(Circled):
    """That one thing went to a worker: from whom, why, and a note for the receiver.

    It stands in the circle of what was given. `about_kind` and `about_id` name that: a
    concern, something to do, what stands in the way, or a person somebody works with.
    `before` is empty where nobody had it. `read_at` is when the receiver said that they
    have read it.
    """

    about_kind = models.CharField(max_length=64)
    about_id = models.BigIntegerField()
    before = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    receiver = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=24, blank=True)
    words = models.TextField(blank=True)
    note = models.TextField(blank=True)
    given_by = models.BigIntegerField()
    given_by_name = models.CharField(max_length=120)
    given_at = models.DateTimeField(default=clock.now)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("about_kind", "about_id", "-id"), name="handover_of"),
            models.Index(
                fields=("receiver", "id"),
                condition=Q(read_at=None),
                name="handover_not_read",
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="handover_goes_to_somebody_else",
                condition=Q(before=None) | ~Q(before=F("receiver")),
            ),
            models.CheckConstraint(
                name="handover_from_somebody_says_why",
                condition=Q(before=None) | ~Q(reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"handover {self.pk}"

    @property
    def why(self) -> str:
        """Why somebody else took it on, for the team; '' where nobody had it."""
        return codes.HANDOVER_REASONS.label(self.reason)


class WorkerTold(Circled):
    """What the person reads when somebody else works with them. It stands in the circle
    of their enquiry, since they do not see the concern."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="workers_told"
    )
    handover = models.OneToOneField(
        Handover, on_delete=models.PROTECT, related_name="told"
    )
    name = models.CharField(max_length=120)
    name_before = models.CharField(max_length=120)
    words = models.TextField(blank=True)
    told_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="worker_told_by_name",
                condition=~Q(name="") & ~Q(name_before=""),
            ),
        )

    def __str__(self) -> str:
        return f"worker told {self.pk}"
