"""That somebody may need an advocate, and where that has got to.

A need belongs to one process (a concern with its enquiry, a decision, a review) and
stands in that process's circle, so that whoever does not see the process does not see
the need either. The steps are in `advocacy_steps`; nothing is written over.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.people.models.person import Person


class AdvocacyNeed(Circled):
    """One process in which the person may need somebody to speak up for them.

    `about_kind` and `about_id` name the process without a foreign key: it may stand on
    a higher floor. `state` moves only as `rules.advocacy_states` allows. `seen` forms
    carry `version`.
    """

    class State(models.TextChoices):
        """Where it has got to."""

        NOTED = "noted", "Nobody has looked at this yet"
        NOT_NEEDED = "not_needed", "Looked at: no advocate is needed now"
        TO_OFFER = "to_offer", "Looked at: an advocate is to be offered"
        SAID_NO = "said_no", "Offered: the answer was no, for now"
        TO_REFER = "to_refer", "An advocate is to be asked for"
        REFERRED = "referred", "An advocate has been asked for"
        ALLOCATED = "allocated", "An advocate has been found"
        ACTIVE = "active", "An advocate is helping"
        ENDED = "ended", "The advocate’s part in this has ended"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="advocacy_needs", db_index=False
    )
    trigger = models.CharField(max_length=32)
    about_kind = models.CharField(max_length=64)
    about_id = models.BigIntegerField()
    about_words = models.CharField(max_length=300, blank=True)
    next_decision_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.NOTED)
    is_duty = models.BooleanField(default=False)
    advocate = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    advocate_name = models.CharField(max_length=120, blank=True)
    noted_by = models.BigIntegerField()
    noted_by_name = models.CharField(max_length=120)
    noted_at = models.DateTimeField(default=clock.now)
    moved_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = (
            models.Index(fields=("person", "-id"), name="advocacy_newest"),
            models.Index(
                fields=("moved_at", "id"),
                condition=~Q(state__in=("not_needed", "ended")),
                name="advocacy_under_way",
            ),
            models.Index(
                fields=("advocate", "-id"),
                condition=Q(advocate__isnull=False),
                name="advocacy_of_advocate",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("about_kind", "about_id", "person", "circle"),
                condition=~Q(state="ended"),
                name="advocacy_once_in_a_process",
            ),
            models.CheckConstraint(
                name="advocacy_allocated_to_somebody",
                condition=~Q(state__in=("allocated", "active")) | ~Q(advocate_name=""),
            ),
        )

    def __str__(self) -> str:
        return f"need for an advocate {self.pk}"


class AdvocacyMove(Circled):
    """One move of a need: by which verb, in what words, by whom."""

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="moves"
    )
    verb = models.CharField(max_length=24)
    before = models.CharField(max_length=12)
    after = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    by_name = models.CharField(max_length=120)
    by_user = models.BigIntegerField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"move {self.pk}"


class WentAhead(Circled):
    """Why something was decided although the need for an advocate asked to wait."""

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="went_ahead"
    )
    point = models.CharField(max_length=300)
    waited_for = models.TextField()
    why = models.TextField()
    by_name = models.CharField(max_length=120)
    by_user = models.BigIntegerField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                name="went_ahead_says_why", condition=~Q(why="") & ~Q(point="")
            ),
        )

    def __str__(self) -> str:
        return f"went ahead {self.pk}"
