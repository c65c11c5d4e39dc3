"""What a row tells the national return beside the past case: a birth, a death, more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from alongside.interop.cases import cells
from alongside.interop.cases.columns import OF_THE_RETURN
from alongside.interop.cases.faults import Fault, Wrong

CONDITIONS = OF_THE_RETURN[-1]
AGES = range(18, 121)


@dataclass(frozen=True)
class Further:
    """What a row tells the return beside the past case."""

    council: str = ""
    born_on: date | None = None
    died_on: date | None = None
    health_conditions: tuple[str, ...] = ()


def further_of(row: dict[str, str], today: date) -> tuple[Further, list[Fault]]:
    """The further columns of a row, and everything wrong with them."""
    if not any(row.get(column.name) for column in OF_THE_RETURN):
        return Further(), []
    readers: dict[str, Callable[[str], object]] = {
        "council": cells.read_council,
        "born_on": cells.read_birth,
        "died_on": cells.read_date,
        "health_conditions": _conditions,
    }
    read: dict[str, object] = {}
    faults = []
    for name, reader in readers.items():
        try:
            read[name] = reader(row.get(name, ""))
        except Wrong as wrong:
            faults.append(wrong.in_column(name, row[name]))
    if faults:
        return Further(), faults
    further = Further(**read)  # type: ignore[arg-type]
    return further, _disagreeing(row, further, today)


def _conditions(cell: str) -> tuple[str, ...]:
    answers = CONDITIONS.answers
    return cells.read_answers(cell, answers) if answers else ()


def _disagreeing(row: dict[str, str], further: Further, today: date) -> list[Fault]:
    faults = []
    if further.died_on and further.died_on > today:
        faults.append(
            Fault(
                "died_on",
                row["died_on"],
                "This day is in the future.",
                f"{today} or before",
            )
        )
    try:
        raised = cells.read_date(row["raised_on"])
        told = cells.read_age(row["age_on_raising"])
    except Wrong:
        return faults  # those cells have faults of their own
    if further.born_on and raised:
        faults += _birth_faults(row["born_on"], further.born_on, raised, told)
    return faults


def _birth_faults(cell: str, born: date, raised: date, told: int | None) -> list[Fault]:
    before_birthday = (raised.month, raised.day) < (born.month, born.day)
    age = raised.year - born.year - before_birthday
    if age not in AGES:
        wrong = (
            f"This makes the person {age} on the day it was raised; the return counts "
            "adults from 18 to 120."
        )
        return [Fault("born_on", cell, wrong, "Their month of birth, such as 1943-05")]
    if told is not None and abs(told - age) > 1:
        wrong = f"This makes the person {age}, but age_on_raising is {told}."
        return [Fault("born_on", cell, wrong, "A birth and an age that agree")]
    return []
