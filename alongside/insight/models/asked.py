"""A question that early warning asks about a service, and what people say to it.

Everything stands in the circle of the service, which the team that runs it is in, or in
a narrower one, for a reason and until a day. It has no score.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.providers.models import OfService
from alongside.standards import codes


class ServiceSignal(OfService):
    """One question: something may be changing here. Made by the calculation, never by a
    person, and never changed but for who sees it.

    `month` is the month it is of. `observed` events in `months` are what it counted, of
    which `concerns` are told as counts and kinds alone (`behind`, by kind). `happened`
    and `by_chance` are the two sentences as they were on that day.
    """

    class Kind(models.TextChoices):
        """What led to the question."""

        MORE_HEARD = "more_heard", "More is heard than before"
        GONE_QUIET = "gone_quiet", "Less is told than before"
        SEVERAL_SEE = "several_see", "Several people see the same"
        VERY_SERIOUS = "very_serious", "Somebody may be in danger"

    kind = models.CharField(max_length=16, choices=Kind)
    month = models.DateField()
    since = models.DateField()  # the first day of what lies behind it
    indicator = models.CharField(max_length=24, blank=True)
    months = models.PositiveSmallIntegerField(default=1)
    observed = models.PositiveIntegerField(default=0)
    behind = models.JSONField(default=dict)
    happened = models.TextField()
    by_chance = models.TextField(blank=True)
    innocent = models.TextField()
    not_known = models.TextField()
    beside = ArrayField(models.CharField(max_length=24), default=list, blank=True)
    explain_by = models.DateField()
    withheld_reason = models.CharField(max_length=24, blank=True)
    withheld_words = models.TextField(blank=True)
    withheld_until = models.DateTimeField(null=True, blank=True)

    class Meta(OfService.Meta):
        indexes = (
            models.Index(fields=("service", "-id"), name="signal_by_service"),
            models.Index(fields=("-recorded_at", "-id"), name="signal_by_time"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("service", "kind", "indicator", "month", "since"),
                name="service_signal_once",
            ),
            models.CheckConstraint(
                name="service_signal_says_what_happened",
                condition=~Q(happened="") & ~Q(innocent="") & ~Q(not_known=""),
            ),
            models.CheckConstraint(
                name="service_signal_withheld_for_a_reason_and_a_time",
                condition=Q(withheld_reason="", withheld_until=None)
                | Q(withheld_reason__in=codes.KNOWLEDGE_WITHHELD.codes)
                & Q(withheld_until__isnull=False)
                & ~Q(withheld_words=""),
            ),
        )

    @property
    def is_withheld(self) -> bool:
        """Whether the team that runs the service does not see it yet."""
        return self.withheld_until is not None and self.withheld_until > clock.now()


class SignalExplanation(OfService):
    """What whoever runs the service knows that we do not. Only ever added to."""

    signal = models.ForeignKey(
        ServiceSignal, on_delete=models.PROTECT, related_name="explanations"
    )
    words = models.TextField()

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="signal_explanation_says_something", condition=~Q(words="")
            ),
        )


class SignalAnswer(OfService):
    """What a named person does about a question, or why all is well. Only ever added
    to: `number` counts the answers of one signal, so that of two who answer at once
    only one is the next."""

    class Answer(models.TextChoices):
        """The four answers (`early_warning.words.ANSWERS`)."""

        HELP = "help", "We offer help"
        VISIT = "visit", "Somebody visits"
        LOOKS = "looks", "Somebody looks into it"
        ALL_RIGHT = "all_right", "We looked, and it is all right because …"

    signal = models.ForeignKey(
        ServiceSignal,
        on_delete=models.PROTECT,
        related_name="answers",
        db_index=False,
    )
    number = models.PositiveSmallIntegerField()
    answer = models.CharField(max_length=12, choices=Answer)
    words = models.TextField()
    who = models.CharField(max_length=120)
    by_when = models.DateField(null=True, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("signal", "number"), name="signal_answers_one_after_another"
            ),
            models.CheckConstraint(
                name="signal_answer_says_who_and_what",
                condition=~Q(words="") & ~Q(who=""),
            ),
            models.CheckConstraint(
                name="signal_answer_by_when_unless_it_is_all_right",
                condition=Q(answer="all_right") | Q(by_when__isnull=False),
            ),
        )
