"""The enquiry: who leads, who is asked to find out what, and what was found."""

import pghistory
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Organisation, User
from alongside.concerns.models.concern import Concern
from alongside.people.models import Outcome, Person

# The national return's word for an enquiry that ended because the person asked.
CEASED = "ceased"
WAS_ASKED = ("asked_expressed", "asked_none")  # among what is kept of it


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Enquiry(Circled):
    """An enquiry made with the person. Its circle is shared with them.

    Codes are those of the national return (`standards.codes`). `outcomes_achieved` is
    worked out when the enquiry is settled, from what the person said first. The person
    cannot read the concern or the findings, so who it is about and what we tell them
    that we found stand here.
    """

    class Kind(models.TextChoices):
        """Under the duty, or by choice."""

        SECTION_42 = "section_42", "Section 42 enquiry"
        OTHER = "other", "Other enquiry"

    concern = models.OneToOneField(
        Concern, on_delete=models.PROTECT, related_name="enquiry"
    )
    kind = models.CharField(max_length=12, choices=Kind)
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="enquiries",
    )
    began_on = models.DateField(default=clock.today)
    concluded_on = models.DateField(null=True, blank=True)
    lead = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    advocate = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    outcomes_asked = models.CharField(max_length=32, blank=True)
    outcomes_asked_words = models.TextField(blank=True)
    outcomes_achieved = models.CharField(max_length=32, blank=True)
    assessment_outcome = models.CharField(max_length=48, blank=True)
    risk_outcome = models.CharField(max_length=24, blank=True)
    capacity = models.CharField(max_length=32, blank=True)
    capacity_supported = models.CharField(max_length=8, blank=True)
    words_to_person = models.TextField(blank=True)
    found_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("began_on",), name="enquiry_began"),
            models.Index(fields=("concluded_on",), name="enquiry_concluded"),
            models.Index(
                fields=("lead",),
                condition=Q(concluded_on=None),
                name="enquiry_lead_open",
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="enquiry_ends_after_it_begins",
                condition=Q(concluded_on=None)
                | Q(concluded_on__gte=models.F("began_on")),
            ),
        )

    def __str__(self) -> str:
        return f"enquiry {self.pk}"

    @property
    def is_stopped(self) -> bool:
        """Whether it ended because the person asked us to stop."""
        return self.concluded_on is not None and self.assessment_outcome == CEASED

    @property
    def was_asked(self) -> bool:
        """Whether the person, or who speaks for them, was asked what they want."""
        return self.outcomes_asked in WAS_ASKED

    @property
    def outcomes(self) -> list[Outcome]:
        """What the person wants of it. They belong to the person; read them with
        `concerns.queries.enquiry.with_outcomes`, or each costs a query."""
        return [sought.outcome for sought in self.soughts.all()]


class Request(Circled):
    """Somebody asked to find something out, by when, and what they sent back."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="requests"
    )
    asked_of = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )
    question = models.TextField()
    due_on = models.DateField()
    asked_at = models.DateTimeField(default=clock.now)
    returned_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ("due_on", "pk")
        constraints = (
            models.CheckConstraint(
                name="request_answer_and_date_together",
                condition=Q(answer="", returned_on=None)
                | ~Q(answer="") & Q(returned_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"request {self.pk}"

    @property
    def is_late(self) -> bool:
        """Whether it is past its date and not back."""
        return self.returned_on is None and self.due_on < clock.today()


class Risk(Circled):
    """One kind of abuse or neglect, by whom and where, in the national categories."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.PROTECT, related_name="risks")
    type = models.CharField(max_length=32)
    source = models.CharField(max_length=32)
    location = models.CharField(max_length=32)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "type", "source", "location"), name="risk_once"
            ),
        )

    def __str__(self) -> str:
        return f"risk {self.pk}"


class CapacityRecord(Circled):
    """Whether the person could make one decision at one time, and the help given."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="capacity_records"
    )
    decision = models.TextField()
    answer = models.CharField(max_length=32)
    evidence = models.TextField(blank=True)
    support = models.TextField()
    supported_by_someone = models.CharField(max_length=8, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")

    def __str__(self) -> str:
        return f"capacity {self.pk}"


class Finding(Circled):
    """What was found, on the balance of probabilities or not determined."""

    class Certainty(models.TextChoices):
        """How sure we are."""

        LIKELY = "likely", "More likely than not, it happened"
        UNLIKELY = "unlikely", "More likely than not, it did not happen"
        NOT_DETERMINED = "not_determined", "We could not find out"

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="findings"
    )
    found = models.TextField()
    certainty = models.CharField(max_length=16, choices=Certainty)
    words_to_person = models.TextField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")

    def __str__(self) -> str:
        return f"finding {self.pk}"
