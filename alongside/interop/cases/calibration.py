"""The figures that made-up cases follow, and the chances worked out from them."""

import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import isclose
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("calibration.toml")
SOURCES = ("service_provider", "known", "unknown")
ROUNDS_OF_FITTING = 200

Risk = tuple[str, str, str]  # type, source and location, by code


@dataclass(frozen=True)
class Shares:
    """Things that happen in given shares, to be drawn with a number from 0 to 1."""

    names: tuple[Any, ...]
    reach: tuple[float, ...]

    @classmethod
    def of(cls, shares: Mapping[Any, float]) -> "Shares":
        """From the share of each; they are scaled to make one."""
        whole = sum(shares.values())
        reach = accumulate(share / whole for share in shares.values())
        return cls(tuple(shares), tuple(reach))

    def draw(self, chance: float) -> Any:
        """What a number from 0 up to 1 falls on."""
        return self.names[min(bisect_right(self.reach, chance), len(self.names) - 1)]


@cache
def figures() -> dict[str, Any]:
    """Everything in the file, once it is sure that every figure says where it is from.

    Raises `ValueError` naming the table that does not, or whose shares are not one.
    """
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    for name, table in content.items():
        _need_origin(name, table)
    for name in ("types", "locations"):
        _need_whole(name, (entry["share"] for entry in content[name].values()))
    return content


def _need_origin(name: str, table: Mapping[str, Any]) -> None:
    """A table states its origin, or else each table inside it does."""
    states_it = table.get("assumed") is True or {"grade", "source"} <= set(table)
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    if not states_it and (not inner or len(inner) < len(table)):
        raise ValueError(f"{name}: say the source and its grade, or assumed = true.")
    if not states_it:
        for key, value in inner.items():
            _need_origin(f"{name}.{key}", value)
    elif "sources" in table:
        _need_origin(f"{name}.sources", table["sources"])


def _need_whole(name: str, shares: Iterable[float]) -> None:
    if not isclose(sum(shares), 1, abs_tol=1e-6):
        raise ValueError(f"{name}: the shares do not make one.")


def rate(name: str) -> float:
    """One of the rates."""
    return float(figures()["rates"][name]["value"])


def shares(*path: str) -> Shares:
    """The shares under a table of the file."""
    table = figures()
    for name in path:
        table = table[name]
    return Shares.of({k: v for k, v in table.items() if k != "assumed"})


def concerns_a_year() -> int:
    """How many concerns a year a council of this size has."""
    volume: dict[str, float] = {
        name: entry["value"] for name, entry in figures()["volume"].items()
    }
    share = volume["adults_here"] / volume["adults_in_england"]
    return round(volume["concerns_in_england"] * share)


def raised_by() -> tuple[Shares, dict[str, float]]:
    """Who raises concerns, and the chance of an enquiry after each kind of raiser.

    The chances are scaled so that together they make the published conversion.
    """
    kinds = {k: v for k, v in figures()["raised_by"].items() if isinstance(v, dict)}
    whole = sum(kind["share"] for kind in kinds.values())
    together = sum(k["share"] * k["enquiries"] for k in kinds.values()) / whole
    scale = rate("conversion") / together
    return (
        Shares.of({code: kind["share"] for code, kind in kinds.items()}),
        {code: scale * kind["enquiries"] for code, kind in kinds.items()},
    )


def ages() -> dict[str, float]:
    """The share of each age band."""
    older = figures()["ages"]["65_and_over"]["value"]
    bands = figures()["ages"]["bands_over_65"]["values"]
    return {"18_64": 1 - older, **{b: older * share for b, share in bands.items()}}


def genders() -> dict[str, float]:
    """The share of each gender."""
    table = {name: entry["value"] for name, entry in figures()["genders"].items()}
    return {**table, "male": 1 - sum(table.values())}


def most_common_type() -> float:
    """The share of the most common type of risk."""
    return max(float(entry["share"]) for entry in figures()["types"].values())


@cache
def risks() -> Shares:
    """How often each type, source and location of risk meet, in order of type.

    Starts from how types and locations go with sources and is fitted, in turns, to the
    share of each type by source, of each location, and of neglect in nursing homes.
    """
    types, locations = figures()["types"], figures()["locations"]
    cells = {
        (kind, source, place): of_type["share"]
        * of_type["sources"][source]
        * of_place["share"]
        * of_place["sources"][source]
        for kind, of_type in types.items()
        for source in SOURCES
        for place, of_place in locations.items()
    }
    by_source = {
        (kind, source): of_type["share"] * of_type["sources"][source]
        for kind, of_type in types.items()
        for source in SOURCES
    }
    by_place = {place: entry["share"] for place, entry in locations.items()}
    nursing, neglect = by_place["care_home_nursing"], rate("neglect_in_nursing_homes")
    in_nursing = {True: nursing * neglect, False: nursing * (1 - neglect)}
    for _ in range(ROUNDS_OF_FITTING):
        _fit(cells, by_source, {cell: cell[:2] for cell in cells})
        _fit(cells, by_place, {cell: cell[2] for cell in cells})
        at_nursing = {
            c: c[0] == "neglect" for c in cells if c[2] == "care_home_nursing"
        }
        _fit(cells, in_nursing, at_nursing)
    return Shares.of(cells)


def _fit(
    cells: dict[Risk, float], wanted: Mapping[Any, float], groups: Mapping[Risk, Any]
) -> None:
    """Scale the cells of each group so that they add up to what is wanted."""
    sums: dict[Any, float] = dict.fromkeys(wanted, 0.0)
    for cell, group in groups.items():
        sums[group] += cells[cell]
    for cell, group in groups.items():
        cells[cell] *= wanted[group] / sums[group]
