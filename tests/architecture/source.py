"""Reads the product's source: its files, its functions and where each one lives."""

import ast
import configparser
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "alongside"
ROOMS = ("urls", "views", "forms", "actions", "queries", "rules", "models")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One source file, read once."""

    path: Path

    @property
    def name(self) -> str:
        """Its dotted name, such as `alongside.people.actions`."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def floor(self) -> str:
        """The context it belongs to; empty for the root package."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    @property
    def room(self) -> str:
        """The room it is in (`actions`, `models` …), whether a file or a package."""
        parts = self.name.split(".")
        return parts[2] if len(parts) > 2 else ""

    @property
    def text(self) -> str:
        """What is written in it."""
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return _parsed(self.path)


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def product() -> list[Module]:
    """Every source file of the product."""
    return [Module(path) for path in sorted(PRODUCT.rglob("*.py"))]


def product_and_tests() -> list[Module]:
    """Every source file of the product and of its tests."""
    tests = [Module(path) for path in sorted((ROOT / "tests").rglob("*.py"))]
    return product() + tests


def written_by_hand(modules: list[Module]) -> list[Module]:
    """Without migrations, which Django writes."""
    return [one for one in modules if "migrations" not in one.path.parts]


def functions(module: Module) -> Iterator[Function]:
    """Every function and method of a module."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def imports(module: Module) -> Iterator[tuple[str, int]]:
    """Each module that is imported, by full name, with the line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def named_modules(module: Module) -> Iterator[tuple[str, int]]:
    """Modules of the house that are named in quotes, and models asked for by name."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            named = re.fullmatch(r"alongside\.([a-z_]+)(\.\w+)*", node.value)
            if named and (PRODUCT / named[1]).is_dir():
                yield node.value, node.lineno
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
            "get_model"
        ):
            label = node.args[0] if node.args else None
            if isinstance(label, ast.Constant) and isinstance(label.value, str):
                yield f"alongside.{label.value}", node.lineno


def floors() -> list[list[str]]:
    """The floors from the roof down, neighbours together, as the contract has them."""
    contract = configparser.ConfigParser()
    contract.read(ROOT / ".importlinter", encoding="utf-8")
    lines = contract["importlinter:contract:stairs"]["layers"].split("\n")
    return [[name.strip(" ()") for name in line.split("|")] for line in lines if line]


def height(floor: str) -> int:
    """How high a floor is; the ground is 0."""
    for number, names in enumerate(reversed(floors())):
        if floor in names:
            return number
    raise LookupError(f"{floor} is not a floor of .importlinter")
