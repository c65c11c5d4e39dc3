"""A past case as the council's own records tell it: codes, dates and keys, no names.

Whoever reads another system's file makes these; `import_past_cases` stores them. This
module knows neither Django nor any file format.
"""

from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cached_property
from hashlib import blake2b


@dataclass(frozen=True)
class PastRisk:
    """One kind of abuse or neglect, by whom and where, in the national categories."""

    type: str  # codes.RISK_TYPES
    source: str  # codes.RISK_SOURCES
    location: str  # codes.RISK_LOCATIONS


@dataclass(frozen=True)
class PastCase:
    """One concern raised with the council, and what came of it so far.

    Every code is one of `standards.codes`; an empty text or None is 'not known'. It is
    checked before it is made: dates are in order, and the parts of an enquiry are empty
    unless `decision` is an enquiry.
    """

    source_reference: str  # the council's own, at most 64 characters, one per concern
    raised_on: date
    raised_by_kind: str  # codes.RAISED_BY_KINDS
    adult_key: str  # the council's pseudonymous key, at most 64 characters
    age_on_raising: int | None
    gender: str  # codes.GENDERS
    ethnicity: str  # codes.ETHNICITIES
    support_reason: str  # codes.SUPPORT_REASONS
    service_location_id: str  # the regulator's, of a service that is held; or empty
    danger: str  # yes, no, unknown
    decision: str  # section_42, other_enquiry, another_route, no_further_action, or ""
    decided_on: date | None  # there when decision is
    enquiry_began_on: date | None  # there when decision is an enquiry
    enquiry_concluded_on: date | None
    risks: tuple[PastRisk, ...]
    assessment_outcome: str  # codes.ASSESSMENT_OUTCOMES
    risk_outcome: str  # codes.RISK_OUTCOMES
    capacity: str  # codes.CAPACITY
    capacity_supported: str  # yes, no, unknown; or empty
    outcomes_asked: str  # codes.OUTCOMES_ASKED
    outcomes_achieved: str  # codes.OUTCOMES_ACHIEVED
    born_on: date | None = None  # the first of the month will do
    died_on: date | None = None
    health_conditions: tuple[str, ...] = ()  # return_tables.HEALTH_CONDITIONS

    @property
    def is_enquiry(self) -> bool:
        """Whether an enquiry was made, under the duty or by choice."""
        return self.decision in ("section_42", "other_enquiry")

    @property
    def enquiry_kind(self) -> str:
        """The kind of enquiry as an enquiry stores it; empty when there is none."""
        kinds = {"section_42": "section_42", "other_enquiry": "other"}
        return kinds.get(self.decision, "")

    @cached_property
    def digest(self) -> str:
        """32 characters that change when any part of the case does. A part that files
        did not have before counts only where it says something."""
        said = (
            getattr(self, field.name)
            for field in fields(self)
            if field.default is MISSING or getattr(self, field.name) != field.default
        )
        parts = repr(tuple(said))
        return blake2b(parts.encode(), digest_size=16).hexdigest()


@dataclass(frozen=True)
class Loaded:
    """What loading a batch of past cases did; add two for the sum.

    `kept` cases have changed in the file, but people have worked on them here since.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0

    @property
    def cases(self) -> int:
        """How many there were in all."""
        return self.new + self.changed + self.unchanged + self.kept

    def __add__(self, other: "Loaded") -> "Loaded":
        return Loaded(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.kept + other.kept,
        )
