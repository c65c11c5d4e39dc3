"""Examples of following the regulator's register."""

from functools import partial

from alongside.interop.cqc import actions as cqc
from alongside.interop.cqc.wanted import Wanted
from alongside.providers import actions as providers
from tests.architecture.action_examples.lower_floors import Example

REGISTER: dict[str, Example] = {
    "providers.begin_sync": lambda w: partial(providers.begin_sync, by=w.operator),
    "providers.list_for_sync": lambda w: partial(
        providers.list_for_sync, by=w.operator, sync=w.sync, locations=["1-1"]
    ),
    "providers.add_organisations_to_sync": lambda w: partial(
        providers.add_organisations_to_sync, by=w.operator, sync=w.sync
    ),
    "providers.note_fetched": lambda w: partial(
        providers.note_fetched,
        by=w.operator,
        sync=w.sync,
        kind="location",
        outcomes={"1-1": "taken"},
    ),
    "providers.finish_sync": lambda w: partial(
        providers.finish_sync, by=w.operator, sync=w.sync
    ),
    "interop.take_answers": lambda w: partial(
        cqc.take_answers,
        by=w.operator,
        sync=w.sync,
        kind="location",
        answers={"1-1": {"locationId": "1-1", "name": "Elm Court"}},
        wanted=Wanted(),
    ),
}
