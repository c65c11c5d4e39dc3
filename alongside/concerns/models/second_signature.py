"""A second manager looks at it when again nothing more is to be done for somebody."""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.decision import Decision


class SecondSignature(Circled):
    """That a decision to do nothing more waits for a second manager, and what they say.

    `earlier` is how many worries about the same person had ended so. What the one who
    spoke up is to be told is kept until then.
    """

    class Answer(models.TextChoices):
        """What the second manager says."""

        AGREED = "agreed", "Agreed"
        SENT_BACK = "sent_back", "Sent back"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="second_signatures"
    )
    decision = models.OneToOneField(
        Decision, on_delete=models.PROTECT, related_name="second_signature"
    )
    earlier = models.PositiveSmallIntegerField()
    words_to_raiser = models.TextField(blank=True)
    asked_by = models.BigIntegerField()
    asked_at = models.DateTimeField(default=clock.now)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    words = models.TextField(blank=True)
    answered_by = models.BigIntegerField(null=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("asked_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("concern",),
                condition=Q(answer=""),
                name="second_signature_one_at_a_time",
            ),
            models.CheckConstraint(
                name="second_signature_answer_words_and_time_together",
                condition=Q(answer="", words="", answered_by=None, answered_at=None)
                | ~Q(answer="")
                & ~Q(words="")
                & Q(answered_by__isnull=False, answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="second_signature_by_somebody_else",
                condition=Q(answered_by=None) | ~Q(answered_by=F("asked_by")),
            ),
        )

    def __str__(self) -> str:
        return f"second signature {self.pk}"
