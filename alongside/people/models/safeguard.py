"""What goes with being allowed: conditions, a representative, the way to a judge."""

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Action
from alongside.people.models.authorisation import Authorisation
from alongside.standards import codes


class Condition(Circled):
    """Something that must be done while it is allowed."""

    authorisation = models.ForeignKey(
        Authorisation, on_delete=models.PROTECT, related_name="conditions"
    )
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="condition_says_something", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"condition {self.pk}"


class ConditionReply(Circled):
    """What is done about a condition: in words, and perhaps an action with an owner."""

    condition = models.ForeignKey(
        Condition, on_delete=models.PROTECT, related_name="replies"
    )
    words = models.TextField()
    replied_by = models.CharField(max_length=120)
    replied_on = models.DateField()
    action = models.ForeignKey(
        Action, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="condition_reply_says_something",
                condition=~Q(words="") & ~Q(replied_by=""),
            ),
        )

    def __str__(self) -> str:
        return f"reply {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What another writer is shown."""
        return [("What is done", self.words), ("Said by", self.replied_by)]


class Representative(Circled):
    """Who visits and speaks up for the person, and whether an advocate helps too."""

    authorisation = models.ForeignKey(
        Authorisation, on_delete=models.PROTECT, related_name="representatives"
    )
    name = models.CharField(max_length=120, blank=True)
    relation = models.CharField(max_length=120, blank=True)
    is_paid = models.BooleanField(default=False)
    chosen_by = models.CharField(max_length=200, blank=True)
    why_nobody = models.TextField(blank=True)
    advocate = models.CharField(max_length=24)
    advocate_words = models.TextField(blank=True)
    named_on = models.DateField()
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="representative_named_or_why_nobody",
                condition=~Q(name="") & ~Q(relation="") & ~Q(chosen_by="")
                | ~Q(why_nobody=""),
            ),
        )

    def __str__(self) -> str:
        return f"representative {self.pk}"

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What another writer is shown."""
        who = f"{self.name}, {self.relation}" if self.name else self.why_nobody
        return [
            ("Who speaks up", who),
            ("Advocate", codes.LIBERTY_ADVOCATES.plain(self.advocate)),
        ]


class RightTold(Circled):
    """One time the person was told that they can ask a judge to look at it."""

    authorisation = models.ForeignKey(
        Authorisation, on_delete=models.PROTECT, related_name="rights_told"
    )
    uid = models.UUIDField(default=uuid4)
    told_on = models.DateField()
    told_by = models.CharField(max_length=120)
    told_in = models.CharField(max_length=24)
    how = models.TextField()
    what_they_said = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("told_on", "pk")
        constraints = (
            models.CheckConstraint(
                name="right_told_by_whom_and_how",
                condition=~Q(told_by="") & ~Q(told_in="") & ~Q(how=""),
            ),
            models.UniqueConstraint(
                fields=("authorisation", "uid"), name="right_told_kept_once"
            ),
        )

    def __str__(self) -> str:
        return f"right told {self.pk}"
