"""That somebody asks us to stop: what they said, what was thought of it, the answer."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.enquiry import CapacityRecord, Enquiry


class AskedToStop(Circled):
    """What the person said when they asked us to stop, and what they were answered.

    It stands in the circle of their enquiry. The answer is given once; they may take
    back what they asked, and come back after we stopped.
    """

    class Answer(models.TextChoices):
        """What became of it."""

        STOPPED = "stopped", "We stopped"
        GOES_ON = "goes_on", "We have to go on"
        TAKEN_BACK = "taken_back", "They want us to go on after all"

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="asked_to_stop"
    )
    words = models.TextField()
    asked_at = models.DateTimeField(default=clock.now)
    written_by = models.BigIntegerField()
    written_by_name = models.CharField(max_length=120)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    words_to_person = models.TextField(blank=True)
    left_with_them = models.TextField(blank=True)
    look_again_on = models.DateField(null=True, blank=True)
    came_back_at = models.DateTimeField(null=True, blank=True)
    came_back_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ("asked_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry",),
                condition=Q(answer=""),
                name="asked_to_stop_one_at_a_time",
            ),
            models.CheckConstraint(
                name="asked_to_stop_in_words", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="asked_to_stop_answer_and_time_together",
                condition=Q(answer="", answered_at=None)
                | ~Q(answer="") & Q(answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="stopped_leaves_something_and_a_day",
                condition=Q(answer="stopped", look_again_on__isnull=False)
                & ~Q(left_with_them="")
                & ~Q(words_to_person="")
                | ~Q(answer="stopped") & Q(look_again_on=None, came_back_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"asked to stop {self.pk}"

    @property
    def is_stopped(self) -> bool:
        """Whether we stopped, and they have not come back since."""
        return self.answer == self.Answer.STOPPED and self.came_back_at is None


class StopNote(Circled):
    """What a worker or the advocate thinks of it. A worker's stands with the concern,
    where the person does not read it; an advocate's where the person does."""

    asked = models.ForeignKey(
        AskedToStop, on_delete=models.PROTECT, related_name="notes"
    )
    words = models.TextField()
    by_user = models.BigIntegerField()
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("asked", "by_user"), name="stop_note_once_from_each"
            ),
            models.CheckConstraint(name="stop_note_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"note on stopping {self.pk}"


class Stopping(Circled):
    """What a safeguarding manager decided, and why, for the team.

    We stop when the person can decide this and nothing stands above their wish: then it
    says how their capacity was looked at and which risk is left. Or we go on: then it
    says what stands in the way.
    """

    class Result(models.TextChoices):
        """What was decided."""

        STOPPED = "stopped", "We stopped"
        GOES_ON = "goes_on", "We have to go on"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="stoppings"
    )
    asked = models.OneToOneField(
        AskedToStop, on_delete=models.PROTECT, related_name="stopping"
    )
    result = models.CharField(max_length=8, choices=Result)
    involvement = models.OneToOneField(Involvement, on_delete=models.PROTECT)
    capacity = models.CharField(max_length=16, blank=True)
    capacity_words = models.TextField(blank=True)
    capacity_record = models.ForeignKey(
        CapacityRecord,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    risk_left = models.TextField(blank=True)
    ground = models.CharField(max_length=24, blank=True)
    reason = models.TextField(blank=True)
    decided_by = models.BigIntegerField()
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("decided_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="stopping_says_how_capacity_was_looked_at",
                condition=Q(result="goes_on", capacity="")
                | Q(result="stopped", capacity="no_doubt", capacity_record=None)
                & ~Q(capacity_words="")
                | Q(
                    result="stopped",
                    capacity="looked_at",
                    capacity_record__isnull=False,
                )
                & ~Q(capacity_words=""),
            ),
            models.CheckConstraint(
                name="stopping_says_what_is_left_or_in_the_way",
                condition=Q(result="stopped", ground="") & ~Q(risk_left="")
                | Q(result="goes_on") & ~Q(ground="") & ~Q(reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"stopping {self.pk}"


class StoppingGround(Circled):
    """One thing that could stand above the person's wish, and how it is known that it
    does not."""

    stopping = models.ForeignKey(
        Stopping, on_delete=models.PROTECT, related_name="grounds"
    )
    ground = models.CharField(max_length=24)
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("stopping", "ground"), name="stopping_ground_once"
            ),
            models.CheckConstraint(
                name="stopping_ground_in_words", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"ground {self.pk}"
