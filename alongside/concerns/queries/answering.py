"""The lines of somebody's work where others wait for an answer about a person."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.concerns.models import Concern, FindingDraft
from alongside.concerns.queries import finding, handing
from alongside.concerns.queries.working_on import Rank, Thing, rank_by
from alongside.concerns.rules.timers import day_in_words
from alongside.people.models import Objection, Representation, ReviewRequest
from alongside.people.queries import not_heard

MOST = 100  # of one kind


def waiting(viewer: Actor, concerns: Sequence[Concern]) -> list[Thing]:
    """Who said something about the people they work with, and has no answer (four
    queries)."""
    people = {concern.person_id for concern in concerns if concern.person_id}
    said = not_heard.representations(viewer, people)[:MOST]
    asked = not_heard.requests(viewer, people)[:MOST]
    return [
        *map(_advocate, said),
        *map(_review, asked),
        *map(_says_no, not_heard.objections(viewer, people)),
        *barriers(viewer, MOST),
    ]


def _advocate(one: Representation) -> Thing:
    return Thing(
        about=f"need-{one.need_id}",
        who=one.need.person.called,
        what=f"{one.made_by} speaks up for them, and waits for an answer",
        page="people:advocacy_need",
        numbers=(one.need_id,),
        rank=Rank.ANSWER,
        day=one.made_on,
        more=one.words,
    )


def _review(one: ReviewRequest) -> Thing:
    day = day_in_words(one.reply_by, clock.today())
    return Thing(
        about=f"request-{one.pk}",
        who=one.person.called,
        what=f"{one.asked_by} asked for a review, and hears by {day}",
        page="people:answer_review_request",
        numbers=(one.pk,),
        rank=rank_by(one.reply_by),
        day=one.reply_by,
        more=one.words,
    )


def _says_no(one: Objection) -> Thing:
    return Thing(
        about=f"no-{one.pk}",
        who=one.person.called,
        what="They say no to not being free, and nobody has looked since",
        page="people:liberty",
        numbers=(one.person_id,),
        rank=Rank.ANSWER,
        day=one.said_on,
        more=one.words,
    )


def barriers(viewer: Actor, most: int) -> list[Thing]:
    """What stands in the way and is theirs to answer (one query)."""
    return [
        Thing(
            about=f"barrier-{row.pk}",
            who=row.person.called if row.person else row.theme_in_words,
            what="You own what stands in the way. Answer it",
            page="people:barrier",
            numbers=(row.pk,),
            rank=Rank.SOON,
            day=row.named_at.date(),
            more=row.words,
        )
        for row in handing.owned(viewer, viewer.user)[:most]
    ]


def drafts(viewer: Actor) -> list[Thing]:
    """What was said to drafts of what was found, what a manager sent back, and what
    waits for the viewer to accept (three queries at most)."""
    found = [
        _draft(
            one.copy.draft,
            f"{one.said_by_name} read what was found. Answer what they said",
            timezone.localdate(one.said_at),
            one.words,
        )
        for one in finding.to_answer(viewer)
    ]
    for back in finding.came_back(viewer):
        what = f"{back.answered_by_name} sent back what was found"
        day = timezone.localdate(back.answered_at)
        found.append(_draft(back.draft, what, day, back.words))
    if viewer.may("accept_findings"):
        for one in finding.to_accept(viewer):
            what = f"{one.offered_by_name} asks you to read what was found"
            day = timezone.localdate(one.offered_at)
            found.append(_draft(one.draft, what, day, page="concerns:answer_offer"))
    return found


def _draft(
    draft: FindingDraft,
    what: str,
    day: date,
    more: str = "",
    page: str = "concerns:finding_draft",
) -> Thing:
    concern = draft.enquiry.concern
    return Thing(
        about=f"concern-{concern.pk}",
        who=concern.who_it_is_about,
        what=what,
        page=page,
        numbers=(draft.enquiry_id,),
        rank=Rank.ANSWER,
        day=day,
        more=more,
    )
