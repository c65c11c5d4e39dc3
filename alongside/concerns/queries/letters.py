"""Letters: what was sent, what waits to be sent, and what a new one can begin from."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.access.actor import Actor
from alongside.access.models import Organisation
from alongside.concerns.models import (
    Concern,
    DelayTold,
    Enquiry,
    Letter,
    LetterStep,
    PauseTold,
    Raiser,
    Settlement,
    Update,
)
from alongside.concerns.models.letters import To
from alongside.concerns.queries.tracking import Story, story_of
from alongside.concerns.rules.enquiring import hides_raiser
from alongside.concerns.rules.letters import Reach
from alongside.design.paper.layouts import LAYOUTS
from alongside.people.models import Person
from alongside.standards import letters as standard

WHO = ("person__user", "raiser__link")
MOST = 40  # letters that a page lists
TOLD_AT = {"decision": Update.Stage.DECIDED, "settled": Update.Stage.SETTLED}


def held(viewer: Actor, concern: Concern) -> Concern:
    """The concern as it is now, kept from other writers."""
    rows = Concern.objects.select_for_update(of=("self",))
    return rows.select_related(*WHO).get(pk=concern.pk)


def sender(viewer: Actor, name: str) -> str:
    """Who a letter is from: the one who wrote it, and where the one who sends works."""
    rows = Organisation.objects.filter(pk=viewer.organisation_id or 0)
    return ", ".join((name, *rows.values_list("name", flat=True)))


def letters(viewer: Actor) -> QuerySet[Letter]:
    """Letters that were sent, to whoever is in the circle of each; newest first."""
    return Letter.objects.select_related("corrects", "person")


def sent(viewer: Actor, concern: Concern) -> list[Letter]:
    """What was sent to the person and to the one who spoke up, newest first."""
    return list(letters(viewer).filter(concern=concern)[:MOST])


def sent_to_person(viewer: Actor, person: Person) -> list[Letter]:
    """What somebody was sent, as far as the viewer may see, newest first."""
    return list(letters(viewer).filter(person=person)[:MOST])


def sent_to_raiser(viewer: Actor, raiser: Raiser) -> QuerySet[Letter]:
    """What the one who spoke up was sent about this worry."""
    return letters(viewer).filter(raiser=raiser)


def newest(viewer: Actor, concern: Concern, to: str) -> LetterStep | None:
    """The last step of a letter to them, with what it puts right."""
    rows = LetterStep.objects.filter(concern=concern, to=to)
    return rows.select_related("corrects", "letter").order_by("-number").first()


def waiting(viewer: Actor, concern: Concern) -> list[LetterStep]:
    """Letters that are written and wait to be sent. One to somebody whom the viewer
    does not see is not among them."""
    rows = LetterStep.objects.filter(concern=concern)
    if hides_raiser(concern):
        rows = rows.exclude(to=To.RAISER)
    last = rows.order_by("to", "-number").distinct("to")
    return [step for step in last if step.is_waiting]


def not_sent(viewer: Actor, concern: Concern) -> list[LetterStep]:
    """Letters that were written and then not sent, with the reason, newest first."""
    rows = LetterStep.objects.filter(concern=concern, step=LetterStep.Step.NOT_SENT)
    if hides_raiser(concern):
        rows = rows.exclude(to=To.RAISER)
    return list(rows.order_by("-recorded_at")[:MOST])


def reach(viewer: Actor, concern: Concern, to: str) -> Reach:
    """How they can be reached. The one who spoke up always has their private link."""
    if to == To.RAISER:
        raiser = concern.raiser
        return Reach(raiser.name, has_page=True, email=raiser.email)
    person = concern.person
    user = person.user if person else None
    email = user.email if user and user.is_active else ""
    called = person.called if person else ""
    return Reach(called, has_page=bool(email), email=email)


def liked_layout(concern: Concern, to: str) -> str:
    """How the record says the person likes letters to look, if it says so."""
    person = concern.person if to == To.PERSON else None
    return person.letters_look if person else ""


def layout_offered(viewer: Actor, concern: Concern, to: str) -> str:
    """How the person likes letters to look; where nobody has asked, how the last letter
    to the same one looked; ordinary print before the first."""
    rows = letters(viewer)
    if liked := liked_layout(concern, to):
        return liked
    if to == To.PERSON:
        rows = rows.filter(to=To.PERSON, person=concern.person_id)
    else:
        rows = sent_to_raiser(viewer, concern.raiser)
    last = rows.first()
    return last.layout if last else LAYOUTS[0].code


@dataclass(frozen=True)
class Beginning:
    """A letter that can be begun: what it is about, and its first draft."""

    subject: standard.Subject
    words: str


def beginnings(viewer: Actor, concern: Concern, to: str) -> list[Beginning]:
    """Every letter that can be begun to them, from what they were told."""
    if to == To.RAISER:
        return begun_for_raiser(story_of(concern.raiser))
    told = told_to_person(viewer, concern)
    return [_begun(one, to, told) for one in standard.subjects_to(to)]


def begun_for_raiser(story: Story) -> list[Beginning]:
    """From what the page of the one who spoke up says already, and from nothing else:
    a letter to them knows no more of the person's affairs than that page."""
    told = {
        about: update.words
        for about, stage in TOLD_AT.items()
        for update in story.updates
        if update.stage == stage
    }
    news = [u.words for u in story.updates if u.stage == Update.Stage.NEWS]
    told["waits"] = next((w for w in reversed(news) if "wait" in w), "")
    return [_begun(one, To.RAISER, told) for one in standard.subjects_to(To.RAISER)]


def _begun(subject: standard.Subject, to: str, told: dict[str, str]) -> Beginning:
    words = standard.begun(subject.code, to, told.get(subject.code, ""))
    return Beginning(subject, words)


def told_to_person(viewer: Actor, concern: Concern) -> dict[str, str]:
    """What the person was told, by what a letter can be about (five queries)."""
    told: dict[str, str] = {}
    decision = concern.decisions.last()
    if decision:
        told["decision"] = standard.words().decided[decision.result]
    enquiry = Enquiry.objects.filter(concern=concern).first()
    if enquiry is None:
        return told
    told["found"] = enquiry.words_to_person
    settled = Settlement.objects.filter(concern=concern).last()
    told["settled"] = settled.words_to_person if settled else ""
    longer = DelayTold.objects.filter(enquiry=enquiry).order_by("-pk").first()
    if longer:
        day = f"{longer.hoped_for.day} {longer.hoped_for:%B %Y}"
        told["longer"] = f"It is because {longer.words} We hope to do it by {day}."
    pause = PauseTold.objects.filter(enquiry=enquiry).order_by("-pk").first()
    if pause and pause.restart_on:
        day = f"{pause.restart_on.day} {pause.restart_on:%B %Y}"
        told["waits"] = f"By {day} we look at it again."
    return told
