"""What a file may say about a service, before it is written. Holds no person."""

from dataclasses import astuple, dataclass
from datetime import date

RatingKey = tuple[str, str, str, date | None, str, str]


@dataclass(frozen=True)
class RatingFact:
    """One published judgement, in the codes of the standards floor."""

    framework: str
    key_question: str
    rating: str
    rated_on: date | None = None
    service_group: str = "Overall"
    status: str = "current"
    report_link_id: str = ""

    @property
    def key(self) -> RatingKey:
        """What makes it the same judgement when it is met again."""
        return (
            self.framework,
            self.service_group,
            self.key_question,
            self.rated_on,
            self.rating,
            self.report_link_id,
        )

    @property
    def part(self) -> tuple[str, str]:
        """Which group of the service, and which key question."""
        return self.service_group, self.key_question


@dataclass(frozen=True)
class ServiceFacts:
    """What the regulator publishes about one location. None: it does not say."""

    cqc_location_id: str
    name: str | None = None
    cqc_provider_id: str | None = None
    provider_name: str | None = None
    kinds: tuple[str, ...] | None = None
    care_home: bool | None = None
    beds: int | None = None
    registration_status: str | None = None
    registered_on: date | None = None
    deregistered_on: date | None = None
    address_line_1: str | None = None
    address_line_2: str | None = None
    town: str | None = None
    county: str | None = None
    postcode: str | None = None
    local_authority: str | None = None
    region: str | None = None
    phone: str | None = None
    specialisms: tuple[str, ...] | None = None
    latitude: float | None = None
    longitude: float | None = None
    brand_name: str | None = None
    icb: str | None = None
    constituency: str | None = None
    dormant: bool | None = None
    last_inspected_on: date | None = None
    ratings: tuple[RatingFact, ...] = ()
    # A sheet lists the latest only: what it is silent on stays as it was.
    lists_all_ratings: bool = True

    @property
    def newest(self) -> date:
        """The date of the newest rating it lists; facts without any count as new."""
        dates = [r.rated_on or date.min for r in self.ratings]
        return max(dates, default=date.max)

    def speaks_of(self, part: tuple[str, str]) -> bool:
        """Whether it says all there is about a group's key question."""
        if self.lists_all_ratings:
            return bool(self.ratings)
        return any(r.part == part for r in self.ratings)


@dataclass(frozen=True)
class OrganisationFacts:
    """What the regulator publishes about one provider. None: it does not say.

    `name` is that of a body. Where people run it in their own names there is none.
    """

    cqc_provider_id: str
    name: str | None = None
    ownership: str | None = None
    company_number: str | None = None
    charity_number: str | None = None
    brand_name: str | None = None
    registration_status: str | None = None
    registered_on: date | None = None
    deregistered_on: date | None = None
    town: str | None = None
    postcode: str | None = None
    local_authority: str | None = None
    region: str | None = None


@dataclass(frozen=True)
class Changes:
    """What applying a file did."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    ratings_added: int = 0
    organisations_new: int = 0
    organisations_changed: int = 0
    organisations_unchanged: int = 0
    left_out: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        """The sum, count by count."""
        return Changes(*map(sum, zip(astuple(self), astuple(other), strict=True)))
