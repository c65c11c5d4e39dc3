"""Keeping what was learned when it is settled, and naming what got in the way."""

from uuid import uuid4

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Team
from alongside.access.rules import refuse_if
from alongside.concerns.models import Concern, Learning
from alongside.concerns.queries import learning as queries
from alongside.concerns.rules import learning as rules
from alongside.concerns.rules.learning import Learned
from alongside.people.actions.barrier import InTheWay, name_barrier
from alongside.people.models import Barrier


@logged
def keep_learning(*, by: Actor, concern: Concern, said: Learned) -> list[Learning]:
    """Keep what others can learn, apart from the enquiry and with no name in it.

    The log says that something was kept, and not what: no line leads from one to the
    other.
    """
    place = concern.service.name if concern.service else ""
    refuse_if(rules.why_not_learn(said, queries.names_in(by, concern), place, by))
    month = clock.today().replace(day=1)
    words = said.words or {Learning.Kind.SKIPPED.value: said.why_nothing.strip()}
    theme = said.theme if said.words else ""
    kept = [
        Learning.objects.create(kind=kind, theme=theme, words=text, month=month)
        for kind, text in words.items()
    ]
    record(by=by, act="change", what="keep_learning", subject=concern, rows=len(kept))
    return kept


@logged
def name_learned(*, by: Actor, learning: Learning, team: Team) -> Barrier:
    """What got in the way gets an owner: it is named as something that stands in the
    way, once however often it is pressed."""
    learning = Learning.objects.select_for_update().get(pk=learning.pk)
    refuse_if(rules.why_not_name(learning, by))
    if learning.barrier is not None:
        refuse_if("This has been named already.")
    named = InTheWay(words=learning.words, theme=rules.barrier_theme(learning))
    barrier = name_barrier(by=by, named=named, team=team, uid=uuid4())
    learning.barrier = barrier.pk
    learning.save(update_fields=["barrier"])
    record(by=by, act="change", what="name_learned", subject=barrier)
    return barrier
