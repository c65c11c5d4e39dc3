"""Migrations end in the same state, however little is drawn on the way."""

from typing import Any

from django.apps import apps
from django.db import models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

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
    from pgtrigger.migrations import AddTrigger

    before = ProjectState.add_model, AddTrigger.state_forwards
    as_it_was = [getattr(whose, name) for whose, name, _ in migrating.QUICK]
    with migrating.drawing_little():
        assert ProjectState.add_model is not before[0]

    assert "get_swappable_settings_name" not in vars(apps)
    assert (ProjectState.add_model, AddTrigger.state_forwards) == before
    assert [getattr(w, name) for w, name, _ in migrating.QUICK] == as_it_was


def chain() -> ProjectState:
    """A town, a street in it, a house in that, and a tree in nothing; all are drawn."""
    state = ProjectState()
    pointing = {"Town": None, "Street": "town", "House": "street", "Tree": None}
    for name, target in pointing.items():
        fields: list[tuple[str, models.Field[Any, Any]]] = [
            ("id", models.BigAutoField(primary_key=True))
        ]
        if target:
            key = models.ForeignKey(f"access.{target}", models.CASCADE)
            fields.append((target, key))
        state.add_model(ModelState("access", name, fields))
    assert state.apps
    return state


def drawn(state: ProjectState, name: str) -> Any:
    return state.apps.get_model("access", name)


def test_what_points_at_a_changed_model_points_at_it_as_it_is_now():
    with migrating.drawing_little():
        state = chain()
        before = {name: drawn(state, name) for name in ("Town", "Street", "Tree")}
        state.add_field("access", "town", "size", models.IntegerField(), True)

    assert drawn(state, "Town") is not before["Town"]
    assert drawn(state, "Street").town.field.related_model is drawn(state, "Town")
    assert drawn(state, "Tree") is before["Tree"]


def test_what_may_change_the_columns_of_others_is_drawn_all_along_the_chain():
    with migrating.drawing_little():
        state = chain()
        before, tree = drawn(state, "House"), drawn(state, "Tree")
        key = models.CharField(max_length=9, primary_key=True)
        state.alter_field("access", "town", "id", key, True)

    street = drawn(state, "Street")
    assert drawn(state, "House") is not before
    assert drawn(state, "House").street.field.related_model is street
    assert street.town.field.target_field is drawn(state, "Town")._meta.pk
    assert drawn(state, "Tree") is tree


def test_code_of_a_migration_has_every_model_drawn_anew():
    with migrating.drawing_little():
        state = chain()
        tree = drawn(state, "Tree")
        state.add_field("access", "town", "size", models.IntegerField(), True)
        state.clear_delayed_apps_cache()  # Django does so before it runs code

    assert drawn(state, "Tree") is not tree


def test_a_copy_of_the_state_does_not_change_with_it():
    with migrating.drawing_little():
        state = chain()
        copied = state.clone()
        state.add_field("access", "town", "size", models.IntegerField(), True)

    assert "size" not in copied.models["access", "town"].fields
    assert not hasattr(drawn(copied, "Town"), "size")
    assert drawn(state, "Town").size
