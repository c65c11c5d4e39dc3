"""The agreements of three about a person's care, for those in the person's circle."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.people.models import (
    AgreementCall,
    AgreementPromise,
    AgreementSignature,
    CareAgreement,
    Person,
)
from alongside.people.rules import care_agreement as rules
from alongside.people.rules.record import is_own_record
from alongside.providers.models import Service
from alongside.standards import contracts


@dataclass(frozen=True)
class Side:
    """One of the three: what they promise, and whether they signed."""

    party: str
    title: str
    promises: list[AgreementPromise]
    signature: AgreementSignature | None
    may_sign: bool
    may_leave_out: bool


@dataclass(frozen=True)
class AgreementPage:
    """An agreement as one reads it."""

    agreement: CareAgreement
    sides: list[Side]
    calls: list[AgreementCall]
    is_own: bool
    may_keep: bool
    may_promise: bool
    may_call: bool

    @property
    def is_signed(self) -> bool:
        """Whether anybody has signed, so that the words stand."""
        return any(side.signature for side in self.sides)

    @property
    def waits_for(self) -> list[str]:
        """Who has not signed yet."""
        return [side.title for side in self.sides if side.signature is None]

    @property
    def promised_nothing(self) -> list[str]:
        """Who has promised nothing yet; until nobody is, none of the three signs."""
        return [side.title for side in self.sides if not side.promises]


def agreements(viewer: Actor) -> "QuerySet[CareAgreement]":
    """Every agreement in the viewer's circles."""
    return CareAgreement.objects.select_related("person", "service")


def agreements_of(viewer: Actor, person: Person) -> list[CareAgreement]:
    """Those about one person, newest first (one query)."""
    rows = agreements(viewer).filter(person=person, circle=person.circle_id)
    return list(rows.order_by("-pk")[:50])


def standing(viewer: Actor, person: Person) -> list[CareAgreement]:
    """The newest of each service that has not ended (one query)."""
    rows = agreements(viewer).filter(person=person, ended_on=None, next=None)
    return list(rows.order_by("-pk")[:10])


def to_sign(viewer: Actor, own: Person) -> list[CareAgreement]:
    """Those about the viewer in which each of the three has promised something, and
    they themselves have not signed (one query)."""
    promised = [Q(Exists(_promises(party))) for party in contracts.PARTIES.codes]
    rows = agreements(viewer).filter(*promised, person=own, ended_on=None, next=None)
    mine = AgreementSignature.objects.filter(
        agreement=OuterRef("pk"), party=rules.PERSON
    )
    return list(rows.exclude(Exists(mine)).order_by("pk")[:10])


def _promises(party: str) -> "QuerySet[AgreementPromise]":
    found = AgreementPromise.objects.filter(agreement=OuterRef("pk"), left_out_on=None)
    return found.filter(party=party)


def agreement_page(viewer: Actor, agreement: CareAgreement) -> AgreementPage:
    """Everything in one agreement (three queries)."""
    promises = list(promises_of(agreement))
    signatures = _signatures(agreement)
    own = is_own_record(agreement.person, viewer)
    mine = rules.sides_of(viewer, agreement.person, agreement)
    is_open = agreement.ended_on is None
    can_sign = is_open and _all_promised(promises)
    keeps = rules.why_not_keep_agreements(viewer) is None
    may_promise = is_open and not signatures and (keeps or bool(mine))
    sides = [
        Side(
            party=party,
            title=title(agreement, party, own=own),
            promises=[one for one in promises if one.party == party],
            signature=signatures.get(party),
            may_sign=can_sign and party in mine and party not in signatures,
            may_leave_out=may_promise and (keeps or party in mine),
        )
        for party in contracts.PARTIES.codes
    ]
    return AgreementPage(
        agreement=agreement,
        sides=sides,
        calls=_calls(agreement),
        is_own=own,
        may_keep=is_open and keeps,
        may_promise=may_promise,
        may_call=is_open and bool(mine),
    )


def _all_promised(promises: list[AgreementPromise]) -> bool:
    """Whether each of the three has promised something."""
    return {one.party for one in promises} >= set(contracts.PARTIES.codes)


def _calls(agreement: CareAgreement) -> list[AgreementCall]:
    """Who asked to look at it again."""
    rows = AgreementCall.objects.filter(agreement=agreement)
    return list(rows.select_related("request"))


def _signatures(agreement: CareAgreement) -> dict[str, AgreementSignature]:
    """Who of the three signed, and how."""
    rows = AgreementSignature.objects.filter(agreement=agreement)
    return {one.party: one for one in rows}


def promises_of(agreement: CareAgreement) -> "QuerySet[AgreementPromise]":
    """What is promised in it, and stands."""
    return AgreementPromise.objects.filter(agreement=agreement, left_out_on=None)


def title(agreement: CareAgreement, party: str, *, own: bool) -> str:
    """What one of the three is called on the page of whoever reads it."""
    if party == rules.PERSON:
        return "You" if own else agreement.person.called
    if party == rules.COMMISSIONER:
        return agreement.buyer_name
    return agreement.service.name


def promised_by(agreement: CareAgreement) -> set[str]:
    """Which of the three have promised something."""
    rows = AgreementPromise.objects.filter(agreement=agreement, left_out_on=None)
    return set(rows.values_list("party", flat=True))


def is_signed(agreement: CareAgreement) -> bool:
    """Whether anybody has signed."""
    return AgreementSignature.objects.filter(agreement=agreement).exists()


def all_sides(agreement: CareAgreement, *, own: bool) -> list[tuple[str, str]]:
    """The three, with their names."""
    return [(p, title(agreement, p, own=own)) for p in contracts.PARTIES.codes]


def promises(viewer: Actor) -> "QuerySet[AgreementPromise]":
    """Every promise of an agreement that stands, in the viewer's circles."""
    rows = AgreementPromise.objects.filter(left_out_on=None)
    return rows.select_related("agreement__person", "agreement__service")


def services_near(person: Person) -> list[Service]:
    """Services that take part here or where the person lives, by name."""
    takes_part = Q(organisation__isnull=False) | Q(pk=person.lives_at_id)
    return list(Service.objects.filter(takes_part).order_by("name", "pk")[:500])


def who_could_buy() -> list[Organisation]:
    """Councils and NHS bodies of the partnership."""
    kinds = (Organisation.Kind.COUNCIL, Organisation.Kind.NHS)
    return list(Organisation.objects.filter(kind__in=kinds, is_active=True))
