"""An enquiry into a whole care service: where it stands, and everything that moved it.

No person who draws on care is named here. The enquiry has a circle of its own. The team
that runs the service is in it too, or will be on a day that is said.
"""

from datetime import date

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circle
from alongside.providers.models.knowledge import OfService
from alongside.standards import codes, whole_service


class WholeState(models.TextChoices):
    """Where it stands, from what is known up to settled; or back to everyday work."""

    GATHERING = "gathering", "What is known is put together"
    PATTERN = "pattern", "We look at the pattern"
    SUPPORT = "support", "Help comes first"
    RECOMMENDED = "recommended", "An enquiry is recommended"
    DECIDED = "decided", "There is an enquiry"
    SAFETY = "safety", "Everybody is seen first"
    PLANNING = "planning", "We plan it together"
    ENQUIRING = "enquiring", "We find out"
    IMPROVING = "improving", "It is getting better"
    SUSTAINING = "sustaining", "We look whether it stays better"
    MOVING = "moving", "The home shuts, and people move"
    SETTLED = "settled", "Settled"
    EVERYDAY = "everyday", "Back to everyday work"


class WholeEnquiry(OfService):
    """What is done about a whole service, from the first look to settled.

    `lead_name` is the officer who leads it, a public role. `linked` is how many
    enquiries about one adult each were linked to it: a number, and never which. What
    each of those who live there said stands in `people_circle`, which whoever runs the
    service is not in.
    """

    state = models.CharField(
        max_length=12, choices=WholeState, default=WholeState.GATHERING
    )
    state_since = models.DateField(default=clock.today)
    people_circle = models.OneToOneField(
        Circle, on_delete=models.PROTECT, related_name="+"
    )
    why = models.TextField()
    scope = models.TextField(blank=True)
    lead_name = models.CharField(max_length=120, blank=True)
    lead_principal = models.BigIntegerField(null=True, blank=True)
    decided_by_name = models.CharField(max_length=120, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    people_living_there = models.PositiveIntegerField(null=True, blank=True)
    linked = models.PositiveIntegerField(default=0)
    look_again_on = models.DateField(null=True, blank=True)
    withheld_reason = models.CharField(max_length=24, blank=True)
    withheld_words = models.TextField(blank=True)
    withheld_until = models.DateTimeField(null=True, blank=True)

    class Meta(OfService.Meta):
        indexes = (models.Index(fields=("service", "-id"), name="whole_by_service"),)
        constraints = (
            models.CheckConstraint(
                name="whole_state_is_known", condition=Q(state__in=WholeState.values)
            ),
            models.CheckConstraint(name="whole_says_why", condition=~Q(why="")),
            models.UniqueConstraint(
                fields=("service",),
                condition=~Q(state__in=("settled", "everyday")),
                name="whole_one_at_a_time",
            ),
            models.CheckConstraint(
                name="whole_decided_by_somebody_with_a_scope_and_a_lead",
                condition=Q(decided_at=None)
                | ~Q(decided_by_name="") & ~Q(scope="") & ~Q(lead_name=""),
            ),
            models.CheckConstraint(
                name="whole_enquiry_only_when_decided",
                condition=Q(decided_at__isnull=False)
                | Q(
                    state__in=(
                        "gathering",
                        "pattern",
                        "support",
                        "recommended",
                        "everyday",
                    )
                ),
            ),
            models.CheckConstraint(
                name="whole_settled_with_a_day_to_look_again",
                condition=~Q(state="settled") | Q(look_again_on__isnull=False),
            ),
            models.CheckConstraint(
                name="whole_withheld_for_a_reason_and_a_time",
                condition=Q(withheld_reason="", withheld_until=None)
                | ~Q(withheld_reason="")
                & Q(withheld_until__isnull=False)
                & ~Q(withheld_words=""),
            ),
        )

    @property
    def is_withheld(self) -> bool:
        """Whether the team that runs the service does not see it yet."""
        return self.withheld_until is not None and self.withheld_until > clock.now()

    @property
    def is_over(self) -> bool:
        """Whether it rests: it can begin again at any time."""
        return self.state in (WholeState.SETTLED, WholeState.EVERYDAY)

    @property
    def withheld_reason_label(self) -> str:
        """Why it is held back, in words."""
        return codes.KNOWLEDGE_WITHHELD.plain(self.withheld_reason)

    @property
    def due_on(self) -> date | None:
        """The day this state should have led to the next; a local aim."""
        target = whole_service.target_of(self.state)
        return target.day_after(self.state_since) if target.is_set else None

    @property
    def is_late(self) -> bool:
        """Whether that day has gone by, which asks for a reason and moves nothing."""
        return self.due_on is not None and self.due_on < clock.today()


class WholeMove(OfService):
    """One move of it: from where to where, why, and what those who live there say."""

    enquiry = models.ForeignKey(
        WholeEnquiry, on_delete=models.PROTECT, related_name="moves"
    )
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=16)
    before = models.CharField(max_length=12, choices=WholeState, blank=True)
    after = models.CharField(max_length=12, choices=WholeState)
    reason = models.TextField()
    residents_view = models.TextField(blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "number"), name="whole_move_in_order"
            ),
            models.CheckConstraint(name="whole_move_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="whole_steps_down_with_residents_view",
                condition=~Q(verb="step_down") | ~Q(residents_view=""),
            ),
        )


class WholeWord(OfService):
    """Something said in it. Only ever added to. `said_by` is a role or who they are.

    A challenge is answered by an `answer`.
    """

    enquiry = models.ForeignKey(
        WholeEnquiry, on_delete=models.PROTECT, related_name="words"
    )
    kind = models.CharField(max_length=12)
    words = models.TextField()
    said_by = models.CharField(max_length=120, blank=True)
    answers = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="answer"
    )

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="whole_word_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="whole_word_kind_is_known",
                condition=Q(kind__in=whole_service.WORDS.codes),
            ),
            models.CheckConstraint(
                name="whole_answer_answers_something",
                condition=Q(kind="answer", answers__isnull=False)
                | ~Q(kind="answer") & Q(answers=None),
            ),
        )

    @property
    def kind_label(self) -> str:
        """What it is, in words."""
        return whole_service.WORDS.plain(self.kind)
