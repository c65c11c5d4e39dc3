"""What early warning counts and knows of each service: months, and what is usual.

Counts alone. What a signal says of a service stands in the circle of that service
(`models.asked`); nothing here is shown by itself.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from alongside.access import clock
from alongside.providers.models import Service


class ServiceMonth(models.Model):
    """How many of each series there were at a service in one month; a month without
    any is not kept. `heard`: concerns and worries from others; `own`: what the service
    told of itself; `visits`: visits that were written down."""

    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    month = models.DateField()
    heard = models.PositiveIntegerField(default=0)
    own = models.PositiveIntegerField(default=0)
    visits = models.PositiveIntegerField(default=0)

    holds_personal_data = False  # counts, read through a view without identities

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("service", "month"), name="service_month_once"
            ),
        )

    def __str__(self) -> str:
        return f"service {self.service_id} in {self.month:%Y-%m}"


class TouchedService(models.Model):
    """That something which early warning counts changed at a service. Written by
    triggers; gone when its months are counted again."""

    service = models.ForeignKey(
        Service,
        on_delete=models.CASCADE,
        related_name="+",
        db_index=False,
        db_constraint=False,  # whoever writes should not wait for the service's row
    )
    noted_at = models.DateTimeField(db_default=Now())

    holds_personal_data = False  # numbers of services

    def __str__(self) -> str:
        return f"touched service {self.service_id}"


class Watching(models.Model):
    """How many false alarms a month the partnership is ready to look into, and when
    several people who see the same are many. Only ever added to; the newest holds."""

    a_month = models.DecimalField(max_digits=6, decimal_places=2)
    observers = models.PositiveSmallIntegerField(default=2)
    weeks = models.PositiveSmallIntegerField(default=8)
    why = models.TextField()
    chosen_by = models.BigIntegerField()
    chosen_by_name = models.CharField(max_length=120)
    chosen_at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # figures, and which colleague chose them

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="watching_has_a_budget", condition=Q(a_month__gt=0)
            ),
            models.CheckConstraint(name="watching_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="watching_several_are_two_or_more",
                condition=Q(observers__gte=2, weeks__gte=1, weeks__lte=52),
            ),
        )

    def __str__(self) -> str:
        return f"watching {self.pk}"


class WatchedYear(models.Model):
    """What all services together say of one watch, since it was last worked out.

    `begins` is the first month of its year, `until` the last whole month that was seen.
    `table` holds the thresholds by band (`early_warning.chances`); `allowed` is the
    share of false alarms of a service and month that they are for.
    """

    watch = models.CharField(max_length=24, unique=True)
    begins = models.DateField()
    until = models.DateField()
    dispersion = models.FloatField()
    allowed = models.FloatField()
    table = models.JSONField()
    services = models.PositiveIntegerField()
    cannot_compare = models.PositiveIntegerField()
    worked_out_at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # figures of all services together

    def __str__(self) -> str:
        return f"{self.watch} since {self.begins:%Y-%m}"


class ServiceUsual(models.Model):
    """What is usual at a service for one watch, and where its chart stood when the year
    began: enough to draw its year again by itself."""

    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    watch = models.CharField(max_length=24)
    shape = models.FloatField()
    rate = models.FloatField()
    usual = models.FloatField()
    threshold = models.FloatField()
    path = ArrayField(models.FloatField())
    run = ArrayField(models.FloatField())
    quiet = models.FloatField()
    factors = ArrayField(models.FloatField())  # what all others' months were like

    holds_personal_data = False  # figures of a service; never shown by themselves

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("service", "watch"), name="service_usual_once"
            ),
        )

    def __str__(self) -> str:
        return f"usual at service {self.service_id}"
