"""Builds the state between migrations without drawing every model anew each time.

Django draws a model again whenever anything about it, or about a model related to it,
changes. Here nearly every table points at a circle, so that would be every model for
every constraint: minutes for a new database. An index, a constraint or a trigger
changes nothing about the drawn class; and a new model needs only itself drawn, because
it tells those it points at about itself. So it is with a changed one, and those that
point at it: what it points at itself stays as it is drawn. Before a migration runs code
of its own, Django draws everything anew. The state is the same, which a test compares.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from functools import cache
from typing import Any

from django.apps import apps
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.utils import resolve_relation
from pgtrigger.migrations import AddTrigger, RemoveTrigger

Key = tuple[str, str]


def _append_option(
    state: ProjectState, app_label: str, model_name: str, option_name: str, obj: Any
) -> None:
    """Note an index or a constraint, and draw nothing."""
    options = state.models[app_label, model_name].options
    options[option_name] = [*options[option_name], obj]


def _remove_option(
    state: ProjectState, app_label: str, model_name: str, option_name: str, name: str
) -> None:
    """Forget an index or a constraint, and draw nothing."""
    options = state.models[app_label, model_name].options
    options[option_name] = [one for one in options[option_name] if one.name != name]


def _add_trigger(operation: AddTrigger, app_label: str, state: ProjectState) -> None:
    """Note a trigger, and draw nothing."""
    options = state.models[app_label, operation.model_name].options
    options["triggers"] = [*options.get("triggers", []), operation.trigger]


def _remove_trigger(
    operation: RemoveTrigger, app_label: str, state: ProjectState
) -> None:
    """Forget a trigger, and draw nothing."""
    options = state.models[app_label, operation.model_name].options
    before = options.get("triggers", [])
    options["triggers"] = [one for one in before if one.name != operation.name]


def _reload_model(
    state: ProjectState, app_label: str, model_name: str, delay: bool = False
) -> None:
    """Draw a changed model, and those that point at it. Where that may change what they
    are themselves, those that point at these too, and so on."""
    if "apps" not in vars(state):
        return
    state.is_delayed = True  # all is drawn anew for code of a migration
    known = {key: _points_at(state, key) for key in state.models}
    drawn: set[Key] = set()
    changed = {(app_label, model_name.lower())}
    while changed:
        drawn |= changed
        nearby = {key for key, targets in known.items() if targets & changed}
        if delay:
            drawn |= nearby
            break
        changed = nearby - drawn
    state._reload(drawn)


def _points_at(state: ProjectState, key: Key) -> set[Key]:
    """The models that a model points at or is made from."""
    model = state.models[key]
    found = {
        resolve_relation(target, *key)
        for field in model.fields.values()
        if field.is_relation
        for target in (field.remote_field.model, _through(field))
        if target
    }
    bases = {resolve_relation(b, *key) for b in model.bases if isinstance(b, str)}
    return found | bases


def _through(field: Any) -> Any:
    return getattr(field.remote_field, "through", None)


def _clone(model: ModelState) -> ModelState:
    """The same model again, whose parts have been looked through once already."""
    again = copy(model)
    again.fields = dict(model.fields)
    again.options = dict(model.options)
    again.managers = list(model.managers)
    return again


def _add_model(state: ProjectState, model_state: Any) -> None:
    """Draw the new model alone, where models are drawn already."""
    key = model_state.app_label, model_state.name_lower
    state.models[key] = model_state
    if state._relations is not None:  # type: ignore[attr-defined]
        state.resolve_model_relations(key)  # type: ignore[attr-defined]
    if "apps" in vars(state):
        state._reload({key})


QUICK: tuple[tuple[type, str, Callable[..., Any]], ...] = (
    (ProjectState, "_append_option", _append_option),
    (ProjectState, "_remove_option", _remove_option),
    (ProjectState, "add_model", _add_model),
    (ProjectState, "reload_model", _reload_model),
    (ModelState, "clone", _clone),
    (AddTrigger, "state_forwards", _add_trigger),
    (RemoveTrigger, "state_forwards", _remove_trigger),
)


@contextmanager
def drawing_little() -> Iterator[None]:
    """While migrations run: draw what has changed, and nothing else."""
    before = [(whose, name, getattr(whose, name)) for whose, name, _ in QUICK]
    # Which setting stands for a model is the same however often a class is drawn, but
    # Django forgets it each time and looks through every model again.
    apps.get_swappable_settings_name = cache(apps.get_swappable_settings_name)
    try:
        for whose, name, function in QUICK:
            setattr(whose, name, function)
        yield
    finally:
        del apps.get_swappable_settings_name
        for whose, name, function in before:
            setattr(whose, name, function)
