"""Safeguarding adult reviews as the national return counts them.

Nobody is named: a reference, a day, and how many people of which age. What is said anew
is a new row, and the newest counts.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import User
from alongside.standards.codes import AGE_BANDS


class AdultReview(models.Model):
    """One review, known by the board's reference for it."""

    reference = models.CharField(max_length=24, unique=True)

    holds_personal_data = False  # the number the board gave a review

    class Meta:
        ordering = ("reference",)

    def __str__(self) -> str:
        return f"adult review {self.pk}"


class AdultReviewVersion(models.Model):
    """What is said of a review; or that it was written down by mistake, and why."""

    review = models.ForeignKey(
        AdultReview, on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField()
    counted_on = models.DateField()
    why_taken_back = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # a day, and who of the council or board wrote it

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(
                fields=("review", "number"), name="adult_review_one_after_another"
            ),
        )

    def __str__(self) -> str:
        return f"version {self.pk} of an adult review"

    @property
    def is_taken_back(self) -> bool:
        """Whether it counts no longer."""
        return bool(self.why_taken_back)

    @property
    def counts(self) -> dict[tuple[str, str], int]:
        """How many people, by what became of them and by age band."""
        return {(one.harm, one.age_band): one.people for one in self.people.all()}

    @property
    def died(self) -> int:
        """How many of them died."""
        return sum(n for (harm, _), n in self.counts.items() if harm == "died")

    @property
    def survived(self) -> int:
        """How many of them live."""
        return sum(self.counts.values()) - self.died


class InAdultReview(models.Model):
    """How many people of one age band died, or live, in a review."""

    version = models.ForeignKey(
        AdultReviewVersion, on_delete=models.PROTECT, related_name="people"
    )
    harm = models.CharField(max_length=12)  # codes of review_harm
    age_band = models.CharField(max_length=12)
    people = models.PositiveSmallIntegerField()

    holds_personal_data = False  # a number of people in a band of ages

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("version", "harm", "age_band"), name="in_adult_review_once"
            ),
            models.CheckConstraint(
                name="in_adult_review_counts_somebody",
                condition=Q(
                    people__gt=0,
                    harm__in=("died", "survived"),
                    age_band__in=AGE_BANDS.codes,
                ),
            ),
        )

    def __str__(self) -> str:
        return f"people {self.pk} of an adult review"


class NoAdultReviews(models.Model):
    """That somebody looked, and no review counts in a year; or that it is not so."""

    year = models.PositiveSmallIntegerField()  # in which the reporting year begins
    number = models.PositiveIntegerField()
    is_so = models.BooleanField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # a year, and who looked

    class Meta:
        ordering = ("year", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=("year", "number"), name="no_adult_reviews_one_after_another"
            ),
        )

    def __str__(self) -> str:
        return f"no adult reviews {self.pk}"
