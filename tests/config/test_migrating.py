"""Migrations end in the same state, however little is drawn on the way."""

from typing import Any

from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from alongside.config import migrating


def states() -> dict[tuple[str, str], Any]:
    """Every model as the migrations leave it."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    state = loader.project_state()
    return {
        key: (dict(model.fields), model.options, model.bases)
        for key, model in state.models.items()
    }


def plain(value: Any) -> Any:
    """A part of a model in a form that can be compared."""
    if hasattr(value, "deconstruct"):
        return plain(value.deconstruct()[-3:])
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value if isinstance(value, (str, int, bool, type(None))) else repr(value)


def test_the_state_is_the_same_as_djangos_own():
    usual = plain(states())
    with migrating.drawing_little():
        quick = plain(states())

    assert quick.keys() == usual.keys()
    for key, model in usual.items():
        assert quick[key] == model, key


def test_django_is_as_it_was_afterwards():
    from django.db.migrations.state import ProjectState
    from pgtrigger.migrations import AddTrigger

    before = ProjectState.add_model, AddTrigger.state_forwards
    with migrating.drawing_little():
        assert ProjectState.add_model is not before[0]

    assert "get_swappable_settings_name" not in vars(apps)
    assert (ProjectState.add_model, AddTrigger.state_forwards) == before
