"""A part of an enquiry that an organisation is asked to make, and its answers."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Organisation, User
from alongside.agreed.models import Involvement
from alongside.concerns.models.enquiry import Enquiry


class AskedPart(Circled):
    """What an organisation is asked to find out, in a circle of its own: one named
    person there and the team. They see what they are asked, and no more.

    `about_name` is who it is about, where they may know.
    """

    class Answer(models.TextChoices):
        """Whether they make it."""

        ACCEPTED = "accepted", "They do it"
        DECLINED = "declined", "They do not do it"

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="asked_parts"
    )
    reference = models.CharField(max_length=12)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    asked_user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_name = models.CharField(max_length=120)
    about_name = models.CharField(max_length=120, blank=True)
    scope = models.TextField()
    questions = models.TextField()
    due_on = models.DateField()
    asked_at = models.DateTimeField(default=clock.now)
    asked_by_name = models.CharField(max_length=120)
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    answer_words = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    returned_words = models.TextField(blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    taken_back_words = models.TextField(blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_on", "pk")
        constraints = (
            models.CheckConstraint(
                name="asked_part_in_words",
                condition=~Q(scope="") & ~Q(questions=""),
            ),
            models.CheckConstraint(
                name="asked_part_answer_and_time_together",
                condition=Q(answer="", answered_at=None)
                | ~Q(answer="") & Q(answered_at__isnull=False),
            ),
            models.CheckConstraint(
                name="asked_part_declined_says_why",
                condition=~Q(answer="declined", answer_words=""),
            ),
            models.CheckConstraint(
                name="asked_part_returned_by_whoever_accepted",
                condition=Q(returned_words="", returned_at=None)
                | Q(answer="accepted", returned_at__isnull=False)
                & ~Q(returned_words=""),
            ),
            models.CheckConstraint(
                name="asked_part_taken_back_says_why",
                condition=Q(taken_back_words="", taken_back_at=None)
                | Q(taken_back_at__isnull=False, returned_at=None)
                & ~Q(taken_back_words=""),
            ),
        )

    def __str__(self) -> str:
        return f"asked part {self.pk}"

    @property
    def is_out(self) -> bool:
        """Whether something is still to come back."""
        over = self.returned_at or self.taken_back_at
        return not over and self.answer != self.Answer.DECLINED

    @property
    def is_late(self) -> bool:
        """Whether it is past its day and not back."""
        return self.is_out and self.due_on < clock.today()

    @property
    def where_it_is(self) -> str:
        """How far it has got, in a few words."""
        if self.taken_back_at:
            return "Taken back"
        if self.returned_at:
            return "Sent back with answers"
        if self.is_late:
            return "Late"
        return self.get_answer_display() or "Waiting for a yes or a no"


class PartDecision(Circled):
    """Why an organisation was asked, or was not: for the team.

    Whether it, or somebody who works for it, could be the source of the harm, and
    whether it is safe to ask them; and why they may not know whom it is about.
    """

    class Source(models.TextChoices):
        """Whether the harm could come from there."""

        NO = "no", "No"
        SAFE = "safe", "It could be, and it is safe to ask them"
        UNSAFE = "unsafe", "It could be, and it is not safe to ask them"

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="part_decisions"
    )
    part = models.OneToOneField(
        AskedPart,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decision",
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    source = models.CharField(max_length=8, choices=Source)
    source_words = models.TextField()
    withheld_reason = models.TextField(blank=True)
    involvement = models.OneToOneField(Involvement, on_delete=models.PROTECT)
    decided_by = models.BigIntegerField()
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("decided_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="part_decision_says_how_it_is_known",
                condition=~Q(source_words=""),
            ),
            models.CheckConstraint(
                name="part_decision_never_asks_where_it_is_unsafe",
                condition=Q(source="unsafe", part=None)
                | ~Q(source="unsafe") & Q(part__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"decision on a part {self.pk}"


class PartTold(Circled):
    """That an organisation was asked, as the person reads it, once they were asked what
    they think of that. It stands in the circle of their enquiry."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="parts_told"
    )
    part = models.OneToOneField(
        AskedPart, on_delete=models.PROTECT, related_name="told"
    )
    organisation_name = models.CharField(max_length=200)
    told_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_at", "pk")

    def __str__(self) -> str:
        return f"part told {self.pk}"
