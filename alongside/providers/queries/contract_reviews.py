"""Contract reviews, for those in the circle of the service."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.access.models import User
from alongside.agreed.models import Action, Rung
from alongside.agreed.rules import WHY_NOT
from alongside.providers.models import (
    Contract,
    ContractPromise,
    ContractReview,
    ContractReviewMove,
    ContractReviewState,
    KnowledgeItem,
    PromiseLook,
    ReviewAction,
    ReviewComment,
    ReviewFindings,
    Service,
    ShortReport,
    Visit,
)
from alongside.providers.queries import knowing
from alongside.providers.queries.arising import Arisen, arisen
from alongside.providers.rules import contract_review_states as states
from alongside.providers.rules import may_see_knowledge
from alongside.providers.rules.contract_review import HEARD, why_not_hear
from alongside.providers.rules.plans import why_not_propose
from alongside.standards import codes

STATES = ContractReviewState
# The seven steps as people follow them, each with the states that say it is done.
AFTER = {
    "The day is set": STATES.PLANNED,
    "What is known is put together": STATES.GATHERED,
    "Somebody goes to see": STATES.VISITED,
    "What was found, and what the service says": STATES.ANSWERED,
    "What will be done": STATES.AGREED,
    "The report, and the short version": STATES.REPORTED,
    "The next day": STATES.SETTLED,
}
IN_ORDER = [s for s in STATES.values if s != STATES.CALLED_OFF]


def reviews(viewer: Actor) -> "QuerySet[ContractReview]":
    """Every review the viewer may know of: the circles say which."""
    if not may_see_knowledge(viewer):
        return ContractReview.objects.none()
    return ContractReview.objects.select_related("service", "visit", "heard")


def contracts_seen(viewer: Actor) -> "QuerySet[Contract]":
    """Every contract the viewer may know of: the circles say which."""
    if not may_see_knowledge(viewer):
        return Contract.objects.none()
    return Contract.objects.select_related("service", "buyer")


def has_open(service: Service) -> bool:
    """Whether there is a review under way."""
    rows = ContractReview.objects.filter(service=service)
    return rows.exclude(state__in=("settled", "called_off")).exists()


def next_number(service: Service) -> int:
    """The number of the next review of a service."""
    rows = ContractReview.objects.filter(service=service).order_by("-number")
    return (rows.values_list("number", flat=True).first() or 0) + 1


def due(viewer: Actor, after: str = "") -> access.Page[ContractReview]:
    """Open reviews in order of their day, one page (one query)."""
    rows = reviews(viewer).exclude(state__in=("settled", "called_off"))
    if key := _day_and_number(after):
        day, pk = key
        rows = rows.filter(Q(due_on__gt=day) | Q(due_on=day, pk__gt=pk))
    found = list(rows.order_by("due_on", "pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    more = found[access.PAGE :]
    last = shown[-1] if more else None
    return access.Page(shown, f"{last.due_on.isoformat()}|{last.pk}" if last else "")


def _day_and_number(after: str) -> tuple[date, int] | None:
    day, number = access.key_in(after) or ("", 0)
    try:
        return date.fromisoformat(day), number
    except ValueError:
        return None


def reviews_of(viewer: Actor, service: Service, most: int = 10) -> list[ContractReview]:
    """The reviews of one service, newest first (one query)."""
    return list(reviews(viewer).filter(service=service).order_by("-number")[:most])


def newest_findings(review: ContractReview) -> ReviewFindings | None:
    """The version of what was found that stands."""
    looks = Prefetch("looks", PromiseLook.objects.select_related("promise__contract"))
    rows = ReviewFindings.objects.filter(review=review).prefetch_related(looks)
    return rows.order_by("-number").first()


def promises_of(service: Service) -> list[ContractPromise]:
    """What was promised in contracts that hold today, and still stands."""
    held = [one.pk for one in _live(service)]
    rows = ContractPromise.objects.filter(contract__in=held, taken_out_on=None)
    return list(rows.select_related("contract").order_by("party", "pk"))


def _live(service: Service) -> list[Contract]:
    return [one for one in Contract.objects.filter(service=service) if one.is_live]


def heard_in(review: ContractReview) -> list[KnowledgeItem]:
    """What was said to this review, by whom it may be."""
    rows = KnowledgeItem.objects.filter(
        service=review.service_id, came_of=review.came_of, taken_back_at=None
    )
    return list(rows.order_by("pk"))


def first_heard(review: ContractReview) -> KnowledgeItem | None:
    """Something that people who live there, or their families, said to it."""
    return next((one for one in heard_in(review) if one.voice in HEARD), None)


def visits_to_choose(viewer: Actor, review: ContractReview) -> list[Visit]:
    """Visits since the day from which we look back that something is written of."""
    rows = Visit.objects.filter(
        service=review.service_id,
        circle=review.circle_id,
        day__gte=review.known_since,
        reported_at__isnull=False,
    )
    return list(rows.order_by("-day", "-pk")[:20])


def who_may_do_it(service: Service) -> list[User]:
    """Those who can own an action of a review: whoever looks after care, and those who
    run this service."""
    looks = access.users_who_may("look_into_service")
    runs = access.users_who_may("answer_for_service")
    runs = runs.filter(posts__team=service.team_id or 0)
    numbers = [*looks.values_list("pk", flat=True), *runs.values_list("pk", flat=True)]
    return list(User.objects.filter(pk__in=numbers).order_by("full_name"))


@dataclass(frozen=True)
class Ladder:
    """One action of a review, how far up it is, and what the viewer can say of it."""

    row: ReviewAction
    viewer: Actor

    @property
    def action(self) -> Action:
        """What is to be done."""
        return self.row.action

    @property
    def next_rung(self) -> str:
        """What has to be said next; nothing once it is finished."""
        rungs = {"to_do": "done", "done": "verified", "verified": "felt"}
        return rungs.get(self.action.state, "")

    @property
    def why_not(self) -> str | None:
        """A sentence where the viewer cannot say it."""
        if not self.next_rung:
            return None
        return WHY_NOT[Rung.Kind(self.next_rung)](self.action, self.viewer)


@dataclass(frozen=True)
class ReviewPage:
    """All there is of one review, for one who may see it."""

    review: ContractReview
    viewer: Actor
    findings: list[ReviewFindings]
    comments: list[ReviewComment]
    heard: list[KnowledgeItem]
    ladders: list[Ladder]
    moves: list[ContractReviewMove]
    runs_it: bool
    short: ShortReport | None
    arisen: list[Arisen]

    @property
    def standing(self) -> ReviewFindings | None:
        """The findings that stand."""
        return self.findings[-1] if self.findings else None

    @cached_property
    def verbs(self) -> set[str]:
        """What the viewer can do next."""
        found = set(states.verbs_from(self.review.state))
        may = {v for v in found if not states.why_not_move(self.review, v, self.viewer)}
        may.discard("answer")
        if self._answers:
            may |= {"answer"} & found
        return may

    @property
    def _answers(self) -> bool:
        """Whoever runs it; for a service that takes no part here, a buyer for it."""
        if self.runs_it:
            return self.viewer.may("answer_for_service")
        is_apart = self.review.service.team_id is None
        return is_apart and self.viewer.may("look_into_service")

    @property
    def may_propose(self) -> bool:
        """Whether the viewer can propose a plan for what was found."""
        service = self.review.service
        return not why_not_propose(self.viewer, service, runs_it=self.runs_it)

    @property
    def may_offer(self) -> bool:
        """Whether the viewer can offer help with what was found."""
        return not self.runs_it and self.viewer.may("look_into_service")

    @property
    def said(self) -> list[tuple[KnowledgeItem, str]]:
        """What was said to it, each with whose words these are."""
        return [(one, codes.KNOWLEDGE_VOICES.plain(one.voice)) for one in self.heard]

    @property
    def may_hear(self) -> bool:
        """Whether the viewer can write down now what somebody said to it."""
        return why_not_hear(self.viewer, self.review, HEARD[0]) is None

    @property
    def is_heard(self) -> bool:
        """Whether people who live there, or families, said something to it."""
        return any(one.voice in HEARD for one in self.heard)

    @property
    def steps(self) -> list[dict[str, str]]:
        """How far it has got, for the list of steps."""
        if self.review.state == STATES.CALLED_OFF:
            return [{"text": "Not held, for a reason", "state": "now"}]
        at = IN_ORDER.index(self.review.state)
        steps = []
        for text, state in AFTER.items():
            done = IN_ORDER.index(state) <= at
            steps.append({"text": text, "state": "done" if done else "next"})
        waiting = next((step for step in steps if step["state"] == "next"), None)
        if waiting:
            waiting["state"] = "now"
        return steps


def review_page(viewer: Actor, review: ContractReview) -> ReviewPage:
    """Everything kept of a review (a constant number of queries)."""
    looks = Prefetch("looks", PromiseLook.objects.select_related("promise__contract"))
    found = ReviewFindings.objects.filter(review=review).prefetch_related(looks)
    rungs = Prefetch("action__rungs", Rung.objects.order_by("recorded_at", "pk"))
    actions = ReviewAction.objects.filter(review=review).select_related("action__owner")
    moves = ContractReviewMove.objects.filter(review=review)
    short = ShortReport.objects.filter(service=review.service_id, number=review.number)
    return ReviewPage(
        review=review,
        viewer=viewer,
        findings=list(found.order_by("number")),
        comments=list(ReviewComment.objects.filter(review=review)),
        heard=heard_in(review),
        ladders=[Ladder(one, viewer) for one in actions.prefetch_related(rungs)],
        moves=list(moves),
        runs_it=knowing.runs_it(viewer, review.service),
        short=short.first(),
        arisen=arisen(viewer, [review.came_of], review.service)[review.came_of],
    )


def short_reports(service: Service) -> "QuerySet[ShortReport]":
    """The short versions of a service's reviews, newest first, for anybody."""
    return ShortReport.objects.filter(service=service).select_related("service")


def short_report(uid: UUID) -> ShortReport | None:
    """One short version, for anybody."""
    return ShortReport.objects.select_related("service").filter(uid=uid).first()


def review_actions(viewer: Actor) -> "QuerySet[ReviewAction]":
    """What will be done because of reviews, in the viewer's circles."""
    if not may_see_knowledge(viewer):
        return ReviewAction.objects.none()
    return ReviewAction.objects.select_related("review__service", "action__owner")
