"""CQC's words to our codes: a location, in either format, becomes facts."""

from collections.abc import Iterator
from datetime import date

from pydantic import ValidationError

from alongside.interop.cqc.reading import CqcFileRefused, Item
from alongside.interop.cqc.shapes import (
    Assessment,
    InspectionRatings,
    Judgement,
    Location,
    Named,
)
from alongside.providers.facts import RatingFact, ServiceFacts
from alongside.standards import codes

INSPECTION = "inspection_2014"
ASSESSMENT = "assessment_2023"
BRAND = "BRAND "
UNNAMED_PART = "A part of the service"


def facts_of(item: Item) -> ServiceFacts:
    """What one item of a file says of one service.

    Raises `CqcFileRefused`, naming the item, when it is no location or a field holds
    something that cannot be right. A missing or unknown field is never a reason.
    """
    if not isinstance(item.content, dict):
        raise CqcFileRefused(f"{item.where}: it is not a location.")
    try:
        location = Location.model_validate(item.content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise CqcFileRefused(_sentence(item, first["loc"], first["msg"])) from None
    return _facts(location)


def _sentence(item: Item, place: tuple[int | str, ...], reason: str) -> str:
    named = item.content.get("locationId") or item.content.get("name") or "without name"
    if place == ("locationId",):
        return f"{item.where} ({str(named)[:80]}): it has no locationId."
    field = ".".join(str(part) for part in place)
    return f"{item.where} ({str(named)[:80]}), field {field}: {reason}."


def _facts(location: Location) -> ServiceFacts:
    return ServiceFacts(
        cqc_location_id=location.location_id,
        name=location.name or None,
        cqc_provider_id=location.provider_id or None,
        provider_name=(location.brand_name or "").removeprefix(BRAND) or None,
        kinds=_kinds(location.gac_service_types),
        care_home=_yes_or_no(location.care_home),
        beds=location.number_of_beds,
        registration_status=_registration(location.registration_status),
        registered_on=location.registration_date,
        deregistered_on=location.deregistration_date,
        address_line_1=location.postal_address_line_1 or None,
        address_line_2=location.postal_address_line_2 or None,
        town=location.postal_address_town_city or None,
        county=location.postal_address_county or None,
        postcode=(location.postal_code or "").upper() or None,
        local_authority=location.local_authority or None,
        region=location.region or None,
        phone=location.main_phone_number or None,
        specialisms=_names(location.specialisms),
        ratings=tuple(_ratings(location)),
    )


def _yes_or_no(words: str | None) -> bool | None:
    return {"y": True, "n": False}.get((words or "").casefold())


def _registration(words: str | None) -> str | None:
    known = {"registered": "registered", "deregistered": "deregistered"}
    return known.get((words or "").casefold())


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
        code = _key_question(one.name or "")
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


def _key_question(name: str) -> str:
    """The code of one of the five, or nothing."""
    found = codes.KEY_QUESTIONS.find(name) or codes.KEY_QUESTIONS.find(
        name.replace(" ", "-")
    )
    return found.code if found and found.code != "overall" else ""
