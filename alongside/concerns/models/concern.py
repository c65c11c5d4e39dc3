"""A concern: a sign that somebody may be hurt or neglected, as it was told."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import TruncDate

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.people.models import Person
from alongside.providers.models import Service


class State(models.TextChoices):
    """Where a concern has got to. The moves between are in `concerns.rules.states`."""

    RAISED = "raised", "Raised"
    RECEIVED = "received", "Received"
    LISTENING = "listening", "Listening and finding out"
    SECOND_SIGNATURE = "second_sign", "Waiting for a second manager"
    PASSED_ON = "passed_on", "Passed on, waiting for an answer"
    WITH_OTHERS = "with_others", "Taken up by another team"
    NO_ACTION = "no_action", "No further action"
    ENQUIRING = "enquiring", "Enquiry under way"
    FOUND = "found", "Findings ready to talk over"
    PAUSED = "paused", "Paused for now"
    STOPPED = "stopped", "Stopped, as they asked"
    SETTLED = "settled", "Settled, keeping in touch"
    RESTED = "rested", "Settled, and kept in touch"
    JOINED = "joined", "Joined to another"


# Waiting for the council to listen and decide: what the triage board shows.
WAITING = (State.RAISED, State.RECEIVED, State.LISTENING, State.SECOND_SIGNATURE)
# Something is still to be done, if only to ask how the person is.
GOING_ON = (
    *WAITING,
    State.PASSED_ON,
    State.ENQUIRING,
    State.FOUND,
    State.PAUSED,
    State.SETTLED,
)


class Danger(models.IntegerChoices):
    """Whether anyone is in danger now; in the order the board shows them."""

    YES = 0, "Yes"
    UNKNOWN = 1, "I don’t know"
    NO = 2, "No"


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Concern(Circled):
    """What somebody noticed, about whom, and what the person wants.

    `about_…` is how the raiser described the adult; `person` is who they turned out to
    be, once somebody has looked and said so. `adult_key` to `support_reason` are the
    codes of the adult as they were when it was raised, for counting.
    """

    State = State
    Danger = Danger

    class Channel(models.TextChoices):
        """How it reached us."""

        PUBLIC = "public", "Told without signing in"
        STAFF = "staff", "Told by somebody signed in"
        PAST = "past", "Loaded from the council's earlier records"

    reference = models.CharField(max_length=12, unique=True)
    state = models.CharField(max_length=12, choices=State, default=State.RAISED)
    channel = models.CharField(max_length=8, choices=Channel)
    raised_at = models.DateTimeField(default=clock.now)
    received_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    restart_on = models.DateField(null=True, blank=True)  # while it is paused

    noticed = models.TextField(blank=True)
    happened_when = models.CharField(max_length=200, blank=True)
    danger = models.SmallIntegerField(choices=Danger, default=Danger.UNKNOWN)
    danger_words = models.TextField(blank=True)

    about_name = models.CharField(max_length=120, blank=True)
    about_born = models.DateField(null=True, blank=True)
    about_address = models.CharField(max_length=200, blank=True)
    about_postcode = models.CharField(max_length=8, blank=True)
    about_nhs_number = models.CharField(max_length=10, blank=True)
    about_sounds = models.CharField(max_length=120, blank=True)
    service_words = models.CharField(max_length=200, blank=True)
    needs_care = models.CharField(max_length=8, blank=True)  # yes, no, unknown: test a
    at_risk = models.CharField(max_length=8, blank=True)  # yes, no, unknown: test b

    wish_asked = models.CharField(max_length=8, blank=True)  # yes or no
    wish_words = models.TextField(blank=True)
    wish_not_asked_reason = models.CharField(max_length=32, blank=True)
    wish_not_asked_words = models.TextField(blank=True)

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="concerns"
    )
    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    lead = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    raised_by_kind = models.CharField(max_length=24, blank=True)
    adult_key = models.CharField(max_length=64, blank=True)
    age_on_raising = models.SmallIntegerField(null=True, blank=True)
    gender = models.CharField(max_length=24, blank=True)
    ethnicity = models.CharField(max_length=24, blank=True)
    support_reason = models.CharField(max_length=32, blank=True)
    # Only of earlier records, which have no person whose record would say it.
    died_on = models.DateField(null=True, blank=True)
    health_conditions = ArrayField(
        models.CharField(max_length=24), blank=True, default=list
    )
    source_reference = models.CharField(
        max_length=64, null=True, blank=True, unique=True
    )
    source_digest = models.CharField(max_length=32, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("danger", "raised_at", "id"),
                condition=Q(state__in=[state.value for state in WAITING]),
                name="concern_waiting",
            ),
            models.Index(fields=("-raised_at", "-id"), name="concern_newest"),
            # What can take longer than agreed (`queries.longer`): far fewer than all.
            models.Index(
                fields=("raised_at", "id"),
                condition=Q(state__in=[state.value for state in GOING_ON]),
                name="concern_going_on",
            ),
            models.Index(
                fields=("about_sounds",),
                condition=~Q(about_sounds=""),
                name="concern_sounds",
            ),
            models.Index(
                fields=("service", "-raised_at", "-id"),
                condition=~Q(service=None),
                name="concern_by_service",
            ),
            # What somebody looks after, and how much each worker does (`queries.load`).
            models.Index(
                fields=("lead", "raised_at", "id"),
                condition=Q(state__in=[state.value for state in GOING_ON]),
                name="concern_looked_after",
            ),
            # The day as measures count it (`insight`, measure_concern.raised_on).
            models.Index(TruncDate("raised_at"), name="concern_raised_on"),
        )
        constraints: ClassVar = [
            models.CheckConstraint(
                name="concern_wish_or_why_not",
                condition=Q(channel="past")
                | Q(wish_asked="yes") & ~Q(wish_words="")
                | Q(wish_asked="no") & ~Q(wish_not_asked_reason=""),
            ),
            models.CheckConstraint(
                name="concern_says_what_was_noticed",
                condition=Q(channel="past") | ~Q(noticed=""),
            ),
            models.CheckConstraint(
                name="concern_paused_until_a_day",
                condition=Q(state="paused", restart_on__isnull=False)
                | ~Q(state="paused") & Q(restart_on=None),
            ),
            models.CheckConstraint(
                name="concern_settled_has_a_time",
                condition=~Q(state__in=("settled", "rested"))
                | Q(settled_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_waiting(self) -> bool:
        """Whether the council has still to decide."""
        return self.state in WAITING

    @property
    def is_paused(self) -> bool:
        """Whether its enquiry waits for now."""
        return self.state == State.PAUSED

    @property
    def is_restart_gone(self) -> bool:
        """Whether it is paused, and the day to go on has gone by."""
        return self.restart_on is not None and self.restart_on < clock.today()

    @property
    def is_stopped(self) -> bool:
        """Whether we stopped because the person asked us to."""
        return self.state == State.STOPPED

    @property
    def is_joined(self) -> bool:
        """Whether another goes on for it, which tells of the same happening."""
        return self.state == State.JOINED

    @property
    def joined_here(self) -> "list[Concern]":
        """Those that are joined to this one, which goes on for them."""
        rows = self.joined_to_it.all()  # type: ignore[attr-defined]
        return [one.joined for one in rows if one.undone_at is None]

    @property
    def is_settled(self) -> bool:
        """Whether it is settled, with or without keeping in touch still to do."""
        return self.state in (State.SETTLED, State.RESTED)

    @property
    def age(self) -> int | None:
        """Whole years today, of the person or as the raiser told; None if not known."""
        return (self.person or Person(date_of_birth=self.about_born)).age

    @property
    def who_it_is_about(self) -> str:
        """The name to show: the person's, or as the raiser gave it, or the service."""
        if self.person:
            return self.person.called
        if self.about_name:
            return self.about_name
        if self.service:
            return f"People at {self.service.name}"
        return self.service_words or "Somebody whose name we do not know"


class Arrival(models.Model):
    """That something arrived from an address, for one day, to hold back floods.

    The address itself is not kept: `origin` is a keyed digest that changes each day.
    """

    origin = models.CharField(max_length=32)
    at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # a digest nobody can turn back, gone in a day

    class Meta:
        indexes = (models.Index(fields=("origin", "at"), name="arrival_by_origin"),)

    def __str__(self) -> str:
        return f"arrival {self.pk}"
