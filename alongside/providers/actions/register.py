"""Writing services and their ratings down."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Organisation
from alongside.providers import rules
from alongside.providers.facts import Changes, RatingKey, ServiceFacts
from alongside.providers.models import Rating, Service
from alongside.providers.rules.local import LocalFacts, why_not_keep

AT_ONCE = 500
OLD = date.min
NOT_COLUMNS = ("cqc_location_id", "ratings")
COLUMNS = tuple(f.name for f in fields(ServiceFacts) if f.name not in NOT_COLUMNS)


@logged
def record_service(
    *,
    by: Actor,
    name: str,
    kinds: Sequence[str] = (),
    organisation: Organisation | None = None,
    provider_name: str = "",
    local_authority: str = "",
    town: str = "",
    postcode: str = "",
    uid: UUID | None = None,
    **more: Any,
) -> Service:
    """Write down a service that is on no regulator's list, such as a day centre. `more`
    is any other of `LocalFacts`; two presses of one page, known by `uid`, make one."""
    access_rules.refuse_if(why_not_keep(by))
    access_rules.refuse_if(rules.why_not_these_facts(name, kinds))
    facts = LocalFacts(
        name.strip(),
        tuple(kinds),
        provider_name=provider_name,
        local_authority=local_authority,
        town=town,
        postcode=postcode,
        **more,
    )
    said = asdict(facts) | {"kinds": list(kinds), "care_home": facts.care_home}
    said |= {"organisation": organisation}
    service, _ = Service.objects.get_or_create(uid=uid or uuid4(), defaults=said)
    record(by=by, act="change", what="record_service", subject=service)
    return service


@dataclass
class _Known:
    """A service met before, with its ratings by what makes each one the same."""

    service: Service
    ratings: dict[RatingKey, Rating] = field(default_factory=dict)

    @property
    def newest(self) -> date:
        """The date of the newest rating, whatever its status."""
        return max((r.rated_on or date.min for r in self.ratings.values()), default=OLD)


@logged
def apply_cqc_locations(*, by: Actor, locations: Iterable[ServiceFacts]) -> Changes:
    """Take over what the regulator publishes, all of it or nothing.

    Applying the same facts again changes nothing. What a location does not say stays as
    it was; a rating it no longer lists is kept as an earlier one; facts older than
    those we hold add to the history and change nothing else.
    """
    access_rules.refuse_if(rules.why_not_write_services(by))
    changes = Changes()
    remaining = iter(locations)
    while batch := list(islice(remaining, AT_ONCE)):
        known = _known_services(batch)
        for facts in batch:
            changes += _apply(facts, known, by)
    record(by=by, act="change", what="apply_cqc_locations", **asdict(changes))
    return changes


def _known_services(batch: list[ServiceFacts]) -> dict[str, _Known]:
    found = (
        Service.objects.select_for_update(of=("self",))
        .filter(cqc_location_id__in={facts.cqc_location_id for facts in batch})
        .order_by("pk")
        .prefetch_related("ratings")
    )
    return {
        service.cqc_location_id or "": _Known(
            service, {rating.key: rating for rating in service.ratings.all()}
        )
        for service in found
    }


def _apply(facts: ServiceFacts, known: dict[str, _Known], by: Actor) -> Changes:
    held = known.get(facts.cqc_location_id)
    is_new = held is None
    if held is None:
        held = known[facts.cqc_location_id] = _Known(_new_service(facts))
    is_older = facts.newest < held.newest
    changed = [] if is_older else _changed_columns(held.service, facts)
    added, moved = _write_ratings(held, facts, is_older=is_older)
    changed += _changed_overall(held)
    if changed:
        held.service.save(update_fields=changed)
    if not (is_new or changed or added or moved):
        return Changes(unchanged=1)
    what = "add_service" if is_new else "update_service"
    record(by=by, act="change", what=what, subject=held.service, ratings_added=added)
    return Changes(new=int(is_new), changed=int(not is_new), ratings_added=added)


def _new_service(facts: ServiceFacts) -> Service:
    name = facts.name or f"Service {facts.cqc_location_id}"
    return Service.objects.create(cqc_location_id=facts.cqc_location_id, name=name)


def _changed_columns(service: Service, facts: ServiceFacts) -> list[str]:
    """Set what the facts say otherwise than the service, and name what was set."""
    changed = []
    for name in COLUMNS:
        said: Any = getattr(facts, name)
        said = list(said) if isinstance(said, tuple) else said
        if said is not None and said != getattr(service, name):
            setattr(service, name, said)
            changed.append(name)
    return changed


def _changed_overall(held: _Known) -> list[str]:
    newest = rules.newest_overall(held.ratings.values())
    service = held.service
    if newest is None:
        return []
    if (service.overall_rating, service.overall_rated_on) == (
        newest.rating,
        newest.rated_on,
    ):
        return []
    service.overall_rating = newest.rating
    service.overall_rated_on = newest.rated_on
    return ["overall_rating", "overall_rated_on"]


def _write_ratings(
    held: _Known, facts: ServiceFacts, *, is_older: bool
) -> tuple[int, int]:
    """Add the ratings not met before, and give the others their new status."""
    current_last = sorted(facts.ratings, key=lambda fact: fact.status == "current")
    said = {fact.key: fact for fact in current_last}
    added, moved = [], []
    for key, rating in held.ratings.items():
        status = said[key].status if key in said else Rating.Status.HISTORIC
        if said and not is_older and rating.status != status:
            rating.status = status
            moved.append(rating)
    for key, fact in said.items():
        if key not in held.ratings:
            columns = asdict(fact)
            if is_older:
                columns["status"] = Rating.Status.HISTORIC
            added.append(Rating(service=held.service, **columns))
    Rating.objects.bulk_create(added)
    Rating.objects.bulk_update(moved, ["status"])
    held.ratings |= {rating.key: rating for rating in added}
    return len(added), len(moved)
