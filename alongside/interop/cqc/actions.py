"""Take a CQC file in: all of it or nothing."""

from pathlib import Path

from alongside.access.actor import Actor
from alongside.access.log import logged
from alongside.interop.cqc.reading import CqcFileRefused, read_items
from alongside.interop.cqc.translation import facts_of
from alongside.providers import actions as providers
from alongside.providers.facts import Changes


@logged
def import_file(*, by: Actor, path: Path) -> Changes:
    """Load one file of CQC locations and say what changed.

    Raises `CqcFileRefused` with the place and the reason, and then loads nothing.
    Loading the same file again changes nothing.
    """
    changes = providers.apply_cqc_locations(
        by=by, locations=(facts_of(item) for item in read_items(path))
    )
    if not (changes.new or changes.changed or changes.unchanged):
        raise CqcFileRefused("Line 1: the list holds no locations.")
    return changes
