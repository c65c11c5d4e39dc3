"""How many people a service can care for, how many it does, and what is free."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Organisation
from alongside.providers.models.register import Service

GROWS_OLD = timedelta(days=28)  # ours; an older figure is shown as old


class CapacityFigure(models.Model):
    """What a service said of its room on one day. One for each day; said again on the
    same day, it is put right.

    `places` is empty where there is no fixed number, such as care at home. `vacancies`
    may be fewer than places without people: a room can be out of use.
    """

    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, related_name="capacity", db_index=False
    )
    as_of = models.DateField()
    places = models.PositiveIntegerField(null=True, blank=True)
    people = models.PositiveIntegerField()
    vacancies = models.PositiveIntegerField()
    note = models.CharField(max_length=300, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_for = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+"
    )
    recorded_at = models.DateTimeField(default=clock.now)

    holds_personal_data = False  # numbers of a service, and which colleague gave them

    class Meta:
        ordering = ("service", "-as_of")
        constraints = (
            models.UniqueConstraint(
                fields=("service", "as_of"), name="capacity_once_a_day"
            ),
            models.CheckConstraint(
                name="capacity_has_room_for_what_is_free",
                condition=Q(places=None) | Q(vacancies__lte=models.F("places")),
            ),
        )

    def __str__(self) -> str:
        return f"capacity {self.pk}"

    @property
    def free_words(self) -> str:
        """How much is free, in a few words."""
        of = f" of {self.places}" if self.places is not None else ""
        return f"{self.vacancies or 'None'}{of} free"

    @property
    def is_old(self) -> bool:
        """Whether it was said too long ago to count on."""
        return self.as_of < clock.today() - GROWS_OLD
