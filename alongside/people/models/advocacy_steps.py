"""What happens to a need for an advocate: looked at, offered, asked for, answered."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Organisation, User
from alongside.people.models.advocacy import AdvocacyNeed

_EASY = Q(understand="no", retain="no", weigh="no", communicate="no")
_SUITABLE = ~Q(individual="") & Q(
    not_paid="yes", acceptable="yes", able="yes", not_source="yes"
)


class Consideration(Circled):
    """One look at whether an advocate is needed; the newest counts. `understand` to
    `communicate` say whether that is very hard for the person: yes, no or unknown."""

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="considerations"
    )
    understand = models.CharField(max_length=8)
    understand_evidence = models.TextField()
    retain = models.CharField(max_length=8)
    retain_evidence = models.TextField()
    weigh = models.CharField(max_length=8)
    weigh_evidence = models.TextField()
    communicate = models.CharField(max_length=8)
    communicate_evidence = models.TextField()
    individual = models.CharField(max_length=120, blank=True)
    relation = models.CharField(max_length=120, blank=True)
    not_paid = models.CharField(max_length=8, blank=True)
    acceptable = models.CharField(max_length=8, blank=True)
    able = models.CharField(max_length=8, blank=True)
    not_source = models.CharField(max_length=8, blank=True)
    individual_words = models.TextField(blank=True)
    outcome = models.CharField(max_length=8)
    reason = models.TextField()
    test_version = models.CharField(max_length=16)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-recorded_at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="consideration_says_why", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="consideration_no_need_is_shown",
                condition=~Q(outcome="no_need") | _EASY | _SUITABLE,
            ),
        )

    def __str__(self) -> str:
        return f"consideration {self.pk}"


class AdvocacyOffer(Circled):
    """One time an advocate was offered and explained, and what the person said. A no is
    never the last word: it says when or at what it is offered again."""

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="offers"
    )
    offered_on = models.DateField()
    offered_by = models.CharField(max_length=120)
    told_in = models.CharField(max_length=24)
    how = models.TextField()
    choice = models.CharField(max_length=16)
    words = models.TextField()
    again_on = models.DateField(null=True, blank=True)
    again_when = models.CharField(max_length=200, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-offered_on", "-pk")
        constraints = (
            models.CheckConstraint(
                name="offer_in_words", condition=~Q(how="") & ~Q(words="")
            ),
            models.CheckConstraint(
                name="offer_refused_comes_again",
                condition=~Q(choice="refused")
                | Q(again_on__isnull=False)
                | ~Q(again_when=""),
            ),
        )

    def __str__(self) -> str:
        return f"offer {self.pk}"


class AdvocacyReferral(Circled):
    """One time an advocate was asked for: of whom, who was found, how they work."""

    class Way(models.TextChoices):
        """Whether the person tells the advocate what to say."""

        INSTRUCTED = "instructed", "The person tells them what to say"
        NON_INSTRUCTED = "non_instructed", "They speak up for what the person would say"

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="referrals"
    )
    kind = models.CharField(max_length=24)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    organisation_name = models.CharField(max_length=200)
    referred_on = models.DateField()
    words = models.TextField(blank=True)
    referred_by_name = models.CharField(max_length=120)
    advocate = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    advocate_name = models.CharField(max_length=120, blank=True)
    allocated_on = models.DateField(null=True, blank=True)
    began_on = models.DateField(null=True, blank=True)
    way = models.CharField(max_length=16, choices=Way, blank=True)
    why_not_instructed = models.TextField(blank=True)
    limits = models.TextField(blank=True)
    declined_on = models.DateField(null=True, blank=True)
    why_declined = models.TextField(blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="referral_goes_to_somebody", condition=~Q(organisation_name="")
            ),
            models.CheckConstraint(
                name="referral_allocated_by_name",
                condition=Q(allocated_on=None) | ~Q(advocate_name=""),
            ),
            models.CheckConstraint(
                name="referral_began_says_how",
                condition=Q(began_on=None)
                | Q(way="instructed")
                | Q(way="non_instructed") & ~Q(why_not_instructed=""),
            ),
            models.CheckConstraint(
                name="referral_declined_says_why",
                condition=Q(declined_on=None, why_declined="")
                | Q(declined_on__isnull=False) & ~Q(why_declined=""),
            ),
        )

    def __str__(self) -> str:
        return f"referral {self.pk}"


class Representation(Circled):
    """What an advocate said for the person on a decision, and what was answered."""

    need = models.ForeignKey(
        AdvocacyNeed, on_delete=models.PROTECT, related_name="representations"
    )
    uid = models.UUIDField(unique=True)  # of the page it was written on: once per press
    on_what = models.CharField(max_length=300)
    words = models.TextField()
    made_on = models.DateField()
    made_by = models.CharField(max_length=120)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)
    answer = models.TextField(blank=True)
    why = models.TextField(blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    answered_by = models.BigIntegerField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_on", "-pk")
        indexes = (
            models.Index(
                fields=("need",),
                condition=Q(answered_at=None),
                name="representation_unanswered",
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="representation_in_words", condition=~Q(words="") & ~Q(on_what="")
            ),
            models.CheckConstraint(
                name="representation_answer_is_whole",
                condition=Q(answered_at=None, answer="", why="")
                | Q(answered_at__isnull=False) & ~Q(answer="") & ~Q(why=""),
            ),
        )

    def __str__(self) -> str:
        return f"representation {self.pk}"

    @property
    def is_answered(self) -> bool:
        """Whether somebody has said what was decided about it, and why."""
        return self.answered_at is not None
