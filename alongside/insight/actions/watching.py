"""Counts services again, works out what is usual, and writes down what is asked."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

import numpy as np
from django.db import connection

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor, operator
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.insight.early_warning.standing import Standing, standing
from alongside.insight.early_warning.watching import PAST, prepare_counts
from alongside.insight.models import (
    ServiceMonth,
    ServiceSignal,
    ServiceUsual,
    TouchedService,
    WatchedYear,
    Watching,
)
from alongside.insight.queries import asking, service_months, watched
from alongside.insight.queries.asking import Asked, Told
from alongside.insight.queries.service_months import Drawn
from alongside.insight.queries.watched import Known
from alongside.insight.rules import asked as rules
from alongside.insight.rules.asked import Chosen
from alongside.providers import actions as providers
from alongside.providers.models import Service
from alongside.providers.queries import knowing, knowledge
from alongside.providers.rules.knowledge import Withheld

ONE_AT_A_TIME = "SELECT pg_try_advisory_xact_lock(hashtext('insight.refresh_services'))"
MONTHS = "COPY insight_servicemonth (service_id, month, heard, own, visits) FROM STDIN"
USUAL = """
COPY insight_serviceusual
    (service_id, watch, shape, rate, usual, threshold, quiet, path, run, factors)
FROM STDIN
"""
HELD_BACK = "Nobody has looked yet. Somebody may be in danger."
RESTS_ON_HELD_BACK = "It rests on something that is held back for now."
EARLY_WARNING = "Early warning"
AT_ONCE = 5_000


@logged
def refresh_services(*, by: Actor, anew: bool = False) -> int:
    """Count touched services again and see what their charts say; with `anew`, all of
    them, with what is usual and every threshold worked out from the beginning.

    Gives back how many questions were written down. When somebody else is at it nothing
    is done: what has changed stays noted.
    """
    if not _is_our_turn():
        record(by=by, act="change", what="refresh_services", services=0)
        return 0
    drawn = service_months.drawn(clock.today(), anew=anew)
    _keep_months(drawn)
    told = Told(
        watched.known(drawn.services), drawn.months, drawn.people, clock.today()
    )
    asked = _work_out(told) if anew else _go_on(told)
    asked += asking.prompts(drawn.services, told.today)
    made = _ask(by, asked)
    many = len(told.services.keys)
    record(by=by, act="change", what="refresh_services", services=many, asked=made)
    return made


@logged
def choose_budget(*, by: Actor, chosen: Chosen) -> Watching:
    """Choose how many false alarms a month the partnership is ready to look into. It
    holds from when everything is worked out next."""
    refuse_if(rules.why_not_choose_budget(by))
    services = max((one.services for one in watched.years().values()), default=0)
    refuse_if(rules.why_not_this_budget(chosen, services))
    choice = Watching.objects.create(
        **{**asdict(chosen), "why": chosen.why.strip()},
        chosen_by=by.user.pk if by.user else 0,
        chosen_by_name=by.name,
    )
    record(by=by, act="change", what="choose_budget", subject=choice)
    return choice


def _is_our_turn() -> bool:
    """Whether nobody else counts now. Held until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
        return bool(cursor.fetchone()[0])


def _keep_months(drawn: Drawn) -> None:
    """Put the counts in place of those of the same services."""
    rows = ServiceMonth.objects.all()
    if drawn.services is not None:
        rows = rows.filter(service__in=drawn.services)
    rows._raw_delete(rows.db)
    days = {month: watched.day_of(month) for month in set(drawn.months[:, 1].tolist())}
    _copy(
        MONTHS,
        (
            (service, days[month], heard, own, visits)
            for service, month, heard, own, visits in drawn.months.tolist()
        ),
    )
    for start in range(0, len(drawn.notes), AT_ONCE):
        notes = drawn.notes[start : start + AT_ONCE]
        TouchedService.objects.filter(pk__in=notes).delete()


def _work_out(told: Told) -> list[Asked]:
    """Everything from the beginning: what is usual, thresholds, and where paths stand;
    then what each watch asks."""
    span = watched.span_of(told.months, told.today)
    people = watched.exposure(told.services, told.people, span)
    can = np.isfinite(people).any(axis=1) & (np.nan_to_num(people).max(axis=1) > 0)
    WatchedYear.objects.all().delete()
    ServiceUsual.objects.all()._raw_delete(ServiceUsual.objects.db)
    services = _those(told.services, can)
    asked: list[Asked] = []
    for kind in watched.WATCHES if can.any() else ():
        cannot = len(can) - len(services.keys)
        asked += _one_watch(kind, replace(told, services=services), span, cannot)
    return asked


def _one_watch(kind: str, told: Told, span: range, cannot: int) -> list[Asked]:
    watch, services = watched.WATCHES[kind], told.services
    people = watched.exposure(services, told.people, span)
    counts = watched.counts(services, told.months, watch.series, span)
    prepared = prepare_counts(counts, people, services.group(people), watch)
    allowed = watched.allowed(kind, len(services.keys))
    at = standing(prepared, people, allowed)
    year = WatchedYear.objects.create(
        watch=kind,
        begins=watched.day_of(span.start + at.start),
        until=watched.day_of(span.stop - 1),
        dispersion=at.model.dispersion,
        allowed=allowed,
        table=watched.as_table(at.table),
        services=len(services.keys),
        cannot_compare=cannot,
    )
    _keep_usual(kind, services, at)
    since = watched.span_since(year, told.today)
    return asking.alarms(kind, told, replace(at, start=PAST), since, year.services)


def _keep_usual(kind: str, services: Known, at: Standing) -> None:
    model = at.model
    columns = (model.shape, model.rate, model.usual, at.limit, at.quiet)
    rows = zip(
        services.keys.tolist(),
        *(column.tolist() for column in columns),
        at.path.T.tolist(),
        at.run.T.tolist(),
        at.factor.round(4).tolist(),
        strict=True,
    )
    _copy(USUAL, ((service, kind, *rest) for service, *rest in rows))


def _go_on(told: Told) -> list[Asked]:
    """What each watch asks about these services, by what was usual when everything was
    worked out. One that was not there then waits until it is worked out again."""
    asked: list[Asked] = []
    for kind, year in watched.years().items():
        them, at = watched.usual_of(year, told.services)
        if len(them.keys):
            since = watched.span_since(year, told.today)
            these = replace(told, services=them)
            asked += asking.alarms(kind, these, at, since, year.services)
    return asked


def _those(services: Known, which: Any) -> Known:
    return Known(services.keys[which], services.kind[which], services.beds[which])


def _copy(statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor, cursor.copy(statement) as into:
        for row in rows:
            into.write_row(row)


def _ask(by: Actor, asked: list[Asked]) -> int:
    """Write down what was not asked before, at the desk of those who look after care,
    since whoever's look led to it need not be in the circle."""
    desk = knowing.desk()
    if desk is None or not asked:
        return 0
    with access.at_the_desk_of(desk):
        fresh = asking.not_asked_yet(asked, clock.today())
        services = Service.objects.in_bulk({one.service for one in fresh})
        for one in fresh:
            _write(by, one, services[one.service])
    return len(fresh)


def _write(by: Actor, one: Asked, service: Service) -> ServiceSignal:
    held: dict[str, Any] = {}
    circle_id = providers.draw_knowledge_circle(by=by, service=service)
    withheld = _held_back(one)
    if withheld is not None:
        held = withheld.as_columns
        # Nobody told it: whoever's look led to it is not let in by that.
        circle_id = providers.choose_circle(
            by=operator(), service=service, withheld=withheld
        )
    columns = {**asdict(one), "service": service, "beside": list(one.beside)}
    asked_from = withheld.until.date() if withheld else clock.today()
    signal = ServiceSignal.objects.create(
        **columns,
        **held,
        circle_id=circle_id,
        recorded_by=0,
        recorded_by_name=EARLY_WARNING,
        explain_by=rules.explain_by(asked_from),
    )
    record(by=by, act="change", what="ask_about_service", subject=signal)
    return signal


def _held_back(one: Asked) -> Withheld | None:
    """Somebody looks first at what is very serious; and where several see the same, the
    question waits as long as the last of what they wrote down is held back."""
    if one.kind == ServiceSignal.Kind.VERY_SERIOUS:
        return Withheld("danger", HELD_BACK, clock.now() + rules.FIRST_LOOK)
    if one.kind != ServiceSignal.Kind.SEVERAL_SEE:
        return None
    last = knowledge.last_held_back(one.service, one.indicator, one.since)
    if last is None or last.withheld_until is None:
        return None
    return Withheld(last.withheld_reason, RESTS_ON_HELD_BACK, last.withheld_until)
