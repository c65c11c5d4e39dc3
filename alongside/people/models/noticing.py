"""Small things noticed that are not as usual, and when they were talked over."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.people.models.person import Person
from alongside.people.names import named_with_role
from alongside.standards import codes


class Noticing(Circled):
    """One thing somebody noticed. It has no score, and nothing follows by itself.

    `uid` comes with the page it was typed on, so that two presses make one.
    """

    class When(models.TextChoices):
        """When it was, as people say it in passing."""

        JUST_NOW = "just_now", "Just now"
        TODAY = "today", "Today"
        THIS_WEEK = "this_week", "This week"
        ON_A_DAY = "on_a_day", "Another day"
        UNKNOWN = "unknown", "I don’t know"

    class How(models.TextChoices):
        """How they know."""

        SEEN = "seen", "I saw it"
        HEARD = "heard", "I heard it"
        TOLD = "told", "Somebody told me"
        UNKNOWN = "unknown", "I don’t know"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="noticings"
    )
    words = models.TextField()
    when = models.CharField(max_length=12, choices=When)
    on_day = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=8, choices=How)
    noticed_by = models.BigIntegerField()
    noticed_by_name = models.CharField(max_length=120)
    noticed_as = models.CharField(max_length=32)
    noticed_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        indexes = (models.Index(fields=("person", "-id"), name="noticing_newest"),)
        constraints = (
            models.UniqueConstraint(fields=("person", "uid"), name="noticing_once"),
            models.CheckConstraint(name="noticing_has_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="noticing_on_a_day_has_the_day",
                condition=Q(when="on_a_day", on_day__isnull=False)
                | ~Q(when="on_a_day") & Q(on_day=None),
            ),
        )

    def __str__(self) -> str:
        return f"noticing {self.pk}"

    @property
    def noticer(self) -> str:
        """Who noticed it, and as what: 'Blessing Achebe, care worker'."""
        return named_with_role(self.noticed_by_name, self.noticed_as)

    @property
    def when_in_words(self) -> str:
        """When it was, said on the day it was written."""
        day = self.on_day
        said = {
            self.When.JUST_NOW: "Just then",
            self.When.TODAY: "That day",
            self.When.THIS_WEEK: "That week",
            self.When.ON_A_DAY: f"On {day.day} {day:%B %Y}" if day else "",
        }
        return said.get(self.When(self.when), "When is not known")

    @property
    def how_in_words(self) -> str:
        """How they know, said of them."""
        said = {
            self.How.SEEN: "They saw it",
            self.How.HEARD: "They heard it",
            self.How.TOLD: "Somebody told them",
        }
        return said.get(self.How(self.how), "How they know is not known")


class TalkedOver(Circled):
    """What had been noticed up to then was talked over: by whom, when, what came of it.

    It holds the person's own view, or why they were not asked. Two people who write at
    once are both kept.
    """

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="talked_over"
    )
    up_to = models.ForeignKey(Noticing, on_delete=models.PROTECT, related_name="+")
    involvement = models.OneToOneField(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    talked_by = models.CharField(max_length=120)
    talked_on = models.DateField()
    what_came = models.TextField()
    recorded_by = models.BigIntegerField()
    recorded_at = models.DateTimeField(default=clock.now)
    uid = models.UUIDField()

    class Meta:
        indexes = (
            models.Index(fields=("person", "-up_to"), name="talked_over_newest"),
        )
        constraints = (
            models.UniqueConstraint(fields=("person", "uid"), name="talked_over_once"),
            models.CheckConstraint(
                name="talked_over_has_words",
                condition=~Q(what_came="") & ~Q(talked_by=""),
            ),
        )

    def __str__(self) -> str:
        return f"talked over {self.pk}"

    @property
    def why_not_asked(self) -> str:
        """Why the person was not asked, in plain words; '' when they were."""
        return codes.NOT_ASKED_REASONS.plain(self.involvement.reason)
