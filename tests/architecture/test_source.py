"""Budgets and manners: short files, short functions, a docstring at every door."""

import ast
import re

import pytest

from tests.architecture import source

LINES_IN_A_FILE = 300
LINES_IN_A_FUNCTION = 30
LINES_IN_A_VIEW = 20

# A module with one of these names has no subject of its own.
BANNED_NAMES = {
    "base",
    "common",
    "core",
    "helpers",
    "managers",
    "misc",
    "mixins",
    "services",
    "shared",
    "signals",
    "util",
    "utils",
}

BANNED_WORDS = re.compile(
    r"\b(victims?|perpetrators?|service users?|closed|vulnerable adults?)\b", re.I
)


def length(function: source.Function) -> int:
    """Lines from `def` to the end, without the docstring and without decorators."""
    first = function.body[0]
    docstring = 0
    if ast.get_docstring(function, clean=False) is not None:
        docstring = (first.end_lineno or 0) - first.lineno + 1
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def by_hand() -> list[source.Module]:
    """The files that people wrote, product and tests."""
    return source.written_by_hand(source.product_and_tests())


def test_no_file_is_longer_than_the_budget():
    long = [
        f"{module.name}: {lines} lines"
        for module in by_hand()
        if (lines := len(module.text.splitlines())) > LINES_IN_A_FILE
    ]

    assert not long, "\n".join(long)


def test_no_function_is_longer_than_the_budget():
    long = [
        f"{module.name}:{function.lineno} {function.name}: {lines} lines"
        for module in source.written_by_hand(source.product())
        for function in source.functions(module)
        if (lines := length(function)) > LINES_IN_A_FUNCTION
    ]

    assert not long, "\n".join(long)


def test_no_view_is_longer_than_the_budget():
    long = [
        f"{module.name}:{function.lineno} {function.name}: {lines} lines"
        for module in source.product()
        if module.room == "views"
        for function in source.functions(module)
        if (lines := length(function)) > LINES_IN_A_VIEW
    ]

    assert not long, "\n".join(long)


def test_every_module_says_what_it_is_for():
    silent = [module.name for module in by_hand() if not ast.get_docstring(module.tree)]

    assert not silent


def test_no_module_has_a_name_without_a_subject():
    nameless = [
        module.name
        for module in source.product()
        if BANNED_NAMES & set(module.name.split("."))
    ]

    assert not nameless


def test_nothing_listens_to_signals():
    listening = [
        f"{module.name}:{line} imports {name}"
        for module in source.product()
        for name, line in source.imports(module)
        if name.startswith("django.dispatch") or "signals" in name.split(".")[:-1]
    ]

    assert not listening, "\n".join(listening)


def test_no_model_hides_logic_in_save_or_delete():
    overrides = [
        f"{module.name}:{function.lineno} {kind.name}.{function.name}"
        for module in source.product()
        for kind in ast.walk(module.tree)
        if isinstance(kind, ast.ClassDef)
        for function in kind.body
        if isinstance(function, source.Function)
        and function.name in {"save", "asave", "delete", "adelete"}
    ]

    assert not overrides, "\n".join(overrides)


@pytest.mark.parametrize("ending", ["*.html", "*.txt"])
def test_no_page_or_letter_uses_a_word_the_house_does_not_use(ending):
    found = [
        f"{path.relative_to(source.ROOT)}: {word.group()}"
        for path in source.PRODUCT.rglob(ending)
        if "templates" in path.parts
        for word in BANNED_WORDS.finditer(path.read_text(encoding="utf-8"))
    ]

    assert not found, "\n".join(found)


def test_templates_hold_no_script_or_style_of_their_own():
    inline = re.compile(r"<style|\sstyle=|\son\w+=\"|<script(?![^>]*\ssrc=)", re.I)
    found = [
        f"{path.relative_to(source.ROOT)}: {match.group()}"
        for path in source.PRODUCT.rglob("*.html")
        for match in inline.finditer(path.read_text(encoding="utf-8"))
    ]

    assert not found, "\n".join(found)
