"""What whoever runs a service says of the care that was bought, and what came of it.

It names nobody, is no `KnowledgeItem`, and is never part of a contract review.
"""

from django.db import models
from django.db.models import Q

from alongside.access.models import Organisation
from alongside.providers.models.knowledge import OfService
from alongside.standards import visit_form


class PackageConcern(OfService):
    """A worry about care that was bought: too few hours, wrong times, no review.

    `state` is where it stands; each step on the way is a `PackageStep`.
    """

    class State(models.TextChoices):
        """Where it stands."""

        RAISED = "raised", "Raised, waits for a word that it is here"
        RECEIVED = "received", "Received, waits for a decision"
        DECIDED = "decided", "Decided, and to be told"
        TOLD = "told", "Decided and told"
        APPEALED = "appealed", "To be looked at again, by somebody else"
        LOOKED_AGAIN = "looked_again", "Looked at again, and told"
        TAKEN_BACK = "taken_back", "Taken back by whoever raised it"

    uid = models.UUIDField(unique=True)  # of the page: two presses make one worry
    about = models.CharField(max_length=16)
    words = models.TextField()
    wanted = models.TextField()
    own_reference = models.CharField(max_length=40, blank=True)  # never a name
    people = models.PositiveSmallIntegerField(null=True, blank=True)
    buyer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State, default=State.RAISED)

    class Meta(OfService.Meta):
        indexes = (
            models.Index(fields=("state", "id"), name="package_by_state"),
            models.Index(fields=("service", "-id"), name="package_by_service"),
        )
        constraints = (
            models.CheckConstraint(
                name="package_worry_is_known",
                condition=Q(about__in=visit_form.PACKAGE_WORRIES.codes),
            ),
            models.CheckConstraint(
                name="package_says_something", condition=~Q(words="") & ~Q(wanted="")
            ),
            models.CheckConstraint(
                name="package_state_is_known",
                condition=Q(
                    state__in=(
                        "raised",
                        "received",
                        "decided",
                        "told",
                        "appealed",
                        "looked_again",
                        "taken_back",
                    )
                ),
            ),
        )

    @property
    def about_words(self) -> str:
        """What it is about, in plain words."""
        return visit_form.PACKAGE_WORRIES.plain(self.about)


class PackageStep(OfService):
    """One step of it: who did what, and their words. Only ever added to.

    `step` is the state it led to; or `longer` where somebody says why it takes longer,
    which moves nothing. `late_why` is why the step came after its local target.
    """

    concern = models.ForeignKey(
        PackageConcern, on_delete=models.PROTECT, related_name="steps"
    )
    number = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    decision = models.CharField(max_length=12, blank=True)
    late_why = models.CharField(max_length=300, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "number"), name="package_step_in_order"
            ),
            models.CheckConstraint(
                name="package_decided_with_a_reason",
                condition=Q(
                    decision="",
                    step__in=(
                        "raised",
                        "received",
                        "told",
                        "appealed",
                        "taken_back",
                        "longer",
                    ),
                )
                | Q(
                    step__in=("decided", "looked_again"),
                    decision__in=visit_form.PACKAGE_DECISIONS.codes,
                )
                & ~Q(words=""),
            ),
        )

    @property
    def decision_words(self) -> str:
        """What was decided, in plain words."""
        return visit_form.PACKAGE_DECISIONS.plain(self.decision)
