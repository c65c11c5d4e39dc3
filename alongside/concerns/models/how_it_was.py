"""How it was for the person: who asks, what came of asking, and what they said.

What the team knows of it (`Asking`, `AskingStep`) stands in one circle, what was said
(`HowItWas`) in another: whoever answers says who may read it. That somebody should get
in touch (`GetInTouch`) stands with the concern, and holds no word of the answers.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled, Link, User
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.following import Settlement


class StepOfAsking(models.TextChoices):
    """What was done about asking."""

    ARRANGED = "arranged", "It was arranged who asks"
    ANSWERED = "answered", "They told us how it was"
    NOT_ANSWERED = "not_answered", "They did not answer"


class Asking(Circled):
    """That somebody is to be asked how it was, once for each time it is settled.

    `called`, `how_to_talk` and `how_to_reach` are all that somebody independent sees of
    the person. `mode` is how it is arranged now ('' while it is not); how it truly was
    stands in the step that ended it. `number` is that of the newest step, so that of
    two people who write at once only one can be the next.
    """

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="askings"
    )
    settlement = models.OneToOneField(
        Settlement, on_delete=models.PROTECT, related_name="asking"
    )
    planned_at = models.DateTimeField(default=clock.now)
    called = models.CharField(max_length=120)
    how_to_talk = models.TextField(blank=True)
    how_to_reach = models.TextField(blank=True)
    mode = models.CharField(max_length=12, blank=True)
    asker = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    representative = models.CharField(max_length=120, blank=True)
    authority = models.CharField(max_length=200, blank=True)
    link = models.OneToOneField(Link, on_delete=models.PROTECT, null=True, blank=True)
    number = models.PositiveIntegerField(default=0)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("planned_at", "id"),
                condition=Q(ended_on=None),
                name="asking_waiting",
            ),
            models.Index(
                fields=("asker", "planned_at", "id"),
                condition=Q(ended_on=None),
                name="asking_by_asker",
            ),
        )
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("concern",),
                condition=Q(ended_on=None),
                name="asking_one_at_a_time",
            ),
            models.CheckConstraint(
                name="asking_independent_by_somebody",
                condition=~Q(mode="independent") | Q(asker__isnull=False),
            ),
            models.CheckConstraint(
                name="asking_alone_has_a_link",
                condition=~Q(mode="alone") | Q(link__isnull=False),
            ),
            models.CheckConstraint(
                name="asking_representative_has_authority",
                condition=Q(representative="", authority="")
                | ~Q(representative="") & ~Q(authority=""),
            ),
        ]

    def __str__(self) -> str:
        return f"asking {self.pk}"

    @property
    def is_of_person(self) -> bool:
        """Whether the person themselves is to be asked."""
        return not self.representative

    @property
    def is_over(self) -> bool:
        """Whether they answered, or it is written why not."""
        return self.ended_on is not None


class AskingStep(Circled):
    """One step of asking. Nothing is ever written over: the newest counts.

    The step that ends it says who asked, how and in what form, who answered with what
    authority, and which version of the questions; or the reason why there is no answer.
    """

    Step = StepOfAsking

    asking = models.ForeignKey(
        Asking, on_delete=models.PROTECT, related_name="steps", db_index=False
    )
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=12, choices=StepOfAsking)
    mode = models.CharField(max_length=12, blank=True)
    way = models.CharField(max_length=16, blank=True)
    format = models.CharField(max_length=16, blank=True)
    answered_by = models.CharField(max_length=16, blank=True)
    spoken_by = models.CharField(max_length=120, blank=True)
    authority = models.CharField(max_length=200, blank=True)
    version = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=16, blank=True)
    words = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("asking", "number"), name="asking_one_step_after_another"
            ),
            models.CheckConstraint(
                name="asking_answered_says_how",
                condition=~Q(step="answered")
                | ~Q(mode="")
                & ~Q(way="")
                & ~Q(format="")
                & ~Q(answered_by="")
                & ~Q(version="")
                & Q(reason=""),
            ),
            models.CheckConstraint(
                name="asking_not_answered_says_why",
                condition=Q(step="not_answered") & ~Q(reason="")
                | ~Q(step="not_answered") & Q(reason=""),
            ),
            models.CheckConstraint(
                name="asking_who_spoke_for_them",
                condition=Q(answered_by__in=("", "person"), spoken_by="", authority="")
                | ~Q(answered_by__in=("", "person"))
                & ~Q(spoken_by="")
                & ~Q(authority=""),
            ),
        ]

    def __str__(self) -> str:
        return f"asking step {self.pk}"


class HowItWas(Circled):
    """What somebody said about how it was: their own words, and who may read them.

    Its step says how they were asked. Whoever answered or wrote it down sees it, and
    the person; the team that worked with them only where `may_read` says so.
    """

    asking = models.OneToOneField(
        Asking, on_delete=models.PROTECT, related_name="how_it_was"
    )
    step = models.OneToOneField(
        AskingStep, on_delete=models.PROTECT, related_name="how_it_was"
    )
    better = models.TextField(blank=True)
    may_read = models.BooleanField(default=False)
    typed_in_by = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"how it was {self.pk}"


class Said(Circled):
    """The answer to one of the questions. One that was left blank is not here."""

    how_it_was = models.ForeignKey(
        HowItWas, on_delete=models.PROTECT, related_name="said"
    )
    question = models.CharField(max_length=32)
    answer = models.CharField(max_length=16)

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("how_it_was", "question"), name="said_once_to_a_question"
            ),
            models.CheckConstraint(
                name="said_answers_something",
                condition=~Q(question="") & ~Q(answer=""),
            ),
        ]

    def __str__(self) -> str:
        return f"said {self.pk}"


class GetInTouch(Circled):
    """That a named worker should get in touch, since somebody does not feel safer.

    It stands in the circle of the concern. Nothing moves because of it; it is done when
    the worker writes what came of it.
    """

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="get_in_touch"
    )
    asking = models.OneToOneField(
        Asking, on_delete=models.PROTECT, related_name="get_in_touch"
    )
    why = models.CharField(max_length=16)
    version = models.CharField(max_length=40)
    worker = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField(default=clock.now)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by_name = models.CharField(max_length=120, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("asked_at", "id"),
                condition=Q(done_at=None),
                name="get_in_touch_waiting",
            ),
        )
        constraints: ClassVar = [
            models.CheckConstraint(
                name="get_in_touch_says_what_came",
                condition=Q(done_at=None, words="", done_by_name="")
                | Q(done_at__isnull=False) & ~Q(words="") & ~Q(done_by_name=""),
            ),
            models.CheckConstraint(
                name="get_in_touch_done_after_asked",
                condition=Q(done_at=None) | Q(done_at__gte=F("asked_at")),
            ),
        ]

    def __str__(self) -> str:
        return f"get in touch {self.pk}"
