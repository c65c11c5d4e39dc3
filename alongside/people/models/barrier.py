"""Something that stands in the way: who named it, who owns it, and what changed."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.people.models.person import Person
from alongside.people.names import named_with_role
from alongside.standards import codes


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Barrier(Circled):
    """Something that a person or a worker says is in the way of good support.

    About a person it is in that person's circle. About nobody in particular it is in a
    circle of its own: whoever named it, the safeguarding team, and its owner.
    """

    class State(models.TextChoices):
        """How far it has got."""

        NO_OWNER = "no_owner", "Waiting for an owner"
        OWNED = "owned", "Has an owner"
        ANSWERED = "answered", "Answered"

        @property
        def colour(self) -> str:
            """The colour of its tag; the words say the same."""
            return {"no_owner": "orange", "owned": "blue"}.get(self.value, "green")

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="barriers", null=True, blank=True
    )
    words = models.TextField()
    theme = models.CharField(max_length=24)
    named_by = models.BigIntegerField()
    named_by_name = models.CharField(max_length=120)
    named_as = models.CharField(max_length=32)
    named_at = models.DateTimeField(default=clock.now)
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    uid = models.UUIDField()

    class Meta:
        indexes = (
            models.Index(fields=("circle", "-id"), name="barrier_by_circle"),
            models.Index(fields=("person", "-id"), name="barrier_by_person"),
        )
        constraints = (
            models.UniqueConstraint(fields=("named_by", "uid"), name="barrier_once"),
            models.CheckConstraint(name="barrier_has_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="barrier_is_answered_by_an_owner",
                condition=Q(answered_at=None) | Q(owner__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"barrier {self.pk}"

    @property
    def namer(self) -> str:
        """Who named it, and as what."""
        return named_with_role(self.named_by_name, self.named_as)

    @property
    def theme_in_words(self) -> str:
        """What it is most like."""
        return codes.BARRIER_THEMES.plain(self.theme)

    @property
    def state(self) -> "Barrier.State":
        """Waiting for an owner, with one, or answered with what changed."""
        if self.answered_at:
            return self.State.ANSWERED
        return self.State.OWNED if self.owner_id else self.State.NO_OWNER


class BarrierAnswer(Circled):
    """What the owner answered. It is over only when something has changed."""

    barrier = models.ForeignKey(
        Barrier, on_delete=models.PROTECT, related_name="answers"
    )
    words = models.TextField()
    what_changed = models.TextField(blank=True)
    answered_by = models.BigIntegerField()
    answered_by_name = models.CharField(max_length=120)
    answered_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("barrier", "uid"), name="barrier_answer_once"
            ),
            models.CheckConstraint(
                name="barrier_answer_has_words", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"answer {self.pk} to a barrier"
