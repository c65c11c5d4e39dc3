"""The plan: lines that each serve something, agreed by the person, and what to do when
things go wrong."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Action, Involvement
from alongside.people.models.outcome import Outcome
from alongside.people.models.person import Person
from alongside.people.models.strength import Strength


class Versioned(Circled):
    """Something that is changed with its earlier versions kept. `version` goes up with
    each change of words, so that two who write at once are noticed."""

    version = models.PositiveIntegerField(default=1)
    changed_by_name = models.CharField(max_length=120)
    changed_at = models.DateTimeField(default=clock.now)
    changed_why = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def earlier(self) -> list[Self]:
        """How it stood before each change of words, newest first."""
        names = [column.attname for column in self._meta.concrete_fields]
        kept: dict[int, Self] = {}
        for old in sorted(self.events.all(), key=lambda one: one.pgh_id):  # type: ignore[attr-defined]
            if old.version != self.version:
                kept[old.version] = type(self)(**{n: getattr(old, n) for n in names})
        return [kept[number] for number in sorted(kept, reverse=True)]


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class PlanLine(Versioned):
    """One line of a person's plan: what happens, and which wish, interest, strength or
    need it serves.

    `serves` says which in words, whatever it points at as well. Agreement is to words:
    `involvement` is the person's view of the version that stands, and goes when the
    words change.
    """

    class State(models.TextChoices):
        """How far it has got."""

        PROPOSED = "proposed", "Proposed"
        AGREED = "agreed", "Agreed"
        DISSENT = "dissent", "Agreed, and not everybody agrees"
        NOT_AGREED = "not_agreed", "Not agreed"
        ENDED = "ended", "Ended"

    class Answer(models.TextChoices):
        """What the person says to it."""

        YES = "yes", "Yes"
        NO = "no", "No"
        NOT_YET = "not_yet", "Not yet"

    class Serves(models.TextChoices):
        """What it is for."""

        WISH = "wish", "A wish"
        INTEREST = "interest", "Something they love or are interested in"
        STRENGTH = "strength", "A strength or a skill"
        NEED = "need", "A need"

    class Proposer(models.TextChoices):
        """Whose idea it was."""

        PERSON = "person", "The person"
        TOGETHER = "together", "Thought of together"
        FAMILY = "family", "Family or a friend"
        WORKER = "worker", "Somebody who works with them"
        ADVOCATE = "advocate", "Their advocate"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="plan_lines", db_index=False
    )
    words = models.TextField()
    how_often = models.CharField(max_length=200, blank=True)
    who_helps = models.CharField(max_length=200, blank=True)
    serves_kind = models.CharField(max_length=8, choices=Serves)
    serves = models.TextField()
    outcome = models.ForeignKey(
        Outcome, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    strength = models.ForeignKey(
        Strength, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    proposer = models.CharField(max_length=8, choices=Proposer)
    proposed_by = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    agreed_for_service = models.CharField(max_length=160, blank=True)
    dissent_by = models.CharField(max_length=120, blank=True)
    dissent_words = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    ended_as = models.CharField(max_length=16, blank=True)
    ended_said_by = models.CharField(max_length=120, blank=True)
    begun_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("person", "id"), name="plan_line_by_person"),)
        constraints = (
            models.CheckConstraint(
                name="plan_line_says_what_and_what_for",
                condition=~Q(words="") & ~Q(serves="") & ~Q(proposed_by=""),
            ),
            models.CheckConstraint(
                name="plan_line_is_not_agreed_in_silence",
                condition=Q(state__in=("proposed", "ended"))
                | Q(involvement__isnull=False),
            ),
            models.CheckConstraint(
                name="plan_line_no_is_no",
                condition=~Q(state="agreed", answer__in=("no", "not_yet")),
            ),
            models.CheckConstraint(
                name="plan_line_names_who_does_not_agree",
                condition=~Q(state="dissent")
                | ~Q(dissent_by="") & ~Q(dissent_words=""),
            ),
            models.CheckConstraint(
                name="plan_line_ends_for_a_reason",
                condition=~Q(state="ended")
                | Q(ended_on__isnull=False) & ~Q(ended_as="") & ~Q(changed_why=""),
            ),
        )

    def __str__(self) -> str:
        return f"plan line {self.pk}"

    @property
    def is_over(self) -> bool:
        """Whether it is no longer part of the plan."""
        return self.state == self.State.ENDED

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says now, for somebody who was writing at the same time."""
        return [
            ("What happens", self.words),
            ("How often", self.how_often),
            ("Who helps", self.who_helps),
            (self.get_serves_kind_display(), self.serves),
        ]


class PlanMove(Circled):
    """One thing that happened to a line: by whom, when, why. Only ever added to.

    It keeps the view that went with it, also when the words change afterwards.
    """

    line = models.ForeignKey(PlanLine, on_delete=models.PROTECT, related_name="moves")
    verb = models.CharField(max_length=16)
    before = models.CharField(max_length=10, blank=True)
    after = models.CharField(max_length=10)
    version = models.PositiveIntegerField()
    reason = models.TextField(blank=True)
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answer = models.CharField(max_length=8, choices=PlanLine.Answer, blank=True)
    by_user = models.BigIntegerField()
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.verb} {self.pk}"

    @property
    def in_words(self) -> str:
        """What happened, as a page says it."""
        return {
            "propose": "Proposed",
            "change": "Changed, and proposed again",
            "agree": "Agreed",
            "agree_apart": "Agreed, and not everybody agrees",
            "not_agree": "Not agreed",
            "think": "Talked over, and not agreed yet",
            "end": "Ended",
        }[self.verb]


class LineAction(Circled):
    """Something somebody will do because of a line of the plan."""

    line = models.ForeignKey(PlanLine, on_delete=models.PROTECT, related_name="doings")
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"doing {self.pk}"


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Contingency(Versioned):
    """What to do if something goes wrong: when, what, and whom to ring first."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="contingencies", db_index=False
    )
    when = models.TextField()
    what_to_do = models.TextField()
    whom_to_ring = models.TextField()
    tried_on = models.DateField(null=True, blank=True)
    holds_until = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    said_by = models.CharField(max_length=120)

    class Meta:
        indexes = (models.Index(fields=("person", "id"), name="contingency_by_person"),)
        constraints = (
            models.CheckConstraint(
                name="contingency_is_whole",
                condition=~Q(when="") & ~Q(what_to_do="") & ~Q(whom_to_ring=""),
            ),
        )

    def __str__(self) -> str:
        return f"contingency {self.pk}"

    @property
    def is_out_of_date(self) -> bool:
        """Whether the day until which it holds has gone by."""
        return self.holds_until is not None and self.holds_until < clock.today()

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says now, for somebody who was writing at the same time."""
        return [
            ("If", self.when),
            ("What to do", self.what_to_do),
            ("Whom to ring", self.whom_to_ring),
        ]
