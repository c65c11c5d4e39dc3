"""Take a CQC file in: all of it or nothing."""

from pathlib import Path

from alongside.access.actor import Actor
from alongside.access.log import logged
from alongside.interop.cqc.gathering import Gathered
from alongside.interop.cqc.reading import CqcFileRefused, read_items
from alongside.interop.cqc.sheets import is_a_sheet, rows_of
from alongside.interop.cqc.tables import said_in
from alongside.interop.cqc.translation import (
    is_of_a_provider,
    location_in,
    organisation_facts_of,
    service_facts,
)
from alongside.interop.cqc.wanted import Wanted
from alongside.providers import actions as providers
from alongside.providers.facts import Changes


@logged
def import_file(*, by: Actor, path: Path, wanted: Wanted | None = None) -> Changes:
    """Load one file that CQC publishes, whichever it is, and say what changed.

    Raises `CqcFileRefused` with the place and the reason, and then loads nothing.
    Loading the same file again changes nothing.
    """
    file = _File(wanted or Wanted())
    source = file.gather(path)
    file.gathered.hold_to_one_story()
    return providers.apply_cqc_locations(
        by=by,
        locations=file.gathered.locations(),
        organisations=file.gathered.organisations(),
        source=source,
        left_out=file.left_out,
    )


class _File:
    """One file as it is read."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.gathered = Gathered()
        self.left_out = 0

    def gather(self, path: Path) -> str:
        """Read it, and say what it was."""
        if is_a_sheet(path):
            source = self._gather_rows(path)
        else:
            source = self._gather_items(path)
        if self.gathered.has_locations or self.gathered.has_organisations:
            return source
        if self.left_out:
            raise CqcFileRefused("It lists no location of the area or kind asked for.")
        raise CqcFileRefused("Line 1: the list holds no locations.")

    def _gather_items(self, path: Path) -> str:
        for item in read_items(path):
            if is_of_a_provider(item.content):
                facts = organisation_facts_of(item)
                self.gathered.add_organisation(item.where, facts)
                continue
            location = location_in(item)
            if self.wanted.includes(location):
                self.gathered.add(item.where, service_facts(location))
            else:
                self.left_out += 1
        return "locations"

    def _gather_rows(self, path: Path) -> str:
        source, last_left_out = "directory", ""
        for said in said_in(rows_of(path)):
            source = "ratings_sheet" if said.is_one_rating else source
            number = said.facts.cqc_location_id
            if not self.wanted.includes(said.location):
                self.left_out += number != last_left_out
                last_left_out = number
                continue
            self.gathered.add(said.where, said.facts)
            if said.organisation:
                self.gathered.add_organisation(said.where, said.organisation)
        return source
