"""What happened to a person, from every record about them: each source its own query.

Row security decides what of it the viewer sees. The kinds are data
(`standards.codes.CHRONOLOGY_KINDS`).
"""

from collections.abc import Callable

from alongside.access.actor import Actor
from alongside.people.models import Person
from alongside.people.queries.happened import (
    decided,
    helped,
    met,
    planned,
    said,
    wanted,
)
from alongside.people.queries.happened.event import MOST, Event, key_of

__all__ = ["MOST", "SOURCES", "Event", "Source", "key_of"]

Source = Callable[[Actor, Person], list[Event]]
# Which sources there are of each kind. All of it stands on pages that everybody who may
# open the person's record may open too.
SOURCES: dict[str, tuple[Source, ...]] = {
    "noticing": (said.noticed, said.talked_over),
    "conversation": (said.conversations,),
    "outcome": (wanted.wishes, wanted.changes, wanted.ratings, wanted.judgements),
    "decision": (decided.questions, decided.answers),
    "capacity": (decided.capacity,),
    "liberty": (
        decided.looks,
        decided.restrictions,
        decided.restriction_reviews,
        decided.objections,
        decided.authorisations,
    ),
    "plan": (planned.plan,),
    "review": (planned.review_requests, planned.reviews, planned.review_meetings),
    "risk": (planned.risks,),
    "advocacy": (helped.advocacy, helped.representations),
    "barrier": (helped.barriers, helped.barrier_answers),
    "limit": (helped.limits,),
    "meeting": (met.meetings,),
    "death": (met.deaths,),
    "day_to_day": (said.feelings, said.how_it_went),
    "life_story": (said.life_story,),
}
