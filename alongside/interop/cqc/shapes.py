"""Which fields CQC publishes we take. Whatever is not named here is never read.

`regulatedActivities` and `contacts` are left out whole because they name contacts and
nominated individuals, and so are registered managers: there is no object in the house
that a person's name could come to rest in. Every field may be missing, because CQC
omits what it has no value for.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic.alias_generators import to_camel

from alongside.interop.cqc.bodies import without_people


def _storable(words: str) -> str:
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise ValueError("it holds a character that cannot be stored")
    return words


BRITISH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\D.*)?")


def _day(value: Any) -> Any:
    """The day of a date, of a date with a time, or as spreadsheets write it in Britain;
    nothing for an empty string."""
    if not isinstance(value, str):
        return value
    if british := BRITISH_DAY.fullmatch(value.strip()):
        day, month, year = british.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    return value.strip()[:10] or None


def _number(value: Any) -> Any:
    """A number as a cell holds it: perhaps empty, perhaps `34.0`."""
    if isinstance(value, str):
        return value.strip().removesuffix(".0") or None
    return value


Storable = AfterValidator(_storable)
Postcode = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=12), Storable
]
Id = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40), Storable]
Number = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=20), Storable
]
Link = Annotated[str, StringConstraints(strip_whitespace=True, max_length=64), Storable]
Word = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=120), Storable
]
Group = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=200), Storable
]
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=250), Storable
]
Day = Annotated[date | None, BeforeValidator(_day)]
Latitude = Annotated[
    float | None, Field(ge=-90, le=90, allow_inf_nan=False), BeforeValidator(_number)
]
Longitude = Annotated[
    float | None, Field(ge=-180, le=180, allow_inf_nan=False), BeforeValidator(_number)
]
Beds = Annotated[int | None, Field(ge=0, le=100_000), BeforeValidator(_number)]


class Shape(BaseModel):
    """Takes what it knows, ignores the rest. CQC writes names as `postalCode`."""

    model_config = ConfigDict(alias_generator=to_camel, extra="ignore", frozen=True)


class KeyQuestionRating(Shape):
    """A judgement on one of the five key questions."""

    name: Word | None = None
    rating: Word | None = None
    report_date: Day = None
    report_link_id: Link | None = None


class Judgement(Shape):
    """A rating with its key questions: of the whole, or of a named part."""

    name: Group | None = None
    rating: Word | None = None
    status: Word | None = None
    report_date: Day = None
    report_link_id: Link | None = None
    assessment_date: Day = None
    key_question_ratings: tuple[KeyQuestionRating, ...] | None = None


class InspectionRatings(Shape):
    """`currentRatings`, or one of `historicRatings`."""

    report_date: Day = None
    report_link_id: Link | None = None
    overall: Judgement | None = None
    service_ratings: tuple[Judgement, ...] | None = None


class AssessmentRatings(Shape):
    """The ratings of one assessment under the single assessment framework."""

    overall: tuple[Judgement, ...] | None = None
    asg_ratings: tuple[Judgement, ...] | None = None


class Assessment(Shape):
    """One assessment under the single assessment framework."""

    assessment_plan_published_date_time: Day = None
    ratings: AssessmentRatings | None = None


class Named(Shape):
    """Anything CQC gives a name and perhaps a description."""

    name: Line | None = None
    description: Line | None = None


class Inspected(Shape):
    """When it was last inspected."""

    on: Day = Field(default=None, alias="date")


class Location(Shape):
    """A location as CQC publishes it, in either format."""

    location_id: Annotated[Id, Field(min_length=1)]
    provider_id: Id | None = None
    name: Line | None = None
    brand_name: Line | None = None
    registration_status: Word | None = None
    registration_date: Day = None
    deregistration_date: Day = None
    care_home: Word | None = None
    number_of_beds: Beds = None
    postal_address_line_1: Line | None = None
    postal_address_line_2: Line | None = None
    postal_address_town_city: Word | None = None
    postal_address_county: Word | None = None
    postal_code: Postcode | None = None
    region: Word | None = None
    local_authority: Word | None = None
    main_phone_number: Id | None = None
    type: Word | None = None
    inspection_directorate: Word | None = None
    onspd_latitude: Latitude = None
    onspd_longitude: Longitude = None
    onspd_icb_name: Word | None = None
    onspd_ccg_name: Word | None = None
    constituency: Word | None = None
    dormancy: Word | None = None
    last_inspection: Inspected | None = None
    gac_service_types: tuple[Named, ...] | None = None
    specialisms: tuple[Named, ...] | None = None
    current_ratings: InspectionRatings | None = None
    historic_ratings: tuple[InspectionRatings, ...] | None = None
    assessment: tuple[Assessment, ...] | None = None


class Provider(Shape):
    """A provider as CQC publishes it. Where people run it in their own names, its name
    and address are theirs: those are taken away before anything is read."""

    provider_id: Annotated[Id, Field(min_length=1)]
    name: Line | None = None
    ownership_type: Word | None = None
    type: Word | None = None
    companies_house_number: Number | None = None
    charity_number: Number | None = None
    brand_name: Line | None = None
    registration_status: Word | None = None
    registration_date: Day = None
    deregistration_date: Day = None
    postal_address_town_city: Word | None = None
    postal_code: Postcode | None = None
    local_authority: Word | None = None
    region: Word | None = None

    @model_validator(mode="before")
    @classmethod
    def without_people(cls, content: Any) -> Any:
        """The same without the names of people."""
        return without_people(content) if isinstance(content, dict) else content
