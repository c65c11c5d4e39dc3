"""From raising a worry to the decision on it, and the answer of another team."""

from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import NOBODY
from alongside.access.models import Team
from alongside.concerns.actions import (
    allocating,
    deciding,
    person_told,
    raising,
    receiving,
)
from alongside.concerns.actions.deciding import Result, Tests
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import Concern, Route
from alongside.concerns.rules.person_told import Telling
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting, view_in
from alongside.providers.models import Service

DANGER = {
    "yes": Concern.Danger.YES,
    "no": Concern.Danger.NO,
    "unknown": Concern.Danger.UNKNOWN,
}
AS_TOLD = (
    "noticed",
    "danger_words",
    "needs_care",
    "at_risk",
    "wish_asked",
    "wish_words",
    "wish_not_asked_reason",
    "wish_not_asked_words",
)
# These know when somebody was born; a neighbour does not.
KNOW_THE_BIRTHDAY = ("self", "family", "care_worker", "manager")


def steps(story: Story) -> list[Step]:
    """The steps of this part that the story has come to."""
    found: list[Step] = [(raised_at(story.told["worry"]), partial(_raise, story))]
    received, listening = story.part("received"), story.part("listening")
    if received:
        day = cast.moment(received["days_ago"], 10, 15)
        found.append((day, partial(_receive, story)))
    if listening:
        day = cast.moment(listening["days_ago"], 10, 40)
        found.append((day, partial(_give_to_a_worker, story)))
        found.append((day + timedelta(minutes=25), partial(_listen, story)))
    decision = story.part("decision")
    if decision:
        day = cast.moment(decision["days_ago"], 14, 30)
        found.append((day, partial(_decide, story)))
        if "told" in decision:
            found.append((day + timedelta(minutes=45), partial(_tell, story)))
    if "accepted_days_ago" in decision:
        day = cast.moment(decision["accepted_days_ago"], 9, 45)
        found.append((day, partial(_accept, story)))
    return found


def raised_at(worry: Told) -> datetime:
    """To the hour when that is told, else in the morning."""
    days, hours = worry["days_ago_raised"], worry["hours_ago_raised"]
    if days and not hours:
        return cast.moment(days, 8, 20)
    return clock.now() - timedelta(days=days, hours=hours)


def _raise(story: Story) -> None:
    told = story.told["worry"]
    email = told["raised_by"]["user_email"]
    raiser = raising.raise_concern(
        by=acting(email) if email else NOBODY,
        worry=_worry(story),
        hear_back=_hear_back(told["raised_by"]),
        link_uid=uuid4(),
        team=cast.safeguarding_team(),
    )
    story.pk = raiser.concern_id


def _worry(story: Story) -> Worry:
    told = story.told["worry"]
    service = told["about_service"]
    return Worry(
        **{name: told[name] for name in AS_TOLD},
        **_about(story),
        happened_when=told["when_happened"][:200],
        danger=DANGER[told["danger"]],
        service=Service.objects.get(name=service) if service else None,
        service_words=service or told.get("about_place", ""),
        raised_by_kind=told["raised_by"]["kind"],
    )


def _about(story: Story) -> Told:
    """Who it is about, as far as the one who spoke up knows."""
    worry = story.told["worry"]
    about = story.told.get("person") or worry.get("about_person") or {}
    born = about.get("date_of_birth", "")
    if "person" in story.told and worry["raised_by"]["kind"] not in KNOW_THE_BIRTHDAY:
        born = ""
    return {
        "about_name": about.get("name", ""),
        "about_born": cast.date_in(born),
        "about_address": about.get("address", ""),
        "about_postcode": about.get("postcode", ""),
    }


def _hear_back(told: Told) -> HearBack:
    names = (told["name"], told.get("who", "").lower() if told["name"] else "")
    return HearBack(
        hear_by=told["hear_by"],
        name=", ".join(name for name in names if name),
        email=told["email"],
        phone=told["phone"],
        safe_contact=told.get("safe_contact", ""),
    )


def _receive(story: Story) -> None:
    told = story.told["received"]
    receiving.receive_concern(
        by=acting(told["by"]), concern=story.concern(), words=told["words_to_raiser"]
    )


def _give_to_a_worker(story: Story) -> None:
    """Say who it is about, and give it to the worker who goes to listen."""
    by = acting(story.told["received"]["by"])
    concern, person = story.concern(), story.person()
    if person:
        receiving.say_who_it_is(by=by, concern=concern, person=person)
    lead = cast.user_with(story.told["listening"]["by"])
    allocating.allocate_concern(by=by, concern=concern, lead=lead)


def _listen(story: Story) -> None:
    told = story.told["listening"]
    receiving.begin_listening(
        by=acting(told["by"]), concern=story.concern(), note=told["note"].strip()
    )


def _decide(story: Story) -> None:
    told = story.told["decision"]
    deciding.decide_concern(
        by=acting(told["by"]),
        concern=story.concern(),
        view=view_in(told["involvement"]),
        tests=_tests(told),
        result=_result(story, told),
    )


def _tell(story: Story) -> None:
    """The person hears what was decided."""
    told = story.told["decision"]["told"]
    person_told.keep_person_told(
        by=acting(told["by"]),
        concern=story.concern(),
        said=Telling(told["how"], told["words"], clock.today()),
        seen=0,
    )


def _tests(told: Told) -> Tests:
    return Tests(
        needs=told["test_a"]["met"],
        needs_evidence=told["test_a"]["evidence"],
        risk=told["test_b"]["met"],
        risk_evidence=told["test_b"]["evidence"],
        unable=told["test_c"]["met"],
        unable_evidence=told["test_c"]["evidence"],
        advocate=told["advocate"]["outcome"],
        advocate_words=told["advocate"]["words"],
    )


def _result(story: Story, told: Told) -> Result:
    lead, receiver = story.part("enquiry").get("lead"), told.get("receiver")
    return Result(
        result=told["result"],
        reason=told["reason"],
        reason_code=told.get("reason_code", ""),
        lead=cast.user_with(lead) if lead else None,
        route=told.get("route", ""),
        receiver=Team.objects.get(name=receiver) if receiver else None,
        words_to_receiver=told.get("words_to_receiver", ""),
        words_to_raiser=told["words_to_raiser"],
    )


def _accept(story: Story) -> None:
    with access.at_the_desk_of(cast.safeguarding_team()):
        route = Route.objects.select_related("receiver", "circle").get(
            concern_id=story.pk
        )
    by = acting(story.told["decision"]["accepted_by"])
    deciding.answer_route(by=by, route=route, accepted=True, words="")
