"""Who has to know of an enquiry into a whole service, and how it was planned."""

from django.db import models
from django.db.models import Q

from alongside.providers.models.knowledge import OfService
from alongside.providers.models.whole import WholeEnquiry
from alongside.standards import whole_service

SOMEBODYS_OWN = r"^\s*(\+\s*44[\s(0)]*7|0\s*7)"  # how a mobile number begins


class WholeContact(OfService):
    """One who pays or has to know: an organisation, a role, and a public number.

    `told_on` is when they were told; without it `why_not_told` says why not yet.
    """

    enquiry = models.ForeignKey(
        WholeEnquiry, on_delete=models.PROTECT, related_name="contacts"
    )
    kind = models.CharField(max_length=16)
    organisation = models.CharField(max_length=160)
    role = models.CharField(max_length=120)
    phone = models.CharField(max_length=40, blank=True)
    told_on = models.DateField(null=True, blank=True)
    told_how = models.CharField(max_length=120, blank=True)
    why_not_told = models.CharField(max_length=300, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "kind", "organisation"), name="whole_contact_once"
            ),
            models.CheckConstraint(
                name="whole_contact_kind_is_known",
                condition=Q(kind__in=whole_service.CONTACTS.codes),
            ),
            models.CheckConstraint(
                name="whole_contact_has_no_number_of_somebodys_own",
                condition=~Q(phone__regex=SOMEBODYS_OWN),
            ),
            models.CheckConstraint(
                name="whole_contact_told_or_says_why_not",
                condition=Q(told_on__isnull=False) | ~Q(why_not_told=""),
            ),
        )

    @property
    def kind_label(self) -> str:
        """Who they are, in words."""
        return whole_service.CONTACTS.plain(self.kind)


class WholePlanning(OfService):
    """What one planning meeting agreed. The newest holds; the others stay."""

    enquiry = models.ForeignKey(
        WholeEnquiry, on_delete=models.PROTECT, related_name="plannings"
    )
    number = models.PositiveIntegerField()
    met_on = models.DateField()
    who_does_what = models.TextField()
    lines = models.TextField()
    residents_hear = models.TextField()
    advocates = models.TextField()
    past_residents = models.TextField()
    media = models.TextField(blank=True)
    provider_was_there = models.BooleanField()
    why_provider_not = models.CharField(max_length=300, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "number"), name="whole_planning_in_order"
            ),
            models.CheckConstraint(
                name="whole_planning_says_everything",
                condition=~Q(who_does_what="")
                & ~Q(lines="")
                & ~Q(residents_hear="")
                & ~Q(advocates="")
                & ~Q(past_residents=""),
            ),
            models.CheckConstraint(
                name="whole_planning_with_the_provider_or_why_not",
                condition=Q(provider_was_there=True) | ~Q(why_provider_not=""),
            ),
        )
