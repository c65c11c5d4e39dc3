"""Small made-up partnerships for these tests."""

import numpy as np

from alongside.insight.stats.given import Counts, Numbers


def calm(
    services: int, months: int = 36, per_person: float = 0.02, opened: float = 1.0
) -> tuple[Numbers, Numbers, Counts]:
    """Counts, people supported and groups where nothing changes. Services differ in
    their rates and in size, and months vary more than chance. Every second service has
    always told `opened` times as much."""
    chance = np.random.default_rng(3)
    people = np.round(chance.uniform(8, 70, services))
    exposure = np.repeat(people[:, None], months, axis=1)
    rate = per_person * chance.gamma(4, 1 / 4, services)
    rate[::2] *= opened
    noise = chance.gamma(5, 1 / 5, exposure.shape)
    counts = chance.poisson(rate[:, None] * exposure * noise).astype(float)
    return counts, exposure, np.searchsorted([25, 45], people).astype(np.int64)
