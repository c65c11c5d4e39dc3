"""What the regulator says otherwise than we hold: worked out, nothing written yet."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

from django.utils.formats import date_format

from alongside.providers.facts import (
    OrganisationFacts,
    RatingFact,
    RatingKey,
    ServiceFacts,
)
from alongside.providers.models import CareOrganisation, Rating, Service
from alongside.providers.rules.register import newest_overall
from alongside.standards import codes

NOT_SAID = "not_said"  # a sheet does not say under which framework
NOT_COLUMNS = ("cqc_location_id", "cqc_provider_id", "ratings", "lists_all_ratings")
COLUMNS = (
    "cqc_provider_id",
    *(f.name for f in fields(ServiceFacts) if f.name not in NOT_COLUMNS),
)
ORGANISATION_COLUMNS = tuple(
    f.name for f in fields(OrganisationFacts) if f.name not in NOT_COLUMNS
)
IN_THEIR_OWN_NAMES = (
    CareOrganisation.Ownership.INDIVIDUAL,
    CareOrganisation.Ownership.PARTNERSHIP,
)
NOT_KEPT = "A name that is not kept"
Parts = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Difference:
    """One thing that is said otherwise than before, in words."""

    field: str
    before: str = ""
    after: str = ""
    part: str = ""


@dataclass
class HeldService:
    """A service met before or new, with its ratings by what makes each one the same."""

    service: Service
    ratings: dict[RatingKey, Rating] = field(default_factory=dict)
    is_new: bool = False
    added: list[Rating] = field(default_factory=list)
    moved: dict[RatingKey, Rating] = field(default_factory=dict)
    columns: set[str] = field(default_factory=set)
    differences: list[Difference] = field(default_factory=list)

    def is_newer_than(self, facts: ServiceFacts) -> bool:
        """Whether a rating we hold, of a part the facts speak of, is newer than all
        of theirs."""
        days = [
            rating.rated_on or date.min
            for rating in self.ratings.values()
            if facts.speaks_of(rating.part)
        ]
        return facts.newest < max(days, default=date.min)

    def take_over(self, facts: ServiceFacts, organisation_name: str) -> int:
        """Set what the facts say otherwise; the number of ratings they bring."""
        is_older = self.is_newer_than(facts)
        before = self._current()
        if not is_older:
            self._set(asdict_said(facts, COLUMNS) | _named_by(organisation_name))
        added = self._rate(facts, is_older=is_older)
        self._set_overall()
        if self.is_new:
            self.differences = [Difference("added", after="On the register")]
        elif is_older and added:
            self.differences.append(Difference("earlier_ratings", after=str(added)))
        else:
            self.differences += _rated_otherwise(before, self._current())
        return added

    def _set(self, said: dict[str, Any]) -> None:
        found = set_columns(self.service, said)
        self.columns |= {one.field for one in found}
        self.differences += found

    def _set_overall(self) -> None:
        newest = newest_overall(self.ratings.values())
        if newest is None:
            return
        said = {
            "overall_rating": newest.rating,
            "overall_rated_on": newest.rated_on,
        }
        # The rating itself is among the differences already.
        self.columns |= {one.field for one in set_columns(self.service, said)}

    def _rate(self, facts: ServiceFacts, *, is_older: bool) -> int:
        """Add the ratings not met before, and give the others their new status."""
        said = self._said(facts)
        for key, rating in self.ratings.items():
            status = said[key].status if key in said else Rating.Status.HISTORIC
            if is_older or not facts.speaks_of(rating.part) or rating.status == status:
                continue
            rating.status = status
            self.moved[key] = rating
        new = {key: fact for key, fact in said.items() if key not in self.ratings}
        for key, fact in new.items():
            columns = asdict(fact)
            if is_older:
                columns["status"] = Rating.Status.HISTORIC
            rating = Rating(service=self.service, **columns)
            self.ratings[key] = rating
            self.added.append(rating)
        return len(new)

    def _said(self, facts: ServiceFacts) -> dict[RatingKey, RatingFact]:
        """The ratings of the facts by what makes each the same, the current one last.

        A sheet does not say the framework: what it says is the same judgement as one
        with the same group, question, day and rating, whichever was met first.
        """
        said: dict[RatingKey, RatingFact] = {}
        for fact in sorted(facts.ratings, key=lambda fact: fact.status == "current"):
            alike = self._alike(fact)
            if alike and fact.framework == NOT_SAID:
                said[alike.key] = fact
                continue
            if alike and alike.framework == NOT_SAID and fact.key not in self.ratings:
                self._say_how(alike, fact)
            said[fact.key] = fact
        return said

    def _alike(self, fact: RatingFact) -> Rating | None:
        for rating in self.ratings.values():
            is_same = rating.key[1:5] == fact.key[1:5]
            if is_same and NOT_SAID in (fact.framework, rating.framework):
                return rating
        return None

    def _say_how(self, rating: Rating, fact: RatingFact) -> None:
        del self.ratings[rating.key]
        rating.framework, rating.report_link_id = fact.framework, fact.report_link_id
        self.ratings[rating.key] = self.moved[rating.key] = rating

    def _current(self) -> Parts:
        """The newest current rating of each part in words; two of one day are both
        said."""
        by_part: dict[tuple[str, str], list[Rating]] = defaultdict(list)
        for rating in self.ratings.values():
            if rating.status == Rating.Status.CURRENT:
                by_part[rating.part].append(rating)
        return {part: _in_words(ratings) for part, ratings in by_part.items()}


def set_columns(
    row: Service | CareOrganisation, said: dict[str, Any]
) -> list[Difference]:
    """Set what is said otherwise than the row, and say what was set. No order in a
    list of kinds counts as a difference."""
    found = []
    for name, value in said.items():
        value = list(value) if isinstance(value, tuple) else value
        held = getattr(row, name)
        if _same(held, value):
            continue
        setattr(row, name, value)
        found.append(Difference(name, in_words(name, held), in_words(name, value)))
    return found


def asdict_said(facts: Any, columns: Iterable[str]) -> dict[str, Any]:
    """The columns that the facts say something about."""
    said = {name: getattr(facts, name) for name in columns}
    return {name: value for name, value in said.items() if value is not None}


def organisation_said(facts: OrganisationFacts) -> dict[str, Any]:
    """The columns of an organisation, without the name of people in their own names."""
    said = asdict_said(facts, ORGANISATION_COLUMNS)
    if facts.ownership in IN_THEIR_OWN_NAMES:
        said["name"] = ""
    return said


def without_a_name(difference: Difference) -> Difference:
    """The same difference, where what stood before turned out to be people's name."""
    return Difference(difference.field, NOT_KEPT, difference.after)


def in_words(name: str, value: Any) -> str:
    """A value as a page shows it."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return str(date_format(value, "j F Y"))
    if name == "kinds":
        return ", ".join(codes.SERVICE_KINDS.plain(kind) for kind in value)
    if name == "registration_status":
        return str(Service.Status(value).label)
    if name == "ownership":
        return str(CareOrganisation.Ownership(value).label)
    return ", ".join(value) if isinstance(value, list) else str(value)


def _named_by(organisation_name: str) -> dict[str, Any]:
    """A location carries its brand only; the organisation's own name goes before it."""
    return {"provider_name": organisation_name} if organisation_name else {}


def _same(held: Any, said: Any) -> bool:
    if isinstance(held, list) and isinstance(said, list):
        return sorted(held) == sorted(said)
    return bool(held == said)


def _in_words(ratings: list[Rating]) -> str:
    newest = max(rating.rated_on or date.min for rating in ratings)
    of_the_day = [r for r in ratings if (r.rated_on or date.min) == newest]
    labels = sorted({r.label for r in of_the_day})
    day = "" if newest == date.min else f", {date_format(newest, 'j F Y')}"
    return " and ".join(labels) + day


def _rated_otherwise(before: Parts, after: Parts) -> list[Difference]:
    return [
        Difference(
            f"rating_{part[1]}", before.get(part, ""), after.get(part, ""), part[0]
        )
        for part in sorted(before.keys() | after.keys())
        if before.get(part) != after.get(part)
    ]
