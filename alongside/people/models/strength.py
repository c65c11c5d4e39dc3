"""What a person can do, hopes for and loves. Never counted up, never a score."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.people.models.told import Told


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Strength(Told):
    """One small thing in the person's words."""

    class Kind(models.TextChoices):
        """What sort of thing, said to the person."""

        CAN_DO = "can_do", "Something I can do"
        SKILL = "skill", "Something I am skilled at"
        LOVE = "love", "Something I love"
        HOPE = "hope", "Something I hope for"
        WISH = "wish", "Something I wish people would do"

    kind = models.CharField(max_length=8, choices=Kind)
    words = models.TextField()

    class Meta(Told.Meta):
        indexes = (
            models.Index(fields=("person", "kind", "-id"), name="strength_newest"),
        )
        constraints = (
            *Told.Meta.constraints,
            models.CheckConstraint(name="strength_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"strength {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        return [(self.get_kind_display(), self.words), ("Who", self.who_said_it)]
