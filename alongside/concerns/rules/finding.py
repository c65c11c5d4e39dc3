"""When a draft of what was found may be written, read and put right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.access.rules import why_not_without
from alongside.concerns.models import (
    AskedPart,
    Enquiry,
    FindingCopy,
    FindingDraft,
    FindingNotShown,
    FindingOffer,
    FindingPoint,
    PartDecision,
)
from alongside.concerns.models.concern import State
from alongside.concerns.models.enquiry import CEASED
from alongside.concerns.rules import enquiring
from alongside.people.models import Relationship
from alongside.standards import codes

Kind, Says, Became = FindingCopy.Kind, FindingPoint.Says, FindingPoint.Became
NO_DRAFT = "Write first what was found."
WITH_A_MANAGER = "A manager is reading this now. It can be changed when it comes back."
NEVER_SHARED = (
    "This is not possible: somebody who may be a source of risk never reads it."
)
OVER = "This draft is over. If something is not right, tell your worker at any time."


@dataclass(frozen=True)
class Found:
    """What was found, how sure we are, and what it means for the risk.

    `easy_words` say the same to the person in short sentences, where that helps.
    """

    found: str
    certainty: str
    words_to_person: str
    assessment_outcome: str
    risk_outcome: str = ""
    easy_words: str = ""


@dataclass(frozen=True)
class Reader:
    """Somebody who may be given the draft to read."""

    kind: str
    name: str
    user: User | None = None
    part: AskedPart | None = None

    @property
    def key(self) -> str:
        """What a form calls them."""
        number = self.part.pk if self.part else (self.user.pk if self.user else 0)
        return f"{self.kind}-{number}"

    @property
    def words(self) -> str:
        """Who they are, for whoever chooses."""
        return f"{self.name}: {Kind(self.kind).label.lower()}"


@dataclass(frozen=True)
class Sharing:
    """How it is given to read, and until when they can say something. `words` are for
    those who were asked; the others read what was written for the person."""

    form: str
    answer_by: date
    words: str = ""


@dataclass(frozen=True)
class Standing:
    """The draft of an enquiry, with who read it, what they said, and where it is.

    `out` are the names of those whose answers to us are still to come.
    """

    draft: FindingDraft | None = None
    copies: Sequence[FindingCopy] = ()
    not_shown: Sequence[FindingNotShown] = ()
    offers: Sequence[FindingOffer] = ()
    out: Sequence[str] = field(default_factory=tuple)

    @property
    def offer(self) -> FindingOffer | None:
        """What a manager has to read now."""
        return next((one for one in self.offers if not one.answer), None)

    @property
    def sent_back(self) -> FindingOffer | None:
        """What a manager said last, when it came back and is not offered again."""
        newest = self.offers[-1] if self.offers else None
        is_back = newest and newest.answer == FindingOffer.Answer.RETURNED
        return newest if is_back else None

    @property
    def points(self) -> list[FindingPoint]:
        """Everything that was said to it."""
        return [point for copy in self.copies for point in copy.points.all()]

    @property
    def waiting(self) -> list[FindingPoint]:
        """What was said and must be answered first."""
        return [point for point in self.points if point.waits]

    @property
    def reading(self) -> list[FindingCopy]:
        """Those who read it now, and have said nothing to it."""
        return [c for c in self.copies if not c.over_at and not c.points.all()]

    @property
    def gone_without(self) -> list[str]:
        """Those of whom nothing has come, though their time has gone by."""
        return [c.name for c in self.reading if c.is_late] + list(self.out)


def why_not_write(enquiry: Enquiry, standing: Standing, by: Actor) -> str | None:
    """A sentence when nothing can be written now, or not by this actor."""
    if refusal := enquiring.why_not_find_out(enquiry, by):
        return refusal
    if enquiry.concern.state != State.ENQUIRING:
        return (
            "What was found is accepted already. To change it, say that more is to be "
            "found out."
        )
    return WITH_A_MANAGER if standing.offer else None


def why_not_found(found: Found) -> str | None:
    """A sentence when what was concluded does not go together."""
    if found.assessment_outcome not in codes.ASSESSMENT_OUTCOMES:
        return "Choose what was concluded about the risk."
    if found.assessment_outcome == CEASED:
        return "If the person asks us to stop, write that on the page for it."
    identified = found.assessment_outcome.startswith("identified")
    if identified and found.risk_outcome not in codes.RISK_OUTCOMES:
        return "A risk was found, so say whether it was removed, reduced or remains."
    if not identified and found.risk_outcome:
        return "Only say what happened to the risk when a risk was found."
    return None


def why_not_change_draft(enquiry: Enquiry, standing: Standing, by: Actor) -> str | None:
    """A sentence when there is no draft that can be shown or put right now."""
    if standing.draft is None:
        return NO_DRAFT
    return why_not_write(enquiry, standing, by)


def why_not_share(
    draft: FindingDraft,
    reader: Reader,
    said: Sharing,
    decision: PartDecision | None,
    risky: Iterable[Relationship],
) -> str | None:
    """A sentence when this one may not read it, or not like this. `decision` says
    whether the harm could come from those who were asked; `risky` are the people in
    this life who may be a source of risk."""
    if reader.kind != Kind.PERSON and is_risky(reader, risky):
        return NEVER_SHARED
    if said.form not in codes.FINDING_FORMS:
        return "Say how they read it."
    if said.answer_by < clock.today():
        return "Choose a day that has not gone by."
    if reader.kind == Kind.ASKED:
        return _why_not_asked(draft, reader, said, decision)
    if said.form == "easy" and not draft.easy_words:
        return "Write it in easy words first."
    return None


def _why_not_asked(
    draft: FindingDraft, reader: Reader, said: Sharing, decision: PartDecision | None
) -> str | None:
    if decision is None or decision.source != PartDecision.Source.NO:
        return NEVER_SHARED
    if reader.part is None or not reader.part.about_name:
        return "They may not know whom this is about, so they do not read it."
    words = said.words.strip()
    if not words or words in (draft.words_to_person, draft.found):
        return "Write words for them: only what concerns what they did, and no more."
    return None


def is_risky(reader: Reader, risky: Iterable[Relationship]) -> bool:
    """Whether they are marked as a source of risk, by sign-in or by name."""
    user = reader.user
    names = {_plainly(reader.name)} | ({_plainly(user.full_name)} if user else set())
    for one in risky:
        theirs = {_plainly(one.name)}
        theirs |= {_plainly(one.user.full_name)} if one.user else set()
        is_same = user is not None and one.user_id == user.pk
        if is_same or names & theirs:
            return True
    return False


def _plainly(name: str) -> str:
    return " ".join(name.split()).casefold()


def why_not_say(copy: FindingCopy, by: Actor) -> str | None:
    """A sentence when nothing can be said to a copy now, or not by this actor."""
    is_reader = by.user is not None and by.user.pk == copy.user_id
    if not is_reader and not by.may("lead_enquiry"):
        return "Only those who were given this to read can say something to it."
    return OVER if copy.over_at else None


def why_not_answer_point(point: FindingPoint, by: Actor) -> str | None:
    """A sentence when there is nothing to answer, or not by this actor."""
    if refusal := why_not_without("lead_enquiry", by):
        return refusal
    if point.says == Says.RIGHT:
        return "They say that it is right, so there is nothing to answer."
    return "This has been answered already." if point.became else None
