"""Which of the things a person wants were said in which enquiry, and whether the person
agreed that one may stand in their own record as well."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.concerns.models.enquiry import Enquiry
from alongside.people.models import Outcome


class Sought(Circled):
    """An outcome that an enquiry is about. It belongs to the person; the enquiry points
    at it."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="soughts"
    )
    outcome = models.OneToOneField(
        Outcome, on_delete=models.PROTECT, related_name="sought"
    )

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"sought {self.pk}"


class KeptAsWell(Circled):
    """One time it was asked whether something said in an enquiry may stand in the
    person's own record as well: what they said, and what was then kept there.

    It stands in the enquiry's circle: nobody who reads the record learns from it where
    the words came from. `outcome` is the one in the record; a no keeps nothing there.
    """

    class Answer(models.TextChoices):
        """What the person says to it; empty where they were not asked."""

        YES = "yes", "Yes"
        NO = "no", "No"

    sought = models.ForeignKey(
        Sought, on_delete=models.PROTECT, related_name="kept_as_well"
    )
    outcome = models.OneToOneField(
        Outcome,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="kept_from",
    )
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    by_user = models.BigIntegerField()
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                name="kept_as_well_no_is_no",
                condition=Q(answer="no", outcome=None)
                | ~Q(answer="no") & Q(outcome__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"kept as well {self.pk}"
