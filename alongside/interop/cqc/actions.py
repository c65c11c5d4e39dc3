"""Take a CQC file in: all of it or nothing."""

from collections.abc import Iterator
from pathlib import Path

from alongside.access.actor import Actor
from alongside.access.log import logged
from alongside.interop.cqc.reading import CqcFileRefused, read_items
from alongside.interop.cqc.translation import facts_of
from alongside.providers import actions as providers
from alongside.providers.facts import Changes, ServiceFacts


@logged
def import_file(*, by: Actor, path: Path) -> Changes:
    """Load one file of CQC locations and say what changed.

    Raises `CqcFileRefused` with the place and the reason, and then loads nothing.
    Loading the same file again changes nothing.
    """
    changes = providers.apply_cqc_locations(by=by, locations=_facts_in(path))
    if not (changes.new or changes.changed or changes.unchanged):
        raise CqcFileRefused("Line 1: the list holds no locations.")
    return changes


def _facts_in(path: Path) -> Iterator[ServiceFacts]:
    """What each location of the file says. The same twice is once; two that differ are
    refused, for whichever came last would change with the order of the file."""
    seen: dict[str, tuple[int, str]] = {}
    for item in read_items(path):
        facts = facts_of(item)
        said, where = seen.setdefault(facts.cqc_location_id, (hash(facts), item.where))
        if said != hash(facts):
            raise CqcFileRefused(
                f"{item.where} ({facts.cqc_location_id}): the file says something else "
                f"of this location before. See {where.lower()}."
            )
        if where == item.where:
            yield facts
