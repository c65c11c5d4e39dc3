"""The report of a contract review for the parties, and its short version for all."""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.providers.models.contract_review import ContractReview
from alongside.providers.models.knowledge import OfService


class ReviewReport(OfService):
    """The report for the parties, written once."""

    review = models.OneToOneField(
        ContractReview, on_delete=models.PROTECT, related_name="report"
    )
    words = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_report_says_something", condition=~Q(words="")
            ),
        )


class ShortReport(models.Model):
    """The short version for those who live there and their families, in plain words.

    Anybody can read it without signing in. It names nobody.
    """

    uid = models.UUIDField(unique=True)
    service = models.ForeignKey(
        "providers.Service", on_delete=models.PROTECT, related_name="short_reports"
    )
    number = models.PositiveIntegerField()
    looked_on = models.DateField(null=True, blank=True)
    heard_words = models.TextField()
    goes_well = models.TextField()
    gets_better = models.TextField()
    service_says = models.TextField(blank=True)
    published_on = models.DateField(default=clock.today)
    look_again_on = models.DateField(null=True, blank=True)

    holds_personal_data = False  # published for anybody to read, and names nobody

    class Meta:
        ordering = ("-published_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("service", "number"), name="short_report_once_for_a_review"
            ),
            models.CheckConstraint(
                name="short_report_says_something",
                condition=~Q(heard_words="") & ~Q(goes_well="") & ~Q(gets_better=""),
            ),
            models.CheckConstraint(
                name="short_report_look_again_later",
                condition=Q(look_again_on=None)
                | Q(look_again_on__gt=F("published_on")),
            ),
        )

    def __str__(self) -> str:
        return f"short report {self.pk}"
