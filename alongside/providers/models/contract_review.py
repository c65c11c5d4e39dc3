"""A contract review: looking together at how a service is getting on with what was
promised, from what is known already, and with those who live there.

Where it stands is in `ContractReview`, how it got there in `ContractReviewMove`. There
is one at a time for a service, for all who buy care there: nobody is asked twice.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.providers.models.knowledge import KnowledgeItem, OfService
from alongside.providers.models.visiting import Visit
from alongside.standards import contracts


class ContractReviewState(models.TextChoices):
    """Where a review is. Nothing is ever shut for good."""

    PLANNED = "planned", "A day is set"
    GATHERED = "gathered", "What is known is put together"
    VISITED = "visited", "Somebody went to see"
    FOUND = "found", "What was found is with the service"
    ANSWERED = "answered", "The service has had its say"
    AGREED = "agreed", "What will be done is agreed"
    REPORTED = "reported", "The report is out"
    SETTLED = "settled", "Settled, with a day to look again"
    CALLED_OFF = "called_off", "Not held, for a reason"


FINISHED = ("reported", "settled")
OVER = ("settled", "called_off")


class ContractReview(OfService):
    """One review. `known_since` is the day from which the pack looks back.

    `heard` is something that people who live there, or their families, said to it.
    Without that, or the reason why nobody was heard, it cannot be finished; nor without
    an answer of the service, or why there is none though its time has gone by.
    """

    uid = models.UUIDField(unique=True)
    number = models.PositiveIntegerField()
    why = models.TextField()
    known_since = models.DateField()
    due_on = models.DateField()
    state = models.CharField(
        max_length=12,
        choices=ContractReviewState,
        default=ContractReviewState.PLANNED,
    )
    visit = models.ForeignKey(
        Visit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    expert = models.CharField(max_length=16, blank=True)
    why_not_seen = models.TextField(blank=True)
    heard = models.ForeignKey(
        KnowledgeItem, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    why_unheard = models.CharField(max_length=16, blank=True)
    unheard_words = models.TextField(blank=True)
    answer_by = models.DateField(null=True, blank=True)
    is_answered = models.BooleanField(default=False)
    why_unanswered = models.TextField(blank=True)
    look_again_on = models.DateField(null=True, blank=True)

    class Meta(OfService.Meta):
        indexes = (
            models.Index(
                fields=("due_on", "id"),
                condition=~Q(state__in=OVER),
                name="contract_review_by_day",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("service", "number"), name="contract_review_one_after_another"
            ),
            models.UniqueConstraint(
                fields=("service",),
                condition=~Q(state__in=OVER),
                name="contract_review_one_at_a_time",
            ),
            models.CheckConstraint(
                name="contract_review_says_why_now", condition=~Q(why="")
            ),
            models.CheckConstraint(
                name="contract_review_hears_people",
                condition=~Q(state__in=FINISHED)
                | Q(heard__isnull=False)
                | Q(why_unheard__in=contracts.UNHEARD.codes) & ~Q(unheard_words=""),
            ),
            models.CheckConstraint(
                name="contract_review_lets_the_service_speak",
                condition=~Q(state__in=("answered", "agreed", *FINISHED))
                | Q(is_answered=True)
                | ~Q(why_unanswered=""),
            ),
            models.CheckConstraint(
                name="contract_review_visited_or_says_why_not",
                condition=~Q(state__in=("visited", "found", "answered", "agreed"))
                & ~Q(state__in=FINISHED)
                | ~Q(expert="")
                & (Q(visit__isnull=False) & Q(expert="came") | ~Q(why_not_seen="")),
            ),
            models.CheckConstraint(
                name="contract_review_settled_until_a_day",
                condition=~Q(state="settled") | Q(look_again_on__isnull=False),
            ),
        )

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.state not in OVER

    @property
    def is_late(self) -> bool:
        """Whether its day has gone by before anybody went to see."""
        return self.state in ("planned", "gathered") and self.due_on < clock.today()

    @property
    def came_of(self) -> str:
        """What things said to this review carry in `KnowledgeItem.came_of`."""
        return f"contract_review:{self.pk}"

    @property
    def expert_label(self) -> str:
        """Whether an expert by experience went along, in plain words."""
        return contracts.NO_EXPERT.plain(self.expert) if self.expert else ""

    @property
    def unheard_label(self) -> str:
        """Why nobody was heard, in plain words."""
        return contracts.UNHEARD.plain(self.why_unheard) if self.why_unheard else ""


class OfReview(OfService):
    """Something kept of one review."""

    review = models.ForeignKey(
        ContractReview, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(OfService.Meta):
        abstract = True


class ContractReviewMove(OfReview):
    """One move from one state to the next: who, when and why. Never changed."""

    verb = models.CharField(max_length=24)
    before = models.CharField(max_length=12, choices=ContractReviewState, blank=True)
    after = models.CharField(max_length=12, choices=ContractReviewState)
    reason = models.TextField(blank=True)


class ReviewPack(OfService):
    """What was known when the review began, put together once and kept as it was.

    `sections` is a list of `{title, source, as_of, lines}`. Only what the service
    itself can read is in it, so that everything in it can be answered.
    """

    review = models.OneToOneField(
        ContractReview, on_delete=models.PROTECT, related_name="pack"
    )
    sections = models.JSONField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_pack_holds_something", condition=~Q(sections=[])
            ),
        )


class ReviewFindings(OfReview):
    """What was found together, as one version. Earlier versions stay."""

    number = models.PositiveIntegerField()
    goes_well = models.TextField()
    gets_better = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("review", "number"), name="review_findings_one_after_another"
            ),
            models.CheckConstraint(
                name="review_findings_say_both",
                condition=~Q(goes_well="") & ~Q(gets_better=""),
            ),
        )


class PromiseLook(OfService):
    """Whether one promise of the contract was kept, as one version of findings says."""

    findings = models.ForeignKey(
        ReviewFindings, on_delete=models.PROTECT, related_name="looks"
    )
    promise = models.ForeignKey(
        "providers.ContractPromise", on_delete=models.PROTECT, related_name="looks"
    )
    kept = models.CharField(max_length=12)
    words = models.TextField(blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("findings", "promise"), name="promise_looked_at_once"
            ),
            models.CheckConstraint(
                name="promise_look_is_known",
                condition=Q(kept__in=contracts.KEPT.codes),
            ),
        )

    @property
    def kept_label(self) -> str:
        """Whether it was kept, in plain words."""
        return contracts.KEPT.plain(self.kept)


class ReviewComment(OfReview):
    """What whoever runs the service says to what was found. Only ever added to.

    `said_by` names who said it where a buyer wrote it down for a service that does not
    take part here.
    """

    findings = models.ForeignKey(
        ReviewFindings, on_delete=models.PROTECT, related_name="comments"
    )
    agrees = models.BooleanField()
    words = models.TextField()
    said_by = models.CharField(max_length=120)

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_comment_says_something",
                condition=~Q(words="") & ~Q(said_by=""),
            ),
        )


class ReviewAction(OfReview):
    """Something that somebody will do because of a review, and which side they are."""

    uid = models.UUIDField(unique=True)
    party = models.CharField(max_length=12)
    action = models.OneToOneField(
        "agreed.Action", on_delete=models.PROTECT, related_name="+"
    )

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_action_is_of_a_side",
                condition=Q(party__in=("commissioner", "provider")),
            ),
        )
