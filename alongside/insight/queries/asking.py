"""What early warning asks now: alarms and prompts as rows, not yet written down."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import numpy as np

from alongside.access import clock
from alongside.insight.early_warning import noticed, words
from alongside.insight.early_warning.noticed import Signal
from alongside.insight.early_warning.paths import NO_REPEAT
from alongside.insight.early_warning.standing import Standing, go_on
from alongside.insight.models import ServiceSignal
from alongside.insight.queries import service_months as months
from alongside.insight.queries import watched
from alongside.insight.queries.service_months import Several
from alongside.insight.queries.watched import Known
from alongside.insight.stats.given import Counts
from alongside.standards import codes

Kind = ServiceSignal.Kind
RECENT = 3  # the running month and the two before it: older alarms are not asked about
SERIOUS_DAYS = 14
NOT_KNOWN_OF_SEVERAL = (
    "We do not know yet whether they saw one thing or several, and whether they have "
    "spoken with each other."
)
NOT_KNOWN_YET = (
    "Nobody has looked yet. What we know of the person is with those who work on the "
    "concern, and is not here."
)


@dataclass(frozen=True)
class Asked:
    """One question that is asked now, as columns of `ServiceSignal`."""

    service: int
    kind: str
    month: date
    since: date
    happened: str
    innocent: str
    not_known: str
    by_chance: str = ""
    indicator: str = ""
    months: int = 1
    observed: int = 0
    behind: dict[str, int] = field(default_factory=dict)
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """Counts of services as they were drawn, for the watches to look at."""

    services: Known
    months: Counts
    people: Counts
    today: date


def alarms(
    kind: str, told: Told, standing: Standing, span: range, among: int
) -> list[Asked]:
    """What one watch asks about these services now."""
    watch = watched.WATCHES[kind]
    counts = watched.counts(told.services, told.months, watch.series, span)
    people = watched.exposure(told.services, told.people, span)
    seen = go_on(standing, watch, counts, people, is_running=True)
    recent = np.zeros_like(seen.alarm)
    recent[:, -RECENT:] = seen.alarm[:, -RECENT:]
    found = noticed.signals(watch, replace(seen, alarm=recent), people)
    return [
        _asked(kind, replace(one, among=among), told.services, span) for one in found
    ]


def _asked(kind: str, signal: Signal, services: Known, span: range) -> Asked:
    happened, by_chance = words.sentences(signal)
    month = span[signal.month]
    begins = max(month - signal.months + 1, span.start)
    since, until = watched.day_of(begins), watched.day_of(month + 1)
    service = int(services.keys[signal.service])
    kinds = months.behind([service], signal.watch.series, since, until)
    missing = words.missing(signal)
    return Asked(
        service=service,
        kind=kind,
        month=watched.day_of(month),
        since=since,
        happened=happened,
        innocent=words.innocent(signal),
        not_known=f"{missing} {words.LIMITS}".strip(),
        by_chance=by_chance,
        months=signal.months,
        observed=signal.observed,
        behind=kinds.get(service, {}),
    )


def prompts(keys: tuple[int, ...] | None, today: date) -> list[Asked]:
    """What needs no statistics: several who see the same, and one very serious."""
    choice = watched.newest_choice()
    observers, weeks = (choice.observers, choice.weeks) if choice else (2, 8)
    since = today - timedelta(weeks=weeks)
    found = [_several(one, weeks) for one in months.several(keys, since, observers)]
    serious = months.very_serious(keys, today - timedelta(days=SERIOUS_DAYS))
    return found + [_serious(one) for one in serious]


def _several(one: Several, weeks: int) -> Asked:
    area = codes.EARLY_INDICATORS.plain(one.indicator)
    people, things = words.number(one.people), words.number(one.things)
    return Asked(
        service=one.service,
        kind=Kind.SEVERAL_SEE,
        month=one.until.replace(day=1),
        since=one.since,
        happened=(
            f"{people.capitalize()} people wrote down {things} things in one area "
            f"within {words.number(weeks)} weeks: {area[0].lower()}{area[1:]}."
        ),
        innocent="It may be nothing: small things happen everywhere, and people who "
        "look for something find it.",
        not_known=NOT_KNOWN_OF_SEVERAL,
        indicator=one.indicator,
        observed=one.things,
    )


def _serious(one: Several) -> Asked:
    return Asked(
        service=one.service,
        kind=Kind.VERY_SERIOUS,
        month=one.since.replace(day=1),
        since=one.since,
        happened="Somebody told us that a person here may be in danger now.",
        innocent="It may turn out otherwise. One thing that is told says little about "
        "a service.",
        not_known=NOT_KNOWN_YET,
        observed=one.things,
        behind={"concern": one.things},
    )


def not_asked_yet(asked: Iterable[Asked], today: date) -> list[Asked]:
    """Those that were not asked before: a watch does not repeat itself within three
    months, nor a prompt about one area within its weeks. The rows of all circles are
    needed: ask as somebody at the desk."""
    wanted = list(asked)
    before = ServiceSignal.objects.filter(
        service__in={one.service for one in wanted},
        month__gte=today - timedelta(days=31 * (NO_REPEAT + RECENT)),
    )
    held: dict[tuple[int, str, str], list[ServiceSignal]] = {}
    for old in before:
        held.setdefault((old.service_id, old.kind, old.indicator), []).append(old)
    fresh = []
    for one in sorted(wanted, key=lambda each: (each.service, each.month)):
        same = held.setdefault((one.service, one.kind, one.indicator), [])
        if not any(_repeats(one, old) for old in same):
            same.append(
                ServiceSignal(month=one.month, since=one.since, recorded_at=clock.now())
            )
            fresh.append(one)
    return [replace(one, beside=_beside(one, held)) for one in fresh]


def _repeats(one: Asked, old: ServiceSignal) -> bool:
    if one.kind == Kind.VERY_SERIOUS:
        return one.since == old.since
    if one.kind == Kind.SEVERAL_SEE:
        return one.since <= old.recorded_at.date()
    return abs(_apart(one.month, old.month)) < NO_REPEAT


def _beside(
    one: Asked, held: dict[tuple[int, str, str], list[ServiceSignal]]
) -> tuple[str, ...]:
    """Other questions about the service of the same time: said, never added up."""
    others = {
        kind
        for (service, kind, _), olds in held.items()
        if service == one.service and kind != one.kind
        for old in olds
        if 0 <= _apart(one.month, old.month) < NO_REPEAT
    }
    return tuple(sorted(others))


def _apart(one: date, other: date) -> int:
    return (one.year - other.year) * 12 + one.month - other.month
