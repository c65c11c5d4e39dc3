"""Settling, and keeping in touch afterwards. Nothing is ever shut for good."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.concerns.models.concern import Concern


class Settlement(Circled):
    """That an enquiry was settled, with the person's view of settling it."""

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="settlements"
    )
    involvement = models.OneToOneField(Involvement, on_delete=models.PROTECT)
    words_to_person = models.TextField()
    settled_at = models.DateTimeField(default=clock.now)
    settled_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("settled_at", "pk")

    def __str__(self) -> str:
        return f"settlement {self.pk}"


class KeepInTouch(Circled):
    """A day, chosen with the person, to ask how they are. They can read it too."""

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="keeping_in_touch"
    )
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    done_by_name = models.CharField(max_length=120, blank=True)
    how_they_are = models.TextField(blank=True)
    not_wanted = models.BooleanField(default=False)

    class Meta:
        ordering = ("due_on", "pk")
        indexes = (
            models.Index(
                fields=("due_on", "id"),
                condition=Q(done_on=None),
                name="keeping_in_touch_due",
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="kept_in_touch_says_how_they_are",
                condition=Q(done_on=None) | ~Q(how_they_are=""),
            ),
        )

    def __str__(self) -> str:
        return f"keep in touch {self.pk}"
