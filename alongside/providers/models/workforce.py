"""The staff of a care service month by month: numbers only, nobody's name."""

from django.db import models
from django.db.models import F, Q

from alongside.providers.models.knowledge import OfService


class WorkforceFigure(OfService):
    """One month's numbers. A correction is another row with the next number.

    `posts` are those that there would be with none empty, and `filled` those with
    somebody in them on the last day; `agency_share` is how much of the care, in
    percent, people from an agency gave.
    """

    month = models.DateField()  # its first day
    number = models.PositiveSmallIntegerField(default=1)
    posts = models.PositiveIntegerField()
    filled = models.PositiveIntegerField()
    started = models.PositiveIntegerField()
    left = models.PositiveIntegerField()
    agency_share = models.PositiveSmallIntegerField(null=True, blank=True)
    manager_in_post = models.BooleanField(null=True)
    words = models.CharField(max_length=500, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("service", "month", "number"), name="workforce_figure_once"
            ),
            models.CheckConstraint(
                name="workforce_month_is_a_month", condition=Q(month__day=1)
            ),
            models.CheckConstraint(
                name="workforce_filled_of_posts",
                condition=Q(filled__lte=F("posts"), posts__gte=1),
            ),
            models.CheckConstraint(
                name="workforce_agency_share_in_percent",
                condition=Q(agency_share=None) | Q(agency_share__lte=100),
            ),
        )

    @property
    def empty(self) -> int:
        """Posts with nobody in them."""
        return self.posts - self.filled
