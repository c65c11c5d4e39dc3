"""A visit to a care service: who goes and when, what they saw, what the service says.

What was seen becomes `KnowledgeItem`s, whose `came_of` names the visit.
"""

from django.db import models
from django.db.models import Q

from alongside.providers.models.knowledge import OfService
from alongside.standards import visit_form


class Visit(OfService):
    """A visit, from when it is arranged.

    One that the service does not know of stands in a circle without those who run it
    until the first report is sent. `expert_called` is how somebody with experience of
    care who goes along wants to be named; it may be left empty. `arose_from` names what
    led to the visit, such as a question of early warning.
    """

    uid = models.UUIDField(unique=True)  # of the page: two presses make one visit
    notice = models.CharField(max_length=12)
    at_night = models.BooleanField(default=False)
    day = models.DateField()
    who_goes = models.CharField(max_length=200)
    with_expert = models.BooleanField(default=False)
    expert_called = models.CharField(max_length=80, blank=True)
    why = models.CharField(max_length=300, blank=True)
    arose_from = models.CharField(max_length=40, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    not_made_at = models.DateTimeField(null=True, blank=True)
    not_made_why = models.CharField(max_length=300, blank=True)

    class Meta(OfService.Meta):
        indexes = (
            models.Index(fields=("service", "-day", "-id"), name="visit_by_service"),
            models.Index(
                fields=("day", "id"),
                name="visit_to_come",
                condition=Q(reported_at=None, not_made_at=None),
            ),
            models.Index(fields=("reported_at", "id"), name="visit_reported"),
        )
        constraints = (
            models.CheckConstraint(
                name="visit_notice_is_known",
                condition=Q(notice__in=visit_form.NOTICES.codes),
            ),
            models.CheckConstraint(
                name="visit_says_who_goes", condition=~Q(who_goes="")
            ),
            models.CheckConstraint(
                name="visit_names_an_expert_who_goes",
                condition=Q(expert_called="") | Q(with_expert=True),
            ),
            models.CheckConstraint(
                name="visit_not_made_for_a_reason",
                condition=Q(not_made_at=None, not_made_why="")
                | Q(not_made_at__isnull=False, reported_at=None) & ~Q(not_made_why=""),
            ),
        )

    @property
    def came_of(self) -> str:
        """What items that came of it say of where they are from."""
        return f"visit:{self.pk}"

    @property
    def is_to_come(self) -> bool:
        """Whether nothing was sent of it yet, and it was not called off."""
        return self.reported_at is None and self.not_made_at is None

    @property
    def who_words(self) -> str:
        """What those are called who go, or went."""
        return "Who went" if self.reported_at else "Who goes"

    @property
    def expert(self) -> str:
        """How whoever goes along with experience of care is named."""
        return self.expert_called or "an expert by experience"

    @property
    def kind_words(self) -> str:
        """What kind of visit it is: `Unannounced, at night, with Bea`."""
        parts = [visit_form.NOTICES.label(self.notice)]
        if self.at_night:
            parts.append("at night")
        if self.with_expert:
            parts.append(f"with {self.expert}")
        return ", ".join(parts)


class VisitReport(OfService):
    """What one of those who went sent, once. The things seen are items of their own."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="reports")
    said_there = models.TextField(blank=True)  # to whoever was in charge, on leaving
    talked_people = models.PositiveSmallIntegerField(null=True, blank=True)
    talked_families = models.PositiveSmallIntegerField(null=True, blank=True)
    talked_staff = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("visit", "recorded_by"), name="visit_report_once_each"
            ),
        )

    @property
    def talked_with(self) -> list[tuple[str, int]]:
        """How many of whom were talked with, where it was said."""
        lives, family = "who lives there or uses it", "family member or friend"
        counted = (
            (f"person {lives}", "people who live there or use it", self.talked_people),
            (family, "family members and friends", self.talked_families),
            ("of the staff", "staff", self.talked_staff),
        )
        return [
            (one if number == 1 else many, number)
            for one, many, number in counted
            if number is not None
        ]


class VisitAnswer(OfService):
    """What whoever runs the service says to a visit. No words: that they read it."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="answers")
    words = models.TextField(blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("visit",), condition=Q(words=""), name="visit_read_once"
            ),
        )
