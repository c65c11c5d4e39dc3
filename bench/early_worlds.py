"""Made-up partnerships in which we know what changed: for judging early warning.

Nothing here comes from real services: the rates, the spread between services and the
shapes of change are assumptions, written below so that they can be argued with. The
method is not told any of them.
"""

from dataclasses import dataclass, replace

import numpy as np

from alongside.insight.stats.given import Counts, Flags, Numbers

SERIES = ("serious", "others", "own")
PER_PERSON = {"serious": 0.003, "others": 0.008, "own": 0.02}  # a month
PEOPLE = (14, 28, 38, 55)  # the middle size of each kind of service
STEADY, NEVER = "steady", 10_000
# How each shape multiplies serious concerns, others' worries and own reports.
SHAPES = {
    "step": (2.5, 2.0, 1.6),
    "slow ramp": (3.5, 2.5, 1.8),  # reached after a year
    "burst, then stop": (5.0, 3.0, 2.0),  # three months, then as before
    "closing culture": (1.8, 0.8, 0.15),
    "gone quiet": (1.0, 0.6, 0.1),  # reports less, nothing else is known
}
OPENNESS, FAMILIES = "openness", "openness, families too"
OPENING = {OPENNESS: (1.0, 1.0, 3.0), FAMILIES: (1.0, 1.6, 3.0)}
ALL_SHAPES = {STEADY: (1.0, 1.0, 1.0), **SHAPES, **OPENING}
RAMP, BURST = 12, 3  # months


@dataclass(frozen=True)
class Kind:
    """A kind of world. All but the first two may be turned up to put stress on it."""

    services: int = 600
    months: int = 48
    changed: float = 0.015  # of services, for each shape
    opened: float = 0.03  # the same, for each campaign
    noise: float = 0.3  # variance of a month's rate beyond chance, of its mean squared
    season: float = 0.0
    late: float = 0.0  # the share of events told a month or two late
    twice: float = 0.0  # the share of events counted twice
    missing: float = 0.0  # the share of months of which nothing is known
    shock: float = 0.0  # how much more all report in three months of each year
    wander: float = 0.0  # how far each service's own rate strays within a year
    calm: bool = False  # nobody changes at all
    busy: float = 1.0  # times as many events of every series


STRESSES = {
    "the world as the method assumes it": Kind(),
    "noise three times as large": Kind(noise=0.9),
    "a season of ± 30 %": Kind(season=0.3),
    "four in ten told 1–2 months late": Kind(late=0.4),
    "15 % counted twice": Kind(twice=0.15),
    "one month in ten missing": Kind(missing=0.1),
    "a regional shock, + 40 % for 3 months a year": Kind(shock=0.4),
    "rates that stray by a quarter within a year": Kind(wander=0.25),
    "all of it at once, at half strength": Kind(
        noise=0.6,
        season=0.15,
        late=0.2,
        twice=0.08,
        missing=0.05,
        shock=0.2,
        wander=0.12,
    ),
}


@dataclass(frozen=True)
class World:
    """A partnership: `counts` of each series (services, months) as it gets to know
    them, "heard" being serious and others; what nobody in it knows is `shape` and
    `since`, the month of each change."""

    counts: dict[str, Numbers]
    exposure: Numbers
    group: Counts
    people: Numbers
    openness: Numbers
    shape: Counts  # places in ALL_SHAPES
    since: Counts

    def of(self, name: str) -> Flags:
        """The services with this shape."""
        return np.asarray(self.shape == list(ALL_SHAPES).index(name))


def world(seed: int, kind: Kind) -> World:
    """One made-up partnership."""
    chance = np.random.default_rng(seed)
    n, months = kind.services, kind.months
    sort = chance.integers(0, len(PEOPLE), n)
    people = np.maximum(
        np.round(np.array(PEOPLE)[sort] * chance.lognormal(0, 0.45, n)), 3
    )
    filled = 1 - 0.12 * chance.beta(2, 2, (n, months))
    exposure = np.round(people[:, None] * filled)
    size = np.searchsorted([20, 40], people)
    shape, since = _changes(chance, kind)
    harm, spoken, openness = (
        chance.gamma(1 / spread, spread, n) for spread in (0.15, 0.25, 0.5)
    )
    traits = {"serious": harm, "others": harm * spoken, "own": openness}
    times = _times(shape, since, months)
    counts = {}
    for place, name in enumerate(SERIES):
        mean = (
            kind.busy
            * PER_PERSON[name]
            * traits[name][:, None]
            * exposure
            * times[place]
        )
        counts[name] = _told(chance, kind, _happened(chance, kind, mean))
    if kind.missing:
        gone = chance.random((n, months)) < kind.missing
        counts = {name: np.where(gone, np.nan, one) for name, one in counts.items()}
    counts["heard"] = counts["serious"] + counts["others"]
    group = sort * 3 + size
    return World(counts, exposure, group, people, openness, shape, since)


def calm(kind: Kind) -> Kind:
    """The same kind of world, in which nobody changes."""
    return replace(kind, calm=True)


def _changes(chance: np.random.Generator, kind: Kind) -> tuple[Counts, Counts]:
    """Who changes in which way and when: from the third year on, a year before the
    end."""
    n = kind.services
    shape = np.zeros(n, dtype=np.int64)
    since = np.full(n, NEVER)
    if kind.calm:
        return shape, since
    mixed = list(chance.permutation(n))
    for place, name in enumerate(ALL_SHAPES):
        share = kind.opened if name in OPENING else kind.changed
        number = 0 if name == STEADY else round(share * n)
        for _ in range(number):
            who = mixed.pop()
            shape[who], since[who] = place, chance.integers(26, kind.months - 12)
    return shape, since


def _times(shape: Counts, since: Counts, months: int) -> Numbers:
    """How each series of each service is multiplied, (series, services, months)."""
    after = np.arange(months) - since[:, None]
    names = list(ALL_SHAPES)
    full = np.array([ALL_SHAPES[names[one]] for one in shape]).T[..., None]
    grown = (after >= 0).astype(float)
    ramp = (shape == names.index("slow ramp"))[:, None]
    grown = np.where(ramp, np.clip((after + 1) / RAMP, 0, 1), grown)
    burst = (shape == names.index("burst, then stop"))[:, None]
    grown = np.where(burst & (after >= BURST), 0.0, grown)
    return np.asarray(1 + (full - 1) * grown)


def _happened(chance: np.random.Generator, kind: Kind, mean: Numbers) -> Numbers:
    """What happened: more than chance, with season, shocks and strays."""
    months = np.arange(mean.shape[1])
    rate = mean * (1 + kind.season * np.sin(2 * np.pi * months / 12))
    rate *= 1 + kind.shock * (months % 12 < 3)
    if kind.wander:
        steps = chance.normal(0, kind.wander / np.sqrt(12), mean.shape)
        rate *= np.exp(np.cumsum(steps, axis=1))
    lively = chance.gamma(1 / kind.noise, kind.noise, mean.shape)
    return chance.poisson(rate * lively).astype(float)


def _told(chance: np.random.Generator, kind: Kind, happened: Numbers) -> Numbers:
    """What a partnership counts, by the month it was told."""
    told = happened
    if kind.twice:
        told = told + chance.binomial(told.astype(int), kind.twice)
    if kind.late:
        late = chance.binomial(told.astype(int), kind.late)
        later = chance.binomial(late, 0.5)
        told = told - late
        told[:, 1:] += (late - later)[:, :-1]
        told[:, 2:] += later[:, :-2]
    return np.asarray(told, dtype=float)
