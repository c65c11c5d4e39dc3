"""Care that somebody looked for near here and could not find, and what was answered.

It names nobody: only what kind of care is missing, where, and for how many.
"""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Organisation
from alongside.standards import codes


class SaidByStaff(models.Model):
    """Something that staff of an organisation wrote down, at a time."""

    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_for = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # kinds of care, and which colleague wrote of them

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class MarketGap(SaidByStaff):
    """Care that is missing. `honest` is what is hard to say about it: money, staff, or
    that there is no answer yet. `answer` is the newest of its answers, none at first.
    """

    uid = models.UUIDField(unique=True, default=uuid4)
    area = models.CharField(max_length=120)
    town = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=24)
    need = models.CharField(max_length=500)
    voice = models.CharField(max_length=16)
    people_waiting = models.PositiveIntegerField(null=True, blank=True)
    honest = models.TextField(blank=True)
    said_on = models.DateField()
    answer = models.CharField(max_length=16, blank=True)

    class Meta:
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=("area", "kind", "-id"), name="gap_by_area_and_kind"),
        )
        constraints = (
            models.CheckConstraint(
                name="gap_says_what_and_where", condition=~Q(need="") & ~Q(area="")
            ),
            models.CheckConstraint(
                name="gap_kind_is_known",
                condition=Q(kind__in=codes.SERVICE_KINDS.codes),
            ),
            models.CheckConstraint(
                name="gap_voice_is_known",
                condition=Q(voice__in=codes.KNOWLEDGE_VOICES.codes),
            ),
            models.CheckConstraint(
                name="gap_answer_is_known",
                condition=Q(answer__in=("", *codes.MARKET_ANSWERS.codes)),
            ),
        )

    @property
    def kind_label(self) -> str:
        """The kind of care that is missing, in plain words."""
        return codes.SERVICE_KINDS.plain(self.kind)

    @property
    def voice_label(self) -> str:
        """Who says that it is missing."""
        return codes.KNOWLEDGE_VOICES.plain(self.voice)

    @property
    def answer_label(self) -> str:
        """What was answered last, in a few words."""
        if not self.answer:
            return "Nobody has answered yet"
        return codes.MARKET_ANSWERS.label(self.answer)

    @property
    def where(self) -> str:
        """Town and area, or the area alone."""
        return ", ".join(dict.fromkeys(filter(None, (self.town, self.area))))


class MarketGapAnswer(SaidByStaff):
    """What those who buy care answer to a gap. Only ever added to."""

    uid = models.UUIDField(unique=True, default=uuid4)
    gap = models.ForeignKey(MarketGap, on_delete=models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=16)
    words = models.TextField()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="gap_answer_says_something",
                condition=~Q(words="") & Q(answer__in=codes.MARKET_ANSWERS.codes),
            ),
        )

    @property
    def label(self) -> str:
        """The answer in a few words."""
        return codes.MARKET_ANSWERS.plain(self.answer)
