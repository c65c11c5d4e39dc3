"""The enquiry: what the person wants, who is asked what, what was found."""

from datetime import timedelta
from functools import partial

from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.access.models import Organisation, User
from alongside.concerns.actions import enquiring, outcomes
from alongside.concerns.rules.finding import Found
from alongside.concerns.seeds import cast, finding
from alongside.concerns.seeds.story import Step, Story, Told, acting
from alongside.people.actions import advocacy_steps as looking
from alongside.people.queries import advocacy as needs
from alongside.standards import codes


def steps(story: Story) -> list[Step]:
    """The steps of this part that the story has come to."""
    told = story.part("enquiry")
    if not told:
        return []
    begun = cast.moment(told["days_ago_begun"], 15)
    found = [
        (begun, partial(_find_advocate, story)),
        *((begun, partial(_add_risk, story, risk)) for risk in told["risks"]),
        (begun + timedelta(minutes=30), partial(_record_capacity, story)),
        *_wanted(story, told),
        *_asked(story, told),
    ]
    if told["found_days_ago"]:
        day = cast.moment(told["found_days_ago"], 13)
        found.append((day, partial(_find, story)))
    return found


def _wanted(story: Story, told: Told) -> list[Step]:
    """Each outcome when it was said, and again when it changed."""
    found: list[Step] = []
    for number, outcome in enumerate(told["outcomes"]):
        said = cast.moment(outcome["days_ago"], 16, number)
        found.append((said, partial(_hear, story, outcome)))
        if outcome["revised_words"]:
            changed = cast.moment(outcome["revised_days_ago"], 16, 30 + number)
            found.append((changed, partial(_revise, story, number, outcome)))
    return found


def _asked(story: Story, told: Told) -> list[Step]:
    """Each request when it was made, and its answer when it came."""
    found: list[Step] = []
    requests = sorted(
        told.get("asked_to_enquire", ()), key=lambda one: -one["asked_days_ago"]
    )
    for number, request in enumerate(requests):
        asked = cast.moment(request["asked_days_ago"], 15, 40 + number)
        found.append((asked, partial(_ask, story, request)))
        if request["answered_days_ago"]:
            day = cast.moment(request["answered_days_ago"], 12, number)
            found.append((day, partial(_keep_answer, story, number, request)))
    return found


def _lead(story: Story) -> Actor:
    return acting(story.told["enquiry"]["lead"])


def _find_advocate(story: Story) -> None:
    """The one of the advocates whom the decision names is asked for, and found."""
    told = story.told["decision"]["advocate"]
    if told["outcome"] != "arranged":
        return
    words = set(told["words"].split())
    advocate = next(
        user
        for user in User.objects.filter(posts__role="advocate").order_by("pk")
        if user.full_name.split()[0] in words
    )
    by = _lead(story)
    with identity.seen_as(by.principals):
        need = needs.needs_about(by, story.concern())[0]
    asked = Organisation.objects.get(kind=Organisation.Kind.ADVOCACY)
    said = looking.Referred(
        kind="care_act_68", referred_on=clock.today(), organisation=asked
    )
    looking.refer_to_advocate(by=by, need=need, said=said, seen=need.version)
    looking.allocate_advocate(
        by=by, need=need, seen=need.version + 1, advocate=advocate
    )


def _add_risk(story: Story, told: Told) -> None:
    enquiring.add_risk(
        by=_lead(story),
        enquiry=story.enquiry(),
        kind=cast.code_for(told["type"], codes.RISK_TYPES),
        source=cast.code_for(told["source"], codes.RISK_SOURCES),
        location=cast.code_for(told["location"], codes.RISK_LOCATIONS),
    )


def _record_capacity(story: Story) -> None:
    told = story.told["enquiry"]["capacity"]
    enquiring.record_capacity(
        by=_lead(story),
        enquiry=story.enquiry(),
        decision=told["decision"],
        answer=cast.code_for(told["answer"], codes.CAPACITY),
        support=told["support"],
        evidence=told.get("evidence", ""),
        supported_by_someone="yes" if told["supported"] else "no",
    )


def _hear(story: Story, told: Told) -> None:
    outcome = outcomes.hear_outcome(
        by=_lead(story),
        enquiry=story.enquiry(),
        words=told["words"],
        said_by=story.said_by,
    )
    story.outcomes.append(outcome)


def _revise(story: Story, number: int, told: Told) -> None:
    before = story.outcomes[number]
    story.outcomes[number] = outcomes.revise_sought(
        by=_lead(story),
        outcome=before,
        words=told["revised_words"],
        reason=told["revised_reason"],
        seen_words=before.words,
    )


def _ask(story: Story, told: Told) -> None:
    request = enquiring.ask_to_enquire(
        by=_lead(story),
        enquiry=story.enquiry(),
        asked_of=Organisation.objects.get(name=told["organisation"]),
        question=told["what"],
        due_on=clock.today() + timedelta(days=told["due_days"]),
    )
    story.requests.append(request)


def _keep_answer(story: Story, number: int, told: Told) -> None:
    request = story.requests[number]
    request.enquiry = story.enquiry()
    enquiring.keep_answer(
        by=_lead(story),
        request=request,
        answer=told["answer"],
        returned_on=clock.today(),
    )


def _find(story: Story) -> None:
    told = story.told["enquiry"]
    found = Found(
        found=told["found"],
        certainty=told["certainty"],
        words_to_person=told["words_to_person"],
        assessment_outcome=cast.code_for(
            told["assessment_outcome"], codes.ASSESSMENT_OUTCOMES
        ),
        risk_outcome=cast.code_for(told["risk_outcome"], codes.RISK_OUTCOMES),
    )
    finding.write_to_accept(story, _lead(story), found)
