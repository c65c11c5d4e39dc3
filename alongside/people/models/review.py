"""A review: looking again, with the person, at how their care is going.

Where it stands is in `Review`; how it got there is in `ReviewMove`. Nothing moves by
itself, and what is past its day asks for a reason, which stands in `ReviewDay`.
"""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Circled
from alongside.agreed.models import Involvement
from alongside.people.models.person import Person


class ReviewState(models.TextChoices):
    """Where a review is. Nothing is ever shut for good."""

    SCHEDULED = "scheduled", "A day is set"
    PREPARED = "prepared", "Prepared"
    HELD = "held", "Talked over"
    DRAFTED = "drafted", "What will change is written down"
    AGREED = "agreed", "Agreed"
    DISSENT = "dissent", "Agreed, but not by everybody"
    NOT_AGREED = "not_agreed", "Not agreed"
    LIVE = "live", "Begun"
    RESTING = "resting", "Resting, to be asked again"


WITH_SOMETHING_AGREED = ("agreed", "dissent", "live")


class ReviewRequest(Circled):
    """That somebody asked for a review, and why. Everybody in the circle can."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    uid = models.UUIDField(unique=True)
    asked_by = models.CharField(max_length=120)
    asked_as = models.CharField(max_length=24)
    words = models.TextField()
    asked_on = models.DateField(default=clock.today)
    reply_by = models.DateField()
    timer = models.CharField(max_length=24)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("person", "-id"), name="review_request_newest"),
        )
        constraints = (
            models.CheckConstraint(
                name="review_request_says_who_and_why",
                condition=~Q(asked_by="") & ~Q(words=""),
            ),
        )

    def __str__(self) -> str:
        return f"request for a review {self.pk}"

    @property
    def is_late(self) -> bool:
        """Whether the day for an answer has gone by. The page asks only without one."""
        return self.reply_by < clock.today()


class ReviewAnswer(Circled):
    """What was answered to a request, with reasons and the person's view. Once."""

    request = models.OneToOneField(
        ReviewRequest, on_delete=models.PROTECT, related_name="answer"
    )
    is_yes = models.BooleanField()
    words = models.TextField()
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, related_name="+"
    )
    why_late = models.TextField(blank=True)
    answered_by = models.BigIntegerField()
    answered_by_name = models.CharField(max_length=120)
    answered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="review_answer_gives_reasons", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"answer {self.pk}"


class Review(Circled):
    """One review. `due_on` is the day its present step is to be done by, and stays as
    it was set; `next_on` is later only where a reason was given.

    `rests_on` is what was tried with somebody who did not take part. Without it no
    review in which they took no part is agreed, begins or is set to rest.
    """

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=24)
    event = models.CharField(max_length=24, blank=True)
    why = models.TextField(blank=True)
    request = models.ForeignKey(
        ReviewRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    care_began_on = models.DateField(null=True, blank=True)
    timer = models.CharField(max_length=24)
    due_on = models.DateField()
    next_on = models.DateField()
    why_later = models.TextField(blank=True)
    why_another = models.TextField(blank=True)
    state = models.CharField(
        max_length=12, choices=ReviewState, default=ReviewState.SCHEDULED
    )
    took_part = models.CharField(max_length=24, blank=True)
    rest_reason = models.CharField(max_length=24, blank=True)
    rests_on = models.ForeignKey(
        "people.TakingPart",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    live_on = models.DateField(null=True, blank=True)
    begun_by = models.BigIntegerField()
    begun_by_name = models.CharField(max_length=120)
    begun_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("person", "-id"), name="review_newest"),
            models.Index(
                fields=("next_on", "id"),
                condition=~Q(state="live"),
                name="review_by_next_day",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                condition=~Q(state="live") & Q(why_another=""),
                name="review_one_at_a_time",
            ),
            models.CheckConstraint(
                name="review_day_moves_only_onwards",
                condition=Q(next_on__gte=F("due_on")),
            ),
            models.CheckConstraint(
                name="review_not_taking_part_settles_nothing",
                condition=~Q(state__in=WITH_SOMETHING_AGREED)
                | ~Q(took_part="not")
                | Q(rests_on__isnull=False),
            ),
            models.CheckConstraint(
                name="review_rests_for_a_reason",
                condition=~Q(state="resting")
                | ~Q(rest_reason="")
                & (
                    ~Q(rest_reason__in=("not_found_the_way", "does_not_want"))
                    | Q(rests_on__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="review_live_has_a_day",
                condition=~Q(state="live") | Q(live_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"review {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether something is still to come of it."""
        return self.state != ReviewState.LIVE

    @property
    def is_late(self) -> bool:
        """Whether the day its next step was to be done by has gone by."""
        return self.is_open and self.next_on < clock.today()


class ReviewMove(Circled):
    """One move from one state to the next: who, when and why. Never changed."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="moves")
    verb = models.CharField(max_length=24)
    before = models.CharField(max_length=12, choices=ReviewState, blank=True)
    after = models.CharField(max_length=12, choices=ReviewState)
    reason = models.TextField(blank=True)
    involvement = models.ForeignKey(
        Involvement, on_delete=models.PROTECT, null=True, related_name="+"
    )
    by_user = models.BigIntegerField()
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class ReviewDay(Circled):
    """Why something was not done by its day, and by when it is to be done now."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="days")
    was_for = models.DateField()
    words = models.TextField()
    now_by = models.DateField()
    said_by = models.BigIntegerField()
    said_by_name = models.CharField(max_length=120)
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(name="review_day_says_why", condition=~Q(words="")),
            models.CheckConstraint(
                name="review_day_is_later", condition=Q(now_by__gt=F("was_for"))
            ),
        )

    def __str__(self) -> str:
        return f"day {self.pk}"
