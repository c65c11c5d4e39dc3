"""What the pages about services show."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    ExpressionWrapper,
    IntegerField,
    Q,
    Value,
    When,
)
from django.utils.formats import date_format

from alongside.access.actor import Actor
from alongside.providers import rules
from alongside.providers.models import CareOrganisation, Rating, Service
from alongside.providers.queries.changes import organisation_of
from alongside.standards import codes

PAGE = 25


@dataclass(frozen=True)
class RatedRow:
    """The judgements of one date, group and framework, in order of key question."""

    rated_on: date | None
    framework: str
    service_group: str
    cells: list[str]
    is_current: bool

    @property
    def when(self) -> str:
        """The date, and whether it has been replaced since."""
        day = date_format(self.rated_on, "j F Y") if self.rated_on else "No date given"
        return day if self.is_current else f"{day} (earlier)"


@dataclass(frozen=True)
class ServicePage:
    """A service and how it has been judged, newest first."""

    service: Service
    facts: list[tuple[str, str]]
    rows: list[RatedRow]
    organisation: CareOrganisation | None = None

    @property
    def columns(self) -> list[str]:
        """The heads of the table of ratings."""
        questions = [entry.label for entry in codes.KEY_QUESTIONS]
        return ["When", "How", "What", *questions]

    @property
    def cells(self) -> list[list[str]]:
        """The rows of the table of ratings, as words."""
        return [
            [row.when, row.framework, row.service_group, *row.cells]
            for row in self.rows
        ]


def service_named(viewer: Actor, pk: int) -> Service | None:
    """One service, or None where the viewer can see no such service."""
    return rules.visible_services(viewer).filter(pk=pk).first()


def service_page(viewer: Actor, pk: int) -> ServicePage | None:
    """A service with its history of ratings, or None."""
    service = service_named(viewer, pk)
    if service is None:
        return None
    rows = _rated_rows(service)
    return ServicePage(
        service=service,
        facts=_facts(service, rows),
        rows=rows,
        organisation=organisation_of(service),
    )


def _facts(service: Service, rows: list[RatedRow]) -> list[tuple[str, str]]:
    inspected = service.last_inspected_on
    facts = [
        ("Overall rating", _overall(service, rows)),
        ("Kind of care", ", ".join(service.kind_labels)),
        ("Run by", service.provider_name or service.brand_name),
        ("Address", "\n".join(service.address_lines)),
        ("Telephone", service.phone),
        ("Beds", str(service.beds) if service.beds else ""),
        ("Says it cares for", ", ".join(service.specialisms)),
        ("At present", "It gives no care" if service.dormant else ""),
        ("Last inspected", str(date_format(inspected, "j F Y")) if inspected else ""),
    ]
    return [(name, value) for name, value in facts if value]


def _overall(service: Service, rows: list[RatedRow]) -> str:
    """The newest overall rating; where two were published on one day, both."""
    of_the_day = [
        row.cells[0]
        for row in rows
        if row.is_current
        and row.rated_on == service.overall_rated_on
        and row.service_group == _part(Rating.OVERALL_GROUP)
        and service.rating_label in row.cells[0]
    ]
    return max(of_the_day, key=len, default=service.rating_label)


def _rated_rows(service: Service) -> list[RatedRow]:
    whole_first = Case(
        When(service_group=Rating.OVERALL_GROUP, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    groups: dict[tuple[date | None, str, str, str], list[Rating]] = defaultdict(list)
    for r in service.ratings.order_by(
        "status", "-rated_on", whole_first, "service_group", "framework", "pk"
    ):
        groups[r.rated_on, r.framework, r.service_group, r.status].append(r)
    return [
        RatedRow(
            rated_on=rated_on,
            framework=codes.RATING_FRAMEWORKS.plain(framework),
            service_group=_part(group),
            cells=[_cell(ratings, code) for code in codes.KEY_QUESTIONS.codes],
            is_current=status == Rating.Status.CURRENT,
        )
        for (rated_on, framework, group, status), ratings in groups.items()
    ]


def _part(group: str) -> str:
    return "The whole service" if group == Rating.OVERALL_GROUP else group


def _cell(ratings: list[Rating], key_question: str) -> str:
    labels = [r.label for r in ratings if r.key_question == key_question]
    return " and ".join(dict.fromkeys(labels))


def own_services(viewer: Actor) -> list[Service]:
    """The services of the organisation that the viewer works for (one query); each says
    in `is_answered_for` whether the viewer answers for it."""
    if viewer.organisation_id is None:
        return []
    rows = rules.visible_services(viewer).filter(organisation=viewer.organisation_id)
    teams = viewer.principals if viewer.may("answer_for_service") else ()
    theirs = ExpressionWrapper(
        Q(team__principal__in=list(teams)), output_field=BooleanField()
    )
    own = rows.annotate(is_answered_for=theirs)
    return list(own.order_by("name", "pk")[:PAGE])
