"""The people in a person's life: who they are, and what each may know and do."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access.models import User
from alongside.people.models.told import Told
from alongside.standards import codes


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Relationship(Told):
    """Somebody in the person's life, in the person's words.

    `user` is their sign-in, once they were let into the person's circle.
    """

    class Ring(models.IntegerChoices):
        """How close they are, said to the person."""

        CLOSEST = 1, "Closest to me"
        CLOSE = 2, "Close to me"
        AROUND = 3, "Around me"

    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    ring = models.PositiveSmallIntegerField(choices=Ring)
    words = models.TextField(blank=True)
    reach = models.CharField(max_length=300, blank=True)
    may_know = models.JSONField(default=list, blank=True)
    may_know_words = models.TextField(blank=True)
    may_do = models.JSONField(default=list, blank=True)
    may_do_words = models.TextField(blank=True)
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(Told.Meta):
        indexes = (
            models.Index(fields=("person", "ring", "id"), name="relationship_by_ring"),
        )
        constraints = (
            *Told.Meta.constraints,
            models.CheckConstraint(
                name="relationship_has_name_and_role",
                condition=~Q(name="") & ~Q(role=""),
            ),
            models.CheckConstraint(
                name="relationship_ring_is_one_of_three",
                condition=Q(ring__in=(1, 2, 3)),
            ),
        )

    def __str__(self) -> str:
        return f"relationship {self.pk}"

    @property
    def known(self) -> list[str]:
        """What they may be told, as the person says it."""
        return [codes.MAY_KNOW.plain(c) for c in self.may_know if c in codes.MAY_KNOW]

    @property
    def known_to_others(self) -> list[str]:
        """What they may be told, for somebody else to read."""
        return [codes.MAY_KNOW.label(c) for c in self.may_know if c in codes.MAY_KNOW]

    @property
    def done(self) -> list[str]:
        """What they may do, as the person says it."""
        return [codes.MAY_DO.plain(c) for c in self.may_do if c in codes.MAY_DO]

    @property
    def done_to_others(self) -> list[str]:
        """What they may do, for somebody else to read."""
        return [codes.MAY_DO.label(c) for c in self.may_do if c in codes.MAY_DO]

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        return [
            ("Name", self.name),
            ("Who they are", self.role),
            ("How close", self.get_ring_display()),
            ("About them", self.words),
            (
                "May be told",
                "\n".join(filter(None, (*self.known, self.may_know_words))),
            ),
            ("May do", "\n".join(filter(None, (*self.done, self.may_do_words)))),
            ("How to reach them", self.reach),
            ("Who said so", self.who_said_it),
        ]
