"""What allows somebody to be kept from being free: asked for, from and until.

An authorisation moves only by what somebody does, each step a row. Its last day goes by
without anything moving: the page says that nothing allows it any more.
"""

from datetime import date, timedelta
from uuid import uuid4

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.best_interests import BestInterests
from alongside.people.models.capacity import Assessment
from alongside.people.models.decision import Decision
from alongside.people.models.person import Person

# Backstops for what `standards/data/liberty.toml` says; the first and last day count.
_URGENT = timedelta(days=6)
_EXTENDED = timedelta(days=13)
_YEAR = timedelta(days=365)


class Authorisation(Circled):
    """One asking for one scheme, and how it stands now."""

    class State(models.TextChoices):
        """How it stands. Being past the last day is not a state: it is read off."""

        ASKED = "asked", "Asked for"
        GRANTED = "granted", "Allowed"
        EXTENDED = "extended", "Allowed for longer"
        NOT_GRANTED = "not_granted", "Not allowed"
        ENDED = "ended", "Ended"
        TAKEN_BACK = "taken_back", "Asking taken back"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    uid = models.UUIDField(default=uuid4)
    scheme = models.CharField(max_length=24)
    place = models.CharField(max_length=24)
    place_words = models.CharField(max_length=200)
    purpose = models.TextField()
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=120)
    asked_of = models.CharField(max_length=200)
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=12, choices=State, default=State.ASKED)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    look_again_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("person", "-id"), name="authorisation_newest"),
            models.Index(fields=("state", "ends_on"), name="authorisation_ending"),
        )
        constraints = (
            models.CheckConstraint(
                name="authorisation_allowed_from_and_until",
                condition=~Q(state__in=("granted", "extended", "ended"))
                | Q(starts_on__isnull=False)
                & (
                    Q(ends_on__isnull=False)
                    | Q(scheme="court", look_again_on__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="authorisation_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="authorisation_urgent_seven_days",
                condition=~Q(scheme="dols_urgent", state="granted")
                | Q(ends_on__lte=F("starts_on") + _URGENT),
            ),
            models.CheckConstraint(
                name="authorisation_urgent_once_longer",
                condition=~Q(state="extended")
                | Q(scheme="dols_urgent", ends_on__lte=F("starts_on") + _EXTENDED),
            ),
            models.CheckConstraint(
                name="authorisation_standard_one_year",
                condition=~Q(scheme="dols_standard", state__in=("granted", "ended"))
                | Q(ends_on__lte=F("starts_on") + _YEAR),
            ),
            models.UniqueConstraint(
                fields=("person", "uid"), name="authorisation_asked_once"
            ),
        )

    def __str__(self) -> str:
        return f"authorisation {self.pk}"

    def allows_on(self, day: date) -> bool:
        """Whether it allows anything on a day. Past its last day it allows nothing."""
        if self.state not in (self.State.GRANTED, self.State.EXTENDED):
            return False
        has_begun = self.starts_on is not None and self.starts_on <= day
        return has_begun and (self.ends_on is None or day <= self.ends_on)

    @property
    def allows_now(self) -> bool:
        """Whether it allows anything today."""
        return self.allows_on(clock.today())

    @property
    def has_run_out(self) -> bool:
        """Whether its last day has gone by while nobody has ended it."""
        is_allowed = self.state in (self.State.GRANTED, self.State.EXTENDED)
        return is_allowed and self.ends_on is not None and self.ends_on < clock.today()


class AuthorisationStep(Circled):
    """One move of an authorisation: who, when, why. Only ever added to."""

    authorisation = models.ForeignKey(
        Authorisation, on_delete=models.PROTECT, related_name="steps"
    )
    verb = models.CharField(max_length=16)
    before = models.CharField(max_length=12, blank=True)
    after = models.CharField(max_length=12)
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    words = models.TextField()
    why_late = models.TextField(blank=True)
    ends_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="authorisation_step_says_who_and_why",
                condition=~Q(words="") & ~Q(decided_by=""),
            ),
            models.UniqueConstraint(
                fields=("authorisation",),
                condition=Q(verb="extend"),
                name="authorisation_longer_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.verb} {self.pk}"

    @property
    def stood_at(self) -> str:
        """How it stood after this step, in words."""
        return Authorisation.State(self.after).label

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What another writer is shown."""
        return [
            ("It stands at", self.stood_at),
            ("Why", self.words),
            ("Decided by", f"{self.decided_by}, {self.decided_on:%-d %B %Y}"),
        ]


class QualifyingAssessment(Circled):
    """One of the six things looked at. The newest of its kind counts.

    The one about deciding stands on a conversation about one decision; the one about
    what is best on how that was decided.
    """

    authorisation = models.ForeignKey(
        Authorisation, on_delete=models.PROTECT, related_name="qualifying"
    )
    uid = models.UUIDField(default=uuid4)
    kind = models.CharField(max_length=16)
    is_met = models.BooleanField()
    assessed_on = models.DateField()
    assessed_by = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    words = models.TextField()
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    best_interests = models.ForeignKey(
        BestInterests,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="qualifying_says_who_and_why",
                condition=~Q(words="") & ~Q(assessed_by="") & ~Q(role=""),
            ),
            models.UniqueConstraint(
                fields=("authorisation", "uid"), name="qualifying_kept_once"
            ),
        )

    def __str__(self) -> str:
        return f"qualifying assessment {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What another writer is shown."""
        return [
            ("Is it so?", "Yes" if self.is_met else "No"),
            ("What shows it", self.words),
            ("Looked at by", f"{self.assessed_by}, {self.assessed_on:%-d %B %Y}"),
        ]
