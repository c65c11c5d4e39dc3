"""Examples of what can be done about what early warning asks."""

from datetime import timedelta
from decimal import Decimal
from functools import partial

from alongside.access import clock
from alongside.insight import actions as insight
from alongside.insight.rules.asked import Answered, Chosen
from alongside.providers.rules.knowledge import Withheld
from tests.architecture.action_examples.lower_floors import Example
from tests.architecture.world import World


def answered() -> Answered:
    """Help is offered."""
    week = clock.today() + timedelta(days=7)
    return Answered("help", "A nurse comes for two mornings.", "Graham", week)


def withheld() -> Withheld:
    """The police asked for it."""
    until = clock.now() + timedelta(days=10)
    return Withheld("police", "The police asked us to wait.", until)


WATCHED: dict[str, Example] = {
    "insight.refresh_services": lambda w: partial(
        insight.refresh_services, by=w.operator
    ),
    "insight.choose_budget": lambda w: partial(
        insight.choose_budget,
        by=w.director,
        chosen=Chosen(Decimal("2"), "We can look into two."),
    ),
    "insight.explain_signal": lambda w: partial(
        insight.explain_signal,
        by=w.runner,
        signal=w.known_signal,
        words="We asked families to write to us.",
    ),
    "insight.answer_signal": lambda w: partial(
        insight.answer_signal,
        by=w.commissioner,
        signal=w.known_signal,
        said=answered(),
        seen=0,
    ),
    "insight.hold_back_signal": lambda w: partial(
        insight.hold_back_signal,
        by=w.commissioner,
        signal=w.known_signal,
        withheld=withheld(),
    ),
}


def fill(world: World) -> None:
    """Leave a trace in every table of what is asked."""
    signal = world.known_signal
    insight.explain_signal(by=world.runner, signal=signal, words="Families write now.")
    insight.answer_signal(by=world.commissioner, signal=signal, said=answered(), seen=0)
