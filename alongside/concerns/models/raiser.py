"""The one who spoke up, and what they have been told."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Link, Organisation, User
from alongside.concerns.models.concern import Concern


class Raiser(Circled):
    """Who raised a concern and how they hear back. Stands in a circle of its own:
    the one who spoke up and the safeguarding team, nobody else."""

    class HearBy(models.TextChoices):
        """How they want to hear what happens."""

        EMAIL = "email", "E-mail"
        PHONE = "phone", "A phone call"
        LINK = "link", "I will look with the private link"
        ANONYMOUS = "anonymous", "I do not want to say who I am"

    concern = models.OneToOneField(
        Concern, on_delete=models.PROTECT, related_name="raiser"
    )
    reference = models.CharField(max_length=12)
    link = models.OneToOneField(Link, on_delete=models.PROTECT)
    hear_by = models.CharField(max_length=12, choices=HearBy)
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    safe_contact = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=24, blank=True)
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    raised_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("user", "-raised_at"), name="raiser_by_user"),)
        constraints = (
            models.CheckConstraint(
                name="raiser_can_hear_back",
                condition=~Q(hear_by="email", email="") & ~Q(hear_by="phone", phone=""),
            ),
        )

    def __str__(self) -> str:
        return f"raiser of {self.reference}"


class Update(Circled):
    """Something the one who spoke up was told."""

    class Stage(models.TextChoices):
        """At which point in the story."""

        RECEIVED = "received", "We have it"
        DECIDED = "decided", "We have decided what to do"
        SETTLED = "settled", "It is settled"
        NEWS = "news", "News"

    raiser = models.ForeignKey(Raiser, on_delete=models.PROTECT, related_name="updates")
    stage = models.CharField(max_length=8, choices=Stage)
    words = models.TextField()
    at = models.DateTimeField(default=clock.now)
    by_user = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                name="update_says_something", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"{self.stage} {self.pk}"


class RaiserKeptOut(Circled):
    """That the one who spoke up may be a source of risk, and why the team thinks so.

    It stands in a circle of the safeguarding team alone, so that they never read it,
    also when they are let back.
    """

    raiser = models.ForeignKey(Raiser, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    said_by = models.BigIntegerField()
    said_by_name = models.CharField(max_length=120)
    said_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by_name = models.CharField(max_length=120, blank=True)
    why_undone = models.TextField(blank=True)

    class Meta:
        ordering = ("said_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("raiser",),
                condition=Q(undone_at=None),
                name="raiser_kept_out_once_at_a_time",
            ),
            models.CheckConstraint(
                name="raiser_kept_out_says_why", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="raiser_let_back_for_a_reason",
                condition=Q(undone_at=None, why_undone="")
                | Q(undone_at__isnull=False) & ~Q(why_undone=""),
            ),
        )

    def __str__(self) -> str:
        return f"raiser kept out {self.pk}"
