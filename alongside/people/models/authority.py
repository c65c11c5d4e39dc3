"""Authority that the law gives somebody: told of, or seen on paper."""

from datetime import date

import pghistory
from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person
from alongside.people.models.relationship import Relationship
from alongside.standards import codes


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Authority(Circled):
    """An attorney, deputy, nearest relative or advocate.

    'Told but not seen' is not 'seen': until somebody has seen the paper, who saw it,
    when and what it was stay empty.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    relationship = models.ForeignKey(
        Relationship, on_delete=models.PROTECT, related_name="authorities"
    )
    kind = models.CharField(max_length=24)
    scope = models.TextField(blank=True)
    told_by = models.CharField(max_length=120)
    seen_by = models.CharField(max_length=120, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    evidence = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("person",), name="authority_of_person"),)
        constraints = (
            models.CheckConstraint(
                name="authority_seen_by_whom_and_when",
                condition=Q(seen_on=None, seen_by="", evidence="")
                | (Q(seen_on__isnull=False) & ~Q(seen_by="") & ~Q(evidence="")),
            ),
            models.CheckConstraint(
                name="authority_ends_after_it_starts",
                condition=Q(starts_on=None)
                | Q(ends_on=None)
                | Q(ends_on__gte=F("starts_on")),
            ),
        )

    def __str__(self) -> str:
        return f"authority {self.pk}"

    @property
    def is_seen(self) -> bool:
        """Whether somebody has seen the paper."""
        return self.seen_on is not None

    @property
    def called(self) -> str:
        """The kind, in plain words."""
        kinds = codes.LEGAL_AUTHORITIES
        return kinds.plain(self.kind) if self.kind in kinds else self.kind

    def holds_on(self, day: date) -> bool:
        """Whether it runs on a day, as far as its dates say."""
        has_begun = self.starts_on is None or self.starts_on <= day
        return has_begun and (self.ends_on is None or self.ends_on >= day)

    @property
    def holds_today(self) -> bool:
        """Whether it runs today."""
        return self.holds_on(clock.today())
