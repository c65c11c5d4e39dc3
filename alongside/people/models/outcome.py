"""What a person wants to come of it: in their words, rated by them, judged by both."""

from typing import Any

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person
from alongside.people.models.told import How


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Outcome(Circled):
    """One thing the person wants, in their own words. Revised, never overwritten.

    It belongs to the person. What was said in an enquiry stands in the enquiry's
    circle, what was said otherwise in the person's own. `areas` are codes of the parts
    of life it touches (`standards.codes.WELLBEING`). There is no person only where an
    enquiry from earlier records is about nobody who has one.
    """

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="outcomes",
        db_index=False,
    )
    words = models.TextField()
    areas = models.JSONField(default=list)
    how = models.CharField(max_length=8, choices=How, default=How.OWN)
    said_by = models.CharField(max_length=120)
    said_on = models.DateField(default=clock.today)
    is_withdrawn = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")
        indexes = (models.Index(fields=("person", "id"), name="outcome_by_person"),)
        constraints = (
            models.CheckConstraint(name="outcome_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"outcome {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, Any]]:
        """What it says now, for somebody who was writing at the same time."""
        return [("What is wanted", self.words), ("Who said it", self.said_by)]


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


class Rating(Circled):
    """How near somebody says they are to what they want, on one day.

    `near` is a code of the five-picture scale (`standards.codes.NEARNESS`). It is the
    person's own word, never added up with others.
    """

    outcome = models.ForeignKey(
        Outcome, on_delete=models.PROTECT, related_name="ratings", db_index=False
    )
    near = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    how = models.CharField(max_length=8, choices=How, default=How.OWN)
    said_by = models.CharField(max_length=120)
    said_on = models.DateField(default=clock.today)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("said_on", "pk")
        indexes = (
            models.Index(fields=("outcome", "said_on", "id"), name="rating_in_order"),
        )

    def __str__(self) -> str:
        return f"rating {self.pk}"


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
