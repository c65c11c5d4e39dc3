"""The plan to stay safe: what people do where risk is left, and each look at it.

It stands in the circle of the enquiry, so that the person reads all of it. What people
do are agreed actions like any others; nothing is kept here a second time.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Action, Involvement
from alongside.concerns.models.enquiry import Enquiry
from alongside.people.models import Outcome


class SafetyPlanLine(Circled):
    """Something that somebody does so that the person stays safe, the wish it serves
    where it serves one, and what is done if it goes wrong."""

    uid = models.UUIDField(unique=True)
    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="plan_lines"
    )
    action = models.OneToOneField(
        Action, on_delete=models.PROTECT, related_name="safety_plan_line"
    )
    outcome = models.ForeignKey(
        Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    if_wrong = models.TextField()
    added_by_name = models.CharField(max_length=120)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="plan_line_says_what_if_it_goes_wrong", condition=~Q(if_wrong="")
            ),
        )

    def __str__(self) -> str:
        return f"line of a plan to stay safe {self.pk}"


class SafetyPlanStep(Circled):
    """One thing that was decided about the plan, with the person's view of it: agree
    on it, look at it again, end it, or have none for a reason.

    `number` counts the steps of one enquiry, so that of two people who write at once
    only one can be the next. The newest counts; none is ever written over.
    """

    class Kind(models.TextChoices):
        """What was decided."""

        AGREED = "agreed", "We agreed on it"
        REVIEWED = "reviewed", "We looked at it again"
        ENDED = "ended", "It came to an end"
        WITHOUT = "without", "There is no plan, for a reason"

    class Wanted(models.TextChoices):
        """Whether the person still wants it."""

        YES = "yes", "Yes, as it is"
        CHANGED = "changed", "Yes, and something has to change"
        NO = "no", "No, they do not want it now"

    STANDS = (Kind.AGREED, Kind.REVIEWED)

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="plan_steps"
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Kind)
    words = models.TextField()
    still_wanted = models.CharField(max_length=8, choices=Wanted, blank=True)
    review_on = models.DateField(null=True, blank=True)
    involvement = models.OneToOneField(Involvement, on_delete=models.PROTECT)
    decided_by = models.BigIntegerField()
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "number"), name="plan_step_one_after_another"
            ),
            models.CheckConstraint(name="plan_step_in_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="plan_stands_until_a_day",
                condition=Q(kind__in=("agreed", "reviewed"), review_on__isnull=False)
                | Q(kind__in=("ended", "without"), review_on=None),
            ),
            models.CheckConstraint(
                name="plan_review_says_whether_it_is_wanted",
                condition=Q(kind__in=("agreed", "without"), still_wanted="")
                | Q(kind__in=("reviewed", "ended")) & ~Q(still_wanted=""),
            ),
        )

    def __str__(self) -> str:
        return f"step of a plan to stay safe {self.pk}"

    @property
    def stands(self) -> bool:
        """Whether the plan stands while nothing newer is written."""
        return self.kind in self.STANDS

    @property
    def is_overdue(self) -> bool:
        """Whether the day to look at it again has gone by."""
        return self.review_on is not None and self.review_on < clock.today()


class SafetyPlanLook(Circled):
    """What was seen of one thing the person wants, when the plan was looked at."""

    step = models.ForeignKey(
        SafetyPlanStep, on_delete=models.PROTECT, related_name="looks"
    )
    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("step", "outcome"), name="plan_look_once_at_each_wish"
            ),
            models.CheckConstraint(name="plan_look_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"look at a wish {self.pk}"
