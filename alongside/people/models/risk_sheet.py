"""What is written about a risk: why, good, bad, the ways, the help, who holds what.

A sheet is the whole of it at one time. Whoever changes a step adds a sheet; the one
before stays as it was. Nothing in it is a number: how likely and how bad are words.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Action
from alongside.people.models.risk import Risk

ONLY_A_NUMBER = r"^[0-9 .,/%]+$"


class RiskSheet(Circled):
    """All that was written at one time. `step` is what was changed from before."""

    risk = models.ForeignKey(
        Risk, on_delete=models.PROTECT, related_name="sheets", db_index=False
    )
    step = models.CharField(max_length=12)
    wants = models.CharField(max_length=300)
    why_it_matters = models.TextField(blank=True)
    why_said_by = models.CharField(max_length=120, blank=True)
    benefits = models.TextField(blank=True)
    contingency = models.TextField(blank=True)
    trigger = models.TextField(blank=True)
    look_again_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("risk", "-id"), name="risk_sheet_newest"),)
        constraints = (
            models.CheckConstraint(name="risk_sheet_says_what", condition=~Q(wants="")),
            models.CheckConstraint(
                name="risk_sheet_says_whose_words",
                condition=Q(why_it_matters="") | ~Q(why_said_by=""),
            ),
        )

    def __str__(self) -> str:
        return f"sheet {self.pk}"

    @property
    def good(self) -> list[str]:
        """What is good about it, one by one."""
        return self.benefits.splitlines()


class Harm(Circled):
    """What could go wrong, how likely and how bad: each in words."""

    sheet = models.ForeignKey(RiskSheet, on_delete=models.PROTECT, related_name="harms")
    words = models.TextField()
    how_likely = models.TextField()
    how_bad = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="harm_is_told_in_words",
                condition=~Q(words="")
                & ~Q(how_likely="")
                & ~Q(how_bad="")
                & ~Q(how_likely__regex=ONLY_A_NUMBER)
                & ~Q(how_bad__regex=ONLY_A_NUMBER),
            ),
        )

    def __str__(self) -> str:
        return f"harm {self.pk}"


class RiskWay(Circled):
    """One way of doing it, with what is good and not so good about it."""

    sheet = models.ForeignKey(RiskSheet, on_delete=models.PROTECT, related_name="ways")
    words = models.CharField(max_length=300)
    good = models.TextField()
    bad = models.TextField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"way {self.pk}"


class RiskOpinion(Circled):
    """What somebody else says about it: a relative, a friend, a worker, by name."""

    sheet = models.ForeignKey(
        RiskSheet, on_delete=models.PROTECT, related_name="opinions"
    )
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=120)
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="risk_opinion_is_somebodys",
                condition=~Q(name="") & ~Q(relation="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"opinion {self.pk}"


class Safeguard(Circled):
    """One thing that makes it safer."""

    sheet = models.ForeignKey(
        RiskSheet, on_delete=models.PROTECT, related_name="safeguards"
    )
    words = models.CharField(max_length=300)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"safeguard {self.pk}"


class Holder(Circled):
    """Who holds which part of the risk, and whether they have said yes to it."""

    class Answer(models.TextChoices):
        """What they say to holding it."""

        YES = "yes", "Yes, they have agreed"
        NOT_YET = "not_yet", "They have not been asked yet"
        NO = "no", "No, they have not agreed"

    sheet = models.ForeignKey(
        RiskSheet, on_delete=models.PROTECT, related_name="holders"
    )
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    part = models.TextField()
    answer = models.CharField(max_length=8, choices=Answer)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="holder_is_named_with_a_part",
                condition=~Q(name="") & ~Q(role="") & ~Q(part=""),
            ),
        )

    def __str__(self) -> str:
        return f"holder {self.pk}"


class SafeguardAction(Circled):
    """That a safeguard has become something somebody will do.

    Known by its words, so that it outlives the sheets that say the same.
    """

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="undertaken")
    words = models.CharField(max_length=300)
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("risk", "words"), name="safeguard_is_done_once"
            ),
        )

    def __str__(self) -> str:
        return f"safeguard {self.pk} to do"
