"""What the person wants to come of it, and whether they say it did."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.enquiry import Enquiry


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Outcome(Circled):
    """One thing the person wants, in their own words. Revised, never overwritten."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="outcomes"
    )
    words = models.TextField()
    said_by = models.CharField(max_length=120)
    said_on = models.DateField(default=clock.today)
    is_withdrawn = models.BooleanField(default=False)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")
        constraints = (
            models.CheckConstraint(name="outcome_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"outcome {self.pk}"


class OutcomeRevision(Circled):
    """The earlier words of an outcome, and why they changed."""

    outcome = models.ForeignKey(
        Outcome, on_delete=models.PROTECT, related_name="revisions"
    )
    words = models.TextField()
    said_on = models.DateField()
    reason = models.TextField()
    changed_by_name = models.CharField(max_length=120)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("changed_at", "pk")
        constraints = (
            models.CheckConstraint(name="revision_says_why", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"revision {self.pk}"


class Judgement(Circled):
    """Whether an outcome was achieved, as one side sees it. The newest counts."""

    class Whose(models.TextChoices):
        """Who judges."""

        PERSON = "person", "The person"
        PROFESSIONAL = "professional", "The professional"

    class Result(models.TextChoices):
        """How far it was achieved."""

        FULLY = "fully", "Fully"
        PARTLY = "partly", "Partly"
        NOT = "not", "Not at all"
        UNABLE = "unable", "Could not say, for a reason"

    outcome = models.ForeignKey(
        Outcome, on_delete=models.PROTECT, related_name="judgements"
    )
    whose = models.CharField(max_length=12, choices=Whose)
    result = models.CharField(max_length=8, choices=Result)
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="judgement_unable_says_why",
                condition=~Q(result="unable", words=""),
            ),
        )

    def __str__(self) -> str:
        return f"judgement {self.pk}"
