"""What a person would like, and what they refuse, if they become more unwell.

Three things that are never mixed: a wish; a refusal of treatment, which may bind; and a
document that is kept somewhere else.
"""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.person import Person
from alongside.people.models.told import Told
from alongside.standards import codes


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class AheadWish(Told):
    """Something the person would like, under one of the headings."""

    heading = models.CharField(max_length=24)
    words = models.TextField()
    supported_by = models.CharField(max_length=120, blank=True)

    class Meta(Told.Meta):
        indexes = (models.Index(fields=("person", "-id"), name="ahead_wish_newest"),)
        constraints = (
            *Told.Meta.constraints,
            models.CheckConstraint(name="ahead_wish_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"wish {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        heading = codes.AHEAD_HEADINGS.label(self.heading)
        return [(heading, self.words), ("Who", self.who_said_it)]


class YesNo(models.TextChoices):
    """An answer that may not be known."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known"


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Refusal(Told):
    """One treatment that the person does not want, and when.

    'Told but not seen' is not 'seen', as with an authority. Withdrawing it is taking it
    back: the person can, on any day, and needs to give no reason.
    """

    treatment = models.TextField()
    circumstances = models.TextField()
    is_written = models.CharField(max_length=8, choices=YesNo)
    is_signed = models.CharField(max_length=8, choices=YesNo)
    is_witnessed = models.CharField(max_length=8, choices=YesNo)
    witness = models.CharField(max_length=120, blank=True)
    covers_life = models.CharField(max_length=8, choices=YesNo)
    says_even_so = models.CharField(max_length=8, choices=YesNo)
    made_on = models.DateField(null=True, blank=True)
    where_kept = models.TextField(blank=True)
    seen_by = models.CharField(max_length=120, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    evidence = models.TextField(blank=True)

    class Meta(Told.Meta):
        indexes = (models.Index(fields=("person", "-id"), name="refusal_newest"),)
        constraints = (
            *Told.Meta.constraints,
            models.CheckConstraint(
                name="refusal_says_what_and_when",
                condition=~Q(treatment="") & ~Q(circumstances=""),
            ),
            models.CheckConstraint(
                name="refusal_seen_by_whom_and_when",
                condition=Q(seen_on=None, seen_by="", evidence="")
                | (Q(seen_on__isnull=False) & ~Q(seen_by="") & ~Q(evidence="")),
            ),
        )

    def __str__(self) -> str:
        return f"refusal {self.pk}"

    @property
    def is_seen(self) -> bool:
        """Whether somebody has seen the paper."""
        return self.seen_on is not None

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        return [
            ("What is refused", self.treatment),
            ("When", self.circumstances),
            ("Written down", self.get_is_written_display()),
            ("Signed", self.get_is_signed_display()),
            ("Witnessed", self.get_is_witnessed_display()),
            ("Covers treatment that keeps alive", self.get_covers_life_display()),
            ("Paper", f"Seen by {self.seen_by}" if self.is_seen else "Not seen"),
            ("Who", self.who_said_it),
        ]


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class AheadDocument(Told):
    """A document made elsewhere: what it is, where it is, who has a copy."""

    what = models.CharField(max_length=200)
    made_by = models.CharField(max_length=200, blank=True)
    where_kept = models.TextField()
    who_has_it = models.TextField(blank=True)
    checked_on = models.DateField(null=True, blank=True)
    checked_by = models.CharField(max_length=120, blank=True)

    class Meta(Told.Meta):
        indexes = (models.Index(fields=("person", "-id"), name="ahead_doc_newest"),)
        constraints = (
            *Told.Meta.constraints,
            models.CheckConstraint(
                name="ahead_document_is_somewhere",
                condition=~Q(what="") & ~Q(where_kept=""),
            ),
            models.CheckConstraint(
                name="ahead_document_checked_by_somebody",
                condition=Q(checked_on=None, checked_by="")
                | (Q(checked_on__isnull=False) & ~Q(checked_by="")),
            ),
        )

    def __str__(self) -> str:
        return f"document {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says, for somebody who wrote at the same time."""
        return [
            (self.what, self.where_kept),
            ("Who has a copy", self.who_has_it),
            ("Who", self.who_said_it),
        ]


class AheadAsked(Circled):
    """Whether planning ahead could be needed, was wanted or was looked at. Only ever
    added to; the newest counts. Nobody has to plan anything."""

    class Answer(models.TextChoices):
        """What came of it."""

        NEEDED = "needed", "It could be needed"
        NOT_NOW = "not_now", "They said: not now"
        LOOKED = "looked", "It was looked at, and it is right"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    answer = models.CharField(max_length=8, choices=Answer)
    words = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    ask_again_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        indexes = (models.Index(fields=("person", "-id"), name="ahead_asked_newest"),)
        constraints = (
            models.UniqueConstraint(fields=("person", "uid"), name="ahead_asked_once"),
            models.CheckConstraint(
                name="ahead_asked_says_who_and_when_next",
                condition=~Q(said_by="")
                & (Q(answer="needed") | Q(ask_again_on__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"asked {self.pk}"

    @property
    def is_due(self) -> bool:
        """Whether the day to ask again has come."""
        return self.ask_again_on is not None and self.ask_again_on <= clock.today()
