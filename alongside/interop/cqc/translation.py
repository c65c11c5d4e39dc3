"""CQC's words to our codes: a location, in either format, becomes facts."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from pydantic import ValidationError

from alongside.interop.cqc.bodies import owner_of
from alongside.interop.cqc.reading import CqcFileRefused, Item
from alongside.interop.cqc.shapes import (
    Assessment,
    InspectionRatings,
    Judgement,
    Location,
    Named,
    Provider,
    Shape,
)
from alongside.providers.facts import OrganisationFacts, RatingFact, ServiceFacts
from alongside.standards import codes

INSPECTION = "inspection_2014"
ASSESSMENT = "assessment_2023"
BRAND = "BRAND "
UNNAMED_PART = "A part of the service"


def is_of_a_provider(content: Any) -> bool:
    """Whether a piece of JSON is a provider, and no location of one."""
    if not isinstance(content, dict):
        return False
    kind = str(content.get("organisationType") or "").casefold()
    return kind == "provider" or (
        kind != "location" and "locationId" not in content and "providerId" in content
    )


def location_in(item: Item) -> Location:
    """One item of a file as a location.

    Raises `CqcFileRefused`, naming the item, when it is no location or a field holds
    something that cannot be right. A missing or unknown field is never a reason.
    """
    if not isinstance(item.content, dict):
        raise CqcFileRefused(f"{item.where}: it is not a location.")
    named = item.content.get("locationId") or item.content.get("name")
    return _shaped(Location, item, str(named or "without name"), "locationId")


def facts_of(item: Item) -> ServiceFacts:
    """What one item of a file says of one service."""
    return service_facts(location_in(item))


def organisation_facts_of(item: Item) -> OrganisationFacts:
    """What one item of a file says of one provider. A refusal gives its number only,
    for its name may be a person's."""
    if not isinstance(item.content, dict):
        raise CqcFileRefused(f"{item.where}: it is not a provider.")
    named = str(item.content.get("providerId") or "without number")
    provider = _shaped(Provider, item, named, "providerId")
    return organisation_facts(provider, owner_of(item.content))


ShapeOf = TypeVar("ShapeOf", bound=Shape)


def _shaped(shape: type[ShapeOf], item: Item, named: str, number: str) -> ShapeOf:
    try:
        return shape.model_validate(item.content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place, reason = first["loc"], first["msg"]
    where = f"{item.where} ({named[:80]})"
    if place == (number,):
        raise CqcFileRefused(f"{where}: it has no {number}.")
    field = ".".join(str(part) for part in place)
    raise CqcFileRefused(f"{where}, field {item.named(field)}: {reason}.")


def organisation_facts(provider: Provider, owner: str | None) -> OrganisationFacts:
    """A provider in our codes."""
    return OrganisationFacts(
        cqc_provider_id=provider.provider_id,
        name=provider.name or None,
        ownership=owner,
        company_number=provider.companies_house_number or None,
        charity_number=provider.charity_number or None,
        brand_name=brand_in(provider.brand_name),
        registration_status=_registration(provider.registration_status),
        registered_on=provider.registration_date,
        deregistered_on=provider.deregistration_date,
        town=provider.postal_address_town_city or None,
        postcode=(provider.postal_code or "").upper() or None,
        local_authority=provider.local_authority or None,
        region=provider.region or None,
    )


def brand_in(words: str | None) -> str | None:
    """The brand without the regulator's own word before it; a dash is none."""
    return (words or "").removeprefix(BRAND).strip(" -") or None


def service_facts(location: Location) -> ServiceFacts:
    """A location in our codes."""
    return ServiceFacts(
        cqc_location_id=location.location_id,
        name=location.name or None,
        cqc_provider_id=location.provider_id or None,
        provider_name=brand_in(location.brand_name),
        kinds=_kinds(location.gac_service_types),
        care_home=_yes_or_no(location.care_home),
        beds=location.number_of_beds,
        registration_status=_registration(location.registration_status),
        registered_on=location.registration_date,
        deregistered_on=location.deregistration_date,
        **_place(location),
        phone=location.main_phone_number or None,
        specialisms=_names(location.specialisms),
        brand_name=brand_in(location.brand_name),
        dormant=_yes_or_no(location.dormancy),
        last_inspected_on=location.last_inspection and location.last_inspection.on,
        ratings=tuple(_ratings(location)),
    )


def _place(location: Location) -> dict[str, Any]:
    """Where it is. Half a point on the map is none."""
    point = location.onspd_latitude, location.onspd_longitude
    latitude, longitude = (None, None) if None in point else point
    return {
        "address_line_1": location.postal_address_line_1 or None,
        "address_line_2": location.postal_address_line_2 or None,
        "town": location.postal_address_town_city or None,
        "county": location.postal_address_county or None,
        "postcode": (location.postal_code or "").upper() or None,
        "local_authority": location.local_authority or None,
        "region": location.region or None,
        "latitude": latitude,
        "longitude": longitude,
        "icb": location.onspd_icb_name or location.onspd_ccg_name or None,
        "constituency": location.constituency or None,
    }


def _yes_or_no(words: str | None) -> bool | None:
    known = {"y": True, "yes": True, "n": False, "no": False}
    return known.get((words or "").casefold())


def _registration(words: str | None) -> str | None:
    said = "".join(letter for letter in (words or "").casefold() if letter.isalpha())
    if said in ("registered", "active"):
        return "registered"
    return "deregistered" if "dereg" in said or said == "inactive" else None


def _names(named: tuple[Named, ...] | None) -> tuple[str, ...] | None:
    if named is None:
        return None
    return tuple(dict.fromkeys(one.name for one in named if one.name))


def _kinds(types: tuple[Named, ...] | None) -> tuple[str, ...] | None:
    if types is None:
        return None
    found = (codes.SERVICE_KINDS.find(one.description or "") for one in types)
    return tuple(dict.fromkeys(kind.code if kind else "other" for kind in found))


def rating_code(words: str) -> str:
    """The code of a rating, whatever its capitals. Whatever is no rating is unrated."""
    found = codes.RATINGS.find(words)
    return found.code if found else "not_rated"


def _ratings(location: Location) -> Iterator[RatingFact]:
    if location.current_ratings:
        yield from _inspection(location.current_ratings, status="current")
    for earlier in location.historic_ratings or ():
        yield from _inspection(earlier, status="historic")
    for assessment in location.assessment or ():
        yield from _assessment(assessment)


def _inspection(ratings: InspectionRatings, *, status: str) -> Iterator[RatingFact]:
    judgements = [(ratings.overall, "Overall")] if ratings.overall else []
    judgements += [(one, one.name or "") for one in ratings.service_ratings or ()]
    for judgement, group in judgements:
        yield from _judgement(
            judgement,
            framework=INSPECTION,
            group=group,
            status=status,
            rated_on=judgement.report_date or ratings.report_date,
            report=judgement.report_link_id or ratings.report_link_id or "",
        )


def _assessment(assessment: Assessment) -> Iterator[RatingFact]:
    ratings = assessment.ratings
    if ratings is None:
        return
    published = assessment.assessment_plan_published_date_time
    judgements = [(one, "Overall", published) for one in ratings.overall or ()]
    judgements += [
        (one, one.name or "", one.assessment_date or published)
        for one in ratings.asg_ratings or ()
    ]
    for judgement, group, rated_on in judgements:
        is_historic = (judgement.status or "").casefold() == "historic"
        yield from _judgement(
            judgement,
            framework=ASSESSMENT,
            group=group,
            status="historic" if is_historic else "current",
            rated_on=rated_on,
            report="",
        )


def _judgement(
    judgement: Judgement,
    *,
    framework: str,
    group: str,
    status: str,
    rated_on: date | None,
    report: str,
) -> Iterator[RatingFact]:
    """The rating itself, then its key questions; those it is silent on are left out."""
    said = [("overall", judgement.rating, rated_on, report)]
    for one in judgement.key_question_ratings or ():
        code = key_question(one.name or "")
        day, link = one.report_date or rated_on, one.report_link_id or report
        said.append((code, one.rating, day, link))
    for code, words, day, link in said:
        if code and words is not None:
            yield RatingFact(
                framework=framework,
                service_group=group or UNNAMED_PART,
                key_question=code,
                rating=rating_code(words),
                rated_on=day,
                status=status,
                report_link_id=link,
            )


def key_question(name: str) -> str:
    """The code of one of the five, or nothing."""
    found = codes.KEY_QUESTIONS.find(name) or codes.KEY_QUESTIONS.find(
        name.replace(" ", "-")
    )
    return found.code if found and found.code != "overall" else ""
