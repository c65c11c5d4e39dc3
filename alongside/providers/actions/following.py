"""Following the register on the web: where a run begins, how far it is, when it ends.

A run is written down step by step, so that one that stops is gone on with.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from django.db.models import Q

from alongside.access import clock
from alongside.access import rules as access_rules
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.providers import rules
from alongside.providers.models import (
    CareOrganisation,
    RegisterFetch,
    RegisterImport,
    RegisterSync,
    Service,
)

AT_ONCE = 1000
# The regulator may write a change down a little after the time it gives it.
OVERLAP = timedelta(hours=1)


@logged
def begin_sync(*, by: Actor, areas: Iterable[str] = ()) -> RegisterSync:
    """The run that is under way, or a new one: of what changed since the last that was
    finished, or of the whole register where there is none for the same areas."""
    access_rules.refuse_if(rules.why_not_write_services(by))
    areas = sorted(areas)
    under_way = RegisterSync.objects.filter(finished_at=None).first()
    if under_way and under_way.areas == areas:
        record(by=by, act="change", what="begin_sync", subject=under_way, again=1)
        return under_way
    if under_way:
        _end(under_way)
    last = RegisterSync.objects.exclude(finished_at=None).first()
    goes_on = bool(last and last.areas == areas)
    into = RegisterImport.objects.create(
        source="website",
        recorded_by=by.user.pk if by.user else 0,
        recorded_by_name=by.name,
    )
    sync = RegisterSync.objects.create(
        in_import=into,
        since=last.until - OVERLAP if last and goes_on else None,
        until=clock.now(),
        areas=areas,
    )
    if last and goes_on:
        _fetch_again(last, sync)
    record(by=by, act="change", what="begin_sync", subject=sync)
    return sync


def _fetch_again(last: RegisterSync, sync: RegisterSync) -> None:
    """What could not be read last time is asked for once more."""
    refused = last.fetches.filter(outcome=RegisterFetch.Outcome.REFUSED)
    _add(sync, refused.values_list("kind", "cqc_id"))


def _add(sync: RegisterSync, found: Iterable[tuple[str, str]]) -> None:
    RegisterFetch.objects.bulk_create(
        (RegisterFetch(sync=sync, kind=kind, cqc_id=number) for kind, number in found),
        ignore_conflicts=True,
        batch_size=AT_ONCE,
    )


@logged
def list_for_sync(
    *,
    by: Actor,
    sync: RegisterSync,
    locations: Iterable[str],
    providers: Iterable[str] = (),
) -> RegisterSync:
    """Write down all that a run has to fetch."""
    access_rules.refuse_if(rules.why_not_write_services(by))
    _add(sync, ((RegisterFetch.Kind.LOCATION, number) for number in locations))
    _add(sync, ((RegisterFetch.Kind.PROVIDER, number) for number in providers))
    sync.listed_at = clock.now()
    sync.save(update_fields=["listed_at"])
    record(by=by, act="change", what="list_for_sync", subject=sync)
    return sync


@logged
def add_organisations_to_sync(*, by: Actor, sync: RegisterSync) -> int:
    """The organisations behind services are fetched as well: all in a run of the whole
    register, later those we do not know yet. Those of no service are left out."""
    access_rules.refuse_if(rules.why_not_write_services(by))
    named = Service.objects.exclude(Q(cqc_location_id=None) | Q(cqc_provider_id=""))
    numbers = named.order_by().values("cqc_provider_id").distinct()
    known = CareOrganisation.objects.values("cqc_provider_id")
    wanted = numbers if sync.is_whole else numbers.exclude(cqc_provider_id__in=known)
    kind = RegisterFetch.Kind.PROVIDER
    _add(sync, [(kind, number) for (number,) in wanted.values_list("cqc_provider_id")])
    waiting = sync.fetches.filter(kind=kind, outcome=RegisterFetch.Outcome.WAITING)
    waiting.exclude(cqc_id__in=numbers).update(outcome=RegisterFetch.Outcome.LEFT_OUT)
    count = waiting.count()
    record(by=by, act="change", what="add_organisations_to_sync", subject=sync)
    return count


@logged
def note_fetched(
    *, by: Actor, sync: RegisterSync, kind: str, outcomes: Mapping[str, str]
) -> None:
    """Write down what came of some of what a run had to fetch."""
    access_rules.refuse_if(rules.why_not_write_services(by))
    for outcome in RegisterFetch.Outcome.values:
        numbers = [number for number, came in outcomes.items() if came == outcome]
        if numbers:
            rows = sync.fetches.filter(kind=kind, cqc_id__in=numbers)
            rows.update(outcome=outcome)
    record(by=by, act="change", what="note_fetched", subject=sync, count=len(outcomes))


@logged
def finish_sync(*, by: Actor, sync: RegisterSync) -> RegisterSync:
    """Everything has been fetched: the next run goes on from here."""
    access_rules.refuse_if(rules.why_not_write_services(by))
    access_rules.refuse_if(rules.why_not_finish_sync(sync))
    _end(sync)
    record(by=by, act="change", what="finish_sync", subject=sync)
    return sync


def _end(sync: RegisterSync) -> None:
    sync.finished_at = clock.now()
    sync.save(update_fields=["finished_at"])
