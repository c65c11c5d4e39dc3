"""The meetings that belong to an enquiry."""

from django.db import models

from alongside.access.models import Circled
from alongside.agreed.models import Meeting
from alongside.concerns.models.enquiry import Enquiry


class EnquiryMeeting(Circled):
    """That a meeting was called in an enquiry. It stands in the circle of the meeting,
    so that whoever was not asked cannot tell that there is one."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="meetings"
    )
    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"meeting of an enquiry {self.pk}"
