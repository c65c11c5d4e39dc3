"""Every table is on the right floor, and says whether it holds personal data."""

from django.apps import apps
from django.db import models

from tests.architecture import source

# Tables of libraries, by app. None is behind a circle, so each needs a reason.
LIBRARY_TABLES = {
    "auth": "groups and permissions of the framework; the house uses roles in code",
    "axes": "failed sign-ins, which must be counted before anybody is known",
    "contenttypes": "the list of models",
    "pghistory": "which request changed a row: numbers only, never words",
    "sessions": "who is signed in, signed, and gone when the session ends",
}


def own_models() -> list[type[models.Model]]:
    """The product's own models, with the tables of earlier versions."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("alongside.")
    ]


def floor(model: type[models.Model]) -> str:
    """The floor a model stands on."""
    return model._meta.app_config.name.split(".")[1]


def says_it_holds_nothing_personal(model: type[models.Model]) -> bool:
    """Whether a model declares so. Earlier versions follow their model."""
    followed = getattr(model, "pgh_tracked_model", model)
    return getattr(followed, "holds_personal_data", None) is False


def has_a_circle(model: type[models.Model]) -> bool:
    """Whether the table has the column the policy compares."""
    return any(field.column == "circle_id" for field in model._meta.local_fields)


def test_every_floor_of_the_contract_that_is_built_is_an_app():
    built = {path.parent.name for path in source.PRODUCT.glob("*/apps.py")}
    installed = {
        config.name.split(".")[1]
        for config in apps.get_app_configs()
        if config.name.startswith("alongside.")
    }

    assert installed == built


def test_every_relation_points_to_the_same_floor_or_a_lower_one():
    upward = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in own_models()
        for field in model._meta.local_fields
        if field.is_relation
        and field.related_model.__module__.startswith("alongside.")
        and source.height(floor(field.related_model)) > source.height(floor(model))
    ]

    assert not upward, "\n".join(upward)


def test_no_relation_goes_both_ways_or_anywhere():
    """Many-to-many writes escape actions; generic relations escape the floors."""
    loose = [
        f"{model._meta.label}.{field.name}"
        for model in own_models()
        for field in (*model._meta.local_many_to_many, *model._meta.private_fields)
    ]

    assert not loose


def test_every_table_has_a_circle_or_says_it_holds_nothing_personal():
    silent = [
        model._meta.label
        for model in own_models()
        if not has_a_circle(model) and not says_it_holds_nothing_personal(model)
    ]

    assert not silent


def test_no_table_with_a_circle_says_it_holds_nothing_personal():
    confused = [
        model._meta.label
        for model in own_models()
        if has_a_circle(model)
        and says_it_holds_nothing_personal(model)
        and model._meta.label != "access.Membership"  # it is what the policy reads
    ]

    assert not confused


def test_every_library_that_brings_tables_has_a_reason():
    brought = {
        model._meta.app_label
        for model in apps.get_models(include_auto_created=True)
        if not model.__module__.startswith("alongside.")
    }

    assert brought <= set(LIBRARY_TABLES), brought - set(LIBRARY_TABLES)
