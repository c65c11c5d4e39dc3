"""Conversations with a person, and what somebody will do because of an answer."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Action
from alongside.people.models.person import Person
from alongside.standards import codes


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Conversation(Circled):
    """One conversation: when, where, what for, who was there, and how they were helped.

    What was said is in its answers. Each time it is put right the version goes up by
    one; what it said before stays in the history of this row.
    """

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="conversations"
    )
    question_set = models.CharField(max_length=32)
    purpose = models.CharField(max_length=24)
    held_on = models.DateField(default=clock.today)
    place = models.CharField(max_length=120, blank=True)
    who_was_there = models.CharField(max_length=300, blank=True)
    support = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    version = models.PositiveIntegerField(default=1)
    changed_by_name = models.CharField(max_length=120)
    changed_why = models.TextField(blank=True)
    changed_at = models.DateTimeField(default=clock.now)
    recorded_by = models.BigIntegerField()

    DETAILS = ("purpose", "held_on", "place", "who_was_there", "support", "said_by")

    class Meta:
        indexes = (
            models.Index(
                fields=("person", "-held_on", "-id"), name="conversation_newest"
            ),
        )

    def __str__(self) -> str:
        return f"conversation {self.pk}"


class Answer(Circled):
    """What was said to one question, as of one version. Only ever added to.

    The newest to a question counts. `own_1`, `own_2`… are questions somebody added, and
    `asked` has their words. `feeling` is what was pointed at on the picture scale.
    """

    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, related_name="answers"
    )
    question = models.CharField(max_length=32)
    asked = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    feeling = models.CharField(max_length=12, blank=True)
    version = models.PositiveIntegerField(default=1)
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("conversation", "question", "version"),
                name="answer_once_in_a_version",
            ),
            models.CheckConstraint(
                name="answer_in_words_or_a_picture",
                condition=Q(words="") | Q(feeling=""),
            ),
        )

    def __str__(self) -> str:
        return f"answer {self.pk}"

    @property
    def feeling_words(self) -> str:
        """The feeling as the picture scale calls it."""
        return codes.FEELINGS.plain(self.feeling)

    @property
    def feeling_step(self) -> int:
        """Which of the five pictures it is, from 1; 0 for none."""
        known = self.feeling in codes.FEELINGS
        return codes.FEELINGS.codes.index(self.feeling) + 1 if known else 0


class Undertaking(Circled):
    """That an action came from an answer."""

    answer = models.ForeignKey(
        Answer, on_delete=models.PROTECT, related_name="undertakings"
    )
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"undertaking {self.pk}"
