"""Builds the state between migrations without drawing every model anew each time.

Django draws a model again whenever anything about it, or about a model related to it,
changes. Here nearly every table points at a circle, so that would be every model for
every constraint: minutes for a new database. An index, a constraint or a trigger
changes nothing about the drawn class; and a new model needs only itself drawn, because
it tells those it points at about itself. The state is the same, which a test compares.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from django.apps import apps
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger


def _append_option(
    state: ProjectState, app_label: str, model_name: str, option_name: str, obj: Any
) -> None:
    """Note an index or a constraint, and draw nothing."""
    options = state.models[app_label, model_name].options
    options[option_name] = [*options[option_name], obj]


def _add_trigger(operation: AddTrigger, app_label: str, state: ProjectState) -> None:
    """Note a trigger, and draw nothing."""
    options = state.models[app_label, operation.model_name].options
    options["triggers"] = [*options.get("triggers", []), operation.trigger]


def _add_model(state: ProjectState, model_state: Any) -> None:
    """Draw the new model alone, where models are drawn already."""
    key = model_state.app_label, model_state.name_lower
    state.models[key] = model_state
    if state._relations is not None:  # type: ignore[attr-defined]
        state.resolve_model_relations(key)  # type: ignore[attr-defined]
    if "apps" in vars(state):
        state._reload({key})


@contextmanager
def drawing_little() -> Iterator[None]:
    """While migrations run: draw what has changed, and nothing else."""
    quick = {"_append_option": _append_option, "add_model": _add_model}
    before = {name: getattr(ProjectState, name) for name in quick}
    trigger = AddTrigger.state_forwards
    # Which setting stands for a model is the same however often a class is drawn, but
    # Django forgets it each time and looks through every model again.
    apps.get_swappable_settings_name = cache(apps.get_swappable_settings_name)
    try:
        for name, function in quick.items():
            setattr(ProjectState, name, function)
        AddTrigger.state_forwards = _add_trigger
        yield
    finally:
        del apps.get_swappable_settings_name
        for name, function in before.items():
            setattr(ProjectState, name, function)
        AddTrigger.state_forwards = trigger
