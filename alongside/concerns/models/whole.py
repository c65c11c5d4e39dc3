"""That an enquiry about one adult belongs to an enquiry into a whole care service."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.enquiry import Enquiry
from alongside.providers.models import WholeEnquiry


class WholeLink(Circled):
    """One enquiry about one adult, linked to one into the whole service, with a reason.

    It stands in the circle of those who work on the concern. What comes of it for the
    adult stays in their own enquiry; from the other side only a number is seen.
    """

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="whole_links"
    )
    whole = models.ForeignKey(WholeEnquiry, on_delete=models.PROTECT, related_name="+")
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
                fields=("enquiry", "whole"),
                condition=Q(taken_back_at=None),
                name="whole_link_once",
            ),
            models.CheckConstraint(name="whole_link_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="whole_link_taken_back_for_a_reason",
                condition=Q(taken_back_at=None, why_taken_back="")
                | Q(taken_back_at__isnull=False) & ~Q(why_taken_back=""),
            ),
        )

    def __str__(self) -> str:
        return f"link to a whole service {self.pk}"
