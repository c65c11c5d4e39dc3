"""A question asked before anybody tells us of a worry, and what was answered."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Link, Organisation, User
from alongside.concerns.models.concern import Concern
from alongside.providers.models import Service


class AdviceThread(Circled):
    """One conversation between somebody who is not sure and the safeguarding team.

    Its circle holds the one who asks, by their private link and by themselves when they
    have a sign-in, and the team that answers. `waits_since` is when the team was last
    asked something it has not answered. A worry that came of it is named here, and the
    thread there, so that nobody has to tell anything twice.
    """

    link = models.OneToOneField(Link, on_delete=models.PROTECT)
    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    email = models.EmailField(blank=True)
    asked_at = models.DateTimeField(default=clock.now)
    waits_since = models.DateTimeField(null=True, blank=True)
    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        indexes = (
            models.Index(
                fields=("waits_since", "id"),
                condition=Q(waits_since__isnull=False),
                name="advice_waiting",
            ),
            models.Index(fields=("user", "-id"), name="advice_by_user"),
        )

    def __str__(self) -> str:
        return f"advice {self.pk}"


class AdviceMessage(Circled):
    """One thing that was said in it. Only ever added to.

    `advice` is what the team advises to do next; '' where they only ask back, and where
    the one who asks is speaking.
    """

    class Side(models.TextChoices):
        """Who speaks."""

        ASKS = "asks", "The one who asks"
        ANSWERS = "answers", "The safeguarding team"

    thread = models.ForeignKey(
        AdviceThread, on_delete=models.PROTECT, related_name="messages"
    )
    side = models.CharField(max_length=8, choices=Side)
    words = models.TextField()
    advice = models.CharField(max_length=16, blank=True)
    by_user = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                name="advice_message_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="advice_comes_from_the_team",
                condition=Q(advice="") | Q(side="answers"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.side} {self.pk}"
