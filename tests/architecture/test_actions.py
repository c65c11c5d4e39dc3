"""Every action says who acts, and leaves a line in the log."""

import ast
import inspect

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.architecture import source
from tests.architecture.action_examples import ACTION_EXAMPLES

# Public functions in an `actions` room that are not actions themselves.
NOT_ACTIONS = {
    "access.at_the_desk_of": "says whose eyes a few lines use; those lines are actions",
    "access.find_or_make_link": "makes a bare number, before there is anything to log",
    "concerns.count_arrivals": "reads only",
}


def public_functions() -> dict[str, list[source.Function]]:
    """Every public function at the top of an `actions` module, by floor and name."""
    found: dict[str, list[source.Function]] = {}
    for module in source.product():
        if "actions" in module.name.split("."):
            for node in module.tree.body:
                if isinstance(node, source.Function) and not node.name.startswith("_"):
                    found.setdefault(f"{module.floor}.{node.name}", []).append(node)
    return found


def actions() -> dict[str, source.Function]:
    """The actions among them."""
    return {
        name: nodes[0]
        for name, nodes in public_functions().items()
        if name not in NOT_ACTIONS
    }


def decorators(function: source.Function) -> set[str]:
    """The names of a function's decorators."""
    return {ast.unparse(node).split(".")[-1] for node in function.decorator_list}


def test_no_two_actions_of_a_floor_share_a_name():
    shared = [name for name, nodes in public_functions().items() if len(nodes) > 1]

    assert not shared


def test_every_action_takes_everything_by_name_and_by_whom():
    wrong = [
        name
        for name, function in actions().items()
        if function.args.args
        or function.args.posonlyargs
        or "by" not in {argument.arg for argument in function.args.kwonlyargs}
    ]

    assert not wrong


def test_nobody_has_to_be_named_by_default():
    """`by` has no default: whoever calls an action says for whom."""
    forgiving = [
        name
        for name, function in actions().items()
        for argument, default in zip(
            function.args.kwonlyargs, function.args.kw_defaults, strict=True
        )
        if argument.arg == "by" and default is not None
    ]

    assert not forgiving


def test_every_action_is_held_to_leaving_a_line_in_the_log():
    """`logged` opens the transaction and undoes everything when no line was left."""
    loose = [
        n for n, function in actions().items() if "logged" not in decorators(function)
    ]

    assert not loose


def test_every_exception_still_exists():
    assert set(NOT_ACTIONS) <= set(public_functions())


def test_every_action_has_an_example():
    missing = sorted(set(actions()) - set(ACTION_EXAMPLES))
    left_over = sorted(set(ACTION_EXAMPLES) - set(actions()))

    assert not missing, f"Add to tests/architecture/action_examples: {missing}"
    assert not left_over, f"No such action any more: {left_over}"


@pytest.mark.django_db(databases="__all__")
@pytest.mark.parametrize("name", sorted(ACTION_EXAMPLES))
def test_the_action_leaves_a_line_in_the_log(cases, db, name):
    _, act = cases.prepare(ACTION_EXAMPLES[name])
    assert inspect.unwrap(act.func).__name__ == name.split(".")[-1]

    with CaptureQueriesContext(connection) as statements:
        act()

    lines = [q for q in statements if 'INSERT INTO "access_entry"' in q["sql"]]
    assert lines, f"{name} wrote no line"
