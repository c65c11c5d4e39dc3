"""What becomes of something known of a service: read, answered, held back a while."""

from django.db import models
from django.db.models import Q

from alongside.providers.models.knowledge import (
    KnowledgeItem,
    KnowledgeReply,
    OfService,
)
from alongside.standards import codes


class KnowledgeTeller(OfService):
    """Who told something, where the service is not to learn it. It stands in a circle
    that nobody who runs the service is in."""

    item = models.OneToOneField(
        KnowledgeItem, on_delete=models.PROTECT, related_name="teller"
    )

    class Meta(OfService.Meta):
        indexes = (
            models.Index(fields=("recorded_by", "-id"), name="knowledge_by_teller"),
        )


class KnowledgeAnswer(OfService):
    """What those who look after the quality of care say about something known.

    With `reply` it answers whoever runs the service, who said that it is wrong; without
    one it tells everybody in the circle, and so whoever told it, what came of it.
    """

    item = models.ForeignKey(
        KnowledgeItem, on_delete=models.PROTECT, related_name="answers"
    )
    reply = models.OneToOneField(
        KnowledgeReply,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="answer",
    )
    result = models.CharField(max_length=12, blank=True)
    words = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="knowledge_answer_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="knowledge_answer_says_who_is_right",
                condition=Q(reply=None, result="")
                | Q(reply__isnull=False, result__in=codes.KNOWLEDGE_ANSWERS.codes),
            ),
        )

    @property
    def result_words(self) -> str:
        """Who is right, in words."""
        return codes.KNOWLEDGE_ANSWERS.plain(self.result)


class KnowledgeHold(OfService):
    """One step in holding something back from whoever runs the service: begun, gone on
    with, or ended early. Ending by itself, on the day, leaves no row. Only added to."""

    class Step(models.TextChoices):
        """What was done."""

        BEGUN = "begun", "Held back"
        GONE_ON = "gone_on", "Held back for longer"
        ENDED = "ended", "Shown early"

    item = models.ForeignKey(
        KnowledgeItem, on_delete=models.PROTECT, related_name="holds"
    )
    step = models.CharField(max_length=8, choices=Step)
    reason = models.CharField(max_length=24, blank=True)
    words = models.TextField()
    until = models.DateTimeField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="knowledge_hold_says_why", condition=~Q(words="")
            ),
        )


class KnowledgeRead(OfService):
    """That somebody of one organisation first read something, and when."""

    item = models.ForeignKey(
        KnowledgeItem, on_delete=models.PROTECT, related_name="reads"
    )

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("item", "recorded_for"),
                nulls_distinct=False,
                name="knowledge_first_read_once",
            ),
        )
