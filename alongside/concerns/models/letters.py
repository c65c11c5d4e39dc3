"""Letters to the person, and to the one who spoke up: written, then kept as sent.

Nothing here is ever written over. A letter that was wrong is put right by another,
which says so.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.concern import Concern
from alongside.concerns.models.raiser import Raiser
from alongside.people.models import Person


class To(models.TextChoices):
    """To whom it is."""

    PERSON = "person", "The person"
    RAISER = "raiser", "The one who spoke up"


class LetterLook(models.Model):
    """What a letter says and how it looks, in writing and as sent."""

    To = To

    to = models.CharField(max_length=8, choices=To)
    about = models.CharField(max_length=16)
    layout = models.CharField(max_length=12)
    language = models.CharField(max_length=60, blank=True)
    words = models.TextField()

    class Meta:
        abstract = True


class Letter(LetterLook, Circled):
    """A letter as it was sent. To the person it stands in a circle they are in, to the
    one who spoke up in theirs; so neither can ever read what the other was sent.

    `given` says how it was given, where that needs words: who read it aloud, who put it
    into another language.
    """

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="letters"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    raiser = models.ForeignKey(
        Raiser, on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    greeting = models.CharField(max_length=140)
    written_by_name = models.CharField(max_length=120)
    sender = models.CharField(max_length=240)
    way = models.CharField(max_length=12)
    given = models.TextField(blank=True)
    sent_by = models.BigIntegerField()
    sent_by_name = models.CharField(max_length=120)
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-sent_at", "-pk")
        indexes = (
            models.Index(fields=("person", "-sent_at"), name="letter_to_person"),
            models.Index(fields=("raiser", "-sent_at"), name="letter_to_raiser"),
        )
        constraints = (
            models.CheckConstraint(
                name="letter_says_something", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="letter_is_to_one_of_them",
                condition=Q(to="person", raiser=None, person__isnull=False)
                | Q(to="raiser", person=None, raiser__isnull=False),
            ),
            models.CheckConstraint(
                name="letter_read_aloud_says_how",
                condition=~Q(way="read_aloud", given=""),
            ),
        )

    def __str__(self) -> str:
        return f"letter {self.pk}"


class LetterStep(LetterLook, Circled):
    """One step of a letter, for the team: written, sent, or not sent and why.

    `number` counts the steps of one concern and one addressee, so that of two people
    who write at once only one can be the next. `safe` is how it is known that nobody
    else finds the letter.
    """

    class Step(models.TextChoices):
        """What was done."""

        WRITTEN = "written", "Written"
        SENT = "sent", "Sent"
        NOT_SENT = "not_sent", "Not sent"

    concern = models.ForeignKey(
        Concern, on_delete=models.PROTECT, related_name="letter_steps", db_index=False
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=8, choices=Step)
    corrects = models.ForeignKey(
        Letter, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    letter = models.OneToOneField(
        Letter, on_delete=models.PROTECT, null=True, blank=True, related_name="step"
    )
    safe = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("concern", "to", "number"), name="letter_one_after_another"
            ),
            models.CheckConstraint(
                name="letter_step_says_what",
                condition=Q(step="written", letter=None, reason="")
                | Q(step="sent", letter__isnull=False, reason="")
                | Q(step="not_sent", letter=None) & ~Q(reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"letter step {self.pk}"

    @property
    def is_waiting(self) -> bool:
        """Whether it is written and nobody has sent it or said why not."""
        return self.step == self.Step.WRITTEN
