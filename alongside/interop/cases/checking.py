"""Rows of the file to past cases, or to everything that is wrong with them."""

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from alongside.concerns.past_case import PastCase, PastRisk
from alongside.interop.cases import cells, rules
from alongside.interop.cases.answers import NOT_YET
from alongside.interop.cases.columns import COLUMNS, Column
from alongside.interop.cases.faults import Fault, Wrong
from alongside.interop.cases.further import Further, further_of
from alongside.interop.cases.reading import Layout, Line, lines_of
from alongside.interop.cases.references import References

LONGEST_CELL = 1000

# Told the row and what is wrong with it.
Told = Callable[[int, list[Fault]], object]

READERS: dict[str, Callable[[str], object]] = {
    "source_reference": cells.read_reference,
    "adult_reference": cells.read_adult,
    "age_on_raising": cells.read_age,
    "service_cqc_location_id": cells.read_service,
    **dict.fromkeys(rules.DATES, cells.read_date),
}


def cases_of(
    layout: Layout,
    *,
    today: date,
    services: Container[str] | None,
    faulty: Told,
    progress: Callable[[int], object] = lambda _: None,
) -> Iterator[PastCase]:
    """The past cases of every row that is right; `faulty` is told of the others.

    Of rows with the same reference only the first counts, right or not.
    """
    rows = rows_and_cases(
        layout,
        today=today,
        services=services,
        faulty=faulty,
        progress=progress,
        also=lambda row: further_of(row, today)[1],
    )
    return (_with_further(case, further_of(row, today)[0]) for row, case in rows)


def _with_further(case: PastCase, further: Further) -> PastCase:
    return replace(
        case,
        born_on=further.born_on,
        died_on=further.died_on,
        health_conditions=further.health_conditions,
    )


def rows_and_cases(
    layout: Layout,
    *,
    today: date,
    services: Container[str] | None,
    faulty: Told,
    progress: Callable[[int], object] = lambda _: None,
    also: Callable[[dict[str, str]], list[Fault]] = lambda _: [],
) -> Iterator[tuple[dict[str, str], PastCase]]:
    """The same with the cells of each row; `also` finds faults in further columns."""
    with References() as seen:
        for line in lines_of(layout, progress=progress):
            case, faults = _check(line, layout, seen, today=today, services=services)
            if line.cells is not None:
                faults += also(line.cells)
            if case and not faults and line.cells is not None:
                yield line.cells, case
            else:
                faulty(line.number, faults)


def _check(
    line: Line,
    layout: Layout,
    seen: References,
    *,
    today: date,
    services: Container[str] | None,
) -> tuple[PastCase | None, list[Fault]]:
    if line.cells is None:
        wrong = f"This row has {line.count} cells; the header has {len(layout.places)}."
        return None, [Fault("", "", wrong, "One cell under each name of the header")]
    case, faults = check_row(line.cells, today=today, services=services)
    reference = line.cells["source_reference"].strip()
    first = seen.first_row(reference, line.number) if reference else None
    if first is None:
        return case, faults
    wrong = f"Row {first} has this reference already."
    again = Fault("source_reference", reference, wrong, "A reference used once")
    return None, [*faults, again]


def check_row(
    written: dict[str, str], *, today: date, services: Container[str] | None = None
) -> tuple[PastCase | None, list[Fault]]:
    """The past case a row tells of, or None and every fault found in it.

    `services` holds the location numbers that are loaded; None leaves them unchecked.
    """
    read: dict[str, Any] = {}
    faults: list[Fault] = []
    for column in COLUMNS:
        cell = written.get(column.name, "")
        try:
            read[column.name] = _read(column, cell)
        except Wrong as wrong:
            faults.append(wrong.in_column(column.name, cell))
    if read.get("decision") == NOT_YET:
        read["decision"] = ""
    if "raised_on" in read and read["raised_on"] is None:
        faults.append(Fault("raised_on", "", "Every row needs this day.", "The day"))
    row = rules.Row(read=read, written=written, today=today, services=services)
    faults += [fault for rule in rules.RULES for fault in rule(row)]
    return (None, faults) if faults else (_case(read), [])


def _read(column: Column, cell: str) -> object:
    if len(cell) > LONGEST_CELL:
        raise Wrong(
            f"This is longer than {LONGEST_CELL} characters.", column.meaning, hide=True
        )
    if column.answers is None:
        return READERS[column.name](cell)
    if column.is_list:
        return cells.read_answers(cell, column.answers)
    return cells.read_answer(cell, column.answers)


def _case(read: dict[str, Any]) -> PastCase:
    return PastCase(
        source_reference=read["source_reference"],
        raised_on=read["raised_on"],
        raised_by_kind=read["raised_by_kind"],
        adult_key=read["adult_reference"],
        age_on_raising=read["age_on_raising"],
        gender=read["gender"],
        ethnicity=read["ethnicity"],
        support_reason=read["primary_support_reason"],
        service_location_id=read["service_cqc_location_id"],
        danger=read["danger"] or "unknown",
        decision=read["decision"],
        decided_on=read["decided_on"],
        enquiry_began_on=read["enquiry_began_on"],
        enquiry_concluded_on=read["enquiry_concluded_on"],
        risks=_risks(*(read[column] for column in rules.RISKS)),
        assessment_outcome=read["assessment_outcome"],
        risk_outcome=read["risk_outcome"],
        capacity=read["lacked_capacity"],
        capacity_supported=read["supported_by_advocate_family_or_friend"],
        outcomes_asked=read["outcomes_asked"],
        outcomes_achieved=read["outcomes_achieved"],
    )


def _risks(*lists: tuple[str, ...]) -> tuple[PastRisk, ...]:
    """Each type with its source and location; one that stands alone holds for all."""
    most = max(len(answers) for answers in lists)
    if not most:
        return ()
    full = [answers * most if len(answers) == 1 else answers for answers in lists]
    return tuple(dict.fromkeys(PastRisk(*three) for three in zip(*full, strict=True)))
