"""What is kept of each step of a review. Rows are added; the newest counts."""

from datetime import date

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.people.models.conversation import Conversation
from alongside.people.models.review import Review
from alongside.standards import codes, reviews

Rows = list[tuple[str, str]]


class OfReview(Circled):
    """Something kept of a review by somebody, at a time, perhaps put right."""

    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    change_reason = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True
        indexes = (models.Index(fields=("review", "-id"), name="%(class)s_newest"),)

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


def day_in_words(day: date | None) -> str:
    """A day as it is read; '' for none."""
    return f"{day.day} {day:%B %Y}" if day else ""


def said(*rows: tuple[str, str]) -> Rows:
    """The rows in which something is said."""
    return [(label, words) for label, words in rows if words]


class ReviewPreparation(OfReview):
    """Where, when, how and with whom the person wants it, and about what."""

    talk_about = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    when_words = models.CharField(max_length=200, blank=True)
    way = models.CharField(max_length=24, blank=True)
    told_in = models.CharField(max_length=24, blank=True)
    with_whom = models.TextField(blank=True)
    not_there = models.TextField(blank=True)
    said_by = models.CharField(max_length=120)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_preparation_says_who", condition=~Q(said_by="")
            ),
        )

    @property
    def as_it_stands(self) -> Rows:
        """All it says, for somebody who wrote at the same time."""
        return [*said(("What to talk about", self.talk_about)), *self.rows]

    @property
    def rows(self) -> Rows:
        """What stands under their words, as questions and answers."""
        return said(
            ("Where", self.place),
            ("When", self.when_words),
            ("How", reviews.WAYS.plain(self.way)),
            ("In what form", codes.TOLD_FORMATS.plain(self.told_in)),
            ("Who should be there", self.with_whom),
            ("Who must not be there", self.not_there),
            ("Whose words", self.said_by),
        )


class ReviewNote(OfReview):
    """What staff or family say: beside what the person says, never instead."""

    uid = models.UUIDField(unique=True)
    words = models.TextField()
    said_by = models.CharField(max_length=120)
    said_as = models.CharField(max_length=24)

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_note_says_what_and_who",
                condition=~Q(words="") & ~Q(said_by=""),
            ),
        )


class ReviewMeeting(OfReview):
    """That it was talked over: who was heard and who was missing, and in three parts
    how good the care is, what came of it and what is hard."""

    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    took_part = models.CharField(max_length=24)
    their_words = models.TextField(blank=True)
    who_was_there = models.TextField()
    heard = models.TextField()
    missing = models.TextField()
    quality = models.TextField()
    outcomes = models.TextField()
    challenges = models.TextField()
    works = models.TextField(blank=True)
    ahead = models.TextField()
    not_seen = models.TextField()

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_meeting_is_whole",
                condition=~Q(heard="")
                & ~Q(missing="")
                & ~Q(quality="")
                & ~Q(outcomes="")
                & ~Q(challenges="")
                & ~Q(ahead="")
                & ~Q(not_seen=""),
            ),
            models.CheckConstraint(
                name="review_meeting_has_their_words",
                condition=Q(took_part="not") | ~Q(their_words=""),
            ),
        )

    @property
    def as_it_stands(self) -> Rows:
        """All it says, for somebody who wrote at the same time."""
        return [*said(("Their words", self.their_words)), *self.rows]

    @property
    def rows(self) -> Rows:
        """What stands under their words, as questions and answers."""
        return said(
            ("How good the care is", self.quality),
            ("What came of it", self.outcomes),
            ("What is hard", self.challenges),
            ("What works", self.works),
            ("Plans for later", self.ahead),
            ("Who was there", self.who_was_there),
            ("Whose voice was heard", self.heard),
            ("Whose voice was missing", self.missing),
            ("What we may not have seen or heard", self.not_seen),
            ("When", day_in_words(self.held_on)),
            ("Where", self.place),
        )


class ReviewDraft(OfReview):
    """What will change, and how it was shared with the person before it is agreed."""

    changes = models.TextField()
    stays = models.TextField(blank=True)
    shared_on = models.DateField()
    shared_in = models.CharField(max_length=24)
    shared_how = models.TextField()
    what_they_said = models.TextField(blank=True)

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_draft_is_shared",
                condition=~Q(changes="") & ~Q(shared_in="") & ~Q(shared_how=""),
            ),
        )

    @property
    def as_it_stands(self) -> Rows:
        """All it says, for somebody who wrote at the same time."""
        return [*said(("What they said", self.what_they_said)), *self.rows]

    @property
    def rows(self) -> Rows:
        """What stands under their words, as questions and answers."""
        return said(
            ("What will change", self.changes),
            ("What stays as it is", self.stays),
            ("Shared on", day_in_words(self.shared_on)),
            ("In what form", codes.TOLD_FORMATS.plain(self.shared_in)),
            ("How", self.shared_how),
        )


class ReviewVerdict(OfReview):
    """Whether what will change is agreed, with the person's view."""

    class Kind(models.TextChoices):
        """How it ended."""

        AGREED = "agreed", "Agreed"
        DISSENT = "dissent", "Agreed, but not by everybody"
        NOT_AGREED = "not_agreed", "Not agreed"

    draft = models.ForeignKey(ReviewDraft, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    words = models.TextField(blank=True)
    what_next = models.CharField(max_length=24, blank=True)
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(OfReview.Meta):
        constraints = (
            models.CheckConstraint(
                name="review_not_agreed_says_what_next",
                condition=~Q(kind="not_agreed") | ~Q(words="") & ~Q(what_next=""),
            ),
        )


class ReviewDissent(Circled):
    """Somebody who does not agree, by name, and why."""

    verdict = models.ForeignKey(
        ReviewVerdict, on_delete=models.PROTECT, related_name="dissents"
    )
    name = models.CharField(max_length=120)
    words = models.TextField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="review_dissent_has_a_name_and_a_reason",
                condition=~Q(name="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"dissent {self.pk}"
