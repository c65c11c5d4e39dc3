"""One step of a worry over bought care, as a form on its page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from alongside.access import keeping
from alongside.providers import actions
from alongside.providers.forms import packages as forms
from alongside.providers.queries.packages import Package
from alongside.providers.rules.packages import LONGER, State


@dataclass(frozen=True)
class Kind:
    """What a step asks, what it does, and how the page names it."""

    title: str
    submit: str
    form: Callable[..., Any]
    act: Callable[..., Any]
    said: str
    is_decision: bool = False
    is_folded: bool = False


STEPS: dict[str, Kind] = {
    State.RECEIVED: Kind(
        "Say that you have it",
        "We have it",
        forms.ReceiveForm,
        actions.receive_package_concern,
        "They can see now that it is here.",
    ),
    State.DECIDED: Kind(
        "Decide",
        "Decide",
        forms.DecideForm,
        actions.decide_package_concern,
        "Decided. Please tell them too, by voice if you can.",
        is_decision=True,
    ),
    State.TOLD: Kind(
        "Tell them",
        "They were told",
        forms.TellForm,
        actions.tell_package_decision,
        "Thank you for telling them.",
    ),
    State.APPEALED: Kind(
        "Not right? Ask that somebody else looks at it",
        "Ask somebody else to look",
        forms.AppealForm,
        actions.appeal_package_decision,
        "Somebody who did not decide it looks at it again.",
        is_folded=True,
    ),
    State.LOOKED_AGAIN: Kind(
        "Look at it again",
        "Decide",
        forms.DecideForm,
        actions.look_again_at_package,
        "They can read what you found, and why.",
        is_decision=True,
    ),
    State.TAKEN_BACK: Kind(
        "Has it come right?",
        "Take it back",
        forms.TakeBackForm,
        actions.take_back_package_concern,
        "It is taken back. Everything stays here to read.",
        is_folded=True,
    ),
    LONGER: Kind(
        "Say why it takes longer",
        "Say why",
        forms.LongerForm,
        actions.say_why_package_waits,
        "They can read why it takes longer.",
        is_folded=True,
    ),
}


class Step:
    """A form on the page, sent by its own button."""

    def __init__(self, request: HttpRequest, package: Package, to: str) -> None:
        self.request, self.package, self.name = request, package, to
        self.kind = STEPS[to]
        key = f"providers.package.{package.concern.pk}.{to}"
        self.key = key
        sent = request.POST if request.POST.get("step") == to else None
        asks_why = package.is_late and to in (
            State.RECEIVED,
            State.DECIDED,
            State.LOOKED_AGAIN,
        )
        self.form = self.kind.form(sent, auto_id=f"{to}_%s", is_late=asks_why)
        keeping.fill_from_draft(request, self.form, key)

    def is_done(self) -> bool:
        """Whether this one was sent, and could be done."""
        if not self.form.is_bound:
            return False
        return keeping.is_done(
            self.request, self.form, self._act, key=self.key, said=self.kind.said
        )

    def _act(self) -> None:
        by = self.request.actor  # type: ignore[attr-defined]
        said = self.form.cleaned_data
        if self.kind.is_decision:
            said = {"decision": self.form.decided}
        self.kind.act(by=by, concern=self.package.concern, **said)
