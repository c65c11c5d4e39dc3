"""Decisions about a person: the question, what was decided, and how they were told.

Nothing here is ever written over. What is put right, or decided anew, is a new row.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.people.models.person import Person


class Decision(Circled):
    """One question to be decided. Whether somebody can decide it hangs here, on the
    decision, and never on the person."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="decisions", db_index=False
    )
    question = models.CharField(max_length=300)
    kind = models.CharField(max_length=24, blank=True)
    why_now = models.TextField(blank=True)
    needed_by = models.DateField(null=True, blank=True)
    begun_by = models.BigIntegerField()
    begun_by_name = models.CharField(max_length=120)
    begun_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("person", "-id"), name="decision_newest"),)
        constraints = (
            models.CheckConstraint(
                name="decision_asks_something", condition=~Q(question="")
            ),
        )

    def __str__(self) -> str:
        return f"decision {self.pk}"


class DecisionAnswer(Circled):
    """What was decided. The newest answer to a decision is the one that counts."""

    class Change(models.TextChoices):
        """Why there is an answer: the first, one put right, or one decided anew."""

        FIRST = "first", "Decided"
        CORRECTED = "corrected", "Put right"
        ANEW = "anew", "Decided anew"

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="answers", db_index=False
    )
    change = models.CharField(max_length=9, choices=Change)
    change_reason = models.TextField(blank=True)
    words = models.TextField()
    basis = models.CharField(max_length=24)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    authority = models.CharField(max_length=300)
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("decision", "-id"), name="decision_answer_newest"),
        )
        constraints = (
            models.CheckConstraint(
                name="decision_answer_is_whole",
                condition=~Q(words="")
                & ~Q(decided_by="")
                & ~Q(role="")
                & ~Q(authority=""),
            ),
            models.CheckConstraint(
                name="decision_answer_changed_says_why",
                condition=Q(change="first") | ~Q(change_reason=""),
            ),
            models.UniqueConstraint(
                fields=("decision",),
                condition=Q(change="first"),
                name="decision_answer_first_once",
            ),
        )

    def __str__(self) -> str:
        return f"answer {self.pk}"

    @property
    def told_as(self) -> str:
        """One line for an answer that no longer counts: what it was, kept when."""
        day = timezone.localdate(self.recorded_at)
        return f"{self.get_change_display()}: kept on {day.day} {day:%B %Y}"


class Option(Circled):
    """One way it could have gone, with what is good and what is not so good."""

    answer = models.ForeignKey(
        DecisionAnswer, on_delete=models.PROTECT, related_name="options"
    )
    words = models.CharField(max_length=300)
    good = models.TextField()
    bad = models.TextField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"option {self.pk}"


class Telling(Circled):
    """One time the person was told what was decided, and what they said to it."""

    answer = models.ForeignKey(
        DecisionAnswer, on_delete=models.PROTECT, related_name="tellings"
    )
    told_on = models.DateField()
    told_by = models.CharField(max_length=120)
    told_in = models.CharField(max_length=24)
    how = models.TextField()
    what_they_said = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_on", "pk")

    def __str__(self) -> str:
        return f"telling {self.pk}"
