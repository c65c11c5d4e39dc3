"""What the pages about advocates show: of a person, of one need, and lists of work."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.queries import Page
from alongside.people.models import (
    AdvocacyMove,
    AdvocacyNeed,
    AdvocacyOffer,
    AdvocacyReferral,
    Consideration,
    Person,
    Representation,
    WentAhead,
)
from alongside.people.queries import advocacy as queries
from alongside.people.queries import advocacy_requests as requests
from alongside.people.queries.death import has_died
from alongside.people.rules import advocacy as rules
from alongside.people.rules import advocacy_states as states
from alongside.people.rules.record import is_own_record
from alongside.standards import codes
from alongside.standards.advocacy import times

PAGE = 20
_S = AdvocacyNeed.State
TO_THE_PERSON = {
    _S.NOTED: "We will look at whether an advocate would help you.",
    _S.NOT_NEEDED: "We looked at this with you. You can ask for an advocate all the "
    "same.",
    _S.TO_OFFER: "We will talk with you about having an advocate.",
    _S.SAID_NO: "You said no for now. You can change your mind at any time.",
    _S.TO_REFER: "We are going to ask for an advocate for you.",
    _S.REFERRED: "We have asked for an advocate for you.",
    _S.ALLOCATED: "There is an advocate for you. They will come to meet you.",
    _S.ACTIVE: "Your advocate is helping you with this.",
    _S.ENDED: "This has ended. You can ask for an advocate again.",
}
COLOURS = {_S.ACTIVE: "green", _S.ALLOCATED: "turquoise", _S.REFERRED: "turquoise"}
QUIET = (_S.NOT_NEEDED, _S.SAID_NO, _S.ENDED)


def _late(code: str, since: AdvocacyNeed) -> str:
    """A sentence when a time of our own has gone by. It warns, and moves nothing."""
    one = times()[code]
    if one.due(timezone.localdate(since.moved_at)) >= clock.today():
        return ""
    return f"{one.words} That is our own aim, and the day has gone by."


@dataclass(frozen=True)
class Line:
    """One need, as a list shows it."""

    need: AdvocacyNeed
    is_own: bool = False

    @property
    def about(self) -> str:
        """What it is about: in somebody's own words, quoted, or in plain ones."""
        words, trigger = self.need.about_words, self.need.trigger
        return f"“{words}”" if words else codes.ADVOCACY_TRIGGERS.plain(trigger)

    @property
    def about_sentence(self) -> str:
        """The same, with a full stop where the words do not end in a mark of theirs."""
        is_ended = self.need.about_words.rstrip().endswith((".", "?", "!", "…"))
        return self.about if is_ended else f"{self.about}."

    @property
    def where(self) -> str:
        """Where it has got to, said to whoever reads."""
        if self.is_own:
            return TO_THE_PERSON[_S(self.need.state)]
        return f"{self.need.get_state_display()}."

    @property
    def is_decision_due(self) -> bool:
        """Whether the day by which something was to be decided has gone by."""
        day = self.need.next_decision_on
        return day is not None and day < clock.today()

    @property
    def colour(self) -> str:
        """Of the tag: what waits stands out."""
        quiet = "grey" if self.need.state in QUIET else "yellow"
        return COLOURS.get(_S(self.need.state), quiet)

    @property
    def unanswered(self) -> int:
        """How many of the advocate's words wait for an answer."""
        return getattr(self.need, "unanswered", 0)

    @property
    def late(self) -> str:
        """What should have been done by now, in words; '' when nothing should."""
        asks = self.need.state in (_S.TO_OFFER, _S.TO_REFER) and self.need.is_duty
        if asks:
            return _late("refer", self.need)
        if self.need.state == _S.REFERRED:
            return _late("allocate", self.need)
        again: date | None = getattr(self.need, "again_on", None)
        if self.need.state == _S.SAID_NO and again and again <= clock.today():
            return "The day has come to offer an advocate again."
        return ""


def _rows(viewer: Actor) -> QuerySet[AdvocacyNeed]:
    newest_offer = AdvocacyOffer.objects.filter(need=OuterRef("pk"))
    return queries.needs(viewer).annotate(
        unanswered=queries.UNANSWERED,
        again_on=Subquery(newest_offer.values("again_on")[:1]),
    )


def _page(
    rows: QuerySet[AdvocacyNeed], after: str, *, is_own: bool = False
) -> Page[Line]:
    """Newest first, with a way on."""
    before = access.number_in(after)
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    lines = [Line(one, is_own) for one in found[:PAGE]]
    return Page(lines, str(found[PAGE - 1].pk) if found[PAGE:] else "")


def needs_of(viewer: Actor, person: Person, after: str = "") -> Page[Line]:
    """The needs of one person that the viewer sees."""
    rows = _rows(viewer).filter(person=person)
    return _page(rows, after, is_own=is_own_record(person, viewer))


def helpers(viewer: Actor, person: Person) -> list[str]:
    """Who speaks up for the person now, by name."""
    rows = AdvocacyNeed.objects.filter(person=person, state__in=queries.FOUND)
    return sorted(set(rows.values_list("advocate_name", flat=True)))


def waiting(viewer: Actor, after: str = "") -> Page[Line]:
    """Needs that wait for a worker: not looked at, to be offered or asked for, nobody
    found, an advocate not answered, the day to offer again."""
    unheard = Representation.objects.filter(need=OuterRef("pk"), answered_at=None)
    wanted = Q(state__in=(_S.NOTED, _S.TO_OFFER, _S.TO_REFER, _S.REFERRED))
    wanted |= Q(Exists(unheard)) | Q(state=_S.SAID_NO, again_on__lte=clock.today())
    rows = _rows(viewer).exclude(state=_S.ENDED).exclude(has_died())
    return _page(rows.filter(wanted), after)


def mine(viewer: Actor, after: str = "") -> Page[Line]:
    """What an advocate was asked to speak up in, and what they said there."""
    rows = _rows(viewer).filter(advocate=viewer.user).exclude(state=_S.ENDED)
    return _page(rows.prefetch_related("representations"), after)


@dataclass(frozen=True)
class NeedPage:
    """One need, and everything that happened to it."""

    line: Line
    viewer: Actor
    considerations: list[Consideration]
    offers: list[AdvocacyOffer]
    referrals: list[AdvocacyReferral]
    representations: list[Representation]
    went_ahead: list[WentAhead]
    moves: list[AdvocacyMove]
    earlier: AdvocacyReferral | None
    is_own: bool
    is_advocate: bool
    is_on_their_list: bool

    @property
    def need(self) -> AdvocacyNeed:
        """The need itself."""
        return self.line.need

    @property
    def may_arrange(self) -> bool:
        """Whether the next steps are the viewer's."""
        return rules.why_not_arrange(self.viewer) is None

    @property
    def may(self) -> set[str]:
        """The verbs that are open to the viewer now."""
        return {
            move.verb
            for move in states.moves_from(self.need.state)
            if states.why_not_move(self.need, move.verb, self.viewer) is None
        }

    @property
    def may_represent(self) -> bool:
        """Whether something can be said for the person here."""
        return rules.why_not_represent(self.need, self.viewer) is None

    @property
    def may_go_on_with_same(self) -> bool:
        """Whether the advocate from before can be asked in one press."""
        return self.earlier is not None and "refer" in self.may

    @property
    def referral(self) -> AdvocacyReferral | None:
        """The newest time an advocate was asked for."""
        return self.referrals[0] if self.referrals else None

    @property
    def looked(self) -> Consideration | None:
        """The look that counts."""
        return self.considerations[0] if self.considerations else None

    @property
    def happened(self) -> list[dict[str, object]]:
        """What has happened, oldest first, for the timeline."""
        noted = {
            "when": self.need.noted_at,
            "title": "It was noted that an advocate may be needed",
            "who": self.need.noted_by_name,
        }
        return [noted] + [
            {"when": one.at, "title": _titled(one), "who": one.by_name}
            for one in self.moves
        ]


def _titled(move: AdvocacyMove) -> str:
    made = states.move_for(move.verb, move.before)
    return made.words if made else move.verb


def parts_of(looked: Consideration | None) -> list[tuple[str, str, str]]:
    """The four parts: what, whether it is very hard, and what shows it."""
    if looked is None:
        return []
    said = {"yes": "Very hard", "no": "Not very hard", "unknown": "Not known yet"}
    return [
        (
            codes.ADVOCACY_LIMBS.plain(limb),
            said.get(getattr(looked, limb), ""),
            getattr(looked, f"{limb}_evidence"),
        )
        for limb in rules.LIMBS
    ]


def suited(looked: Consideration | None) -> list[tuple[str, str]]:
    """What was asked about whoever was named, with the answers."""
    if looked is None or not looked.individual:
        return []
    said = {"yes": "Yes", "no": "No", "unknown": "Not known yet"}
    return [
        (codes.APPROPRIATE_INDIVIDUAL.plain(one), said.get(getattr(looked, one), ""))
        for one in rules.SUITABLE
    ]


def need_page(viewer: Actor, need: AdvocacyNeed) -> NeedPage:
    """Everything about one need that the viewer has opened."""
    said = list(need.representations.all())
    need.unanswered = sum(not one.is_answered for one in said)  # type: ignore[attr-defined]
    offers = list(need.offers.all())
    need.again_on = offers[0].again_on if offers else None  # type: ignore[attr-defined]
    is_own = is_own_record(need.person, viewer)
    return NeedPage(
        line=Line(need, is_own),
        viewer=viewer,
        considerations=list(need.considerations.all()),
        offers=offers,
        referrals=list(need.referrals.all()),
        representations=said,
        went_ahead=list(need.went_ahead.all()),
        moves=list(need.moves.all()),
        earlier=queries.earlier_advocate(viewer, need),
        is_own=is_own,
        is_advocate=states.is_advocate(need, viewer),
        is_on_their_list=requests.is_on_their_list(viewer, need),
    )


def moves_since(viewer: Actor, need: AdvocacyNeed, seen: int) -> list[AdvocacyMove]:
    """What somebody else did while the writer had the page open."""
    return list(need.moves.all())[max(seen - 1, 0) :]


def is_still_there(viewer: Actor, need: AdvocacyNeed) -> bool:
    """Whether the viewer still sees a need they have just moved."""
    return queries.needs(viewer).filter(pk=need.pk).exists()


def representations(viewer: Actor) -> QuerySet[Representation]:
    """What advocates said, in the processes that the viewer sees."""
    return Representation.objects.select_related("need__person")
