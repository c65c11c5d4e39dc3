"""Drafts of what was found: read by those they are about, and accepted by a manager."""

from datetime import timedelta
from functools import partial

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.actions import finding as actions
from alongside.concerns.actions import finding_read as reading
from alongside.concerns.models import FindingCopy
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules.finding import Found, Kind, Sharing
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting
from alongside.standards import codes

WEEK = timedelta(days=7)


def steps(story: Story) -> list[Step]:
    """The draft of this story, where one is being read now."""
    name = story.part("person").get("name", "")
    found: list[Step] = []
    for told in cast.drafts():
        if told["person"] != name:
            continue
        found.append((cast.moment(told["days_ago"], 11), partial(_draft, story, told)))
        for number, said in enumerate(told["said"]):
            day = cast.moment(said["days_ago"], 17, number)
            found.append((day, partial(_say, story, said)))
    return found


def _draft(story: Story, told: Told) -> None:
    by = acting(told["by"])
    found = Found(
        **{n: told[n] for n in ("found", "certainty", "words_to_person", "easy_words")},
        assessment_outcome=cast.code_for(
            told["assessment_outcome"], codes.ASSESSMENT_OUTCOMES
        ),
        risk_outcome=cast.code_for(told["risk_outcome"], codes.RISK_OUTCOMES),
    )
    actions.write_finding(
        by=by,
        enquiry=story.enquiry(),
        found=found,
        why_without=told["why_without"],
    )
    for kind, form in told["forms"].items():
        _share(story, by, kind, form)


def _share(story: Story, by: Actor, kind: str, form: str) -> FindingCopy:
    enquiry = story.enquiry()
    with access.at_the_desk_of(cast.safeguarding_team()):
        readers = {one.kind: one for one in queries.readers(by, enquiry)}
    day = queries.day_to_answer() or clock.today() + WEEK
    said = Sharing(form, day)
    return reading.share_finding(
        by=by, enquiry=enquiry, reader=readers[kind], said=said
    )


def _say(story: Story, told: Told) -> None:
    with access.at_the_desk_of(cast.safeguarding_team()):
        copy = FindingCopy.objects.get(
            enquiry=story.enquiry(), kind=told["kind"], over_at=None
        )
    reading.say_to_finding(
        by=acting(told["by"]), copy=copy, says=told["says"], words=told["words"]
    )


def write_to_accept(story: Story, by: Actor, found: Found) -> None:
    """All in one afternoon: written, read aloud with the person, who says that it is
    right, and accepted by a manager who did not write it."""
    actions.write_finding(by=by, enquiry=story.enquiry(), found=found)
    copy = _share(story, by, Kind.PERSON, "together")
    reading.say_to_finding(by=by, copy=copy, says="right")
    actions.offer_finding(by=by, enquiry=story.enquiry())
    actions.answer_offer(
        by=cast.another_manager(by), enquiry=story.enquiry(), answer="accepted"
    )
