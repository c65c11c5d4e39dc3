"""The decision under section 42(1), and what was passed on to others."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Team
from alongside.agreed.models import Involvement
from alongside.concerns.models.concern import Concern


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Decision(Circled):
    """The three tests with their evidence, the person's view, and what follows."""

    class Result(models.TextChoices):
        """What was decided."""

        DUTY_MET = "section_42", "There must be an enquiry (section 42)"
        OTHER_ENQUIRY = "other_enquiry", "There will be an enquiry, by choice"
        ANOTHER_ROUTE = "another_route", "Another team is better placed to help"
        NO_ACTION = "no_further_action", "No further action"

    class Answer(models.TextChoices):
        """Whether a test is met."""

        YES = "yes", "Yes"
        NO = "no", "No"
        UNKNOWN = "unknown", "Not known"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="decisions"
    )
    involvement = models.OneToOneField(Involvement, on_delete=models.PROTECT)
    needs = models.CharField(max_length=8, choices=Answer)
    needs_evidence = models.TextField()
    risk = models.CharField(max_length=8, choices=Answer)
    risk_evidence = models.TextField()
    unable = models.CharField(max_length=8, choices=Answer)
    unable_evidence = models.TextField()
    advocate = models.CharField(max_length=32)
    advocate_words = models.TextField(blank=True)
    result = models.CharField(max_length=20, choices=Result)
    reason = models.TextField()
    reason_code = models.CharField(max_length=32, blank=True)
    decided_by = models.BigIntegerField()
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("decided_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="duty_means_all_three_tests",
                condition=~Q(result="section_42")
                | Q(needs="yes", risk="yes", unable="yes"),
            ),
            models.CheckConstraint(
                name="decision_has_its_reasons",
                condition=~Q(reason="")
                & ~Q(needs_evidence="")
                & ~Q(risk_evidence="")
                & ~Q(unable_evidence=""),
            ),
        )

    def __str__(self) -> str:
        return f"decision {self.pk}"


class Route(Circled):
    """Something passed on to another team, which must accept it.

    In a circle of its own: the receiving team sees what it is asked and no more.
    """

    class Answer(models.TextChoices):
        """What the receiver said, or that they never did."""

        ACCEPTED = "accepted", "Accepted"
        RETURNED = "returned", "Sent back"
        RECALLED = "recalled", "Taken back unanswered"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="routes"
    )
    reference = models.CharField(max_length=12)
    kind = models.CharField(max_length=32)
    receiver = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    offered_at = models.DateTimeField(default=clock.now)
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    answer_words = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("offered_at", "id"),
                condition=Q(answer=""),
                name="route_unanswered",
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="route_answer_and_time_together",
                condition=Q(answer="", answered_at=None)
                | ~Q(answer="") & Q(answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="route_sent_back_says_why",
                condition=~Q(answer__in=("returned", "recalled"), answer_words=""),
            ),
        )

    def __str__(self) -> str:
        return f"route {self.pk}"
