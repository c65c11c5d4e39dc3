"""Worries that a worker linked, since they say more together, or joined to one."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import NOBODY
from alongside.concerns.actions import joining, linking, raising, receiving
from alongside.concerns.actions.raising import HearBack, Worry
from alongside.concerns.models import Concern
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Told, acting
from alongside.people.models import Person


def steps() -> list[Step]:
    """Every link and joining, with the time at which it was made."""
    every = [(_link, told) for told in cast.links()]
    every += [(_tell_of_the_same, told) for told in cast.joined()]
    return [
        (clock.now() - timedelta(hours=told["hours_ago"]), partial(take, told))
        for take, told in every
    ]


def _link(told: Told) -> None:
    one, other = _beginning(told["one"]), _beginning(told["other"])
    linking.link_concerns(
        by=acting(told["by"]),
        concern=one,
        reference=other.reference,
        kind=told["kind"],
        reason=told["reason"],
    )


def _beginning(words: str) -> Concern:
    """The worry that begins with these words."""
    with access.at_the_desk_of(cast.safeguarding_team()):
        return Concern.objects.get(noticed__startswith=words)


def _tell_of_the_same(told: Told) -> None:
    """Somebody else tells us; it is taken in, and joined to the one that goes on."""
    by, goes_on = acting(told["by"]), _beginning(told["goes_on"])
    raiser = raising.raise_concern(
        by=NOBODY,
        worry=Worry(
            noticed=told["noticed"],
            happened_when=told["happened_when"],
            about_name="Shanice, I think",
            wish_asked="no",
            wish_not_asked_reason="too_unwell",
            raised_by_kind=told["kind"],
        ),
        hear_back=HearBack(),
        link_uid=uuid4(),
        team=cast.safeguarding_team(),
    )
    with access.at_the_desk_of(cast.safeguarding_team()):
        concern = Concern.objects.get(pk=raiser.concern_id)
        person = Person.objects.get(pk=goes_on.person_id)
    receiving.receive_concern(by=by, concern=concern)
    receiving.say_who_it_is(by=by, concern=concern, person=person)
    joining.join_concerns(
        by=by, concern=concern, reference=goes_on.reference, reason=told["reason"]
    )
