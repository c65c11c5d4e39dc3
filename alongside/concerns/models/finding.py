"""What was found, before it stands: the draft, who read it, what they said, who took
it."""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.concerns.models.causing import AskedPart
from alongside.concerns.models.enquiry import Enquiry, Finding
from alongside.people.models import Person


class FindingDraft(Circled):
    """What was found, while it can still be put right. It stands with the concern.

    `number` grows each time it is written; `writers` are all who wrote it, none of
    whom may accept it. Once it is accepted it stands as a `finding`.
    """

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="finding_drafts"
    )
    found = models.TextField()
    certainty = models.CharField(max_length=16, choices=Finding.Certainty)
    words_to_person = models.TextField()
    easy_words = models.TextField(blank=True)
    assessment_outcome = models.CharField(max_length=32)
    risk_outcome = models.CharField(max_length=32, blank=True)
    number = models.PositiveIntegerField(default=1)
    writers = models.JSONField(default=list)
    written_by_name = models.CharField(max_length=120)
    written_at = models.DateTimeField(default=clock.now)
    finding = models.OneToOneField(
        Finding, on_delete=models.PROTECT, null=True, blank=True, related_name="draft"
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry",),
                condition=Q(finding=None),
                name="finding_draft_one_at_a_time",
            ),
            models.CheckConstraint(
                name="finding_draft_in_words",
                condition=~Q(found="") & ~Q(words_to_person=""),
            ),
        )

    def __str__(self) -> str:
        return f"draft of a finding {self.pk}"


class FindingCopy(Circled):
    """What one of them was given to read, as it was then, in a circle of their own.

    The person reads it, whoever is beside them, and those who were asked to find
    something out: these only the part about what they did. It is over once a newer
    copy took its place, or what was found was accepted.
    """

    class Kind(models.TextChoices):
        """Who reads it."""

        PERSON = "person", "The person"
        ADVOCATE = "advocate", "Their advocate"
        CLOSE = "close", "Somebody close to them"
        ASKED = "asked", "Asked to find something out"

    draft = models.ForeignKey(
        FindingDraft, on_delete=models.PROTECT, related_name="copies"
    )
    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="finding_copies"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=120)
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    part = models.ForeignKey(
        AskedPart, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.TextField()
    easy_words = models.TextField(blank=True)
    certainty = models.CharField(max_length=16, choices=Finding.Certainty, blank=True)
    form = models.CharField(max_length=16)
    shared_at = models.DateTimeField(default=clock.now)
    shared_by_name = models.CharField(max_length=120)
    answer_by = models.DateField()
    over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("shared_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="finding_copy_in_words", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="finding_copy_for_those_asked_is_their_part",
                condition=Q(kind="asked", part__isnull=False, certainty="")
                & Q(easy_words="")
                | ~Q(kind="asked") & Q(part=None) & ~Q(certainty=""),
            ),
        )

    def __str__(self) -> str:
        return f"copy of a finding {self.pk}"

    @property
    def is_late(self) -> bool:
        """Whether the day has gone by on which they were to say something."""
        return self.over_at is None and self.answer_by < clock.today()


class FindingNotShown(Circled):
    """Why the person does not read the draft, for the team."""

    draft = models.ForeignKey(
        FindingDraft, on_delete=models.PROTECT, related_name="not_shown"
    )
    reason = models.CharField(max_length=16)
    words = models.TextField()
    said_by = models.BigIntegerField()
    said_by_name = models.CharField(max_length=120)
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("said_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="finding_not_shown_says_why",
                condition=~Q(reason="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"finding not shown {self.pk}"


class FindingPoint(Circled):
    """What somebody says to what they read, and what they are answered. It stands in
    the circle of their copy."""

    class Says(models.TextChoices):
        """What they say."""

        RIGHT = "right", "This is right"
        NOT_RIGHT = "not_right", "This is not right"
        TALK = "talk", "I would like to talk about it"

    class Became(models.TextChoices):
        """What became of it."""

        CHANGED = "changed", "We changed it"
        NOT_CHANGED = "not_changed", "We did not change it"

    copy = models.ForeignKey(
        FindingCopy, on_delete=models.PROTECT, related_name="points"
    )
    says = models.CharField(max_length=9, choices=Says)
    words = models.TextField(blank=True)
    said_by_name = models.CharField(max_length=120)
    written_by = models.BigIntegerField()
    written_by_name = models.CharField(max_length=120)
    said_at = models.DateTimeField(default=clock.now)
    became = models.CharField(max_length=11, choices=Became, blank=True)
    answer = models.TextField(blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("said_at", "pk")
        constraints = (
            models.CheckConstraint(
                name="finding_point_says_what_is_not_right",
                condition=~Q(says="not_right", words=""),
            ),
            models.CheckConstraint(
                name="finding_point_answered_in_words",
                condition=Q(became="", answer="", answered_at=None)
                | ~Q(became="")
                & ~Q(answer="")
                & ~Q(says="right")
                & Q(answered_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"point about a finding {self.pk}"

    @property
    def waits(self) -> bool:
        """Whether it has to be answered, and is not."""
        return self.says != self.Says.RIGHT and not self.became


class FindingOffer(Circled):
    """The draft with a safeguarding manager, who accepts it or sends it back."""

    class Answer(models.TextChoices):
        """What the manager said."""

        ACCEPTED = "accepted", "Accepted"
        RETURNED = "returned", "Sent back"

    draft = models.ForeignKey(
        FindingDraft, on_delete=models.PROTECT, related_name="offers"
    )
    number = models.PositiveIntegerField()
    why_go_on = models.TextField(blank=True)
    offered_by = models.BigIntegerField()
    offered_by_name = models.CharField(max_length=120)
    offered_at = models.DateTimeField(default=clock.now)
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    words = models.TextField(blank=True)
    answered_by = models.BigIntegerField(null=True, blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("offered_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("draft",),
                condition=Q(answer=""),
                name="finding_offer_one_at_a_time",
            ),
            models.CheckConstraint(
                name="finding_offer_answered_by_another",
                condition=Q(answer="", answered_at=None, answered_by=None)
                | ~Q(answer="")
                & Q(answered_at__isnull=False, answered_by__isnull=False)
                & ~Q(answered_by=F("offered_by")),
            ),
            models.CheckConstraint(
                name="finding_offer_sent_back_says_what_is_missing",
                condition=~Q(answer="returned", words=""),
            ),
        )

    def __str__(self) -> str:
        return f"offer of a finding {self.pk}"
