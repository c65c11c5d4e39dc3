"""How it was for somebody: what came of asking, and what they said."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from alongside.access import actor, clock, identity
from alongside.access.actor import Actor
from alongside.concerns.models import Asking, AskingStep, Concern, Enquiry, HowItWas
from alongside.concerns.queries import raising
from alongside.people.models import Statement
from alongside.standards import codes
from alongside.standards import how_it_was as standard
from alongside.standards.easy_read import Symbol
from alongside.standards.how_it_was import Answer, Asked, QuestionSet

HOW_TO_SAY = ("how_to_talk", "how_i_communicate")  # headings of About me


def asked_now() -> QuestionSet:
    """The version of the questions that is asked today."""
    return standard.in_use(clock.today())


def askings(viewer: Actor) -> QuerySet[Asking]:
    """Every asking in the viewer's sight. Whoever asks does not see the concern, so
    that nothing here may be joined to it."""
    return Asking.objects.select_related("asker", "link")


def of_the_team(viewer: Actor) -> QuerySet[Asking]:
    """Those whose concern the viewer works on, not those they were only chosen for."""
    rows = Asking.objects.filter(concern__in=Concern.objects.values("pk"))
    return rows.select_related("asker", "link", "concern__person", "concern__lead")


def own(viewer: Actor) -> QuerySet[Asking]:
    """Those in which the viewer is the person who is asked."""
    return askings(viewer).filter(
        circle__memberships__principal=viewer.principal_id,
        circle__memberships__purpose="about_me",
    )


def held(viewer: Actor, asking: Asking) -> Asking:
    """An asking as it is now, kept from other writers."""
    rows = Asking.objects.select_for_update(of=("self",))
    return rows.select_related("asker", "link").get(pk=asking.pk)


def works_on(viewer: Actor, asking: Asking) -> bool:
    """Whether the viewer works on the concern behind it."""
    return Concern.objects.filter(pk=asking.concern_id).exists()


def under_link(uid: UUID) -> Asking | None:
    """The asking whose private link this is, seen as the link alone."""
    link = raising.link_with(uid)
    if link is None:
        return None
    viewer = actor.of_link(link)
    with identity.seen_as(viewer.principals):
        return askings(viewer).filter(link=link).first()


def circles_about(viewer: Actor, concern: Concern) -> list[int]:
    """The circles of asking about a concern, and of answers the team may read: whoever
    comes to lead it, or stops, goes in or out of them (two queries)."""
    rows = Asking.objects.filter(concern=concern)
    told = HowItWas.objects.filter(asking__concern=concern, may_read=True)
    return [
        *rows.values_list("circle_id", flat=True),
        *told.values_list("circle_id", flat=True),
    ]


def newest_step(viewer: Actor, asking: Asking) -> AskingStep | None:
    """The last step of it."""
    return AskingStep.objects.filter(asking=asking).order_by("-number").first()


@dataclass(frozen=True)
class Line:
    """One question with its answer, or that there is none."""

    number: int
    question: str
    answer: str
    face: int = 0


@dataclass(frozen=True)
class Story:
    """One asking: its steps, and what was said as far as the viewer may read it."""

    asking: Asking
    steps: tuple[AskingStep, ...]
    told: HowItWas | None

    @property
    def last(self) -> AskingStep | None:
        """The newest step."""
        return self.steps[-1] if self.steps else None

    @property
    def end(self) -> AskingStep | None:
        """The step that ended it, if it has ended."""
        return self.last if self.asking.is_over else None

    @property
    def is_answered(self) -> bool:
        """Whether there are answers, whoever may read them."""
        return self.end is not None and self.end.step == AskingStep.Step.ANSWERED

    @property
    def why_unanswered(self) -> str:
        """The reason why there are none, in words."""
        if self.end is None or self.is_answered:
            return ""
        return standard.REASONS.plain(self.end.reason)

    @property
    def how(self) -> list[tuple[str, str]]:
        """Who asked, how and in what form, and who answered: wherever answers stand."""
        return how_asked(self.end) if self.end and self.is_answered else []

    @property
    def lines(self) -> list[Line]:
        """Each question that was asked, with its answer."""
        return _lines(self.told) if self.told else []


def how_asked(step: AskingStep) -> list[tuple[str, str]]:
    """How a set of answers was come by, as rows. It stands beside every one of them."""
    who = standard.ANSWERERS.label(step.answered_by)
    if step.spoken_by:
        who = f"{who}: {step.spoken_by} ({step.authority})"
    asked = standard.all_sets()[step.version]
    return [
        ("Who asked", standard.MODES.label(step.mode)),
        ("Who answered", who),
        ("How", standard.WAYS.label(step.way)),
        ("In what form", standard.FORMATS.label(step.format)),
        ("Written down by", step.recorded_by_name),
        ("The questions", f"{asked.name} Version {asked.version}"),
    ]


def _lines(told: HowItWas) -> list[Line]:
    asked = standard.all_sets()[told.step.version]
    said = {one.question: one.answer for one in told.said.all()}
    of_person = told.step.answered_by == standard.PERSON
    return [
        Line(
            number=question.number,
            question=question.words(of_person=of_person),
            answer=answer.words if answer else "",
            face=answer.face if answer else 0,
        )
        for question in asked.asked
        for answer in (question.answer(said.get(question.code, "")),)
    ]


def to_begin_with(viewer: Actor, asking: Asking) -> dict[str, Any]:
    """What the page that arranges it begins with: what stands, or what is known."""
    whom = standard.PERSON if asking.is_of_person else standard.REPRESENTATIVE
    kept = ("called", "how_to_talk", "how_to_reach", "representative", "authority")
    found = {name: getattr(asking, name) for name in kept}
    found |= {"mode": asking.mode, "asker": str(asking.asker_id or ""), "whom": whom}
    person = asking.concern.person
    if asking.number or person is None:
        return found
    rows = Statement.objects.filter(person=person, heading__in=HOW_TO_SAY)
    newest = rows.order_by("heading", "-recorded_at", "-pk").distinct("heading")
    said = {row.heading: row.words for row in newest}
    return found | {
        "called": person.called,
        "how_to_talk": "\n\n".join(said[h] for h in HOW_TO_SAY if said.get(h)),
        "how_to_reach": "\n".join(
            filter(None, (person.phone, person.address, person.postcode))
        ),
    }


def in_the_record(viewer: Actor, asking: Asking) -> list[Line]:
    """The questions nobody is asked, answered from the record of the enquiry; none for
    whoever does not see it (one query)."""
    enquiry = Enquiry.objects.filter(concern=asking.concern_id).first()
    if enquiry is None:
        return []
    lists = codes.all_lists()
    return [
        Line(
            number=question.number,
            question=question.words(),
            answer=lists[question.answers_in].plain(getattr(enquiry, question.kept_in)),
        )
        for question in asked_now().in_the_record
    ]


@dataclass(frozen=True)
class OnPaper:
    """One question as it stands on paper: with its answers, or a space to write in."""

    words: str
    picture: Symbol | None
    answers: tuple[Answer, ...] = ()


def sheet(asking: Asking, *, is_easy: bool) -> list[OnPaper]:
    """The questions to print, for whoever is to be asked."""
    now = asked_now()
    yes_or_no = (Answer("yes", "Yes"), Answer("no", "No"))
    beside: tuple[tuple[Asked, tuple[Answer, ...]], ...] = (
        *((question, question.answers) for question in now.asked),
        (now.better, ()),
        (now.may_read, yes_or_no),
    )
    return [
        OnPaper(
            words=one.words(of_person=asking.is_of_person, is_easy=is_easy),
            picture=one.picture if is_easy else None,
            answers=answers,
        )
        for one, answers in beside
    ]


def story(viewer: Actor, asking: Asking) -> Story:
    """One asking with its steps and what was said (three queries at most)."""
    steps = tuple(AskingStep.objects.filter(asking=asking).order_by("number"))
    told = None
    if asking.is_over:
        rows = HowItWas.objects.select_related("step").prefetch_related("said")
        told = rows.filter(asking=asking).first()
    return Story(asking, steps, told)


def of_enquiry(viewer: Actor, enquiry: Enquiry) -> Story | None:
    """The newest asking about a settled enquiry, in the viewer's sight."""
    if enquiry.concluded_on is None:
        return None
    rows = askings(viewer).filter(concern_id=enquiry.concern_id)
    newest = rows.order_by("-pk").first()
    return story(viewer, newest) if newest else None
