"""A person who draws on care and support, or may need to."""

from datetime import date

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, User
from alongside.design.paper.layouts import LAYOUTS
from alongside.providers.models import Service


@pghistory.track(
    pghistory.UpdateEvent(row=pghistory.Old),
    pghistory.DeleteEvent(row=pghistory.Old),
    context_field=None,
)
class Person(Circled):
    """The facts needed to know who somebody is. Their story is in `Statement`.

    `sounds` holds how the name sounds (`people.names.sounds_of`), so that people whose
    name was written in two ways can be found; `sounds_called` the same of the name they
    like to be called by. `letters_look` is how they like letters and papers to look, by
    the layouts of papers; empty where nobody has asked.
    """

    name = models.CharField(max_length=120)
    known_as = models.CharField(max_length=60, blank=True)
    sounds = models.CharField(max_length=120, blank=True, db_index=True)
    sounds_called = models.CharField(max_length=120, blank=True, db_index=True)
    date_of_birth = models.DateField(null=True, blank=True, db_index=True)
    nhs_number = models.CharField(max_length=10, blank=True, db_index=True)
    address = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=8, blank=True, db_index=True)
    phone = models.CharField(max_length=30, blank=True)
    first_language = models.CharField(max_length=60, blank=True)
    letters_look = models.CharField(
        max_length=12,
        blank=True,
        choices=[(one.code, one.name) for one in LAYOUTS],
    )
    gender = models.CharField(max_length=24, blank=True)
    ethnicity = models.CharField(max_length=24, blank=True)
    support_reason = models.CharField(max_length=32, blank=True)
    # Codes of `return_tables.HEALTH_CONDITIONS`; empty where nobody has asked.
    health_conditions = ArrayField(
        models.CharField(max_length=24), blank=True, default=list
    )
    lives_at = models.ForeignKey(
        Service, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    user = models.OneToOneField(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="person"
    )
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(name="person_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="person_letters_look_one_way",
                condition=Q(letters_look__in=("", *(one.code for one in LAYOUTS))),
            ),
            models.CheckConstraint(
                name="nhs_number_is_ten_digits",
                condition=Q(nhs_number="") | Q(nhs_number__regex=r"^\d{10}$"),
            ),
        )

    def __str__(self) -> str:
        return f"person {self.pk}"

    @property
    def called(self) -> str:
        """The name they like to be called by."""
        return self.known_as or self.name

    def age_on(self, day: date) -> int | None:
        """Whole years on a day, or None when the date of birth is not known."""
        born = self.date_of_birth
        if born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @property
    def age(self) -> int | None:
        """Whole years today."""
        return self.age_on(clock.today())
