"""One thing somebody looks after, whatever it is: in words, and where it stands."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from alongside.agreed.models import Action
from alongside.concerns.models import Asking, Concern, EarlyWorry, GetInTouch
from alongside.concerns.rules import handing as rules
from alongside.people.models import Barrier, Person

MODELS: dict[str, type[Model]] = {
    rules.CONCERN: Concern,
    rules.ACTION: Action,
    rules.BARRIER: Barrier,
    rules.PERSON: Person,
    rules.EARLY: EarlyWorry,
    rules.ASKING: Asking,
    rules.CALL: GetInTouch,
}
KINDS = {model._meta.label: kind for kind, model in MODELS.items()}
# What else is read with each, for its words. Whoever asks does not see the concern.
BESIDE = {
    rules.CONCERN: ("person", "service"),
    rules.BARRIER: ("person",),
    rules.EARLY: ("person", "service"),
    rules.CALL: ("concern__person", "concern__service"),
}
# Where each of them is; the others have no page that everybody can open.
PAGES = {
    rules.CONCERN: "concerns:concern",
    rules.BARRIER: "people:barrier",
    rules.PERSON: "pages:person",
    rules.EARLY: "concerns:early_one",
    rules.ASKING: "concerns:asking",
    rules.CALL: "concerns:get_in_touch",
}


@dataclass(frozen=True)
class Held:
    """One thing that somebody looks after: what it is, whom it is about, by when."""

    kind: str
    row: Concern | Action | Barrier | Person | EarlyWorry | Asking | GetInTouch
    about: Person | None = None
    instead_of: str = ""  # who is away, and had it before

    @property
    def key(self) -> str:
        """Its name in a form: `concern-7`."""
        return f"{self.kind}-{self.row.pk}"

    @property
    def called(self) -> str:
        """Whom it is about, as lists name them."""
        row = self.row
        if isinstance(row, GetInTouch):
            row = row.concern
        if isinstance(row, Concern | EarlyWorry):
            return row.who_it_is_about
        if isinstance(row, Action):
            return row.for_name
        if isinstance(row, Asking):
            return row.called
        return self.about.called if self.about else "Nobody in particular"

    @property
    def what(self) -> str:
        """What it is, in a line."""
        row = self.row
        if isinstance(row, Concern):
            return f"{row.get_state_display()}, {row.reference}"
        if isinstance(row, Action):
            return f"To do: {row.what}"
        if isinstance(row, Barrier):
            return f"Answers for what stands in the way: {row.words}"
        if isinstance(row, EarlyWorry):
            return f"Talks over an early worry: {row.words}"
        if isinstance(row, Asking):
            return "Asks how it was for them, as somebody who had no part in it"
        if isinstance(row, GetInTouch):
            return f"Gets in touch after we asked how it was, {row.concern.reference}"
        return "Works with them"

    @property
    def by_when(self) -> date | None:
        """The day it goes by, where it has one."""
        if isinstance(self.row, Action):
            return self.row.due_on
        return self.row.restart_on if isinstance(self.row, Concern) else None


def about(row: Model) -> Person | None:
    """Whom a thing is about, where that is known."""
    if isinstance(row, GetInTouch):
        return row.concern.person
    return row if isinstance(row, Person) else getattr(row, "person", None)
