"""What changed on the register, and which import brought it. Only ever added to."""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.providers.models.organisation import CareOrganisation
from alongside.providers.models.register import Service
from alongside.standards import codes


class RegisterImport(models.Model):
    """One taking over of what the regulator publishes, and what it came to.

    One that changed nothing is kept as well: it shows that somebody looked.
    """

    source = models.CharField(max_length=24)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    ratings_added = models.PositiveIntegerField(default=0)
    organisations_new = models.PositiveIntegerField(default=0)
    organisations_changed = models.PositiveIntegerField(default=0)
    organisations_unchanged = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)  # of no area or kind asked for

    holds_personal_data = False  # counts, and who of the staff took it over

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="register_import_from_a_known_source",
                condition=Q(source__in=codes.REGISTER_SOURCES.codes),
            ),
        )

    def __str__(self) -> str:
        return f"register import {self.pk}"

    @property
    def source_label(self) -> str:
        """What was taken over, in plain words."""
        return codes.REGISTER_SOURCES.plain(self.source)


class RegisterChange(models.Model):
    """One thing the register says otherwise than before, of a service or organisation.

    `field` is a column, or `rating` with its group and key question in `part`; both
    `before` and `after` are words as a page shows them.
    """

    service = models.ForeignKey(
        Service,
        on_delete=models.PROTECT,
        null=True,
        related_name="register_changes",
        db_index=False,
    )
    organisation = models.ForeignKey(
        CareOrganisation,
        on_delete=models.PROTECT,
        null=True,
        related_name="register_changes",
        db_index=False,
    )
    in_import = models.ForeignKey(
        RegisterImport,
        on_delete=models.PROTECT,
        related_name="register_changes",
        db_index=False,
    )
    field = models.CharField(max_length=32)
    part = models.CharField(max_length=240, blank=True)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)

    holds_personal_data = False  # public facts about services

    class Meta:
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=("service", "-id"), name="change_of_service"),
            models.Index(fields=("organisation", "-id"), name="change_of_organisation"),
            models.Index(fields=("in_import", "-id"), name="change_of_import"),
        )
        constraints = (
            models.CheckConstraint(
                name="register_change_is_of_one_thing",
                condition=Q(service=None, organisation__isnull=False)
                | Q(service__isnull=False, organisation=None),
            ),
        )

    def __str__(self) -> str:
        return f"register change {self.pk}"


class RegisterSync(models.Model):
    """One run against the regulator's own service on the web, from one time to another.

    It is resumed where it stopped: what it still has to fetch are its rows of
    `RegisterFetch`. The next one asks for what changed since `until`.
    """

    in_import = models.OneToOneField(
        RegisterImport, on_delete=models.PROTECT, related_name="+"
    )
    since = models.DateTimeField(null=True)
    until = models.DateTimeField()
    areas = models.JSONField(default=list, blank=True)
    listed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    holds_personal_data = False  # times

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                name="one_register_sync_at_a_time",
                fields=("finished_at",),
                nulls_distinct=False,
                condition=Q(finished_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"register sync {self.pk}"

    @property
    def is_whole(self) -> bool:
        """Whether it asks for the whole register, and not for what changed."""
        return self.since is None


class RegisterFetch(models.Model):
    """One location or provider that a run has to fetch, and what came of it."""

    class Outcome(models.TextChoices):
        """What came of it."""

        WAITING = "waiting", "Not fetched yet"
        TAKEN = "taken", "Taken over"
        LEFT_OUT = "left_out", "Not of our area or kind"
        UNKNOWN = "unknown", "The regulator knows no such number"
        REFUSED = "refused", "What came could not be read"

    class Kind(models.TextChoices):
        """What the number is of."""

        LOCATION = "location", "A service"
        PROVIDER = "provider", "An organisation"

    sync = models.ForeignKey(
        RegisterSync, on_delete=models.PROTECT, related_name="fetches", db_index=False
    )
    kind = models.CharField(max_length=8, choices=Kind)
    cqc_id = models.CharField(max_length=40)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.WAITING)

    holds_personal_data = False  # numbers of the register

    class Meta:
        indexes = (
            models.Index(
                fields=("sync", "kind", "outcome", "id"), name="still_to_fetch"
            ),
        )
        constraints = (
            models.UniqueConstraint(
                name="fetched_once_a_sync", fields=("sync", "kind", "cqc_id")
            ),
        )

    def __str__(self) -> str:
        return f"register fetch {self.pk}"
