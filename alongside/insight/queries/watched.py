"""Services as rows of a table: counts by month, people supported, and what is usual."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.access import clock
from alongside.insight.early_warning import budget, chances, kinds
from alongside.insight.early_warning.kinds import Watch
from alongside.insight.early_warning.standing import Standing
from alongside.insight.early_warning.steady import SteadyCounts
from alongside.insight.early_warning.watching import LEAST, PAST
from alongside.insight.measuring.counting import first_of, month_number
from alongside.insight.models import (
    ServiceMonth,
    ServiceSignal,
    ServiceUsual,
    WatchedYear,
    Watching,
)
from alongside.insight.queries.service_months import first_month
from alongside.insight.rules import asked as rules
from alongside.insight.stats.given import Counts, Numbers
from alongside.providers.models import CapacityFigure, Service

WATCHES: dict[str, Watch] = {
    ServiceSignal.Kind.MORE_HEARD.value: kinds.MORE_HEARD,
    ServiceSignal.Kind.GONE_QUIET.value: kinds.GONE_QUIET,
}
COLUMN = {"heard": 2, "own": 3}  # of `Drawn.months`
SIZES = (0, 11, 31, 61)  # people supported: where bands of similar services begin
KINDS = ("care_home_nursing", "care_home", "home_care", "supported_living")
YEAR = 12


@dataclass(frozen=True)
class Known:
    """Services that are watched, a row each: their keys, what they are like, and the
    beds of care homes (NaN of others)."""

    keys: Counts
    kind: Counts
    beds: Numbers

    def rows_of(self, services: Counts) -> Counts:
        """The row of each of these services; -1 where it is not watched."""
        if not len(self.keys):
            return np.full(len(services), -1)
        place = np.minimum(np.searchsorted(self.keys, services), len(self.keys) - 1)
        return np.where(self.keys[place] == services, place, -1)

    def group(self, exposure: Numbers) -> Counts:
        """Which are similar: of one kind and about as large, as numbers from 0."""
        usual = np.nan_to_num(exposure).max(axis=1, initial=0)
        band = np.searchsorted(SIZES, usual, side="right")
        _, group = np.unique(self.kind * 10 + band, return_inverse=True)
        return np.asarray(group, dtype=np.int64)


def watched_services() -> "QuerySet[Service]":
    """Services that somebody here knows something of, or that run with us; not every
    one of a national register."""
    counted = ServiceMonth.objects.filter(service=OuterRef("pk"))
    said = CapacityFigure.objects.filter(service=OuterRef("pk"))
    known = Q(knowledge_circle__isnull=False) | Q(organisation__isnull=False)
    rows = Service.objects.exclude(registration_status=Service.Status.DEREGISTERED)
    return rows.filter(known | Exists(counted) | Exists(said))


def known(keys: Iterable[int] | None = None) -> Known:
    """All services that are watched, or those of these that are, in order of key."""
    rows = watched_services()
    if keys is not None:
        rows = rows.filter(pk__in=list(keys))
    found = list(rows.order_by("pk").values_list("pk", "kinds", "care_home", "beds"))
    return Known(
        np.array([pk for pk, *_ in found], dtype=np.int64),
        np.array([_kind(names) for _, names, *_ in found], dtype=np.int64),
        np.array([_beds(home, beds) for *_, home, beds in found], dtype=np.float64),
    )


def _kind(names: list[str]) -> int:
    first = [KINDS.index(name) for name in names if name in KINDS]
    return min(first, default=len(KINDS))


def _beds(is_home: bool, beds: int | None) -> float:
    return float(beds) if is_home and beds is not None else np.nan


def counts(services: Known, months: Counts, series: str, span: range) -> Numbers:
    """How many of a series, (services, months of the span)."""
    table = np.zeros((len(services.keys), len(span)))
    row, month = services.rows_of(months[:, 0]), months[:, 1] - span.start
    inside = (row >= 0) & (month >= 0) & (month < len(span))
    table[row[inside], month[inside]] = months[inside, COLUMN[series]]
    return table


def exposure(services: Known, people: Counts, span: range) -> Numbers:
    """How many people each supported at the end of each month: the newest figure until
    then, else the beds of a care home, else NaN (as `capacity.people_supported`)."""
    table = np.full((len(services.keys), len(span)), np.nan)
    row = services.rows_of(people[:, 0])
    month = np.maximum(people[:, 1] - span.start, 0)
    inside = (row >= 0) & (month < len(span))
    table[row[inside], month[inside]] = people[inside, 3]  # in order: the newest stays
    newest = np.where(np.isfinite(table), np.arange(len(span)), -1)
    newest = np.maximum.accumulate(newest, axis=1)
    said = np.take_along_axis(table, np.maximum(newest, 0), axis=1)
    return np.where(newest >= 0, said, services.beds[:, None])


def span_of(months: Counts, today: date) -> range:
    """From the April before anything was counted, ten years ago at most, to the last
    whole month; always more than a year."""
    now, earliest = month_number(today), first_month(today)
    first = int(months[:, 1].min()) if len(months) else now
    april = first - (first - 3) % YEAR
    while now - april <= LEAST:
        april -= YEAR
    return range(max(april, earliest), now)


def newest_choice() -> Watching | None:
    """What the partnership chose last."""
    return Watching.objects.first()


def allowed(kind: str, services: int) -> float:
    """False alarms of a watch for one service and month, as the partnership chose."""
    per_1000 = rules.per_1000(newest_choice(), services)
    return budget.usual(per_1000).of(WATCHES[kind].name)


def years() -> dict[str, WatchedYear]:
    """What all services together say, by watch."""
    return {one.watch: one for one in WatchedYear.objects.all()}


def is_out_of_date() -> bool:
    """Whether everything has to be worked out: never done, another month has ended
    since, or another budget was chosen."""
    held, now = years(), clock.today().replace(day=1)
    if set(held) != set(WATCHES):
        return True
    return any(
        month_number(one.until) + 1 < month_number(now)
        or not np.isclose(one.allowed, allowed(kind, one.services))
        for kind, one in held.items()
    )


def as_table(table: chances.Chances) -> dict[str, list[list[float]] | list[float]]:
    """Thresholds as they are kept."""
    return {
        "volumes": table.bands.volumes.tolist(),
        "sizes": table.bands.sizes.tolist(),
        "thresholds": table.thresholds.tolist(),
    }


def usual_of(year: WatchedYear, services: Known) -> tuple[Known, Standing]:
    """Those of the services that were there when everything was worked out, and where
    they stood when the year began."""
    rows = ServiceUsual.objects.filter(
        watch=year.watch, service__in=services.keys.tolist()
    )
    held = list(rows.order_by("service"))
    row = services.rows_of(np.array([one.service_id for one in held], dtype=np.int64))
    table = chances.Chances(
        chances.Bands(np.array(year.table["volumes"]), np.array(year.table["sizes"])),
        np.array(year.table["thresholds"]),
    )
    shape, rate, usual, limit, quiet = (
        np.array([getattr(one, name) for one in held], dtype=np.float64)
        for name in ("shape", "rate", "usual", "threshold", "quiet")
    )
    ratios = WATCHES[year.watch].ratios
    model = SteadyCounts(shape, rate, shape, rate, year.dispersion, usual, ratios)
    path, run = (
        np.array([getattr(one, name) for one in held]).reshape(-1, len(ratios)).T
        for name in ("path", "run")
    )
    months = len(held[0].factors) if held else 0
    factor = np.array([one.factors for one in held]).reshape(len(held), months)
    them = Known(services.keys[row], services.kind[row], services.beds[row])
    return them, Standing(PAST, model, table, limit, path, run, quiet, factor)


def span_since(year: WatchedYear, today: date) -> range:
    """The two years before a watch's year, the year, and the running month."""
    return range(month_number(year.begins) - PAST, month_number(today) + 1)


def day_of(month: int) -> date:
    """The first day of a month."""
    day: date = first_of(month)
    return day
