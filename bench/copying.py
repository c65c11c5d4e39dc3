"""Writes past cases with COPY: circles, memberships, concerns, enquiries, the log."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from alongside.concerns.actions import past
from alongside.concerns.models import Concern, Enquiry, Risk
from alongside.concerns.models.concern import WAITING, State
from alongside.concerns.past_case import PastCase
from alongside.people.models import Death, Person
from alongside.people.names import sounds_of
from bench import filling
from bench.people_today import Places

BEFORE = datetime(2016, 1, 1, tzinfo=UTC)
FIRST = 1000  # numbers below belong to what actions made
MEMBERSHIP = (
    "circle_id",
    "principal_id",
    "purpose",
    "basis",
    "starts_at",
    "person_told",
)
ENTRY = (
    "id",
    "at",
    "act",
    "what",
    "user_id",
    "subject_kind",
    "subject_id",
    "circle_id",
    "reason",
    "details",
)


def columns_of(model: Any) -> list[str]:
    """Every column of a model's table."""
    return [field.column for field in model._meta.local_concrete_fields]


def blank(model: Any) -> dict[str, Any]:
    """A row with every default."""
    empty = model()
    fields = model._meta.local_concrete_fields
    return {field.column: getattr(empty, field.attname) for field in fields}


class Writer:
    """Writes batch after batch; numbers run on from one to the next."""

    def __init__(self, connection: "psycopg.Connection[Any]", places: Places) -> None:
        self.connection, self.places = connection, places
        self.written = 0
        self.circle = self.enquiry = self.risk = self.person = FIRST
        self._blank = {m: blank(m) for m in (Concern, Enquiry, Risk, Person, Death)}

    def write(self, cases: Iterable[PastCase]) -> None:
        """One batch, in a transaction of its own."""
        self._circles: list[tuple[int, str, datetime]] = []
        self._members: list[tuple[Any, ...]] = []
        self._log: list[tuple[Any, ...]] = []
        rows: dict[Any, list[dict[str, Any]]] = {
            model: [] for model in (Person, Death, Concern, Enquiry, Risk)
        }
        for case in cases:
            self._add(case, rows)
        self._copy("access_circle", ("id", "kind", "created_at"), self._circles)
        self._copy("access_membership", MEMBERSHIP, self._members)
        for model, made in rows.items():
            columns = columns_of(model)
            values = ([row[column] for column in columns] for row in made)
            self._copy(model._meta.db_table, columns, values)
        self._copy("access_entry", ENTRY, self._log)
        self.connection.commit()

    def finish(self) -> None:
        """Let what comes after take numbers that are free."""
        for table in (
            "access_circle",
            "concerns_concern",
            "concerns_enquiry",
            "concerns_risk",
            "people_person",
            "people_death",
        ):
            self.connection.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), "
                f"(SELECT max(id) FROM {table}))"
            )
        self.connection.commit()

    def _add(self, case: PastCase, rows: dict[Any, list[dict[str, Any]]]) -> None:
        number = self.written = self.written + 1
        place = number % filling.PEOPLE_FOR_EACH
        if place == 1:
            rows[Person].append(self._person(number))
            if not self.person % filling.ONE_HAS_DIED_OF:
                rows[Death].append(self._death(rows[Person][-1]))
        circle = self._draw("concern", is_shared=not number % 200)
        concern = self._blank[Concern] | past._concern_columns(
            case, self.places.services
        )
        if concern["state"] in WAITING:
            concern["state"] = State.NO_ACTION
        concern |= {"id": FIRST + number, "circle_id": circle}
        concern["person_id"] = self.person if place in (1, 2, 3) else None
        rows[Concern].append(concern)
        self._note(number, circle, concern["raised_at"])
        if case.is_enquiry:
            self._add_enquiry(case, concern, rows)

    def _add_enquiry(
        self,
        case: PastCase,
        concern: dict[str, Any],
        rows: dict[Any, list[dict[str, Any]]],
    ) -> None:
        self.enquiry += 1
        owned = {"circle_id": concern["circle_id"], "id": self.enquiry}
        about = {"concern_id": concern["id"], "person_id": concern["person_id"]}
        said = past._enquiry_columns(case)
        rows[Enquiry].append(self._blank[Enquiry] | said | owned | about)
        for risk in past._risks(Enquiry(**owned), case):
            self.risk += 1
            told = {c: getattr(risk, c) for c in ("type", "source", "location")}
            of = {"enquiry_id": self.enquiry, "circle_id": concern["circle_id"]}
            rows[Risk].append(self._blank[Risk] | told | of | {"id": self.risk})

    def _person(self, number: int) -> dict[str, Any]:
        self.person += 1
        name = filling.somebody(number)
        return self._blank[Person] | {
            "id": self.person,
            "circle_id": self._draw("person", is_shared=False),
            "name": name,
            "sounds": sounds_of(name),
            "date_of_birth": date(1930 + self.person % 75, 1 + self.person % 12, 9),
            "health_conditions": filling.conditions_of(self.person),
        }

    def _death(self, person: dict[str, Any]) -> dict[str, Any]:
        said = dict.fromkeys(("told_by", "how_known", "words", "family"), "Said")
        return self._blank[Death] | {
            **said,
            "id": person["id"],
            "circle_id": person["circle_id"],
            "person_id": person["id"],
            "died_on": filling.ENDED,
            "written_by": 0,
        }

    def _draw(self, kind: str, *, is_shared: bool) -> int:
        self.circle += 1
        self._circles.append((self.circle, kind, BEFORE))
        teams = [self.places.team] + [self.places.second_team] * is_shared
        self._members += [
            (self.circle, t, "safeguarding_team", "public_task", BEFORE, "not_yet")
            for t in teams
        ]
        return self.circle

    def _note(self, number: int, circle: int, at: datetime) -> None:
        self._log.append(
            (
                UUID(int=number),
                at,
                "open",
                "concern",
                None,
                "concerns.Concern",
                FIRST + number,
                circle,
                "safeguarding_team",
                "{}",
            )
        )

    def _copy(self, table: str, columns: Iterable[str], rows: Iterable[Any]) -> None:
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        with self.connection.cursor().copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
