"""What the person was told of what was decided."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import DateField, QuerySet, Value

from alongside.access.actor import Actor
from alongside.concerns.models import Concern, LetterStep, PersonTold
from alongside.concerns.models.concern import WAITING
from alongside.concerns.models.letters import To
from alongside.concerns.rules.moments import Heard

ABOUT = "decision"  # what a letter is about that tells them
MOST = 20  # of what was written, that a page shows
LETTER = "letter"
Row = tuple[int, str, datetime, date | None]


def heard(viewer: Actor, concerns: Sequence[Concern]) -> dict[int, list[Heard]]:
    """When each person was told, or why not (one query). Where nothing is decided, and
    where nobody knows who it is about, the concern is not among them."""
    able = [
        one.pk
        for one in concerns
        if one.decided_at and one.person_id and one.state not in WAITING
    ]
    found: dict[int, list[Heard]] = {pk: [] for pk in able}
    rows: list[Row] = list(_rows(able)) if able else []
    for pk, how, at, on in rows:
        found[pk].append(Heard(at, on, is_timed=how != PersonTold.How.BEFORE))
    return found


def _rows(concerns: list[int]) -> QuerySet[PersonTold, Row]:
    """What was written of it, and the letters."""
    no_day = Value(None, output_field=DateField())
    written = PersonTold.objects.filter(concern__in=concerns)
    sent = letters().filter(concern__in=concerns)
    return written.values_list("concern_id", "how", "recorded_at", "told_on").union(
        sent.values_list("concern_id", Value(LETTER), "recorded_at", no_day), all=True
    )


def letters() -> QuerySet[LetterStep]:
    """Letters that told the person what was decided."""
    sent = LetterStep.Step.SENT
    return LetterStep.objects.filter(to=To.PERSON, step=sent, about=ABOUT)


def written(viewer: Actor, concern: Concern) -> list[PersonTold]:
    """What was written about telling them, newest first; twenty at most."""
    rows = PersonTold.objects.filter(concern=concern)
    return list(rows.order_by("-number")[:MOST])


def newest(viewer: Actor, concern: Concern) -> PersonTold | None:
    """What was written about it last."""
    return PersonTold.objects.filter(concern=concern).order_by("-number").first()


def held(viewer: Actor, concern: Concern) -> Concern:
    """The concern as it is now, kept from other writers."""
    rows = Concern.objects.select_for_update(of=("self",))
    return rows.select_related("person").get(pk=concern.pk)
