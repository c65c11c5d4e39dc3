"""A second look at an enquiry: a question about what is known, and the answer to it."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.enquiry import Enquiry


class SecondLook(Circled):
    """What was said to one question. Only ever added to; the newest counts.

    It stands in the circle of the concern: the person reads what is found, not what is
    still wondered about. `number` counts the answers to one question.
    """

    class Answer(models.TextChoices):
        """Whether somebody looked."""

        LOOKED = "looked", "We looked, and this is what we see now"
        NOT_NOW = "not_now", "We do not look into it now, for a reason"

    enquiry = models.ForeignKey(
        Enquiry,
        on_delete=models.PROTECT,
        related_name="second_looks",
        db_index=False,
    )
    question = models.CharField(max_length=24)
    number = models.PositiveIntegerField()
    answer = models.CharField(max_length=8, choices=Answer)
    words = models.TextField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("recorded_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "question", "number"),
                name="second_look_one_after_another",
            ),
            models.CheckConstraint(name="second_look_in_words", condition=~Q(words="")),
        )

    def __str__(self) -> str:
        return f"second look {self.pk}"
