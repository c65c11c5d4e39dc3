"""An early worry: something that is not right, below a concern, and what came of it.

What was noted and what is thought of it stand apart: the one who noted it has a circle
of their own, in which they hear back, and those who talk it over have another.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Link, Organisation, User
from alongside.agreed.models import Action, Involvement
from alongside.concerns.models.concern import Concern
from alongside.people.models import Person
from alongside.providers.models import Service


class EarlyState(models.TextChoices):
    """Whether it is still to be talked over, or what it became."""

    OPEN = "open", "To be talked over"
    SUPPORT = "support", "It became support"
    QUALITY = "quality", "It became a note on quality"
    CONCERN = "concern", "It became a safeguarding concern"
    NOTHING = "nothing", "Nothing more is needed"


class EarlyWorry(Circled):
    """What somebody noted, about a person or a service. It has no score.

    `number` is that of its newest step. `open_since` is when there was last something
    to talk over: when it was noted, or when more was said after it had ended.
    """

    State = EarlyState

    class Staff(models.TextChoices):
        """Whether it is about somebody who works there or is in charge."""

        NO = "no", "No"
        YES = "yes", "Yes"
        UNKNOWN = "unknown", "I am not sure"

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    about_name = models.CharField(max_length=120, blank=True)
    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    service_words = models.CharField(max_length=250, blank=True)
    words = models.TextField()
    usual = models.TextField(blank=True)
    who_was_told = models.TextField(blank=True)
    about_staff = models.CharField(max_length=8, choices=Staff)
    noted_at = models.DateTimeField(default=clock.now)
    open_since = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=8, choices=EarlyState, default=EarlyState.OPEN)
    owner = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    number = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = (
            models.Index(
                fields=("open_since", "id"),
                condition=Q(state="open"),
                name="early_worry_open",
            ),
            models.Index(fields=("person", "-id"), name="early_worry_by_person"),
            models.Index(fields=("service", "-id"), name="early_worry_by_service"),
        )
        constraints = (
            models.CheckConstraint(name="early_worry_in_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="early_worry_about_somebody",
                condition=Q(person__isnull=False)
                | Q(service__isnull=False)
                | ~Q(about_name="")
                | ~Q(service_words=""),
            ),
        )

    def __str__(self) -> str:
        return f"early worry {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be talked over."""
        return self.state == EarlyState.OPEN

    @property
    def who_it_is_about(self) -> str:
        """The name to show: the person's, as it was given, or the service."""
        if self.person:
            return self.person.called
        return self.about_name or self.where or "Somebody whose name we do not know"

    @property
    def where(self) -> str:
        """The service, by its name or as it was given."""
        return self.service.name if self.service else self.service_words


class EarlyRaiser(Circled):
    """Who noted it, in their own circle: they and the safeguarding team."""

    worry = models.OneToOneField(
        EarlyWorry, on_delete=models.PROTECT, related_name="raiser"
    )
    link = models.OneToOneField(Link, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=250)
    words = models.TextField()
    user = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    noted_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=("user", "-id"), name="early_raiser_by_user"),)

    def __str__(self) -> str:
        return f"early raiser {self.pk}"

    @property
    def last_told(self) -> "EarlyTold | None":
        """What we said to them last, of what was read with it."""
        ours = [one for one in self.told.all() if not one.is_theirs]
        return ours[-1] if ours else None


class EarlyTold(Circled):
    """Something said between the one who noted it and us. Only ever added to."""

    raiser = models.ForeignKey(
        EarlyRaiser, on_delete=models.PROTECT, related_name="told"
    )
    is_theirs = models.BooleanField(default=False)
    words = models.TextField()
    at = models.DateTimeField(default=clock.now)
    by_user = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                name="early_told_says_something", condition=~Q(words="")
            ),
        )

    def __str__(self) -> str:
        return f"early told {self.pk}"


class QualityNote(Circled):
    """What a service could do better, for those who buy its care and, as far as they
    may, those who run it. It names nobody. It stands in a circle of its own."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    noted_by_name = models.CharField(max_length=120)
    noted_at = models.DateTimeField(default=clock.now)
    answer = models.TextField(blank=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="quality_note_in_words", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="quality_note_answer_and_time_together",
                condition=Q(answer="", answered_at=None)
                | ~Q(answer="") & Q(answered_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"quality note {self.pk}"


class EarlyStep(Circled):
    """One thing that was done about an early worry, for those who talk it over.

    `number` counts the steps of one worry, so that of two people who write at once only
    one can be the next.
    """

    class Step(models.TextChoices):
        """What was done: the last four end it for now."""

        OWNER = "owner", "Somebody took it on"
        WHO = "who", "We said whose record it belongs to"
        MORE = "more", "The one who noted it said more"
        SUPPORT = "support", "Talked over: it became support"
        QUALITY = "quality", "Talked over: it became a note on quality"
        CONCERN = "concern", "Talked over: it became a safeguarding concern"
        NOTHING = "nothing", "Talked over: nothing more is needed"

    worry = models.ForeignKey(
        EarlyWorry, on_delete=models.PROTECT, related_name="steps", db_index=False
    )
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=8, choices=Step)
    words = models.TextField()
    talked_by = models.CharField(max_length=120, blank=True)
    involvement = models.OneToOneField(
        Involvement, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    action = models.OneToOneField(
        Action, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.OneToOneField(
        QualityNote, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    concern = models.OneToOneField(
        Concern, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recorded_by = models.BigIntegerField(null=True, blank=True)
    recorded_by_name = models.CharField(max_length=120, blank=True)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(
                fields=("worry", "number"), name="early_step_one_after_another"
            ),
            models.CheckConstraint(name="early_step_in_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="early_step_ends_with_the_persons_view",
                condition=Q(
                    step__in=("owner", "who", "more"), talked_by="", involvement=None
                )
                | ~Q(step__in=("owner", "who", "more"))
                & ~Q(talked_by="")
                & Q(involvement__isnull=False),
            ),
            models.CheckConstraint(
                name="early_step_has_what_it_became",
                condition=Q(
                    step="support", action__isnull=False, note=None, concern=None
                )
                | Q(step="quality", action=None, note__isnull=False, concern=None)
                | Q(step="concern", action=None, note=None, concern__isnull=False)
                | ~Q(step__in=("support", "quality", "concern"))
                & Q(action=None, note=None, concern=None),
            ),
        )

    def __str__(self) -> str:
        return f"early step {self.pk}"

    @property
    def is_end(self) -> bool:
        """Whether it was talked over with this."""
        return self.involvement_id is not None
