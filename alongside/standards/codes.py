"""Code lists: national and practice words as versioned data with source and date.

The words live in TOML files beside this module; they are read once. Records keep the
`code`, pages show `plain`, the national return shows `label`, exact to the capital.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
NATIONAL_RETURN = "national_return.toml"
FILES = (
    NATIONAL_RETURN,
    "practice.toml",
    "capacity.toml",
    "care_quality.toml",
    "relationships.toml",
    "barriers.toml",
    "taking_longer.toml",
    "handing_over.toml",
    "stopping.toml",
    "finding.toml",
    "death.toml",
    "appealing.toml",
    "outcomes.toml",
    "thinking.toml",
    "liberty_words.toml",
    "reviews.toml",
    "meetings.toml",
    "ahead.toml",
    "advocacy.toml",
    "how_it_was_words.toml",
    "beside.toml",
    "learning.toml",
    "injuries.toml",
    "chronology.toml",
    "second_look.toml",
    "knowledge.toml",
    "improvement.toml",
)


@dataclass(frozen=True)
class Code:
    """One entry: what is stored, what the source calls it, what people read.

    `verified` is False where the wording was not read at its source.
    """

    code: str
    label: str
    plain: str = ""
    verified: bool = True
    reference: str = ""
    not_for: tuple[str, ...] = ()

    @property
    def in_plain_words(self) -> str:
        """The words for a page: the plain ones, or the label where it is plain."""
        return self.plain or self.label


@dataclass(frozen=True)
class CodeList:
    """A named, versioned, sourced list of codes, in the order of its source."""

    name: str
    version: str
    source: str
    reference: str
    applies_from: date
    verified: bool
    entries: tuple[Code, ...]

    def __contains__(self, code: object) -> bool:
        return any(entry.code == code for entry in self.entries)

    def __iter__(self) -> Iterator[Code]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code, in order."""
        return tuple(entry.code for entry in self.entries)

    def get(self, code: str) -> Code:
        """The entry with this code; `KeyError` naming list and code if there is none.

        Case matters: codes are ours, not typed by people.
        """
        for entry in self.entries:
            if entry.code == code:
                return entry
        raise KeyError(f"{code!r} is not in the list {self.name!r}.")

    def label(self, code: str) -> str:
        """The source's exact words for a code; an empty code has none."""
        return self.get(code).label if code else ""

    def plain(self, code: str) -> str:
        """The plain words for a code; an empty code has none."""
        return self.get(code).in_plain_words if code else ""

    def choices(self) -> list[tuple[str, str]]:
        """Code and plain words, for a form field."""
        return [(entry.code, entry.in_plain_words) for entry in self.entries]

    def official_choices(self) -> list[tuple[str, str]]:
        """Code and the source's exact words, for a form field."""
        return [(entry.code, entry.label) for entry in self.entries]

    def find(self, words: str) -> Code | None:
        """The entry whose code or label is this, whatever the capitals and spaces."""
        wanted = _folded(words)
        for entry in self.entries:
            if wanted in (_folded(entry.code), _folded(entry.label)):
                return entry
        return None


def _folded(words: str) -> str:
    return " ".join(words.replace("_", " ").casefold().split())


def _read_code(entry: dict[str, Any], *, list_verified: bool) -> Code:
    not_for = tuple(entry.get("not_for", ()))
    return Code(**{"verified": list_verified, **entry, "not_for": not_for})


def _read_list(data: dict[str, Any]) -> CodeList:
    return CodeList(
        name=data["name"],
        version=data["version"],
        source=data["source"],
        reference=data["reference"],
        applies_from=data["applies_from"],
        verified=data["verified"],
        entries=tuple(
            _read_code(entry, list_verified=data["verified"])
            for entry in data["entries"]
        ),
    )


@cache
def all_lists() -> dict[str, CodeList]:
    """Every list by its key in the data files."""
    return {key: one for name in FILES for key, one in lists_of(name).items()}


@cache
def lists_of(file: str) -> dict[str, CodeList]:
    """The lists of one data file by their keys."""
    content = tomllib.loads((DATA / file).read_text(encoding="utf-8"))
    return {key: _read_list(value) for key, value in content.items()}


# The national return (Safeguarding Adults Collection).
RISK_TYPES = all_lists()["risk_types"]
RISK_SOURCES = all_lists()["risk_sources"]
RISK_LOCATIONS = all_lists()["risk_locations"]
ASSESSMENT_OUTCOMES = all_lists()["assessment_outcomes"]
RISK_OUTCOMES = all_lists()["risk_outcomes"]
CAPACITY = all_lists()["capacity"]
CAPACITY_SUPPORT = all_lists()["capacity_support"]
OUTCOMES_ASKED = all_lists()["outcomes_asked"]
OUTCOMES_ACHIEVED = all_lists()["outcomes_achieved"]
AGE_BANDS = all_lists()["age_bands"]
GENDERS = all_lists()["genders"]
ETHNICITIES = all_lists()["ethnicities"]
SUPPORT_REASONS = all_lists()["support_reasons"]
ENQUIRY_TYPES = all_lists()["enquiry_types"]

# Law and practice.
SECTION_42_TESTS = all_lists()["section_42_tests"]
NOT_ASKED_REASONS = all_lists()["not_asked_reasons"]
GROUNDS_WITHOUT_CONSENT = all_lists()["grounds_without_consent"]
INVOLVEMENT_WAYS = all_lists()["involvement_ways"]
OTHER_ROUTES = all_lists()["other_routes"]
RAISED_BY_KINDS = all_lists()["raised_by_kinds"]
NO_ACTION_REASONS = all_lists()["no_action_reasons"]
ADVOCATE_OUTCOMES = all_lists()["advocate_outcomes"]
LAWFUL_BASES = all_lists()["lawful_bases"]
SPECIAL_CATEGORY_BASES = all_lists()["special_category_bases"]
LOOK_AGAIN_REASONS = all_lists()["look_again_reasons"]
MEDIA_AGREEMENTS = all_lists()["media_agreements"]

# Why a step takes longer than agreed.
DELAY_REASONS = all_lists()["delay_reasons"]
# Why an enquiry waits for now.
PAUSE_REASONS = all_lists()["pause_reasons"]
# Why somebody else takes something on.
HANDOVER_REASONS = all_lists()["handover_reasons"]
# When somebody asks us to stop, or reads a draft of what was found.
STOP_GROUNDS = all_lists()["stop_grounds"]
STOP_CAPACITY = all_lists()["stop_capacity"]
FINDING_NOT_SHOWN = all_lists()["finding_not_shown"]
FINDING_FORMS = all_lists()["finding_forms"]
# What is looked at when somebody has died.
REVIEW_CONDITIONS = all_lists()["review_conditions"]
# Where to turn with an answer that is not right.
APPEAL_ELSEWHERE = all_lists()["appeal_elsewhere"]
# What others do beside an enquiry.
BESIDE_KINDS = all_lists()["beside_kinds"]
BESIDE_TOLD = all_lists()["beside_told"]
BESIDE_AGAINST = all_lists()["beside_against"]
BESIDE_WITHHELD = all_lists()["beside_withheld"]
# What was learned when it was settled.
LEARNING_THEMES = all_lists()["learning_themes"]
# What asks for a second look at an enquiry.
SECOND_LOOK = all_lists()["second_look"]
# Before somebody tells us.
ADVICE_GIVEN = all_lists()["advice_given"]
MAY_SHARE = all_lists()["may_share"]
NOTICE = tuple(one for key, one in all_lists().items() if key.startswith("notice_"))

# What a person wants.
WELLBEING = all_lists()["wellbeing"]
NEARNESS = all_lists()["nearness"]
# Somebody to speak up for the person.
ADVOCACY_TRIGGERS = all_lists()["advocacy_triggers"]
ADVOCACY_LIMBS = all_lists()["advocacy_limbs"]
APPROPRIATE_INDIVIDUAL = all_lists()["appropriate_individual"]
ADVOCACY_OUTCOMES = all_lists()["advocacy_outcomes"]
ADVOCACY_CHOICES = all_lists()["advocacy_choices"]
ADVOCACY_KINDS = all_lists()["advocacy_kinds"]

# What stands in the way.
BARRIER_THEMES = all_lists()["barrier_themes"]
# Conversations and what comes of them.
FEELINGS = all_lists()["feelings"]
CONVERSATION_PURPOSES = all_lists()["conversation_purposes"]
ACTION_SERVES = all_lists()["action_serves"]

# The Mental Capacity Act.
CAPACITY_PRINCIPLES = all_lists()["capacity_principles"]
CAPACITY_LIMBS = all_lists()["capacity_limbs"]
CAPACITY_CONCLUSIONS = all_lists()["capacity_conclusions"]
BEST_INTERESTS_CHECKLIST = all_lists()["best_interests_checklist"]
BEST_INTERESTS_DECIDERS = all_lists()["best_interests_deciders"]
DECISION_KINDS = all_lists()["decision_kinds"]
DECISION_BASES = all_lists()["decision_bases"]
TOLD_FORMATS = all_lists()["told_formats"]

# Planning ahead.
AHEAD_HEADINGS = all_lists()["ahead_headings"]
REFUSAL_NEEDS = all_lists()["refusal_needs"]

# The people in somebody's life.
MAY_KNOW = all_lists()["may_know"]
MAY_DO = all_lists()["may_do"]
LEGAL_AUTHORITIES = all_lists()["legal_authorities"]

# Being free to come and go.
LIBERTY_CONCLUSIONS = all_lists()["liberty_conclusions"]
LIBERTY_POINTS = all_lists()["liberty_points"]
LIBERTY_OBJECTIONS = all_lists()["liberty_objections"]
LIBERTY_PLACES = all_lists()["liberty_places"]
LIBERTY_ASSESSMENTS = all_lists()["liberty_assessments"]
LIBERTY_ADVOCATES = all_lists()["liberty_advocates"]
RESTRICTION_KINDS = all_lists()["restriction_kinds"]

# What happened, in order.
CHRONOLOGY_KINDS = all_lists()["chronology_kinds"]

# The Care Quality Commission.
KEY_QUESTIONS = all_lists()["key_questions"]
RATINGS = all_lists()["ratings"]
RATING_FRAMEWORKS = all_lists()["rating_frameworks"]
SERVICE_KINDS = all_lists()["service_kinds"]

# What is known about care services.
KNOWLEDGE_KINDS = all_lists()["knowledge_kinds"]
KNOWLEDGE_VOICES = all_lists()["knowledge_voices"]
KNOWLEDGE_TONES = all_lists()["knowledge_tones"]
KNOWLEDGE_HOW = all_lists()["knowledge_how"]
KNOWLEDGE_RELIABILITY = all_lists()["knowledge_reliability"]
KNOWLEDGE_WITHHELD = all_lists()["knowledge_withheld"]
EARLY_INDICATORS = all_lists()["early_indicators"]

PUBLIC_AUTHORITY = "public_authority"


def lawful_bases_for(*, is_public_authority: bool) -> CodeList:
    """The lawful bases open to an organisation: some are not for public authorities."""
    if not is_public_authority:
        return LAWFUL_BASES
    kept = tuple(e for e in LAWFUL_BASES if PUBLIC_AUTHORITY not in e.not_for)
    return CodeList(**{**vars(LAWFUL_BASES), "entries": kept})
