"""Keeps what councils published for a year, in place of what was kept before."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.insight.models import PeerFigure, PeerYear

BATCH = 2000


class Published(NamedTuple):
    """One published figure: of which council (none: England), which cell, how many."""

    la_code: str
    la_name: str
    council_type: str
    region_name: str
    table: str
    enquiry_type: str
    category: str
    subcategory: str
    value: int | None
    mark: str


@logged
def replace_peers(
    *, by: Actor, year: int, digest: str, figures: Iterable[Published]
) -> PeerYear:
    """Keep the figures of one year; what was kept of it before goes.

    `figures` may be read as they come: what it raises undoes everything.
    """
    PeerYear.objects.filter(year=year).delete()
    kept = PeerYear.objects.create(year=year, digest=digest, councils=0)
    councils: set[str] = set()
    coming = iter(figures)
    while batch := list(islice(coming, BATCH)):
        councils.update(one.la_code for one in batch if one.la_code)
        PeerFigure.objects.bulk_create(
            PeerFigure(of=kept, **one._asdict()) for one in batch
        )
    kept.councils = len(councils)
    kept.save(update_fields=["councils"])
    record(
        by=by,
        act="change",
        what="replace_peers",
        subject=kept,
        year=year,
        councils=kept.councils,
    )
    return kept
