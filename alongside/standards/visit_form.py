"""What to look for at a visit to a care service, and local targets of what follows."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from alongside.standards import codes
from alongside.standards.timers import Target


@dataclass(frozen=True)
class Area:
    """One of the five questions, as it is asked on a visit."""

    code: str
    name: str
    about: str
    look: tuple[str, ...]
    number: int


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((codes.DATA / "visit_form.toml").read_text(encoding="utf-8"))


@cache
def areas() -> tuple[Area, ...]:
    """The five questions, in their order."""
    return tuple(
        Area(
            code=code,
            name=codes.KEY_QUESTIONS.label(code),
            about=said["about"],
            look=tuple(said["look"]),
            number=number,
        )
        for number, (code, said) in enumerate(_content()["areas"].items(), start=1)
    )


def area(code: str) -> Area | None:
    """One of them, or None where there is no such question."""
    return next((one for one in areas() if one.code == code), None)


def after(code: str) -> Area | None:
    """The question that comes after this one; None after the last."""
    known = [one.code for one in areas()]
    number = known.index(code) + 1
    return areas()[number] if number < len(known) else None


@cache
def target(name: str) -> Target:
    """A local target: how long a step should take here."""
    said = _content()["targets"][name]
    return Target(unit=said["unit"], amount=said.get("amount", 0))
