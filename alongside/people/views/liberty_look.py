"""Weighing whether somebody is free, step by step. Each step is kept until the last."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from alongside.access import actions as access
from alongside.access import clock, gates
from alongside.access import queries as access_queries
from alongside.access.rules import Refused
from alongside.people.actions import liberty as actions
from alongside.people.forms import liberty as forms
from alongside.people.forms.liberty import OnceForm
from alongside.people.forms.liberty_look import (
    ConclusionStep,
    FactorsStep,
    PersonStep,
    PlaceStep,
    look_said,
)
from alongside.people.models import LibertyLook, Person
from alongside.people.queries import liberty as queries
from alongside.people.rules import liberty as rules
from alongside.people.views import liberty_desk as desk
from alongside.people.views.liberty_desk import Desk, open_person, to_liberty
from alongside.standards import liberty

STEPS = {
    "person": "What they say and show",
    "place": "Where they live, and freer ways",
    "factors": "Everything that matters",
    "conclusion": "All of it together",
}
LAST = "conclusion"


@dataclass(frozen=True)
class Weighing:
    """One writer's look in the making: what they typed, step by step."""

    request: HttpRequest
    person: Person
    newest: LibertyLook | None

    def key(self, step: str) -> str:
        """Under which the words of a step are kept."""
        return f"people.liberty.{self.person.pk}.{step}"

    def kept(self, step: str) -> dict[str, Any]:
        """What was typed in a step."""
        draft = access_queries.draft(self.request.actor, self.key(step))
        return draft.words if draft else {}

    def form(self, step: str, data: Any, **start: Any) -> Any:
        """The form of a step, empty or with what was sent."""
        actor, person = self.request.actor, self.person
        begin = start | {"seen": self.newest.pk if self.newest else ""}
        if step == "person":
            return PersonStep(data, initial=begin)
        if step == "place":
            begin |= queries.look_to_begin_with(actor, person, self.newest)
            choices = queries.decisions_to_choose(actor, person)
            return PlaceStep(data, initial=begin, choices=choices)
        if step == "factors":
            return FactorsStep(data, initial=begin, test=self.test())
        return ConclusionStep(data, initial=begin, is_first=self.newest is None)

    def test(self) -> liberty.LegalTest:
        """The test in use on the day that was looked at, or today's."""
        form = self.form("person", self.kept("person") or None)
        day = form.cleaned_data["looked_on"] if form.is_valid() else clock.today()
        return liberty.legal_test_on(_held(day))

    def is_pressed_already(self) -> bool:
        """Whether the last step was sent before, with the same words."""
        sent, viewer = self.request.POST, self.request.actor
        uid, reasons = sent.get("uid", ""), sent.get("reasons", "")
        return queries.is_pressed_already(viewer, self.person, uid, reasons)

    def finished(self) -> tuple[dict[str, Any], list[str]]:
        """The earlier steps that are well said, and the names of those that are not."""
        done, left = {}, []
        for step, name in STEPS.items():
            if step == LAST:
                continue
            form = self.form(step, self.kept(step) or {"seen": ""})
            if form.is_valid():
                done[step] = form
            else:
                left.append(name)
        return done, left


def _held(day: date) -> date:
    """A day for which a test is held."""
    first = next(iter(liberty.all_tests().values()))
    return max(day, first.applies_from)


@gates.for_ability("weigh_liberty")
@require_http_methods(["GET", "POST"])
def weigh_liberty(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """One step of a look. The last one keeps all of it."""
    if step not in STEPS:
        raise Http404
    person, by = open_person(request, pk, "liberty"), request.actor
    weighing = Weighing(request, person, queries.newest_look(by, person))
    start = {"looked_on": clock.today(), "looked_by": by.name}
    start |= {"next_look_on": forms.in_a_month()}
    form = weighing.form(step, request.POST or None, **start)
    if step == LAST:
        return _conclude(weighing, form)
    if rules.why_not_weigh(person, by) is None and form.is_valid():
        _keep(weighing, step, form)
        following = list(STEPS)[list(STEPS).index(step) + 1]
        return redirect("people:weigh_liberty", pk=pk, step=following)
    return _page(weighing, step, form, lambda: None)


def _keep(weighing: Weighing, step: str, form: OnceForm) -> None:
    """Keep the words of a step until the last one."""
    known = tuple(form.fields)
    sent = weighing.request.POST.items()
    words = {
        name: typed
        for name, typed in sent
        if name in known or name.rpartition("_")[0] in known
    }
    access.keep_draft(by=weighing.request.actor, key=weighing.key(step), words=words)


def _conclude(weighing: Weighing, form: ConclusionStep) -> HttpResponse:
    """The last step: all of them together, or which are not finished."""
    if weighing.is_pressed_already():
        return redirect(to_liberty(weighing.person))
    done, left = weighing.finished()

    def act() -> None:
        if left:
            names = ", ".join(f"“{name}”" for name in left)
            raise Refused(f"Finish these steps first: {names}.")
        _keep_look(weighing, form, done)

    return _page(weighing, LAST, form, act, left=left)


def _keep_look(
    weighing: Weighing, form: ConclusionStep, done: dict[str, Any]
) -> LibertyLook:
    look = actions.weigh_liberty(
        by=weighing.request.actor,
        person=weighing.person,
        said=look_said(form, **done),
        view=done["person"].view(),
        uid=form.cleaned_data["uid"],
        seen=form.seen_answer(),
    )
    for step in STEPS:
        access.drop_draft(by=weighing.request.actor, key=weighing.key(step))
    return look


def _page(
    weighing: Weighing, step: str, form: OnceForm, act: Any, **context: Any
) -> HttpResponse:
    number, person = list(STEPS).index(step) + 1, weighing.person
    by = weighing.request.actor
    sheet = Desk(
        person=person,
        back=to_liberty(person),
        heading=STEPS[step],
        key=weighing.key(step),
        submit="Keep all of it" if step == LAST else "Continue",
        why_not=rules.why_not_weigh(person, by),
        newest=weighing.newest,
    )
    context |= {"step": step, "number": number, "steps": STEPS}
    context["before"] = list(STEPS)[number - 2] if number > 1 else ""
    context["test"] = weighing.test() if step == "factors" else None
    context["limits"] = queries.limits(by, person) if step == "place" else []
    return desk.write(weighing.request, form, act, sheet, "liberty_look", **context)
