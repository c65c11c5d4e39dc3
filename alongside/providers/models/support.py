"""Help that is offered to care services, and services that say they can help others."""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.providers.models.knowledge import OfService
from alongside.providers.models.register import Service
from alongside.standards import helping


class CanHelp(models.Model):
    """A service says what it does well and would show to others. Anybody who looks
    services up sees it; it can be taken down again."""

    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, related_name="can_help"
    )
    with_what = models.CharField(max_length=200)
    words = models.TextField()
    key_question = models.CharField(max_length=16, blank=True)
    said_by_name = models.CharField(max_length=120)
    said_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    holds_personal_data = (
        False  # what a service shows to others, and its manager's name
    )

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="can_help_says_with_what",
                condition=~Q(with_what="") & ~Q(words=""),
            ),
            models.UniqueConstraint(
                name="can_help_said_once",
                fields=("service", "with_what"),
                condition=Q(ended_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"can help {self.pk}"


class SupportOffer(OfService):
    """One offer of help: what, by whom, and what came of it.

    It is answered by whoever runs the service, and no is an answer too. Where another
    service helps, the team that runs that one is in the circle of the offer.
    """

    class State(models.TextChoices):
        """How far it has got."""

        OFFERED = "offered", "Offered, not answered yet"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "No, thank you"
        GIVEN = "given", "Given"
        TOLD = "told", "What it changed is known"
        TAKEN_BACK = "taken_back", "Taken back"

    uid = models.UUIDField(unique=True)
    kind = models.CharField(max_length=16)
    words = models.TextField()
    because = models.TextField(blank=True)
    offered_by_name = models.CharField(max_length=160)
    from_service = models.ForeignKey(
        Service, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    begins_on = models.DateField(null=True, blank=True)
    came_of = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.OFFERED)

    class Meta(OfService.Meta):
        indexes = (models.Index(fields=("service", "-id"), name="offer_by_service"),)
        constraints = (
            models.CheckConstraint(
                name="offer_says_what_and_whose",
                condition=~Q(words="") & ~Q(offered_by_name=""),
            ),
            models.CheckConstraint(
                name="offer_kind_is_known",
                condition=Q(kind__in=helping.SUPPORT_KINDS.codes),
            ),
            models.CheckConstraint(
                name="offer_is_from_another_service",
                condition=Q(from_service=None) | ~Q(from_service=F("service")),
            ),
        )

    @property
    def kind_words(self) -> str:
        """What kind of help, in plain words."""
        return helping.SUPPORT_KINDS.plain(self.kind)


class OfferStep(OfService):
    """One thing that was said of an offer: accepted, declined, given, what it changed.
    Only ever added to."""

    offer = models.ForeignKey(
        SupportOffer, on_delete=models.PROTECT, related_name="steps"
    )
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=16)
    words = models.TextField()
    said_by = models.CharField(max_length=120)
    on = models.DateField(default=clock.today)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                name="offer_step_by_number", fields=("offer", "number")
            ),
            models.CheckConstraint(
                name="offer_step_says_something", condition=~Q(words="")
            ),
        )
