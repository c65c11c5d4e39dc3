"""Organisations, their teams, and the posts people hold in them."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models.principal import Principal
from alongside.access.roles import ROLES


class Organisation(models.Model):
    """A body that takes part in the partnership."""

    class Kind(models.TextChoices):
        """What sort of body."""

        COUNCIL = "council", "Council"
        NHS = "nhs", "NHS body"
        PROVIDER = "provider", "Care provider"
        POLICE = "police", "Police"
        ADVOCACY = "advocacy", "Advocacy service"
        VOLUNTARY = "voluntary", "Voluntary organisation"
        BOARD = "board", "Safeguarding Adults Board"

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    is_active = models.BooleanField(default=True)

    holds_personal_data = False

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """A team of an organisation; being in it is a reason to be in its circles."""

    class Work(models.TextChoices):
        """What the team is for, where the software must find it."""

        SAFEGUARDING = "safeguarding", "Receives worries and decides"
        COMMISSIONING = "commissioning", "Buys care and looks after its quality"
        DIRECTING = "directing", "Answers for adult social care"
        OTHER = "other", "Other work"

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="teams"
    )
    name = models.CharField(max_length=120)
    work = models.CharField(max_length=16, choices=Work, default=Work.OTHER)
    principal = models.OneToOneField(Principal, on_delete=models.PROTECT)

    holds_personal_data = False

    class Meta:
        ordering = ("organisation__name", "name")
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "name"), name="team_name_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {self.organisation.name}"


class PostQuerySet(models.QuerySet["Post"]):
    """Narrowing posts."""

    def live(self) -> "PostQuerySet":
        """Posts held today."""
        today = clock.today()
        return self.filter(starts_on__lte=today).filter(
            Q(ends_on=None) | Q(ends_on__gt=today)
        )


class Post(models.Model):
    """A role somebody holds in an organisation, from one date until another."""

    user = models.ForeignKey(
        "access.User", on_delete=models.PROTECT, related_name="posts"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True
    )
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True)
    role = models.CharField(max_length=32)
    starts_on = models.DateField(default=clock.today)
    ends_on = models.DateField(null=True, blank=True)

    holds_personal_data = False  # the staff directory: who works where

    objects = PostQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="post_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.role} {self.pk}"

    @property
    def role_name(self) -> str:
        """The role as people call it; its code where the role is no more."""
        return ROLES[self.role].name if self.role in ROLES else self.role
