"""How a person was involved in a decision, and what somebody will do because of it."""

import pghistory
from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled, User


class Involvement(Circled):
    """The person's part in one decision.

    Their view stands here first-hand, or through somebody named with the authority they
    spoke on, or is absent for a stated reason. There is no fourth way: the constraints
    refuse a silent blank.
    """

    class How(models.TextChoices):
        """How the view was come by."""

        FIRST_HAND = "first_hand", "They told us themselves"
        THROUGH_SOMEONE = "through_someone", "Somebody spoke for them"
        NOT_ASKED = "not_asked", "They have not been asked, for a reason"

    how = models.CharField(max_length=16, choices=How)
    words = models.TextField(blank=True)
    support = models.TextField(blank=True)
    spoken_by = models.CharField(max_length=120, blank=True)
    authority = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=32, blank=True)
    reason_words = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="involvement_view_or_reason",
                condition=(
                    Q(how="first_hand") & ~Q(words="")
                    | Q(how="through_someone")
                    & ~Q(words="")
                    & ~Q(spoken_by="")
                    & ~Q(authority="")
                    | Q(how="not_asked") & ~Q(reason="")
                ),
            ),
        )

    def __str__(self) -> str:
        return f"involvement {self.pk}"

    @property
    def is_heard(self) -> bool:
        """Whether the person's view is here at all."""
        return self.how != self.How.NOT_ASKED


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Action(Circled):
    """Something that somebody will do by a day, and the wish it serves.

    It is finished when it was done by its owner, verified by somebody else, and felt by
    the people it is for. The constraints hold that order whatever the code does: no row
    can stand higher than the rungs below it. `done_by` and `verified_by` are users'
    numbers on the present climb; the rungs themselves keep who, when and in what words.
    """

    class State(models.TextChoices):
        """How far up the ladder it is."""

        TO_DO = "to_do", "To do"
        DONE = "done", "Done, not checked yet"
        VERIFIED = "verified", "Checked, not felt yet"
        FELT = "felt", "Finished"

    what = models.TextField()
    serves = models.TextField()
    serves_kind = models.CharField(max_length=32)
    came_from = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner_name = models.CharField(max_length=120)
    for_user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    for_name = models.CharField(max_length=120)
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State, default=State.TO_DO)
    done_by = models.BigIntegerField(null=True, blank=True)
    verified_by = models.BigIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_by_name = models.CharField(max_length=120)
    changed_why = models.TextField(blank=True)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("circle", "due_on", "id"), name="action_by_due_day"),
        )
        constraints = (
            models.CheckConstraint(
                name="action_says_what_and_whose",
                condition=~Q(what="")
                & ~Q(serves="")
                & ~Q(owner_name="")
                & ~Q(for_name=""),
            ),
            models.CheckConstraint(
                name="action_climbs_rung_by_rung",
                condition=(
                    Q(state="to_do", done_by=None, verified_by=None)
                    | Q(state="done", done_by__isnull=False, verified_by=None)
                    | Q(
                        state__in=("verified", "felt"),
                        done_by__isnull=False,
                        verified_by__isnull=False,
                    )
                    & ~Q(verified_by=F("done_by"))
                ),
            ),
        )

    def __str__(self) -> str:
        return f"action {self.pk}"

    @property
    def is_finished(self) -> bool:
        """Whether it was done, verified by another and felt: nothing less will do."""
        return self.state == self.State.FELT

    @property
    def is_late(self) -> bool:
        """Whether its day has gone by and nobody has done it."""
        return self.state == self.State.TO_DO and self.due_on < clock.today()


class Rung(Circled):
    """What somebody said of one rung: who, when, in what words. Only ever added to.

    `is_so` is False where whoever looked found it not done, or where it was not felt.
    """

    class Kind(models.TextChoices):
        """The three rungs."""

        DONE = "done", "Done"
        VERIFIED = "verified", "Checked"
        FELT = "felt", "Felt"

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="rungs")
    kind = models.CharField(max_length=8, choices=Kind)
    is_so = models.BooleanField(default=True)
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="rung_done_is_so", condition=~Q(kind="done", is_so=False)
            ),
            models.CheckConstraint(
                name="rung_says_how", condition=Q(kind="done") | ~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
