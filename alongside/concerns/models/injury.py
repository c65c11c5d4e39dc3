"""What is seen where somebody may be hurt, with their words first and their agreement.

Nothing is ever written over: what is put right is a new row of the same number, and the
newest counts. It stands in the enquiry's circle, which the person is in, and those who
find out with them: narrower than the circle of those who care from day to day.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.concerns.models.enquiry import Enquiry
from alongside.people.models import Media
from alongside.standards import body_map

AGREED = ("said_yes", "showed_yes", "best_interests")


class Injury(Circled):
    """One thing that was seen on somebody's body, as of one version.

    `number` is what it is called on the drawing of the enquiry. `regions` are codes of
    `standards.body_map`. `their_words` are the person's, on how it came; without them
    `no_words` says why. `photos` is whether they agreed to photographs too.
    """

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="injuries", db_index=False
    )
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField(default=1)
    uid = models.UUIDField()
    their_words = models.TextField(blank=True)
    no_words = models.CharField(max_length=24, blank=True)
    agreed = models.CharField(max_length=24)
    agreed_words = models.CharField(max_length=300)
    photos = models.CharField(max_length=24)
    photos_words = models.CharField(max_length=300, blank=True)
    regions = models.JSONField()
    kind = models.CharField(max_length=24)
    size = models.CharField(max_length=120, blank=True)
    colour = models.CharField(max_length=120, blank=True)
    looked = models.TextField()
    seen_on = models.DateField()
    seen_when = models.CharField(max_length=120, blank=True)
    seen_by = models.CharField(max_length=120)
    who_was_there = models.CharField(max_length=300)
    change_reason = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number", "version")
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "number", "version"), name="injury_one_after_another"
            ),
            models.UniqueConstraint(fields=("enquiry", "uid"), name="injury_kept_once"),
            models.CheckConstraint(
                name="injury_was_agreed_to",
                condition=Q(agreed__in=AGREED) & ~Q(agreed_words=""),
            ),
            models.CheckConstraint(
                name="injury_has_their_words_or_why_not",
                condition=~Q(their_words="") & Q(no_words="")
                | Q(their_words="") & ~Q(no_words=""),
            ),
            models.CheckConstraint(
                name="injury_says_what_where_and_who",
                condition=~Q(regions=[])
                & ~Q(kind="")
                & ~Q(looked="")
                & ~Q(seen_by="")
                & ~Q(who_was_there=""),
            ),
            models.CheckConstraint(
                name="injury_put_right_says_why",
                condition=Q(version=1, change_reason="")
                | Q(version__gt=1) & ~Q(change_reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"injury {self.number}, version {self.version}"

    @property
    def kind_in_words(self) -> str:
        """What is seen, in plain words."""
        return body_map.SEEN.plain(self.kind)

    @property
    def where(self) -> str:
        """Where on the body, in plain words."""
        return body_map.in_words(self.regions)

    @property
    def title(self) -> str:
        """What it is called in a list."""
        return f"{self.number}. {self.kind_in_words}: {self.where}"

    @property
    def agreed_in_words(self) -> str:
        """How the person agreed to it being written down."""
        return body_map.AGREED.plain(self.agreed)

    @property
    def photos_in_words(self) -> str:
        """Whether they agreed to photographs."""
        return body_map.AGREED.plain(self.photos)

    @property
    def no_words_in_words(self) -> str:
        """Why there are no words of theirs."""
        return body_map.NO_WORDS.plain(self.no_words)

    @property
    def may_be_photographed(self) -> bool:
        """Whether photographs may be kept."""
        return self.photos in AGREED

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What was seen, as questions and answers; nothing for what was not said."""
        day = f"{self.seen_on.day} {self.seen_on:%B %Y}"
        when = f"{day}, {self.seen_when}" if self.seen_when else day
        told = [
            ("Where on the body", self.where),
            ("How big", self.size),
            ("Colour", self.colour),
            ("How it looked", self.looked),
            ("When it was seen", when),
            ("Who saw it", self.seen_by),
            ("Who was there", self.who_was_there),
            ("Agreed to this", _with(self.agreed_in_words, self.agreed_words)),
            ("Photographs", _with(self.photos_in_words, self.photos_words)),
            ("Why it was put right", self.change_reason),
        ]
        return [(asked, said) for asked, said in told if said]

    @property
    def as_it_stands(self) -> list[tuple[str, str]]:
        """What it says now, for somebody who was writing at the same time."""
        words = self.their_words or self.no_words_in_words
        return [("What the person says", words), *self.rows]


def _with(answer: str, words: str) -> str:
    return f"{answer}. {words}" if words else answer


class InjuryPhoto(Circled):
    """A photograph of something that was seen. The picture is in the store of `people`,
    in the enquiry's circle, and goes from there for good when it is taken away."""

    enquiry = models.ForeignKey(
        Enquiry, on_delete=models.PROTECT, related_name="injury_photos"
    )
    number = models.PositiveIntegerField()
    media = models.OneToOneField(Media, on_delete=models.PROTECT, related_name="injury")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"photograph {self.pk}"
