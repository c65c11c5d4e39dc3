"""Taking over what the regulator publishes, and keeping what changed by it."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import islice
from typing import Any, TypeVar

from django.db import connection
from django.db.models import F

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers import rules
from alongside.providers.facts import Changes, OrganisationFacts, ServiceFacts
from alongside.providers.models import (
    CareOrganisation,
    Rating,
    RegisterChange,
    RegisterImport,
    Service,
)
from alongside.providers.rules.regulator import (
    IN_THEIR_OWN_NAMES,
    Difference,
    HeldService,
    organisation_said,
    set_columns,
    without_a_name,
)

AT_ONCE = 500
# Two imports at once would each add the same new service; the second waits.
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('providers.register'))"
Facts = TypeVar("Facts")


@logged
def apply_cqc_locations(
    *,
    by: Actor,
    locations: Iterable[ServiceFacts],
    organisations: Iterable[OrganisationFacts] = (),
    source: str = "locations",
    left_out: int = 0,
    into: RegisterImport | None = None,
) -> Changes:
    """Take over what the regulator publishes, all of it or nothing.

    Applying the same facts again changes nothing. What a location does not say stays as
    it was; a rating it no longer lists is kept as an earlier one; facts older than
    those we hold add to the history and change nothing else. Every change is kept, with
    the import that brought it: a new one, or `into` one that goes on.
    """
    access_rules.refuse_if(rules.why_not_write_services(by))
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
    this = into or RegisterImport.objects.create(source=source, **_recorded(by))
    changes = Changes(left_out=left_out)
    for some in _batches(organisations):
        changes += _apply_organisations(some, this, by)
    for batch in _batches(locations):
        changes += _Batch(this, by, _held(batch), _names(batch)).apply(batch)
    counts = {name: F(name) + count for name, count in _said(changes).items()}
    if counts:
        RegisterImport.objects.filter(pk=this.pk).update(**counts)
    record(by=by, act="change", what="apply_cqc_locations", **_said(changes))
    return changes


def _recorded(by: Actor) -> dict[str, Any]:
    return {"recorded_by": by.user.pk if by.user else 0, "recorded_by_name": by.name}


def _said(changes: Changes) -> dict[str, Any]:
    return {name: count for name, count in asdict(changes).items() if count}


def _batches(facts: Iterable[Facts]) -> Iterator[list[Facts]]:
    remaining = iter(facts)
    while batch := list(islice(remaining, AT_ONCE)):
        yield batch


def _held(batch: list[ServiceFacts]) -> dict[str, HeldService]:
    found = (
        Service.objects.select_for_update(of=("self",))
        .filter(cqc_location_id__in={facts.cqc_location_id for facts in batch})
        .order_by("pk")
        .prefetch_related("ratings")
    )
    return {
        service.cqc_location_id or "": HeldService(
            service, {rating.key: rating for rating in service.ratings.all()}
        )
        for service in found
    }


def _names(batch: list[ServiceFacts]) -> dict[str, str]:
    numbers = {facts.cqc_provider_id for facts in batch if facts.cqc_provider_id}
    found = CareOrganisation.objects.filter(cqc_provider_id__in=numbers)
    return dict(found.exclude(name="").values_list("cqc_provider_id", "name"))


@dataclass
class _Batch:
    """Some hundred services, worked out one by one and written together."""

    this: RegisterImport
    by: Actor
    held: dict[str, HeldService]
    names: dict[str, str]
    counted: Changes = field(default_factory=Changes)

    def apply(self, batch: list[ServiceFacts]) -> Changes:
        """Work out each, write all, and say what it came to."""
        for facts in batch:
            self._take_over(facts)
        self._write(list(self.held.values()))
        return self.counted

    def _take_over(self, facts: ServiceFacts) -> None:
        number = facts.cqc_location_id
        is_new = number not in self.held
        if is_new:
            name = facts.name or f"Service {number}"
            service = Service(cqc_location_id=number, name=name)
            self.held[number] = HeldService(service, is_new=True)
        one = self.held[number]
        before = len(one.columns), len(one.moved), len(one.differences)
        added = one.take_over(facts, self.names.get(facts.cqc_provider_id or "", ""))
        after = len(one.columns), len(one.moved), len(one.differences)
        changed = not is_new and bool(added or (not one.is_new and before != after))
        self.counted += Changes(
            new=int(is_new),
            changed=int(changed),
            unchanged=int(not is_new and not changed),
            ratings_added=added,
        )

    def _write(self, held: list[HeldService]) -> None:
        Service.objects.bulk_create([one.service for one in held if one.is_new])
        for one in held:
            if one.columns and not one.is_new:
                one.service.save(update_fields=sorted(one.columns))
        Rating.objects.bulk_create([r for one in held for r in one.added])
        Rating.objects.bulk_update(
            [r for one in held for r in one.moved.values() if r.pk],
            ["status", "framework", "report_link_id"],
        )
        RegisterChange.objects.bulk_create(
            RegisterChange(in_import=self.this, service=one.service, **asdict(found))
            for one in held
            for found in one.differences
        )
        for one in held:
            self._log(one)

    def _log(self, one: HeldService) -> None:
        if one.is_new or one.columns or one.added or one.moved:
            what = "add_service" if one.is_new else "update_service"
            added = len(one.added)
            record(
                by=self.by,
                act="change",
                what=what,
                subject=one.service,
                ratings_added=added,
            )


def _apply_organisations(
    batch: list[OrganisationFacts], this: RegisterImport, by: Actor
) -> Changes:
    numbers = {facts.cqc_provider_id for facts in batch}
    rows = CareOrganisation.objects.select_for_update().order_by("pk")
    held = {
        one.cqc_provider_id: one for one in rows.filter(cqc_provider_id__in=numbers)
    }
    counted = Changes()
    for facts in batch:
        one = held.get(facts.cqc_provider_id)
        is_new = one is None
        if one is None:
            one = CareOrganisation(cqc_provider_id=facts.cqc_provider_id)
            held[facts.cqc_provider_id] = one
        found = _take_over_organisation(one, facts)
        if is_new or found:
            _write_organisation(this, by, one, [] if is_new else found)
        counted += Changes(
            organisations_new=int(is_new),
            organisations_changed=int(not is_new and bool(found)),
            organisations_unchanged=int(not is_new and not found),
        )
    return counted


def _write_organisation(
    this: RegisterImport, by: Actor, one: CareOrganisation, found: list[Difference]
) -> None:
    is_new = one.pk is None
    one.save()
    _keep(this, one, found or [Difference("added", after="On the register")])
    _rename_services(this, one)
    what = "add_organisation" if is_new else "update_organisation"
    record(by=by, act="change", what=what, subject=one)


def _take_over_organisation(
    one: CareOrganisation, facts: OrganisationFacts
) -> list[Difference]:
    said = organisation_said(facts)
    is_theirs = facts.ownership in IN_THEIR_OWN_NAMES
    if one.ownership in IN_THEIR_OWN_NAMES and facts.ownership is None:
        said.pop("name", None)
    found = set_columns(one, said)
    if is_theirs:
        found = [without_a_name(d) if d.field == "name" else d for d in found]
    return found


def _keep(this: RegisterImport, one: CareOrganisation, found: list[Difference]) -> None:
    RegisterChange.objects.bulk_create(
        RegisterChange(in_import=this, organisation=one, **asdict(difference))
        for difference in found
    )


def _rename_services(this: RegisterImport, one: CareOrganisation) -> None:
    """Services say who runs them; where people do so in their own names, the brand."""
    is_theirs = one.ownership in IN_THEIR_OWN_NAMES
    if not one.name and not is_theirs:
        return
    changes = []
    for service in one.services.select_for_update(of=("self",)).order_by("pk"):
        name = one.name or service.brand_name
        for found in set_columns(service, {"provider_name": name}):
            kept = without_a_name(found) if is_theirs else found
            changes.append(
                RegisterChange(in_import=this, service=service, **asdict(kept))
            )
            service.save(update_fields=["provider_name"])
    RegisterChange.objects.bulk_create(changes)
