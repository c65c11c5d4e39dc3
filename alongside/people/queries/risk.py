"""What the pages about things that carry a risk show: the list, and one of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import (
    Decision,
    Person,
    Risk,
    RiskAgreement,
    RiskDecision,
    RiskLook,
    RiskSheet,
    RiskState,
    Safeguard,
    SafeguardAction,
)
from alongside.people.rules import risk_states
from alongside.people.rules.decisions import Missing, OptionSaid, why_not_keep_decision
from alongside.people.rules.record import is_own_record
from alongside.people.rules.risk import (
    STEP_NAMES,
    STEPS,
    HarmSaid,
    HolderSaid,
    OpinionSaid,
    RiskSaid,
    missing_to_agree,
)

PAGE = 20
ROWS = ("harms", "ways", "opinions", "safeguards", "holders")


def risks(viewer: Actor) -> QuerySet[Risk]:
    """Everything with a risk in it, of people whose circle the viewer is in."""
    return Risk.objects.select_related("person", "person__user")


def held(viewer: Actor, risk: Risk) -> Risk:
    """It as it is now; others who write here wait until this is done."""
    return risks(viewer).select_for_update(of=("self",)).get(pk=risk.pk)


def _sheets() -> QuerySet[RiskSheet]:
    return RiskSheet.objects.prefetch_related(*ROWS)


def newest_sheet(viewer: Actor, risk: Risk) -> RiskSheet:
    """What is written now. Every risk begins with a sheet."""
    return _sheets().filter(risk=risk).order_by("-pk")[0]


def said_of(sheet: RiskSheet) -> RiskSaid:
    """The whole of a sheet, as it would be typed."""
    return RiskSaid(
        wants=sheet.wants,
        why_it_matters=sheet.why_it_matters,
        why_said_by=sheet.why_said_by,
        benefits=tuple(sheet.good),
        harms=tuple(
            HarmSaid(h.words, h.how_likely, h.how_bad) for h in sheet.harms.all()
        ),
        ways=tuple(OptionSaid(w.words, w.good, w.bad) for w in sheet.ways.all()),
        opinions=tuple(
            OpinionSaid(o.name, o.relation, o.words) for o in sheet.opinions.all()
        ),
        safeguards=tuple(one.words for one in sheet.safeguards.all()),
        contingency=sheet.contingency,
        trigger=sheet.trigger,
        look_again_on=sheet.look_again_on,
        holders=tuple(
            HolderSaid(h.name, h.role, h.part, h.answer) for h in sheet.holders.all()
        ),
    )


def written_meanwhile(
    viewer: Actor, risk: Risk, step: str, seen: int | None
) -> RiskSheet | None:
    """The newest sheet, if somebody has changed this step since the one seen."""
    newest = newest_sheet(viewer, risk)
    if newest.pk == seen:
        return None
    base = _sheets().filter(risk=risk, pk=seen or 0).first()
    if base and said_of(base).step(step) == said_of(newest).step(step):
        return None
    return newest


@dataclass(frozen=True)
class RiskLine:
    """One thing with a risk in it: what is written now, and what was agreed last."""

    risk: Risk
    sheet: RiskSheet
    agreement: RiskAgreement | None


def _lines(found: Iterable[Risk]) -> list[RiskLine]:
    """Each with its newest sheet and agreement (a constant number of queries)."""
    rows = list(found)
    of_these = {"risk__in": [one.pk for one in rows]}
    sheets = _sheets().filter(**of_these).order_by("risk", "-pk").distinct("risk")
    agreements = (
        RiskAgreement.objects.filter(**of_these)
        .order_by("risk", "-pk")
        .distinct("risk")
        .select_related("involvement")
        .prefetch_related("dissents")
    )
    sheet_of = {one.risk_id: one for one in sheets}
    agreed = {one.risk_id: one for one in agreements}
    return [RiskLine(one, sheet_of[one.pk], agreed.get(one.pk)) for one in rows]


def list_risks(viewer: Actor, person: Person, after: str = "") -> Page[RiskLine]:
    """Everything of one person's, the newest first."""
    rows = risks(viewer).filter(person=person)
    if before := access.number_in(after):
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    shown = found[:PAGE]
    return Page(_lines(shown), str(shown[-1].pk) if found[PAGE:] else "")


def risks_of(viewer: Actor, person: Person) -> list[RiskLine]:
    """Those that have not ended, for a page to print or to hand over."""
    rows = risks(viewer).filter(person=person).exclude(state=RiskState.ENDED)
    return _lines(rows.order_by("pk"))


@dataclass(frozen=True)
class Earlier:
    """How one step stood before somebody changed it."""

    sheet: RiskSheet
    changed: RiskSheet

    @property
    def step(self) -> str:
        """Which step was changed."""
        return self.changed.step

    @property
    def told_as(self) -> str:
        """One line: until when it stood, and who changed it."""
        day = timezone.localdate(self.changed.recorded_at)
        who = self.changed.recorded_by_name
        return f"{STEP_NAMES[self.step]}: changed on {day.day} {day:%B %Y} by {who}"


@dataclass(frozen=True)
class SafeguardLine:
    """Something that makes it safer, and who does it."""

    safeguard: Safeguard
    undertaken: SafeguardAction | None


@dataclass(frozen=True)
class RiskPage:
    """One thing with a risk in it, whole."""

    risk: Risk
    sheets: list[RiskSheet]
    agreements: list[RiskAgreement]
    looks: list[RiskLook]
    asked: list[RiskDecision]
    undertaken: dict[str, SafeguardAction]
    is_own: bool
    may_write: bool
    may_act: bool

    @property
    def sheet(self) -> RiskSheet:
        """What is written now."""
        return self.sheets[0]

    @property
    def is_open(self) -> bool:
        """Whether it is being thought about, so that it can be written."""
        return self.may_write and self.risk.state == RiskState.THINKING

    @property
    def agreement(self) -> RiskAgreement | None:
        """What was agreed last, while it stands."""
        is_new = self.risk.state == RiskState.THINKING
        return self.agreements[0] if self.agreements and not is_new else None

    @property
    def earlier_agreements(self) -> list[RiskAgreement]:
        """What was agreed before."""
        return [one for one in self.agreements if one != self.agreement]

    @property
    def missing(self) -> list[Missing]:
        """What must be written before it can be agreed."""
        result = RiskAgreement.Result.AGREE
        return missing_to_agree(said_of(self.sheet), result)

    @property
    def next_step(self) -> str:
        """The first step in which nothing is written; '' when there is none."""
        said = said_of(self.sheet)
        return next((code for code in STEPS if said.is_blank(code)), "")

    @property
    def may_stop(self) -> bool:
        """Whether there is something to look at again or to end."""
        return self.may_write and self.risk.state != RiskState.ENDED

    @property
    def may_think_again(self) -> bool:
        """Whether it can be taken up again."""
        can = risk_states.risk_step("think_again", self.risk.state)
        return self.may_write and can is not None

    @property
    def safeguards(self) -> list[SafeguardLine]:
        """What makes it safer, each with who does it."""
        return [
            SafeguardLine(one, self.undertaken.get(one.words))
            for one in self.sheet.safeguards.all()
        ]

    @property
    def earlier(self) -> list[Earlier]:
        """How each step stood before it was changed, newest first."""
        pairs = zip(self.sheets, self.sheets[1:], strict=False)
        return [
            Earlier(before, changed)
            for changed, before in pairs
            if not said_of(before).is_blank(changed.step)
        ]


def risk_page(viewer: Actor, risk: Risk) -> RiskPage:
    """Everything about one risk (a constant number of queries)."""
    done = SafeguardAction.objects.filter(risk=risk).select_related("action")
    agreed = RiskAgreement.objects.filter(risk=risk).select_related("involvement")
    looks = RiskLook.objects.filter(risk=risk).select_related("involvement")
    asked = RiskDecision.objects.filter(risk=risk).select_related("decision")
    return RiskPage(
        risk=risk,
        sheets=list(_sheets().filter(risk=risk).order_by("-pk")),
        agreements=list(agreed.prefetch_related("dissents")),
        looks=list(looks),
        asked=list(asked),
        undertaken={one.words: one for one in done},
        is_own=is_own_record(risk.person, viewer),
        may_write=why_not_keep_decision(risk.person, viewer) is None,
        may_act=viewer.may("agree_actions"),
    )


def safeguard_of(viewer: Actor, risk: Risk, number: int) -> Safeguard | None:
    """One of the things that make it safer."""
    return Safeguard.objects.filter(sheet__risk=risk, pk=number).first()


def decisions_to_tie(viewer: Actor, risk: Risk) -> list[tuple[str, str]]:
    """Decisions about the person that are not tied to this yet, newest first."""
    rows = Decision.objects.filter(person=risk.person)
    rows = rows.exclude(
        pk__in=RiskDecision.objects.filter(risk=risk).values("decision")
    )
    return [(str(one.pk), one.question) for one in rows.order_by("-pk")[:50]]


def starting_safeguard(
    viewer: Actor, risk: Risk, safeguard: Safeguard
) -> dict[str, object]:
    """What the form begins with when something is to be done: its words, and why."""
    sheet = newest_sheet(viewer, risk)
    day = risk.look_again_on or sheet.look_again_on
    return {
        "what": safeguard.words,
        "serves": sheet.why_it_matters or sheet.wants,
        "serves_kind": "wish",
        "due_on": day if day and day > clock.today() else None,
    }
