"""What other councils published in the national file of a year."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


class PeerYear(models.Model):
    """The national file of one reporting year, as it was loaded.

    `year` is the calendar year in which the reporting year begins; `digest` tells one
    file from another, so that the same one twice changes nothing.
    """

    year = models.PositiveSmallIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    councils = models.PositiveIntegerField()
    loaded_at = models.DateTimeField(default=timezone.now)

    holds_personal_data = False  # published counts

    def __str__(self) -> str:
        return f"peers of {self.year}"


class PeerFigure(models.Model):
    """One published figure of one council, or of England where `la_code` is empty.

    Rounded to the nearest five by whoever published it. `value` is None where it is
    hidden (`[c]`) or not available (`[x]`), which `mark` tells apart.
    """

    class Mark(models.TextChoices):
        """Why there is no value."""

        HIDDEN = "[c]", "Hidden, because it is small"
        MISSING = "[x]", "Not available"

    of = models.ForeignKey(PeerYear, on_delete=models.CASCADE, related_name="figures")
    la_code = models.CharField(max_length=12, blank=True)
    la_name = models.CharField(max_length=120, blank=True)
    council_type = models.CharField(max_length=60, blank=True)
    region_name = models.CharField(max_length=60, blank=True)
    table = models.CharField(max_length=12)
    enquiry_type = models.CharField(max_length=80)
    category = models.CharField(max_length=200)
    subcategory = models.CharField(max_length=200, blank=True)
    value = models.PositiveIntegerField(null=True)
    mark = models.CharField(max_length=3, blank=True, choices=Mark)

    holds_personal_data = False  # published counts

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="peer_figure_once",
                fields=(
                    "of",
                    "table",
                    "enquiry_type",
                    "category",
                    "subcategory",
                    "la_code",
                ),
            ),
            models.CheckConstraint(
                name="peer_figure_or_a_mark",
                condition=Q(value=None) & ~Q(mark="")
                | Q(value__isnull=False) & Q(mark=""),
            ),
        )

    def __str__(self) -> str:
        return f"peer figure {self.pk}"
