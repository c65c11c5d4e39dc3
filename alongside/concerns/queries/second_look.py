"""The questions that ask for a second look at an enquiry, with their answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, Enquiry, SecondLook
from alongside.concerns.models.decision import Decision
from alongside.concerns.queries.enquiry import Working
from alongside.concerns.rules import curiosity as rules
from alongside.concerns.rules.curiosity import Known
from alongside.people.models.told import How
from alongside.standards import codes

HEARD = "first_hand"


@dataclass(frozen=True)
class Question:
    """One question, whether it is asked now, and what was said to it, newest first."""

    code: str
    is_asked: bool
    looks: tuple[SecondLook, ...]

    @property
    def title(self) -> str:
        """Its name in a few words."""
        return codes.SECOND_LOOK.label(self.code)

    @property
    def words(self) -> str:
        """The question."""
        return codes.SECOND_LOOK.plain(self.code)

    @property
    def newest(self) -> SecondLook | None:
        """What was said last."""
        return self.looks[0] if self.looks else None

    @property
    def waits(self) -> bool:
        """Whether it is asked, and nobody has answered it or said why not."""
        return self.is_asked and not self.looks


def known(viewer: Actor, enquiry: Enquiry) -> Known:
    """What is known, and from whom (one query, where the enquiry's rows are there)."""
    rows = Decision.objects.filter(concern=enquiry.concern)
    return known_from(
        enquiry.concern,
        [(one.asked_of_id, one.answer) for one in enquiry.requests.all()],
        rows.values_list("involvement__how", flat=True),
        [one.how for one in enquiry.outcomes],
    )


def known_from(
    concern: Concern,
    answers: Iterable[tuple[int, str]],
    decided: Iterable[str],
    wished: Iterable[str],
) -> Known:
    """What is known from what was raised, what each body answered, and how the person's
    view was come by in decisions and wishes."""
    is_own = concern.raised_by_kind == "self"
    told_by = rules.THE_PERSON if is_own else "the one who raised it"
    accounts = {told_by: concern.noticed} if concern.noticed else {}
    for body, answer in answers:
        if answer:
            said = accounts.get(f"body {body}", "")
            accounts[f"body {body}"] = f"{said} {answer}"
    views = [how == HEARD for how in decided] + [how == How.OWN for how in wished]
    return Known(accounts, tuple(views))


def questions(viewer: Actor, enquiry: Enquiry) -> list[Question]:
    """Every question that is asked or was answered, those that wait first."""
    asked = set(rules.asked(known(viewer, enquiry)))
    looks: dict[str, list[SecondLook]] = {}
    for one in SecondLook.objects.filter(enquiry=enquiry).order_by("-number"):
        looks.setdefault(one.question, []).append(one)
    found = [
        Question(code, code in asked, tuple(looks.get(code, ())))
        for code in codes.SECOND_LOOK.codes
        if code in asked or code in looks
    ]
    return sorted(found, key=lambda one: not one.waits)


def question(viewer: Actor, enquiry: Enquiry, code: str) -> Question | None:
    """One question, whether or not it is asked now; None where there is no such."""
    if code not in codes.SECOND_LOOK:
        return None
    found = {one.code: one for one in questions(viewer, enquiry)}
    return found.get(code, Question(code, is_asked=False, looks=()))


def asked_of(viewer: Actor, enquiry: Enquiry, team: Working | None) -> list[Question]:
    """What waits for an answer on the page of an enquiry that is under way."""
    if team is None or not team.is_open:
        return []
    return [one for one in questions(viewer, enquiry) if one.waits]


def asked_of_concern(viewer: Actor, concern: Concern) -> list[Question]:
    """What waits for an answer before it is settled. It does not hold it up."""
    enquiry = getattr(concern, "enquiry", None)
    if enquiry is None:
        return []
    enquiry.concern = concern
    return [one for one in questions(viewer, enquiry) if one.waits]


def newest(enquiry: Enquiry, question: str) -> SecondLook | None:
    """The last answer to one question."""
    rows = SecondLook.objects.filter(enquiry=enquiry, question=question)
    return rows.order_by("-number").first()
