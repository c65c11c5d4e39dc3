"""Whether somebody could make one decision at one time, and what shows it."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.people.models.decision import Decision

_FAILED = (
    Q(understand="no") & ~Q(understand_evidence="")
    | Q(retain="no") & ~Q(retain_evidence="")
    | Q(weigh="no") & ~Q(weigh_evidence="")
    | Q(communicate="no") & ~Q(communicate_evidence="")
)
_CANNOT = (
    _FAILED
    & Q(impairment="yes", link="yes")
    & ~Q(impairment_evidence="")
    & ~Q(link_evidence="")
    & ~Q(information="")
    & ~Q(support="")
)


class Assessment(Circled):
    """One conversation about one decision. It says nothing of any other decision, nor
    of the same one at another time; the newest by `assessed_at` is the one to go by."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="assessments", db_index=False
    )
    assessed_at = models.DateTimeField()
    assessed_by = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    kind = models.CharField(max_length=24, blank=True)
    words = models.TextField(blank=True)
    information = models.TextField(blank=True)
    support = models.TextField(blank=True)
    understand = models.CharField(max_length=8, blank=True)
    understand_evidence = models.TextField(blank=True)
    retain = models.CharField(max_length=8, blank=True)
    retain_evidence = models.TextField(blank=True)
    weigh = models.CharField(max_length=8, blank=True)
    weigh_evidence = models.TextField(blank=True)
    communicate = models.CharField(max_length=8, blank=True)
    communicate_evidence = models.TextField(blank=True)
    impairment = models.CharField(max_length=8, blank=True)
    impairment_evidence = models.TextField(blank=True)
    link = models.CharField(max_length=8, blank=True)
    link_evidence = models.TextField(blank=True)
    fluctuates = models.CharField(max_length=8, blank=True)
    can_wait = models.CharField(max_length=8, blank=True)
    why_now = models.TextField(blank=True)
    conclusion = models.CharField(max_length=8)
    why_unsure = models.TextField(blank=True)
    next_look_on = models.DateField(null=True, blank=True)
    test_version = models.CharField(max_length=16)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(
                fields=("decision", "-assessed_at", "-id"), name="assessment_newest"
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="assessment_cannot_is_shown",
                condition=~Q(conclusion="cannot") | _CANNOT,
            ),
            models.UniqueConstraint(
                fields=("decision", "assessed_at", "recorded_by"),
                name="assessment_kept_once",
            ),
        )

    def __str__(self) -> str:
        return f"assessment {self.pk}"
