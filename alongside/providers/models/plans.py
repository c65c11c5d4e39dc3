"""A plan for what gets better at a care service.

Whoever runs the service proposes it; they, those who buy care, and the people who live
there or their families agree it. It names nobody who draws on care.
"""

from datetime import date

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import User
from alongside.agreed.models import Action
from alongside.providers.models.knowledge import OfService
from alongside.providers.models.support import SupportOffer
from alongside.standards import codes, helping


class ImprovementPlan(OfService):
    """The plan. `version` counts its words: who agreed, agreed to one version of it."""

    class State(models.TextChoices):
        """Where it stands."""

        DRAFTED = "drafted", "Proposed, not agreed yet"
        AGREED = "agreed", "Agreed by all three"
        RUNNING = "running", "Running"
        AT_RISK = "at_risk", "At risk"
        COMPLETE = "complete", "Done and felt, to be looked at again"
        LOOKED_AT = "looked_at", "It held for 3 months"
        SUSTAINED = "sustained", "It held for 6 months"
        ENDED = "ended", "Ended well"
        STEPPED_UP = "stepped_up", "Stepped up"
        TAKEN_BACK = "taken_back", "Taken back"

    uid = models.UUIDField(unique=True)
    title = models.CharField(max_length=200)
    why = models.TextField()
    came_of = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFTED)
    version = models.PositiveIntegerField(default=1)
    completed_on = models.DateField(null=True, blank=True)
    first_look_on = models.DateField(null=True, blank=True)
    second_look_on = models.DateField(null=True, blank=True)

    class Meta(OfService.Meta):
        indexes = (
            models.Index(fields=("service", "-id"), name="improvement_by_service"),
        )
        constraints = (
            models.CheckConstraint(
                name="improvement_says_what_and_why",
                condition=~Q(title="") & ~Q(why=""),
            ),
            models.CheckConstraint(
                name="improvement_is_looked_at_again",
                condition=~Q(state__in=("complete", "looked_at", "sustained", "ended"))
                | Q(
                    completed_on__isnull=False,
                    first_look_on__isnull=False,
                    second_look_on__isnull=False,
                ),
            ),
        )

    @property
    def is_open(self) -> bool:
        """Whether anything can still be done with it."""
        states = self.State
        return self.state not in (states.ENDED, states.STEPPED_UP, states.TAKEN_BACK)

    @property
    def is_under_way(self) -> bool:
        """Whether people work on it now."""
        return self.state in (self.State.RUNNING, self.State.AT_RISK)

    @property
    def was_begun(self) -> bool:
        """Whether it has begun, so that people can be asked what they feel of it."""
        return self.state not in (self.State.DRAFTED, self.State.AGREED)

    @property
    def next_look_on(self) -> date | None:
        """The day on which it asks to be looked at again, while it does."""
        if self.state == self.State.COMPLETE:
            return self.first_look_on
        return self.second_look_on if self.state == self.State.LOOKED_AT else None


class ImprovementLine(OfService):
    """One thing that gets better: what was found, what changes, how it will be known.

    `action` is what somebody does about it, once the plan runs.
    """

    plan = models.ForeignKey(
        ImprovementPlan, on_delete=models.PROTECT, related_name="lines"
    )
    finding = models.TextField()
    evidence = models.TextField(blank=True)
    key_question = models.CharField(max_length=16)
    items_framework = models.CharField(max_length=32, blank=True)
    framework_item = models.CharField(max_length=32, blank=True)
    change = models.TextField()
    measure = models.TextField()
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner_name = models.CharField(max_length=120)
    for_name = models.CharField(max_length=120)
    due_on = models.DateField()
    support = models.ForeignKey(
        SupportOffer, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_why = models.CharField(max_length=300, blank=True)
    action = models.OneToOneField(
        Action, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="improvement_line_says_enough",
                condition=~Q(finding="")
                & ~Q(change="")
                & ~Q(measure="")
                & ~Q(owner_name="")
                & ~Q(for_name=""),
            ),
            models.CheckConstraint(
                name="improvement_line_of_a_key_question",
                condition=Q(key_question__in=codes.KEY_QUESTIONS.codes),
            ),
            models.CheckConstraint(
                name="improvement_line_dropped_for_a_reason",
                condition=Q(dropped_at=None, dropped_why="")
                | Q(dropped_at__isnull=False) & ~Q(dropped_why=""),
            ),
        )


class PlanAgreement(OfService):
    """What one of the three says to one version of a plan, by name. The newest of each
    counts; only ever added to."""

    plan = models.ForeignKey(
        ImprovementPlan, on_delete=models.PROTECT, related_name="agreements"
    )
    version = models.PositiveIntegerField()
    party = models.CharField(max_length=16)
    agrees = models.BooleanField()
    name = models.CharField(max_length=120)
    words = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="agreement_says_who_and_what",
                condition=~Q(name="") & ~Q(words=""),
            ),
            models.CheckConstraint(
                name="agreement_party_is_known",
                condition=Q(party__in=helping.PLAN_PARTIES.codes),
            ),
        )


class PlanEvidence(OfService):
    """What people who live there, or their families, say of whether it got better.

    It is in their words, and written down by somebody who does not run the service.
    """

    plan = models.ForeignKey(
        ImprovementPlan, on_delete=models.PROTECT, related_name="felt"
    )
    uid = models.UUIDField(unique=True)
    stage = models.CharField(max_length=16)
    voice = models.CharField(max_length=16)
    who = models.CharField(max_length=120)
    is_better = models.BooleanField()
    words = models.TextField()
    said_on = models.DateField(default=clock.today)

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="evidence_is_in_their_words", condition=~Q(words="") & ~Q(who="")
            ),
            models.CheckConstraint(
                name="evidence_voice_and_stage_are_known",
                condition=Q(voice__in=helping.EVIDENCE_VOICES.codes)
                & Q(stage__in=helping.EVIDENCE_STAGES.codes),
            ),
        )

    @property
    def voice_words(self) -> str:
        """Whose voice it is, in plain words."""
        return helping.EVIDENCE_VOICES.plain(self.voice)

    @property
    def stage_words(self) -> str:
        """When it was said."""
        return helping.EVIDENCE_STAGES.plain(self.stage)


class PlanMove(OfService):
    """One move of a plan from state to state, who made it and why. Only added to."""

    plan = models.ForeignKey(
        ImprovementPlan, on_delete=models.PROTECT, related_name="moves"
    )
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=16)
    before = models.CharField(max_length=12, blank=True)
    after = models.CharField(max_length=12)
    words = models.TextField(blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                name="plan_move_by_number", fields=("plan", "number")
            ),
        )
