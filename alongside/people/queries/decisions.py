"""What the pages about decisions show: the register, and one decision whole."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import (
    Assessment,
    BestInterests,
    Decision,
    DecisionAnswer,
    Person,
)
from alongside.people.rules import decisions as rules
from alongside.people.rules.capacity import LIMBS
from alongside.people.rules.record import is_own_record
from alongside.standards import codes

PAGE = 20


def decisions(viewer: Actor) -> QuerySet[Decision]:
    """Every decision about people whose circle the viewer is in."""
    return Decision.objects.select_related("person")


def newest_answer(
    viewer: Actor, decision: Decision, *, hold: bool = False
) -> DecisionAnswer | None:
    """What was decided last. `hold` makes others who write here wait."""
    if hold:
        decisions(viewer).select_for_update(of=("self",)).get(pk=decision.pk)
    rows = DecisionAnswer.objects.filter(decision=decision).select_related(
        "involvement"
    )
    return rows.order_by("-pk").first()


def newest_assessment(viewer: Actor, decision: Decision) -> Assessment | None:
    """The conversation about this one decision that was held last."""
    rows = Assessment.objects.filter(decision=decision)
    return rows.order_by("-assessed_at", "-pk").first()


def kind_of(viewer: Actor, decision: Decision) -> str:
    """What kind of decision it is, as was said last; '' when nobody has said."""
    rows = Assessment.objects.filter(decision=decision).exclude(kind="")
    newest = rows.order_by("-pk").values_list("kind", flat=True).first()
    return newest or decision.kind


@dataclass(frozen=True)
class Line:
    """A decision in the register, with its newest answer."""

    decision: Decision
    answer: DecisionAnswer | None

    @property
    def is_told(self) -> bool:
        """Whether the person has been told what was decided."""
        return bool(self.answer and self.answer.tellings.all())


def register(viewer: Actor, person: Person, after: str = "") -> Page[Line]:
    """Decisions about a person, the newest question first (four queries)."""
    rows = decisions(viewer).filter(person=person)
    before = access.number_in(after)
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    shown = found[:PAGE]
    answers = {
        one.decision_id: one
        for one in DecisionAnswer.objects.filter(decision__in=shown)
        .order_by("decision", "-pk")
        .distinct("decision")
        .select_related("involvement")
        .prefetch_related("tellings")
    }
    lines = [Line(one, answers.get(one.pk)) for one in shown]
    return Page(lines, str(shown[-1].pk) if found[PAGE:] else "")


@dataclass(frozen=True)
class Part:
    """One question of a conversation, its answer and what shows it."""

    question: str
    answer: str
    evidence: str


def _said(answer: str) -> str:
    return {"yes": "Yes", "no": "No"}.get(answer, "Could not tell")


@dataclass(frozen=True)
class Look:
    """One conversation about one decision, ready to be read."""

    row: Assessment
    is_newest: bool

    @property
    def parts(self) -> list[Part]:
        """What was looked at, in the law's order; what was not asked is left out."""
        row = self.row
        asked = [(codes.CAPACITY_LIMBS.plain(limb), limb) for limb in LIMBS]
        asked += [
            (
                "An illness, injury or other disturbance of the mind or brain",
                "impairment",
            ),
            ("Because of it, this could not be decided at that time", "link"),
        ]
        return [
            Part(words, _said(getattr(row, name)), getattr(row, f"{name}_evidence"))
            for words, name in asked
            if getattr(row, name)
        ]

    @property
    def waiting(self) -> str:
        """Whether it could wait for a better time, in words; '' if it was not asked."""
        if self.row.fluctuates == "no":
            return "It does not come and go."
        if not self.row.fluctuates:
            return ""
        comes = "It comes and goes" if self.row.fluctuates == "yes" else "It may pass"
        waits = {"yes": ", and this can wait.", "no": ", and this cannot wait."}
        return comes + waits.get(self.row.can_wait, ".")

    @property
    def is_due(self) -> bool:
        """Whether the day to look again has come and nobody has looked since."""
        day = self.row.next_look_on
        return self.is_newest and day is not None and day <= clock.today()


@dataclass(frozen=True)
class DecisionPage:
    """One decision: the newest answer, the earlier ones, each look at deciding it."""

    decision: Decision
    answers: list[DecisionAnswer]
    looks: list[Look]
    best: BestInterests | None
    is_own: bool
    may_write: bool
    why_not_assess: str | None

    @property
    def answer(self) -> DecisionAnswer | None:
        """What counts now."""
        return self.answers[0] if self.answers else None

    @property
    def needed_by(self) -> str:
        """The day it is to be decided by, as it is read."""
        day = self.decision.needed_by
        return f"{day.day} {day:%B %Y}." if day else ""

    @property
    def kind(self) -> str:
        """What kind of decision it is, as was said last; '' for no kind of the list."""
        said = [row for row in (look.row for look in self.looks) if row.kind]
        newest = max(said, key=lambda row: row.pk).kind if said else self.decision.kind
        return "" if newest == "other" else newest

    @property
    def earlier(self) -> list[DecisionAnswer]:
        """What stood here before."""
        return self.answers[1:]

    @property
    def thoughts(self) -> list[tuple[str, str]]:
        """What was thought about before deciding for the person."""
        kept = self.best.thoughts if self.best else {}
        known = codes.BEST_INTERESTS_CHECKLIST
        return [(known.plain(c), kept[c]) for c in known.codes if c in kept]

    @property
    def may_decide_for_them(self) -> bool:
        """Whether what is best for them may be decided, as things stand."""
        held = self.looks[0].row if self.looks else None
        return not self.why_not_assess and not rules.why_not_best_interests(held)


def decision_page(viewer: Actor, decision: Decision) -> DecisionPage:
    """Everything about one decision, and nothing about any other."""
    answers = list(
        DecisionAnswer.objects.filter(decision=decision)
        .order_by("-pk")
        .select_related("involvement")
        .prefetch_related("options", "tellings")
    )
    held = Assessment.objects.filter(decision=decision).order_by("-assessed_at", "-pk")
    person = decision.person
    return DecisionPage(
        decision=decision,
        answers=answers,
        looks=[Look(row, number == 0) for number, row in enumerate(held)],
        best=_best_interests(answers),
        is_own=is_own_record(person, viewer),
        may_write=rules.why_not_keep_decision(person, viewer) is None,
        why_not_assess=rules.why_not_assess(person, viewer),
    )


def _best_interests(answers: list[DecisionAnswer]) -> BestInterests | None:
    """What the answer that counts rests on. Putting words right keeps what it was."""
    if not answers or answers[0].basis != rules.BEST_INTERESTS:
        return None
    rows = BestInterests.objects.filter(answer__in=answers).select_related("assessment")
    return rows.prefetch_related("consulted").order_by("-pk").first()


def answer_to_begin_with(
    viewer: Actor, newest: DecisionAnswer | None
) -> dict[str, object]:
    """What the form begins with when something kept is put right."""
    if newest is None:
        return {}
    start: dict[str, object] = {
        "answer": newest.words,
        "decided_on": newest.decided_on,
        "decided_by": newest.decided_by,
        "role": newest.role,
        "by_authority": newest.authority,
    }
    for number, option in enumerate(newest.options.all(), start=1):
        start |= {
            f"option_{number}": option.words,
            f"good_{number}": option.good,
            f"bad_{number}": option.bad,
        }
    view = newest.involvement
    through = view.how == "through_someone"
    return start | {
        "how": view.how,
        "words": "" if through else view.words,
        "through_words": view.words if through else "",
        "spoken_by": view.spoken_by,
        "authority": view.authority,
        "not_asked_reason": view.reason,
        "not_asked_words": view.reason_words,
        "support": view.support,
    }
