"""What was learned when an enquiry was settled.

A row leads to no enquiry, no concern and no person: it has a month and a theme. Why it
has no circle is in `docs/decisions/0021-learning-without-names.md`.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.standards import codes


class Learning(models.Model):
    """Something learned, in the way or of help; or why nothing is written."""

    class Kind(models.TextChoices):
        """What it is."""

        LEARNED = "learned", "What was learned"
        IN_THE_WAY = "in_the_way", "What got in the way"
        HELPED = "helped", "What helped"
        SKIPPED = "skipped", "Nothing is written, because"

    kind = models.CharField(max_length=12, choices=Kind)
    theme = models.CharField(max_length=24, blank=True)
    words = models.TextField()
    month = models.DateField(default=clock.today)
    barrier = models.BigIntegerField(null=True, blank=True, unique=True)

    holds_personal_data = False  # written without names, and leads back to nobody

    class Meta:
        indexes = (models.Index(fields=("theme", "-id"), name="learning_by_theme"),)
        constraints = (
            models.CheckConstraint(name="learning_has_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="learning_has_a_theme",
                condition=Q(kind="skipped", theme="")
                | ~Q(kind="skipped") & ~Q(theme=""),
            ),
            models.CheckConstraint(
                name="learning_says_no_more_than_the_month",
                condition=Q(month__day=1),
            ),
            models.CheckConstraint(
                name="learning_is_a_barrier_when_it_got_in_the_way",
                condition=Q(barrier=None) | Q(kind="in_the_way"),
            ),
        )

    def __str__(self) -> str:
        return f"learning {self.pk}"

    @property
    def theme_in_words(self) -> str:
        """What it is about."""
        return codes.LEARNING_THEMES.plain(self.theme)

    @property
    def about(self) -> str:
        """What it is about, and in which month it was written."""
        return f"{self.theme_in_words}, {self.month:%B %Y}"

    @property
    def can_be_named(self) -> bool:
        """Whether it got in the way, and is not named as a barrier yet."""
        return self.kind == self.Kind.IN_THE_WAY and self.barrier is None
