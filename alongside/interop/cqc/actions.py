"""Take what CQC publishes in: a file, all of it or nothing; or answers from the web."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alongside.access.actor import Actor
from alongside.access.log import logged
from alongside.interop.cqc.gathering import Gathered
from alongside.interop.cqc.reading import CqcFileRefused, Item, read_items
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
from alongside.providers.facts import Changes, OrganisationFacts, ServiceFacts
from alongside.providers.models import RegisterFetch, RegisterSync
from alongside.providers.queries.following import known_locations

Outcome = RegisterFetch.Outcome


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


@logged
def take_answers(
    *,
    by: Actor,
    sync: RegisterSync,
    kind: str,
    answers: Mapping[str, Any],
    wanted: Wanted,
) -> tuple[Changes, list[str]]:
    """Take over what the register answered about some numbers, and note what came of
    each. One that cannot be read holds up no other: its sentence is given back."""
    read = _Answers(wanted, known_locations(answers))
    for number, content in answers.items():
        read.outcomes[number] = read.outcome_of(number, content, kind)
    changes = providers.apply_cqc_locations(
        by=by,
        locations=read.locations,
        organisations=read.organisations,
        left_out=sum(one == Outcome.LEFT_OUT for one in read.outcomes.values()),
        into=sync.in_import,
    )
    providers.note_fetched(by=by, sync=sync, kind=kind, outcomes=read.outcomes)
    return changes, read.refusals


@dataclass
class _Answers:
    """Some answers as they are read."""

    wanted: Wanted
    known: set[str]
    locations: list[ServiceFacts] = field(default_factory=list)
    organisations: list[OrganisationFacts] = field(default_factory=list)
    outcomes: dict[str, str] = field(default_factory=dict)
    refusals: list[str] = field(default_factory=list)

    def outcome_of(self, number: str, content: Any, kind: str) -> str:
        """Read one answer, and say what came of it."""
        if content is None:
            return Outcome.UNKNOWN
        try:
            return self._taken(Item(f"Number {number}", content), kind)
        except CqcFileRefused as refusal:
            self.refusals.append(refusal.sentence)
            return Outcome.REFUSED

    def _taken(self, item: Item, kind: str) -> str:
        if kind == RegisterFetch.Kind.PROVIDER:
            self.organisations.append(organisation_facts_of(item))
            return Outcome.TAKEN
        location = location_in(item)
        if location.location_id in self.known or self.wanted.includes(location):
            self.locations.append(service_facts(location))
            return Outcome.TAKEN
        return Outcome.LEFT_OUT


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
