"""How it was decided what is best for somebody, for one decision."""

from django.db import models
from django.db.models import Q

from alongside.access.models import Circled
from alongside.people.models.capacity import Assessment
from alongside.people.models.decision import DecisionAnswer


class BestInterests(Circled):
    """What was thought about before an answer was decided for the person.

    `assessment` is the conversation it stands on. `thoughts` maps codes of the
    checklist, as it was in `checklist_version`, to words.
    """

    answer = models.OneToOneField(
        DecisionAnswer, on_delete=models.PROTECT, related_name="best_interests"
    )
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, related_name="+"
    )
    decider = models.CharField(max_length=16)
    checklist_version = models.CharField(max_length=16)
    thoughts = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"best interests {self.pk}"


class Consulted(Circled):
    """Somebody who was asked, or should have been; and what they do not agree with."""

    best_interests = models.ForeignKey(
        BestInterests, on_delete=models.PROTECT, related_name="consulted"
    )
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=120)
    was_asked = models.BooleanField()
    words = models.TextField()
    dissent = models.TextField(blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="consulted_says_something",
                condition=~Q(name="") & ~Q(relation="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"consulted {self.pk}"
