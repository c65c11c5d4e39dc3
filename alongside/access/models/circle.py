"""Circles: the set of people and teams who may see something, each for a reason."""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models.principal import Principal
from alongside.access.purposes import BASES, PURPOSES


class Circle(models.Model):
    """Who may see a set of rows. Holds no name and no word about anybody."""

    class Kind(models.TextChoices):
        """What the circle is drawn around."""

        PERSON = "person", "A person's own record"
        CONCERN = "concern", "The team working on a concern"
        RAISER = "raiser", "The one who spoke up"
        ENQUIRY = "enquiry", "An enquiry shared with the person"
        ROUTE = "route", "Something passed on to another team"
        ADVOCACY = "advocacy", "The person and those who find them an advocate"
        BARRIER = "barrier", "Something that stands in the way"
        ADVICE = "advice", "Somebody who asks the team first"
        MEETING = "meeting", "A meeting, and those who were asked to it"
        IMPROVING = "improving", "What the partnership does to get better"
        HOW_IT_WAS = "how_it_was", "Asking somebody how it was for them"
        PRIVATE = "private", "One principal's unfinished words"
        HELD_BACK = "held_back", "What is held back from the person's own view"
        RETURN = "return", "The national return of the council"
        SERVICE = "service", "What is known about a care service"
        SERVICE_ITEM = "service_item", "One thing known about a service, for fewer"
        WHOLE = "whole", "An enquiry into a whole care service"

    kind = models.CharField(max_length=12, choices=Kind)
    created_at = models.DateTimeField(default=clock.now)

    holds_personal_data = False

    def __str__(self) -> str:
        return f"{self.kind} circle {self.pk}"


class Membership(models.Model):
    """One principal let into one circle: why, on what basis, from and until."""

    class Told(models.TextChoices):
        """Whether the person was told that somebody joined the circle."""

        YES = "yes", "The person was told"
        NOT_YET = "not_yet", "Not told yet"
        NO = "no", "Not told, with a reason in the log"

    circle = models.ForeignKey(
        Circle, on_delete=models.PROTECT, related_name="memberships", db_index=False
    )
    principal = models.ForeignKey(
        Principal, on_delete=models.PROTECT, related_name="memberships", db_index=False
    )
    purpose = models.CharField(
        max_length=24, choices=[(p.code, p.label) for p in PURPOSES]
    )
    basis = models.CharField(max_length=24, choices=BASES, default="public_task")
    starts_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(null=True, blank=True)
    granted_by = models.BigIntegerField(null=True)  # a user's number; outlives them
    person_told = models.CharField(max_length=8, choices=Told, default=Told.NOT_YET)

    holds_personal_data = False  # numbers, codes and times

    class Meta:
        indexes = (
            models.Index(
                fields=("circle", "principal"),
                include=("starts_at", "ends_at"),
                name="membership_by_circle",
            ),
            models.Index(
                fields=("principal", "-circle"), name="membership_by_principal"
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("circle", "principal", "purpose"),
                condition=Q(ends_at=None),
                name="membership_once_at_a_time",
            ),
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")),
            ),
        )

    def __str__(self) -> str:
        return f"membership {self.pk}"


class KeptOut(models.Model):
    """That one principal is kept out of one circle: they cannot be let in, and open
    nothing in it even where a team of theirs is in it."""

    out_of = models.ForeignKey(
        Circle, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    principal = models.ForeignKey(Principal, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(null=True, blank=True)

    holds_personal_data = False  # numbers and times

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("out_of", "principal"),
                condition=Q(ends_at=None),
                name="kept_out_once_at_a_time",
            ),
            models.CheckConstraint(
                name="kept_out_ends_after_it_starts",
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")),
            ),
        )

    def __str__(self) -> str:
        return f"kept out {self.pk}"


class Circled(models.Model):
    """A row that only its circle sees. The migration adds the policy to its table."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="+")

    holds_personal_data = True

    class Meta:
        abstract = True
