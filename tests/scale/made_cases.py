"""Twenty thousand made-up cases of several councils, with all that is awkward in them.

Unknown people and answers, births on the edges of a band, deaths before and after the
last day of the year, enquiries that end years later, risks named twice. The same seed
makes the same cases; nothing in them says anything about any council.
"""

import csv
from datetime import date, timedelta
from random import Random

import duckdb

from alongside.assurance.national_return.columns import CASES, REVIEWS, joined_risks
from alongside.standards import codes
from alongside.standards.return_tables import HEALTH_CONDITIONS

COUNCILS = ("L01", "L02", "L03", "L04", "L05", "L06")
EACH = 3_400
FIRST, DAYS = date(2023, 3, 1), 3 * 365 + 60
ADULTS = 2_000  # of a council
EDGES = (18, 65, 75, 85, 95)


def make(folder, *, each=EACH):
    """A Parquet file of cases and one of reviews for each council, as they would be
    handed over."""
    for number, council in enumerate(COUNCILS):
        chance = Random(number)
        _write(folder / "cases" / council, CASES, _cases(chance, council, each))
        _write(folder / "reviews" / council, REVIEWS, _reviews(chance, council))


def _write(path, columns, rows):
    path.parent.mkdir(exist_ok=True, parents=True)
    plain = path.with_suffix(".csv")
    with plain.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns))
        writer.writeheader()
        writer.writerows(rows)
    kinds = {"string": "VARCHAR", "date": "DATE", "int16": "SMALLINT"}
    typed = ", ".join(f"'{name}': '{kinds[str(k)]}'" for name, k in columns.items())
    duckdb.sql(
        f"COPY (FROM read_csv('{plain}', columns = {{{typed}}}, header = true)) "
        f"TO '{path.with_suffix('.parquet')}' (FORMAT parquet)"
    )


def _cases(chance, council, each):
    adults = [_adult(chance, number) for number in range(ADULTS)]
    for number in range(each):
        raised = FIRST + timedelta(chance.randrange(DAYS))
        adult = chance.choice(adults)
        case = {
            "council": council,
            "source_reference": f"C-{number}",
            "raised_on": raised,
            **adult,
            **_said_of_them(chance, adult, raised),
        }
        yield case | _what_followed(chance, raised)


def _adult(chance, number):
    born = None
    if chance.random() < 0.6:
        year = 2024 + chance.randrange(3) - chance.choice((*EDGES, 30, 72, 88))
        born = date(year, chance.choice((3, 4, chance.randint(1, 12))), 1)
        born += timedelta(chance.choice((0, 27, 30)))
    return {
        "adult": f"A-{number}" if number % 50 else "",
        "born_on": born,
        "died_on": FIRST + timedelta(chance.randrange(DAYS * 2))
        if chance.random() < 0.15
        else None,
    }


def _said_of_them(chance, adult, raised):
    born = adult["born_on"]
    age = raised.year - born.year if born else chance.randint(18, 100)
    return {
        "age_on_raising": max(age, 18) if chance.random() < 0.8 else None,
        "gender": _answer(chance, codes.GENDERS),
        "ethnicity": _answer(chance, codes.ETHNICITIES),
        "support_reason": _answer(chance, codes.SUPPORT_REASONS),
        "health_conditions": ";".join(_several(chance, HEALTH_CONDITIONS.codes)),
    }


def _what_followed(chance, raised):
    kind = chance.choice(("", "", "section_42", "section_42", "other"))
    if not kind:
        return {}
    began = raised + timedelta(chance.randrange(20))
    followed = {"kind": kind, "began_on": began}
    if chance.random() < 0.2:
        return followed | {"risks": _risks(chance)}
    return followed | {
        "concluded_on": began + timedelta(chance.randrange(500)),
        "risks": _risks(chance),
        "assessment_outcome": _answer(chance, codes.ASSESSMENT_OUTCOMES),
        "risk_outcome": _answer(chance, codes.RISK_OUTCOMES),
        "capacity": _answer(chance, codes.CAPACITY),
        "capacity_supported": chance.choice(("", "yes", "no", "unknown")),
        "outcomes_asked": _answer(chance, codes.OUTCOMES_ASKED),
        "outcomes_achieved": _answer(chance, codes.OUTCOMES_ACHIEVED),
    }


def _risks(chance):
    lists = (codes.RISK_TYPES, codes.RISK_SOURCES, codes.RISK_LOCATIONS)
    risks = [
        tuple(chance.choice(listed.codes) for listed in lists)
        for _ in range(chance.choice((0, 1, 1, 2, 3)))
    ]
    return joined_risks(risks + risks[:1] * chance.randrange(2))


def _reviews(chance, council):
    for number in range(12):
        counted = FIRST + timedelta(chance.randrange(DAYS))
        for person in range(chance.randint(1, 3)):
            yield {
                "council": council,
                "review_reference": f"R-{number}",
                "counted_on": counted,
                "adult": f"A-{person}",
                "age": chance.choice((None, 40, 64, 65, 99)),
                "died": chance.choice(("yes", "no")),
            }


def _answer(chance, listed):
    return chance.choice(("", *listed.codes))


def _several(chance, answers):
    return [chance.choice(answers) for _ in range(chance.choice((0, 0, 1, 2, 4)))]
