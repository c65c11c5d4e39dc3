"""Finding the way to somebody who did not, or could not, take part in a review.

It says what we have not managed yet. It is never a fact about the person.
"""

from django.db import models
from django.db.models import Q

from alongside.access.models import Circled
from alongside.agreed.models import Action
from alongside.people.models.review import Review
from alongside.people.models.review_kept import OfReview, Rows, day_in_words, said
from alongside.standards import reviews

AT_RISK = {"yes": "Yes", "no": "No", "unknown": "We could not find out"}


class TakingPart(OfReview):
    """What may be behind it, whom they trust, and whether anybody is at risk.

    `own_words` are the person's own, that they do not want it now.
    """

    own_words = models.TextField(blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    behind = models.TextField(blank=True)
    relationship = models.TextField(blank=True)
    way_of_asking = models.TextField(blank=True)
    afraid = models.TextField(blank=True)
    trusts = models.TextField(blank=True)
    at_risk = models.CharField(max_length=8, blank=True)
    risk_done = models.TextField(blank=True)

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="taking_part_risk_says_what_is_done",
                condition=~Q(at_risk__in=("yes", "unknown")) | ~Q(risk_done=""),
            ),
            models.CheckConstraint(
                name="taking_part_own_words_have_a_day",
                condition=Q(own_words="") | Q(ask_again_on__isnull=False),
            ),
        )

    @property
    def as_it_stands(self) -> Rows:
        """What it says, as questions and answers."""
        return said(
            ("They do not want it now", self.own_words),
            ("When we ask again", day_in_words(self.ask_again_on)),
            ("What may be behind it", self.behind),
            ("Those who work with them", self.relationship),
            ("The way of asking", self.way_of_asking),
            ("Fear of somebody", self.afraid),
            ("Whom they trust", self.trusts),
            ("Whether anybody is at risk", AT_RISK.get(self.at_risk, "")),
            ("What is done about that", self.risk_done),
        )


class Attempt(OfReview):
    """One time somebody tried: when, who, how, and what the person said or showed."""

    uid = models.UUIDField(unique=True)
    tried_on = models.DateField()
    tried_by = models.CharField(max_length=120)
    way = models.CharField(max_length=24)
    what_happened = models.TextField()
    what_they_said = models.TextField(blank=True)

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="attempt_says_who_how_and_what",
                condition=~Q(tried_by="") & ~Q(way="") & ~Q(what_happened=""),
            ),
        )

    @property
    def how(self) -> str:
        """The way it was tried, in plain words."""
        return reviews.WAYS_OF_ASKING.plain(self.way)


class NextTry(Circled):
    """That something somebody will do is the next way to be tried."""

    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, related_name="next_tries"
    )
    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"next try {self.pk}"
