"""What is agreed with a care service by those who buy care there: with whom, from when,
for how many, and what each side promised.

A contract stands in the circle of the service, so both sides read the same words. It
names no person: how many people it is for is a number.
"""

from django.db import models
from django.db.models import F, Q

from alongside.access import clock
from alongside.access.models import Organisation
from alongside.providers.models.knowledge import OfService
from alongside.standards import contracts


class Contract(OfService):
    """One contract of one buyer with one service. Every buyer has a row: the council,
    the NHS, and other councils that place people here.

    `buyer` is empty for a buyer that takes no part in the partnership. `office`,
    `phone` and `email` are of an office, never anybody's own. `takes_over` is the
    contract it follows.
    """

    buyer = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    buyer_name = models.CharField(max_length=200)
    office = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    kind = models.CharField(max_length=24)
    about = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    why_ended = models.CharField(max_length=300, blank=True)
    people_placed = models.PositiveIntegerField(null=True, blank=True)
    counted_on = models.DateField(null=True, blank=True)
    takes_over = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="next"
    )

    class Meta(OfService.Meta):
        indexes = (
            models.Index(fields=("service", "-starts_on"), name="contract_by_service"),
            models.Index(fields=("buyer", "service"), name="contract_by_buyer"),
        )
        constraints = (
            models.CheckConstraint(
                name="contract_names_who_buys", condition=~Q(buyer_name="")
            ),
            models.CheckConstraint(
                name="contract_kind_is_known",
                condition=Q(kind__in=contracts.KINDS.codes),
            ),
            models.CheckConstraint(
                name="contract_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="contract_people_were_counted_on_a_day",
                condition=Q(people_placed=None, counted_on=None)
                | Q(people_placed__isnull=False, counted_on__isnull=False),
            ),
            models.UniqueConstraint(
                fields=("service", "buyer_name", "kind", "starts_on"),
                name="contract_written_once",
            ),
        )

    @property
    def kind_label(self) -> str:
        """What kind of contract it is, in plain words."""
        return contracts.KINDS.plain(self.kind)

    @property
    def is_live(self) -> bool:
        """Whether it holds today."""
        today = clock.today()
        return self.starts_on <= today and (
            self.ends_on is None or self.ends_on >= today
        )


class ContractPromise(OfService):
    """One thing one side promised in a contract. Taken out again with a reason only."""

    contract = models.ForeignKey(
        Contract, on_delete=models.PROTECT, related_name="promises"
    )
    party = models.CharField(max_length=12)
    words = models.CharField(max_length=600)
    taken_out_on = models.DateField(null=True, blank=True)
    why_taken_out = models.CharField(max_length=300, blank=True)

    class Meta(OfService.Meta):
        constraints = (
            models.CheckConstraint(
                name="contract_promise_says_who_and_what",
                condition=Q(party__in=("commissioner", "provider")) & ~Q(words=""),
            ),
            models.CheckConstraint(
                name="contract_promise_taken_out_for_a_reason",
                condition=Q(taken_out_on=None, why_taken_out="")
                | Q(taken_out_on__isnull=False) & ~Q(why_taken_out=""),
            ),
            models.UniqueConstraint(
                fields=("contract", "party", "words"),
                condition=Q(taken_out_on=None),
                name="contract_promise_once",
            ),
        )

    @property
    def whose(self) -> str:
        """Who promised it, in plain words."""
        return contracts.PARTIES.plain(self.party)
