"""What follows a death: the coroner, and whether to ask for a review."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern
from alongside.people.models import Death


class CoronerNote(Circled):
    """Whether the coroner has been told. Each answer is a row; the newest holds."""

    class Answer(models.TextChoices):
        """What is known of it."""

        TOLD = "told", "The coroner has been told"
        NOT_NEEDED = "not_needed", "The coroner need not be told"
        NOT_KNOWN = "not_known", "Not known yet"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="coroner_notes"
    )
    death = models.ForeignKey(Death, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer)
    who = models.CharField(max_length=120, blank=True)
    on_day = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    written_by = models.BigIntegerField()
    written_by_name = models.CharField(max_length=120)
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("written_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="coroner_told_by_whom_and_when",
                condition=Q(answer="told", on_day__isnull=False) & ~Q(who="")
                | ~Q(answer="told") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"note on the coroner {self.pk}"


class ReviewScreen(Circled):
    """Whether a safeguarding adults review is asked for after a death, and why.

    A safeguarding manager answers it once for each concern and each death that was
    written; what was written by mistake asks for nothing.
    """

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="review_screens"
    )
    death = models.ForeignKey(Death, on_delete=models.PROTECT, related_name="+")
    is_referred = models.BooleanField()
    why = models.TextField()
    referred_to = models.CharField(max_length=120, blank=True)
    referred_on = models.DateField(null=True, blank=True)
    decided_by = models.BigIntegerField()
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("decided_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "death"), name="review_screen_once"
            ),
            models.CheckConstraint(name="review_screen_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="referred_for_review_to_whom_and_when",
                condition=Q(is_referred=True, referred_on__isnull=False)
                & ~Q(referred_to="")
                | Q(is_referred=False, referred_on=None, referred_to=""),
            ),
        )

    def __str__(self) -> str:
        return f"review screen {self.pk}"


class ScreenAnswer(Circled):
    """The answer to one condition of the law, and how it is known."""

    class Answer(models.TextChoices):
        """An answer that may not be known."""

        YES = "yes", "Yes"
        NO = "no", "No"
        UNKNOWN = "unknown", "Not known yet"

    screen = models.ForeignKey(
        ReviewScreen, on_delete=models.PROTECT, related_name="answers"
    )
    condition = models.CharField(max_length=24)
    answer = models.CharField(max_length=8, choices=Answer)
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("screen", "condition"), name="screen_answer_once"
            ),
            models.CheckConstraint(
                name="screen_answer_in_words", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"screen answer {self.pk}"
