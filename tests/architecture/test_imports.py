"""Imports go down the stairs, through the rooms, and past nobody's door."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import source


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the import contracts over the package in `root`."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(program), "--no-cache"],
        cwd=root,
        env={"PYTHONPATH": str(root), "PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def copy_of_the_house(place: Path) -> Path:
    """The product's source and contracts, to be spoiled."""
    shutil.copy(source.ROOT / ".importlinter", place)
    only_source = shutil.ignore_patterns("__pycache__", "static", "templates", "data")
    shutil.copytree(source.PRODUCT, place / "alongside", ignore=only_source)
    return place


def test_every_import_contract_is_kept():
    result = lint_imports(source.ROOT)

    assert result.returncode == 0, result.stdout + result.stderr


def test_no_contract_has_an_exception():
    contract = (source.ROOT / ".importlinter").read_text(encoding="utf-8")

    assert "ignore_imports" not in contract
    assert "exhaustive = true" in contract


@pytest.mark.parametrize(
    ("where", "line", "contract"),
    [
        (
            "alongside/providers/planted.py",
            "from alongside.people import models",
            "A context imports only from the floors below it BROKEN",
        ),
        (
            "alongside/utils/__init__.py",
            "",
            "A context imports only from the floors below it BROKEN",
        ),
        (
            "alongside/people/rules.py",
            "def late():\n    from alongside.people import actions",
            "Inside a context, each room uses only the rooms behind it BROKEN",
        ),
        (
            "alongside/people/queries.py",
            "from alongside.providers import views",
            "A context's views are reached only through its urls BROKEN",
        ),
        (
            "alongside/concerns/actions/planted.py",
            "from alongside.providers import forms",
            "Forms belong to views BROKEN",
        ),
        (
            "alongside/insight/stats/planted.py",
            "import django",
            "Statistics know nothing of Django or of any context BROKEN",
        ),
        (
            "alongside/assurance/national_return/planted.py",
            "from alongside.concerns import models",
            "The national return is counted without Django and without any record "
            "BROKEN",
        ),
    ],
)
def test_a_wrong_import_is_caught_and_named(tmp_path, where, line, contract):
    house = copy_of_the_house(tmp_path)
    planted = house / where
    planted.parent.mkdir(exist_ok=True)
    with planted.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    result = lint_imports(house)

    assert result.returncode != 0
    assert contract in result.stdout


def test_no_context_reaches_into_anothers_views_forms_or_urls():
    reached = [
        f"{module.name}:{line} imports {name}"
        for module in source.product()
        for name, line in source.imports(module)
        if (parts := name.split("."))[0] == "alongside"
        and len(parts) > 2
        and parts[2] in ("views", "forms", "urls")
        and parts[1] != module.floor
    ]

    assert not reached, "\n".join(reached)


def test_no_floor_is_reached_by_a_name_in_quotes_from_below():
    """What is loaded by name goes down the stairs like what is imported."""
    reached = [
        f"{module.name}:{line} names {name}"
        for module in source.product()
        for name, line in source.named_modules(module)
        if source.height(name.split(".")[1]) > source.height(module.floor)
    ]

    assert not reached, "\n".join(reached)


def test_statistics_use_nothing_but_arithmetic():
    known = {*sys.stdlib_module_names, "numpy", "scipy"}
    strange = [
        f"{module.name}:{line} imports {name}"
        for module in source.product()
        if module.name.startswith("alongside.insight.stats")
        for name, line in source.imports(module)
        if name.split(".")[0] not in known
        and not name.startswith("alongside.insight.stats")
    ]

    assert not strange, "\n".join(strange)


def test_the_contract_for_statistics_names_every_floor_that_is_built():
    contract = (source.ROOT / ".importlinter").read_text(encoding="utf-8")
    forbidden = contract.partition("forbidden_modules")[2]
    built = {path.parent.name for path in source.PRODUCT.glob("*/__init__.py")}

    missing = [f for f in built - {"insight"} if f"alongside.{f}\n" not in forbidden]

    assert not missing
