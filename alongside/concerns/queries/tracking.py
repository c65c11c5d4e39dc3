"""How far a worry has got, for the one who raised it: nothing from the enquiry."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import Membership
from alongside.concerns.models import (
    Appeal,
    Concern,
    EarlyRaiser,
    Raiser,
    Update,
)
from alongside.concerns.models.letters import To
from alongside.concerns.rules.apart import NOBODY_HEARS

PAGE = 20
RAISED_IT = "raised_it"
STAGES = (Update.Stage.RECEIVED, Update.Stage.DECIDED, Update.Stage.SETTLED)
# The steps people see, and the news that says a step is done. Nobody is told when we
# begin to listen: we have begun once we have it, and have listened once we decide.
STEPS = (
    ("We have it", Update.Stage.RECEIVED),
    ("We are listening", Update.Stage.DECIDED),
    ("We decided", Update.Stage.DECIDED),
    ("Settled", Update.Stage.SETTLED),
)
WORDS_BEFORE = {
    "We have it": "It has reached us. Somebody will read it soon.",
    "We are listening": "We ask the person what happened and what they want.",
    "We decided": "",
    "Settled": "If we go on finding out more, we tell you when it is settled.",
}


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")


@dataclass(frozen=True)
class Story:
    """What the one who raised a worry may know about it."""

    raiser: Raiser
    updates: Sequence[Update]
    appeals: Sequence[Appeal] = ()
    others: "Sequence[Story]" = ()

    @property
    def reference(self) -> str:
        """The reference, said as one."""
        return f"Reference {self.raiser.reference}"

    @property
    def told_on(self) -> str:
        """When they told us, as a sentence."""
        return (
            f"You told us on {_day(self.raiser.raised_at)}. Thank you for speaking up."
        )

    @property
    def stage(self) -> str:
        """The last step they were told about; empty before the first."""
        told = [u.stage for u in self.updates if u.stage in STAGES]
        return told[-1] if told else ""

    @property
    def where_it_is(self) -> str:
        """The stage in a few plain words."""
        return {
            "": "It has reached us",
            Update.Stage.RECEIVED: "We are listening",
            Update.Stage.DECIDED: "We decided",
            Update.Stage.SETTLED: "Settled",
        }[self.stage]

    @property
    def steps(self) -> list[dict[str, str]]:
        """The steps, each done, happening now or next."""
        far = STAGES.index(self.stage) if self.stage else -1
        steps = [self._step(text, stage, far) for text, stage in STEPS]
        now = next((s for s in steps if s["state"] == "next"), None)
        if now and self.stage != Update.Stage.DECIDED:
            now["state"] = "now"
        return steps

    def _step(self, text: str, stage: str, far: int) -> dict[str, str]:
        is_done = STAGES.index(stage) <= far
        told = [u for u in self.updates if u.stage == stage] if is_done else []
        is_dated = bool(told) and text != "We are listening"
        return {
            "text": "We listened" if is_done and "listening" in text else text,
            "state": "done" if is_done else "next",
            "when": date_format(timezone.localtime(told[-1].at), "j F Y")
            if is_dated
            else "",
            "words": "" if is_done else WORDS_BEFORE[text],
        }

    @property
    def messages(self) -> list[dict[str, object]]:
        """What they were told, newest first."""
        return [
            {
                "when": _day(update.at),
                "title": update.get_stage_display(),
                "words": update.words,
                "is_key": update.stage in STAGES,
            }
            for update in reversed(self.updates)
        ]

    @property
    def may_ask_again(self) -> bool:
        """Whether they were told of a decision, and wait for no other answer."""
        is_told = self.stage in (Update.Stage.DECIDED, Update.Stage.SETTLED)
        return is_told and all(appeal.answer for appeal in self.appeals)

    @property
    def last_message(self) -> Update | None:
        """The newest thing they were told."""
        return self.updates[-1] if self.updates else None


@dataclass(frozen=True)
class OwnWorries:
    """One page of the worries somebody raised, newest first."""

    stories: list[Story]
    next_before: int | None


def hears_back(viewer: Actor, raiser: Raiser | EarlyRaiser) -> bool:
    """Whether the one who spoke up still reads what they are told. Whoever turns out to
    be an alleged source of risk does not (one query)."""
    inside = access.members(viewer, raiser.circle_id)
    return any(row.purpose == RAISED_IT for row in inside)


def with_hears(rows: QuerySet[Raiser]) -> QuerySet[Raiser]:
    """With `hears`: the same, for each of them (no query of its own)."""
    return rows.annotate(hears=reads_in("circle_id"))


def reads_in(circle: str) -> Exists:
    """The same, for a query in which their circle is found under this name."""
    inside = Membership.objects.filter(circle=OuterRef(circle), purpose=RAISED_IT)
    live = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    return Exists(inside.filter(live))


def why_nobody_reads(viewer: Actor, concern: Concern, to: str) -> str | None:
    """A sentence when the one who spoke up reads nothing of it any more."""
    if to != To.RAISER or hears_back(viewer, concern.raiser):
        return None
    return NOBODY_HEARS


def own_raisers(viewer: Actor) -> QuerySet[Raiser]:
    """The worries this user raised; row security shows no others in any case."""
    if viewer.user is None:
        return Raiser.objects.none()
    return Raiser.objects.filter(user=viewer.user)


def story_of(raiser: Raiser) -> Story:
    """A worry with what the one who raised it was told."""
    return Story(raiser, list(raiser.updates.all()))


def story_under_link(viewer: Actor) -> Story | None:
    """The worry raised under the viewer's private link, if it was sent."""
    if viewer.link is None:
        return None
    raiser = Raiser.objects.filter(link=viewer.link).first()
    return with_others(viewer, with_appeals(raiser)) if raiser else None


def with_others(viewer: Actor, story: Story) -> Story:
    """A worry, and beside it what they told us with it that is looked at on its own.

    Row security shows a private link nothing else.
    """
    if viewer.link is None:
        return story
    rows = Raiser.objects.exclude(pk=story.raiser.pk).order_by("pk")
    return replace(story, others=[story_of(one) for one in rows[:PAGE]])


def with_appeals(raiser: Raiser) -> Story:
    """A worry, and what they asked us to look at again."""
    asked = Appeal.objects.filter(concern_id=raiser.concern_id, who=Appeal.Who.RAISER)
    return replace(story_of(raiser), appeals=list(asked))


def own_worries(
    viewer: Actor, *, before: int | None = None, size: int = PAGE
) -> OwnWorries:
    """One page of the worries that the viewer raised, older than the one given."""
    rows = own_raisers(viewer)
    last = rows.filter(pk=before).first() if before else None
    if last:
        rows = rows.filter(
            Q(raised_at__lt=last.raised_at)
            | Q(raised_at=last.raised_at, pk__lt=last.pk)
        )
    found = list(
        rows.order_by("-raised_at", "-pk").prefetch_related("updates")[: size + 1]
    )
    more = len(found) > size
    found = found[:size]
    return OwnWorries([story_of(r) for r in found], found[-1].pk if more else None)
