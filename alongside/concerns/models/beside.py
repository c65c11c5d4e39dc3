"""What others do beside an enquiry: the police, an employer, a complaint.

It stands in the circle of the concern, with the team. Nothing is written over: each
time somebody was in touch is a new row, and the newest says how it is now. What the
person reads stands apart, in the circle of their enquiry, once they are told.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.enquiry import Enquiry
from alongside.standards import codes


class Process(Circled):
    """Something that others do about the same thing, since when. `number` counts those
    of one concern, so that of two people who write at once only one can be the next."""

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="processes", db_index=False
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=24)
    began_on = models.DateField()
    written_by = models.BigIntegerField()
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "number"), name="process_one_after_another"
            ),
        )

    def __str__(self) -> str:
        return f"process {self.pk}"

    @property
    def in_words(self) -> str:
        """What it is."""
        return codes.BESIDE_KINDS.label(self.kind)

    @property
    def now(self) -> "ProcessStep":
        """How it is now. Read it with its steps, or it costs a query."""
        return max(self.steps.all(), key=lambda one: one.number)

    @property
    def telling(self) -> "ProcessTelling":
        """What was decided last about telling the person."""
        return max(self.tellings.all(), key=lambda one: one.number)


class ProcessStep(Circled):
    """One time that somebody was in touch, and how it is since: who leads, how to reach
    them, what may not be done meanwhile and who asked for that, when we speak next."""

    class Step(models.TextChoices):
        """What was done."""

        BEGAN = "began", "Written down"
        CONTACT = "contact", "In touch"
        GOES_ON = "goes_on", "Goes on after we settle"
        ENDED = "ended", "It is over"

    process = models.ForeignKey(
        Process, on_delete=models.PROTECT, related_name="steps", db_index=False
    )
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=8, choices=Step)
    on = models.DateField()
    leads = models.CharField(max_length=120)
    reach = models.CharField(max_length=200)
    reference = models.CharField(max_length=60, blank=True)
    words = models.TextField()
    not_now = models.TextField(blank=True)
    not_now_by = models.CharField(max_length=120, blank=True)
    against = models.CharField(max_length=60, blank=True)  # codes with commas between
    next_contact_on = models.DateField(null=True, blank=True)
    keeps_in_touch = models.CharField(max_length=120, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("process", "number"), name="process_step_after_step"
            ),
            models.CheckConstraint(
                name="process_step_says_what_was_said", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="process_not_now_says_who_asked",
                condition=Q(not_now="", not_now_by="", against="")
                | ~Q(not_now="") & ~Q(not_now_by=""),
            ),
            models.CheckConstraint(
                name="process_has_a_next_day_until_it_is_over",
                condition=Q(step="ended", next_contact_on=None, not_now="")
                | ~Q(step="ended") & Q(next_contact_on__isnull=False),
            ),
            models.CheckConstraint(
                name="process_that_goes_on_is_kept_in_touch_with",
                condition=~Q(step="goes_on") | ~Q(keeps_in_touch=""),
            ),
        )

    def __str__(self) -> str:
        return f"process step {self.pk}"

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.step == self.Step.ENDED

    @property
    def is_contact_due(self) -> bool:
        """Whether the day of the next contact is here or has gone by."""
        return self.next_contact_on is not None and (
            self.next_contact_on <= clock.today()
        )

    @property
    def points(self) -> list[str]:
        """The codes of what it stands against."""
        return [one for one in self.against.split(",") if one]


class ProcessTelling(Circled):
    """That the person reads of it from now on; or does not, why, and until when."""

    process = models.ForeignKey(
        Process, on_delete=models.PROTECT, related_name="tellings", db_index=False
    )
    number = models.PositiveIntegerField()
    is_told = models.BooleanField()
    reason = models.CharField(max_length=16, blank=True)
    words = models.TextField()
    look_again_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("process", "number"), name="process_telling_after_telling"
            ),
            models.CheckConstraint(
                name="process_told_or_held_back_with_reason_and_day",
                condition=~Q(words="")
                & (
                    Q(is_told=True, reason="", look_again_on=None)
                    | Q(is_told=False, look_again_on__isnull=False) & ~Q(reason="")
                ),
            ),
        )

    def __str__(self) -> str:
        return f"process telling {self.pk}"

    @property
    def is_look_gone(self) -> bool:
        """Whether it is held back, and the day to look again is here or gone by."""
        return self.look_again_on is not None and self.look_again_on <= clock.today()

    @property
    def why_held_back(self) -> str:
        """Why the person does not read of it."""
        return codes.BESIDE_WITHHELD.plain(self.reason)


class ProcessTold(Circled):
    """What the person reads: that others look into it too, and whom they can ask."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="processes_told"
    )
    process = models.ForeignKey(Process, on_delete=models.PROTECT, related_name="told")
    kind = models.CharField(max_length=24)
    words = models.TextField()
    whom_to_ask = models.CharField(max_length=200)
    is_over = models.BooleanField(default=False)
    told_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="process_told_in_words_and_whom_to_ask",
                condition=~Q(words="") & ~Q(whom_to_ask=""),
            ),
        )

    def __str__(self) -> str:
        return f"process told {self.pk}"

    @property
    def in_words(self) -> str:
        """What others do, to the person."""
        return codes.BESIDE_TOLD.plain(self.kind)


class ProcessAnswer(Circled):
    """How something we did keeps to what others asked us not to do, or why it went
    ahead."""

    step = models.ForeignKey(
        ProcessStep, on_delete=models.PROTECT, related_name="answers"
    )
    point = models.CharField(max_length=24)
    words = models.TextField()
    said_by = models.BigIntegerField()
    said_by_name = models.CharField(max_length=120)
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="process_answer_has_words", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"answer {self.pk} to what may not be done"

    @property
    def point_in_words(self) -> str:
        """What was done."""
        return codes.BESIDE_AGAINST.label(self.point)
