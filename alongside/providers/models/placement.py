"""That nobody new is placed at a service for a time: who, why, and until which day.

Whoever places people has to see it, so it is in no circle, and says nothing about
anybody. The day it ends is said when it begins: nothing has to run for it to end.
"""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.providers.models.register import Service


class PlacementSuspension(models.Model):
    """New placements are stopped. Going on with it is a row of its own, with a reason.

    `came_of` is the number of the enquiry into the whole service it belongs to: those
    in its circle find it by that. The first day on which people can be placed again is
    `ends_on`, or the day it was lifted.
    """

    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, related_name="suspensions"
    )
    came_of = models.BigIntegerField(db_index=True)
    reason = models.TextField()
    decided_by = models.CharField(max_length=120)
    began_on = models.DateField(default=clock.today)
    review_on = models.DateField()
    ends_on = models.DateField()
    goes_on_from = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="next"
    )
    lifted_on = models.DateField(null=True, blank=True)
    lifted_why = models.TextField(blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    review_words = models.TextField(blank=True)

    holds_personal_data = False  # a day, a reason and a role; no person

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="suspension_says_why_and_who",
                condition=~Q(reason="") & ~Q(decided_by=""),
            ),
            models.CheckConstraint(
                name="suspension_is_looked_at_before_it_ends",
                condition=Q(review_on__gt=F("began_on"), ends_on__gte=F("review_on")),
            ),
            models.CheckConstraint(
                name="suspension_lifted_for_a_reason",
                condition=Q(lifted_on=None, lifted_why="")
                | Q(lifted_on__gte=F("began_on"), lifted_on__isnull=False)
                & ~Q(lifted_why=""),
            ),
            models.CheckConstraint(
                name="suspension_review_says_something",
                condition=Q(reviewed_on=None, review_words="")
                | Q(reviewed_on__isnull=False) & ~Q(review_words=""),
            ),
        )

    def __str__(self) -> str:
        return f"suspension {self.pk}"

    @property
    def is_live(self) -> bool:
        """Whether nobody new is placed there today: worked out from the days."""
        return self.lifted_on is None and clock.today() < self.ends_on

    @property
    def ended_by_itself(self) -> bool:
        """Whether it ended on the day that was said, with nobody doing anything."""
        return self.lifted_on is None and clock.today() >= self.ends_on

    @property
    def review_is_due(self) -> bool:
        """Whether the day to look at it has come and nobody has."""
        is_due = self.review_on <= clock.today() and self.reviewed_on is None
        return self.is_live and is_due


class PublicResponse(models.Model):
    """What whoever runs a service says in public to an enquiry into it."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    came_of = models.BigIntegerField()
    words = models.TextField()
    published_on = models.DateField(default=clock.today)

    holds_personal_data = False  # words that an organisation publishes

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="public_response_says_something", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"public response {self.pk}"
