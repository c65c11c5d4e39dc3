"""Something known of a care service, good or not: who says so, of what, and how sure.

It says nothing about any one person. It stands in the circle of the service, which the
team that runs the service is in; or in a narrower one of its own, for a reason and
until a day.
"""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled, Organisation
from alongside.providers.models.register import Service
from alongside.standards import codes


class OfService(Circled):
    """Something written down about a service by somebody, at a time."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_for = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class KnowledgeItem(OfService):
    """One thing known. `happened_on` is the day it was seen or heard; `recorded_at`
    when it was written here.

    `voice` is whose knowledge it is, `how` whether they saw it, heard it or were told.
    `same_as` is the item that tells of the same event: such an echo is never counted.
    `items_framework` and `framework_item` are of one version of the regulator's
    framework; the key question is the same in all. `came_of` names the record it was
    made from, such as a visit. Where whoever told it asked that the service does not
    learn their name, `recorded_by` is 0 and a `KnowledgeTeller` says who it was.
    """

    kind = models.CharField(max_length=24)
    voice = models.CharField(max_length=16)
    who_says = models.CharField(max_length=120, blank=True)
    key_question = models.CharField(max_length=16)
    items_framework = models.CharField(max_length=32, blank=True)
    framework_item = models.CharField(max_length=32, blank=True)
    indicator = models.CharField(max_length=24, blank=True)
    tone = models.CharField(max_length=8)
    words = models.TextField()
    how = models.CharField(max_length=8)
    reliability = models.CharField(max_length=16)
    happened_on = models.DateField()
    came_of = models.CharField(max_length=40, blank=True)
    same_as = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="echoes"
    )
    withheld_reason = models.CharField(max_length=24, blank=True)
    withheld_words = models.TextField(blank=True)
    withheld_until = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_why = models.CharField(max_length=300, blank=True)
    # The number of the form it was typed in, so that two presses make one.
    told_once = models.UUIDField(null=True, blank=True, unique=True)

    class Meta(OfService.Meta):
        indexes = (
            models.Index(
                fields=("service", "-happened_on", "-id"), name="knowledge_by_service"
            ),
            models.Index(fields=("recorded_by", "-id"), name="knowledge_by_writer"),
        )
        constraints = (
            models.CheckConstraint(
                name="knowledge_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="knowledge_of_a_key_question",
                condition=Q(key_question__in=codes.KEY_QUESTIONS.codes),
            ),
            models.CheckConstraint(
                name="knowledge_kind_is_known",
                condition=Q(kind__in=codes.KNOWLEDGE_KINDS.codes),
            ),
            models.CheckConstraint(
                name="knowledge_voice_is_known",
                condition=Q(voice__in=codes.KNOWLEDGE_VOICES.codes),
            ),
            models.CheckConstraint(
                name="knowledge_tone_is_known",
                condition=Q(tone__in=codes.KNOWLEDGE_TONES.codes),
            ),
            models.CheckConstraint(
                name="knowledge_says_how_sure",
                condition=Q(how__in=codes.KNOWLEDGE_HOW.codes)
                & Q(reliability__in=codes.KNOWLEDGE_RELIABILITY.codes),
            ),
            models.CheckConstraint(
                name="knowledge_withheld_for_a_reason_and_a_time",
                condition=Q(withheld_reason="", withheld_until=None)
                | ~Q(withheld_reason="")
                & Q(withheld_until__isnull=False)
                & ~Q(withheld_words=""),
            ),
            models.CheckConstraint(
                name="knowledge_taken_back_for_a_reason",
                condition=Q(taken_back_at=None, taken_back_why="")
                | Q(taken_back_at__isnull=False) & ~Q(taken_back_why=""),
            ),
            models.CheckConstraint(
                name="knowledge_is_not_its_own_echo",
                condition=Q(same_as=None) | ~Q(same_as=F("id")),
            ),
        )

    @property
    def voice_words(self) -> str:
        """Whose knowledge it is and how they know it: `Staff, told`."""
        how = codes.KNOWLEDGE_HOW.label(self.how).lower()
        return f"{codes.KNOWLEDGE_VOICES.label(self.voice)}, {how}"

    @property
    def is_withheld(self) -> bool:
        """Whether the team that runs the service does not see it yet."""
        return self.withheld_until is not None and self.withheld_until > clock.now()

    @property
    def question_words(self) -> str:
        """Which of the five questions it is about, in plain words."""
        return codes.KEY_QUESTIONS.plain(self.key_question)

    @property
    def tone_words(self) -> str:
        """Good or not, in words."""
        return codes.KNOWLEDGE_TONES.plain(self.tone)

    @property
    def tone_colour(self) -> str:
        """The colour of the tag: never red, since a worry is a beginning."""
        return {"good": "green", "worry": "yellow"}.get(self.tone, "grey")

    @property
    def who_says_it(self) -> str:
        """Whose knowledge it is, in words, with what was said of them."""
        return self.who_says or codes.KNOWLEDGE_VOICES.plain(self.voice)

    @property
    def withheld_why(self) -> str:
        """Why it is held back, in words."""
        return codes.KNOWLEDGE_WITHHELD.plain(self.withheld_reason)

    @property
    def is_counted(self) -> bool:
        """Whether it stands for something by itself: not taken back, nor an echo. Where
        what it repeats is held back from the reader, it stands by itself for them (ask
        of rows that `queries.knowledge.items` brought)."""
        return self.taken_back_at is None and (
            self.same_as_id is None or self.same_as is None
        )


class KnowledgeReply(OfService):
    """What whoever runs the service says to one thing known of it. Only ever added to.

    `says_wrong` asks for it to be put right: somebody answers that.
    """

    item = models.ForeignKey(
        KnowledgeItem, on_delete=models.PROTECT, related_name="replies"
    )
    words = models.TextField()
    says_wrong = models.BooleanField(default=False)

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="knowledge_reply_says_something", condition=~Q(words="")
            ),
        )
