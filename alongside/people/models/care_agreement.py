"""The agreement of three: the person, who buys their care, and who gives it. Each
promises something, each signs, and each can call for it to be looked at again.

It stands in the person's circle. Once somebody has signed, its words do not change: it
is written anew, and the earlier one stays.
"""

from django.db import models
from django.db.models import Q

from alongside.access import clock
from alongside.access.models import Circled, Organisation
from alongside.people.models.person import Person
from alongside.people.models.review import ReviewRequest
from alongside.providers.models import Service
from alongside.standards import contracts


class CareAgreement(Circled):
    """One agreement about the care of one person at one service. `number` counts how
    often it was written; `in_force_on` is the day the last of the three signed."""

    uid = models.UUIDField(unique=True)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    buyer = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    buyer_name = models.CharField(max_length=200)
    about = models.TextField()
    starts_on = models.DateField()
    number = models.PositiveIntegerField(default=1)
    replaces = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="next"
    )
    why_anew = models.TextField(blank=True)
    in_force_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.TextField(blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (
            models.Index(fields=("person", "-id"), name="care_agreement_newest"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("person", "service", "number"),
                name="care_agreement_one_after_another",
            ),
            models.CheckConstraint(
                name="care_agreement_says_what_and_who_buys",
                condition=~Q(about="") & ~Q(buyer_name=""),
            ),
            models.CheckConstraint(
                name="care_agreement_anew_for_a_reason",
                condition=Q(number=1, replaces=None)
                | Q(number__gt=1, replaces__isnull=False) & ~Q(why_anew=""),
            ),
            models.CheckConstraint(
                name="care_agreement_ends_for_a_reason",
                condition=Q(ended_on=None, why_ended="")
                | Q(ended_on__isnull=False) & ~Q(why_ended=""),
            ),
        )

    def __str__(self) -> str:
        return f"care agreement {self.pk}"

    @property
    def is_in_force(self) -> bool:
        """Whether all three have signed, and it has not ended."""
        return self.in_force_on is not None and self.ended_on is None


class OfAgreement(Circled):
    """Something one of the three did with an agreement."""

    agreement = models.ForeignKey(
        CareAgreement, on_delete=models.PROTECT, related_name="%(class)s_rows"
    )
    party = models.CharField(max_length=12)
    words = models.CharField(max_length=600, blank=True)
    recorded_by = models.BigIntegerField()
    recorded_by_name = models.CharField(max_length=120)
    recorded_at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def whose(self) -> str:
        """Which of the three, in plain words."""
        return contracts.PARTIES.plain(self.party)


class AgreementPromise(OfAgreement):
    """One thing that one of the three promises. Before anybody has signed it can be
    left out again, for a reason."""

    left_out_on = models.DateField(null=True, blank=True)
    why_left_out = models.CharField(max_length=300, blank=True)

    class Meta(OfAgreement.Meta):
        constraints = (
            models.CheckConstraint(
                name="agreement_promise_left_out_for_a_reason",
                condition=Q(left_out_on=None, why_left_out="")
                | Q(left_out_on__isnull=False) & ~Q(why_left_out=""),
            ),
            models.CheckConstraint(
                name="agreement_promise_is_somebodys",
                condition=Q(party__in=contracts.PARTIES.codes) & ~Q(words=""),
            ),
            models.UniqueConstraint(
                fields=("agreement", "party", "words"),
                condition=Q(left_out_on=None),
                name="agreement_promise_once",
            ),
        )


class AgreementSignature(OfAgreement):
    """That one of the three signed, once. Whoever signs for the person says by what
    authority; `words` is what they want to add."""

    signed_by = models.CharField(max_length=120)
    is_own = models.BooleanField(default=True)
    authority = models.CharField(max_length=16, blank=True)
    authority_words = models.CharField(max_length=300, blank=True)

    class Meta(OfAgreement.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("agreement", "party"), name="agreement_signed_once_by_each"
            ),
            models.CheckConstraint(
                name="agreement_signature_is_somebodys",
                condition=Q(party__in=contracts.PARTIES.codes) & ~Q(signed_by=""),
            ),
            models.CheckConstraint(
                name="agreement_signed_for_the_person_with_authority",
                condition=Q(is_own=True, authority="")
                | Q(
                    is_own=False,
                    party="person",
                    authority__in=contracts.AUTHORITIES.codes,
                )
                & ~Q(authority_words=""),
            ),
        )

    @property
    def authority_label(self) -> str:
        """By what authority somebody signed for the person, in plain words."""
        return contracts.AUTHORITIES.plain(self.authority) if self.authority else ""


class AgreementCall(OfAgreement):
    """That one of the three asks for it to be looked at again, and why. It is answered
    as every other request for a review is."""

    request = models.OneToOneField(
        ReviewRequest, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(OfAgreement.Meta):
        constraints = (
            models.CheckConstraint(
                name="agreement_call_says_why",
                condition=Q(party__in=contracts.PARTIES.codes) & ~Q(words=""),
            ),
        )
