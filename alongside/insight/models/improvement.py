"""What a chart led to: something somebody does, until it is felt."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Action


class Improvement(Circled):
    """An action that was started from a chart, and what the chart said on that day.

    `shown` is the chart's sentence as the board may see it, small numbers hidden,
    because everybody in the circle reads it. `part` is where it was started: from our
    own past, from other councils, or from England.
    """

    class Part(models.TextChoices):
        """Which comparison it came from."""

        PAST = "past", "Our own past"
        PEERS = "peers", "Other councils"
        NATIONAL = "national", "England"

    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")
    measure = models.CharField(max_length=40)
    part = models.CharField(max_length=8, choices=Part)
    shown = models.TextField()
    started_on = models.DateField(default=clock.today)
    started_by = models.BigIntegerField()
    started_by_name = models.CharField(max_length=120)

    class Meta:
        indexes = (
            models.Index(fields=("circle", "-id"), name="improvement_by_circle"),
            models.Index(fields=("measure", "-id"), name="improvement_by_measure"),
        )
        constraints = (
            models.CheckConstraint(
                name="improvement_says_what_was_shown", condition=~Q(shown="")
            ),
        )

    def __str__(self) -> str:
        return f"improvement {self.pk}"
