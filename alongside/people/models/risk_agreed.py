"""What was agreed about a risk, who does not agree, and each look at how it goes."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.people.models.risk import Risk
from alongside.people.models.risk_sheet import RiskSheet


class RiskAgreement(Circled):
    """What the person decided, and whether those around them agree to support it.

    `sheet` is what was in front of everybody.
    """

    class Result(models.TextChoices):
        """What came of the talk."""

        AGREE = "agree", "Everybody agrees"
        DISSENT = "agree_with_dissent", "It goes ahead, and somebody does not agree"
        NOT_AGREED = "not_agree", "It is not agreed"

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="agreements")
    sheet = models.ForeignKey(RiskSheet, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=20, choices=Result)
    decided = models.TextField()
    agreed_on = models.DateField()
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=("risk", "uid"), name="risk_agreement_once"),
            models.CheckConstraint(
                name="risk_agreement_says_what_they_decided",
                condition=~Q(decided=""),
            ),
        )

    def __str__(self) -> str:
        return f"agreement {self.pk}"


class RiskDissent(Circled):
    """Somebody who does not agree, by name, and why."""

    agreement = models.ForeignKey(
        RiskAgreement, on_delete=models.PROTECT, related_name="dissents"
    )
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    reason = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="risk_dissent_is_named_with_a_reason",
                condition=~Q(name="") & ~Q(role="") & ~Q(reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"dissent {self.pk}"


class RiskLook(Circled):
    """One day on which it was looked at again: what happened, and was it worth it."""

    class Result(models.TextChoices):
        """What comes of the look."""

        GO_ON = "go_on", "It goes on as it is"
        CHANGE = "change", "Something has to change, so it is thought about again"
        STOP = "stop", "It stops"

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="looks")
    looked_on = models.DateField()
    what_happened = models.TextField()
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    result = models.CharField(max_length=8, choices=Result)
    reason = models.TextField(blank=True)
    look_again_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=("risk", "uid"), name="risk_look_once"),
            models.CheckConstraint(
                name="risk_look_says_what_happened", condition=~Q(what_happened="")
            ),
            models.CheckConstraint(
                name="risk_look_has_what_its_result_needs",
                condition=Q(result="go_on", look_again_on__isnull=False)
                | (Q(result__in=("change", "stop")) & ~Q(reason="")),
            ),
        )

    def __str__(self) -> str:
        return f"look {self.pk}"
