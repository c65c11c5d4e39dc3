"""What somebody is not free to do: looks at it, the limits one by one, and their no.

Nothing here is ever written over. A new look stands before the earlier ones, and a
limit that is taken away stays readable.
"""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.people.models.capacity import Assessment
from alongside.people.models.decision import Decision
from alongside.people.models.person import Person
from alongside.standards import codes


class LibertyLook(Circled):
    """Everything together, weighed in words, on a day, under one legal test.

    `decision` is the one about living there; `assessment` the newest conversation about
    that one decision when this was kept. Neither says anything about the person.
    """

    class Conclusion(models.TextChoices):
        """What somebody concluded. It is never worked out from the answers."""

        IS = "is"
        IS_NOT = "is_not"
        CANNOT_TELL = "cannot_tell"
        LEGAL_ADVICE = "legal_advice"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    uid = models.UUIDField(default=uuid4)
    looked_on = models.DateField()
    looked_by = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    legal_test = models.CharField(max_length=32)
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    shown = models.TextField(blank=True)
    objection = models.CharField(max_length=16)
    objection_shown = models.TextField()
    objection_said_by = models.CharField(max_length=120)
    place = models.CharField(max_length=24)
    place_words = models.CharField(max_length=200)
    less_restrictive = models.TextField()
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    assessment = models.ForeignKey(
        Assessment, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    conclusion = models.CharField(max_length=16, choices=Conclusion)
    reasons = models.TextField()
    why_again = models.TextField(blank=True)
    next_look_on = models.DateField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("person", "-id"), name="liberty_newest"),)
        constraints = (
            models.CheckConstraint(
                name="liberty_says_why",
                condition=~Q(reasons="")
                & ~Q(less_restrictive="")
                & ~Q(objection="")
                & ~Q(objection_shown="")
                & ~Q(objection_said_by=""),
            ),
            models.CheckConstraint(
                name="liberty_names_its_test", condition=~Q(legal_test="")
            ),
            models.CheckConstraint(
                name="liberty_not_free_names_a_decision",
                condition=~Q(conclusion="is") | Q(decision__isnull=False),
            ),
            models.UniqueConstraint(
                fields=("person", "uid"), name="liberty_look_kept_once"
            ),
        )

    def __str__(self) -> str:
        return f"look {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What another writer is shown."""
        known = codes.LIBERTY_CONCLUSIONS
        return [
            ("Looked at by", f"{self.looked_by}, {self.looked_on:%-d %B %Y}"),
            ("Concluded", known.plain(self.conclusion)),
            ("Why", self.reasons),
        ]


class LibertyFactor(Circled):
    """What was thought about one of the things that the test of the day asks about."""

    look = models.ForeignKey(
        LibertyLook, on_delete=models.PROTECT, related_name="factors"
    )
    code = models.CharField(max_length=24)
    points = models.CharField(max_length=16)
    evidence = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("look", "code"), name="liberty_factor_once"
            ),
            models.CheckConstraint(
                name="liberty_factor_is_shown", condition=~Q(evidence="")
            ),
        )

    def __str__(self) -> str:
        return f"factor {self.pk}"


class LibertyDissent(Circled):
    """Somebody who does not agree, by name."""

    look = models.ForeignKey(
        LibertyLook, on_delete=models.PROTECT, related_name="dissents"
    )
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=120)
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="liberty_dissent_has_a_name",
                condition=~Q(name="") & ~Q(relation="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"dissent {self.pk}"


class Restriction(Circled):
    """One thing that somebody may not do, or that is done to hold them back."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    uid = models.UUIDField(default=uuid4)
    kind = models.CharField(max_length=24)
    what = models.TextField()
    when_words = models.CharField(max_length=300)
    why = models.TextField()
    how_often = models.CharField(max_length=200)
    less = models.TextField()
    watched_by = models.CharField(max_length=120)
    began_on = models.DateField()
    look_again_on = models.DateField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("person", "-id"), name="restriction_of_person"),
        )
        constraints = (
            models.CheckConstraint(
                name="restriction_says_what_why_and_what_less",
                condition=~Q(what="")
                & ~Q(why="")
                & ~Q(less="")
                & ~Q(how_often="")
                & ~Q(watched_by=""),
            ),
            models.UniqueConstraint(
                fields=("person", "uid"), name="restriction_kept_once"
            ),
        )

    def __str__(self) -> str:
        return f"restriction {self.pk}"


class RestrictionReview(Circled):
    """Somebody looked whether a limit is still needed, or took it away."""

    restriction = models.ForeignKey(
        Restriction, on_delete=models.PROTECT, related_name="reviews"
    )
    is_kept = models.BooleanField()
    words = models.TextField()
    their_words = models.TextField(blank=True)
    reviewed_by = models.CharField(max_length=120)
    reviewed_on = models.DateField()
    look_again_on = models.DateField(null=True, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="restriction_review_says_why",
                condition=~Q(words="") & ~Q(reviewed_by=""),
            ),
            models.CheckConstraint(
                name="restriction_kept_is_looked_at_again",
                condition=Q(is_kept=False) | Q(look_again_on__isnull=False),
            ),
            models.UniqueConstraint(
                fields=("restriction",),
                condition=Q(is_kept=False),
                name="restriction_taken_away_once",
            ),
        )

    def __str__(self) -> str:
        return f"review {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What another writer is shown."""
        return [
            ("Still needed", "Yes" if self.is_kept else "No, taken away"),
            ("Why", self.words),
            ("Looked at by", f"{self.reviewed_by}, {self.reviewed_on:%-d %B %Y}"),
        ]


class Objection(Circled):
    """The person says or shows no, or that they no longer mind. The newest counts."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    uid = models.UUIDField(default=uuid4)
    is_no = models.BooleanField()
    words = models.TextField()
    how = models.CharField(max_length=8)
    said_by = models.CharField(max_length=120)
    said_on = models.DateField()
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("person", "-id"), name="objection_newest"),)
        constraints = (
            models.CheckConstraint(
                name="objection_has_words", condition=~Q(words="") & ~Q(said_by="")
            ),
            models.UniqueConstraint(
                fields=("person", "uid"), name="objection_kept_once"
            ),
        )

    def __str__(self) -> str:
        return f"objection {self.pk}"
