"""Examples of offering help to a service, and of a plan for what gets better."""

from functools import partial
from uuid import uuid4

from alongside.agreed.models import Rung
from alongside.providers import actions as providers
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.supporting import OFFER, felt, line_of_plan
from tests.architecture.world import World

SUPPORTING: dict[str, Example] = {
    "providers.offer_support": lambda w: partial(
        providers.offer_support,
        by=w.commissioner,
        service=w.known_service,
        uid=uuid4(),
        offer=OFFER,
    ),
    "providers.say_of_offer": lambda w: partial(
        providers.say_of_offer,
        by=w.runner,
        offer=w.support_offer,
        verb="accept",
        words="Yes, please.",
    ),
    "providers.say_can_help": lambda w: partial(
        providers.say_can_help,
        by=w.runner,
        service=w.known_service,
        with_what="Music",
        words="Come and listen on a Friday.",
    ),
    "providers.stop_can_help": lambda w: partial(
        providers.stop_can_help, by=w.runner, can_help=w.can_help
    ),
    "providers.propose_plan": lambda w: partial(
        providers.propose_plan,
        by=w.runner,
        service=w.known_service,
        uid=uuid4(),
        title="Mornings",
        why="People told us.",
    ),
    "providers.add_plan_line": lambda w: partial(
        providers.add_plan_line,
        by=w.runner,
        plan=w.drafted_plan,
        line=line_of_plan(),
        seen_version=w.drafted_plan.version,
    ),
    "providers.change_plan_line": lambda w: partial(
        providers.change_plan_line,
        by=w.runner,
        line=w.improvement_line,
        says=line_of_plan(change="Breakfast is there until noon."),
        why="Somebody asked for it.",
        seen_version=w.drafted_plan.version,
    ),
    "providers.drop_plan_line": lambda w: partial(
        providers.drop_plan_line,
        by=w.runner,
        line=w.improvement_line,
        why="It is so already.",
        seen_version=w.drafted_plan.version,
    ),
    "providers.agree_plan": lambda w: partial(
        providers.agree_plan,
        by=w.runner,
        plan=w.drafted_plan,
        party="provider",
        agrees=True,
        name="The manager",
        words="We will do this.",
        seen_version=w.drafted_plan.version,
    ),
    "providers.move_plan": lambda w: partial(
        providers.move_plan,
        by=w.commissioner,
        plan=w.agreed_plan,
        verb="begin",
        words="On Monday.",
    ),
    "providers.climb_plan_line": lambda w: partial(
        providers.climb_plan_line,
        by=w.runner,
        line=w.running_line,
        kind=Rung.Kind.DONE,
        words="Since Monday.",
    ),
    "providers.write_felt": lambda w: partial(
        providers.write_felt,
        by=w.commissioner,
        plan=w.running_plan,
        uid=uuid4(),
        felt=felt(),
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table about offers and plans."""
    by = world.runner
    providers.say_of_offer(
        by=by, offer=world.support_offer, verb="accept", words="Yes, please."
    )
    assert world.can_help
    providers.write_felt(
        by=world.commissioner, plan=world.running_plan, uid=uuid4(), felt=felt()
    )
