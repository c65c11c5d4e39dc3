"""An advocate in the worries of the demo: looked at before the decision, then found."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

from alongside.access import clock, identity
from alongside.access.actor import Actor
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting
from alongside.people.actions import advocacy_helping as helping
from alongside.people.actions import advocacy_steps as looking
from alongside.people.models import AdvocacyNeed, Representation
from alongside.people.queries import advocacy as queries
from alongside.people.seeds import advocacy as seeds


def steps(story: Story) -> list[Step]:
    """The steps of this part that the story has come to."""
    person = story.part("person").get("name")
    named = [one for one in seeds.told()["safeguarding"] if one["person"] == person]
    if not named or not story.part("decision"):
        return []
    told = named[0]
    decided = cast.moment(story.told["decision"]["days_ago"], 14)
    found: list[Step] = [(decided, partial(_look, story, told))]
    if "choice" in told:
        found.append((decided + timedelta(minutes=10), partial(_offer, story, told)))
    if "began_after_days" in told:
        begun = cast.moment(
            story.told["enquiry"]["days_ago_begun"] - told["began_after_days"], 11
        )
        found.append((begun, partial(_begin, story, told)))
    return found + _heard(story, told)


def _heard(story: Story, told: Told) -> list[Step]:
    """What the advocate said, and the answers that have come."""
    found: list[Step] = []
    for said in told.get("said", ()):
        found.append((cast.moment(said["days_ago"], 12), partial(_say, story, said)))
        if "answered_days_ago" in said:
            day = cast.moment(said["answered_days_ago"], 12)
            found.append((day, partial(_answer, story, said)))
    return found


def _worker(story: Story) -> Actor:
    return acting(story.told["listening"]["by"])


def _need(story: Story) -> AdvocacyNeed:
    by = _worker(story)
    with identity.seen_as(by.principals):
        return queries.needs_about(by, story.concern()).select_related("advocate")[0]


def _look(story: Story, told: Told) -> None:
    need = _need(story)
    looking.consider_need(
        by=_worker(story), need=need, told=seeds.considered(told), seen=need.version
    )


def _offer(story: Story, told: Told) -> None:
    need, by = _need(story), _worker(story)
    said = looking.Offered(
        offered_on=clock.today(),
        offered_by=by.name,
        told_in="face_to_face",
        how=told["offer_how"],
        choice=told["choice"],
        words=told["words"],
        again_when=told.get("again_when", ""),
    )
    looking.offer_advocate(by=by, need=need, said=said, seen=need.version)


def _begin(story: Story, told: Told) -> None:
    need = _need(story)
    assert need.advocate
    helping.begin_advocacy(
        by=acting(need.advocate.email),
        need=need,
        way=told["way"],
        limits=told["limits"],
        seen=need.version,
    )


def _say(story: Story, told: Told) -> None:
    need = _need(story)
    assert need.advocate
    said = helping.Said(
        told["on_what"], told["words"], clock.today(), need.advocate_name
    )
    by = acting(need.advocate.email)
    helping.represent(by=by, need=need, said=said, uid=uuid4())


def _answer(story: Story, told: Told) -> None:
    by = _worker(story)
    with identity.seen_as(by.principals):
        said = Representation.objects.get(need=_need(story), on_what=told["on_what"])
    helping.answer_representation(
        by=by, said=said, answer=told["answer"], why=told["why"]
    )
