"""Somebody asks us to look again at what was decided, and what they are answered."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.enquiry import Enquiry


class Appeal(Circled):
    """What somebody thinks is wrong and what they want, and the answer they read.

    It stands where the one who asks can read it: in the circle of the enquiry for the
    person and their advocate, in that of the one who spoke up for them, and with the
    concern for whoever has no page here.
    """

    class About(models.TextChoices):
        """What they say is wrong."""

        NO_ACTION = "no_action", "That nothing more is done"
        ANOTHER_ROUTE = "another_route", "That another team takes it up"
        FINDINGS = "findings", "What was found"

    class Who(models.TextChoices):
        """Who asks."""

        PERSON = "person", "The person"
        ADVOCATE = "advocate", "Their advocate"
        REPRESENTATIVE = "representative", "Somebody who may speak for them"
        RAISER = "raiser", "The one who spoke up"
        OTHER = "other", "Somebody else whom it touches"

    class Answer(models.TextChoices):
        """What came of looking again."""

        UPHELD = "upheld", "They are right"
        PARTLY = "partly", "They are right in part"
        STANDS = "stands", "It stays as it is"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="appeals"
    )
    about = models.CharField(max_length=16, choices=About)
    who = models.CharField(max_length=16, choices=Who)
    who_name = models.CharField(max_length=120, blank=True)
    authority = models.CharField(max_length=200, blank=True)
    not_the_source = models.TextField(blank=True)
    words = models.TextField()
    wants = models.TextField()
    asked_at = models.DateTimeField(default=clock.now)
    written_by = models.BigIntegerField(null=True)
    written_by_name = models.CharField(max_length=120, blank=True)
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    words_to_them = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ("asked_at", "pk")
        indexes = (
            models.Index(
                fields=("asked_at", "id"),
                condition=Q(answer=""),
                name="appeal_unanswered",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "who", "who_name"),
                condition=Q(answer=""),
                name="appeal_one_at_a_time_from_each",
            ),
            models.CheckConstraint(
                name="appeal_in_words", condition=~Q(words="") & ~Q(wants="")
            ),
            models.CheckConstraint(
                name="appeal_representative_is_not_the_source",
                condition=~Q(who="representative")
                | ~Q(authority="") & ~Q(not_the_source=""),
            ),
            models.CheckConstraint(
                name="appeal_answer_words_and_time_together",
                condition=Q(answer="", words_to_them="", answered_at=None)
                | ~Q(answer="") & ~Q(words_to_them="") & Q(answered_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"appeal {self.pk}"

    @property
    def answer_to_them(self) -> str:
        """What came of it, for the one who asked."""
        return self.get_answer_display().replace("They", "You")

    @property
    def goes_back(self) -> bool:
        """Whether what they asked is looked into again."""
        return self.answer in (self.Answer.UPHELD, self.Answer.PARTLY)


class AppealAnswer(Circled):
    """Why it was answered so, for the team: by somebody who had not decided it."""

    appeal = models.OneToOneField(
        Appeal, on_delete=models.PROTECT, related_name="looked_at"
    )
    reason = models.TextField()
    told_how = models.CharField(max_length=200, blank=True)
    involvement = models.OneToOneField(Involvement, on_delete=models.PROTECT)
    decided_by = models.BigIntegerField()
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="appeal_answer_says_why", condition=~Q(reason="")
            ),
        )

    def __str__(self) -> str:
        return f"answer to an appeal {self.pk}"


class AppealTold(Circled):
    """What the person reads when somebody else had asked: that it was looked at again,
    never who asked. It stands in the circle of their enquiry."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="appeals_told"
    )
    answer = models.OneToOneField(
        AppealAnswer, on_delete=models.PROTECT, related_name="told"
    )
    goes_back = models.BooleanField()
    told_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_at", "pk")

    def __str__(self) -> str:
        return f"appeal told {self.pk}"
