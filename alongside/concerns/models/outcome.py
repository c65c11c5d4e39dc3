"""Which of the things a person wants were said in which enquiry."""

from django.db import models

from alongside.access.models import Circled
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
