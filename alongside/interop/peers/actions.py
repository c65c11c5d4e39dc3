"""Take a national file in: all of it or nothing, in place of that year."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused
from alongside.insight.actions import replace_peers
from alongside.insight.models import PeerYear
from alongside.interop.peers.reading import figures_in


@dataclass(frozen=True)
class Taken:
    """The year as it is kept now, and whether this file changed anything."""

    year: PeerYear
    is_new: bool


@logged
def import_peers(*, by: Actor, path: Path, year: int) -> Taken:
    """Keep what councils published for a year. The same file again changes nothing."""
    if not by.is_operator:
        raise Refused("Only whoever looks after the server can load this file.")
    digest = _digest(path)
    before = PeerYear.objects.filter(year=year, digest=digest).first()
    if before:
        record(by=by, act="change", what="import_peers", subject=before, changed=False)
        return Taken(before, is_new=False)
    kept = replace_peers(by=by, year=year, digest=digest, figures=figures_in(path))
    record(by=by, act="change", what="import_peers", subject=kept, changed=True)
    return Taken(kept, is_new=True)


def _digest(path: Path) -> str:
    if not path.is_file():
        return ""  # reading says what is wrong with it
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
