"""Organisations that run care services, as the regulator registers them."""

from django.db import models
from django.db.models import Q

from alongside.providers.models.register import Service, ServiceQuerySet


class CareOrganisation(models.Model):
    """A provider on the regulator's register, found again by its number there.

    Where a person or a few partners run a service in their own names, the register's
    name for it is the name of people: it is never read, and `name` stays empty.
    """

    class Ownership(models.TextChoices):
        """What kind of body it is."""

        ORGANISATION = "organisation", "An organisation"
        PARTNERSHIP = "partnership", "A few people in partnership"
        INDIVIDUAL = "individual", "One person"
        NHS = "nhs", "Part of the NHS"
        UNKNOWN = "unknown", "Not known"

    cqc_provider_id = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=250, blank=True)
    ownership = models.CharField(
        max_length=16, choices=Ownership, default=Ownership.UNKNOWN
    )
    company_number = models.CharField(max_length=20, blank=True)
    charity_number = models.CharField(max_length=20, blank=True)
    brand_name = models.CharField(max_length=250, blank=True)
    registration_status = models.CharField(
        max_length=16, choices=Service.Status, default=Service.Status.UNKNOWN
    )
    registered_on = models.DateField(null=True, blank=True)
    deregistered_on = models.DateField(null=True, blank=True)
    town = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=12, blank=True)
    local_authority = models.CharField(max_length=120, blank=True)
    region = models.CharField(max_length=120, blank=True)

    # Public facts about bodies; names and addresses of persons are never read.
    holds_personal_data = False

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(
                name="care_organisation_has_a_number", condition=~Q(cqc_provider_id="")
            ),
            models.CheckConstraint(
                name="care_organisation_names_nobody",
                condition=~Q(ownership__in=("individual", "partnership")) | Q(name=""),
            ),
        )

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """Its name; for people in their own names, what they are and no more."""
        return self.name or f"Registered provider {self.cqc_provider_id}"

    @property
    def services(self) -> ServiceQuerySet:
        """The services it is registered to give, in order of name."""
        return Service.objects.filter(cqc_provider_id=self.cqc_provider_id)
