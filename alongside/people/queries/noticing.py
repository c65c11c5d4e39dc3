"""What was noticed about a person, what is usual for them, and whether to talk."""

from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from alongside.access import clock
from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.people import rules
from alongside.people.models import Noticing, Person, Statement, TalkedOver
from alongside.people.queries.about_me import newest_words
from alongside.standards import about_me

# What helps to see a change, and to talk with the person about it; the usual first.
USUAL = "usual_for_me"
PAIN = "pain_or_distress"
HOW_TO_TALK = "how_to_talk"
IN_WORDS = ("", "", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


@dataclass(frozen=True)
class Usual:
    """The person's newest words: what a change is held against, then the rest."""

    telling: list[Statement] = field(default_factory=list)
    more: list[Statement] = field(default_factory=list)
    says_what_is_usual: bool = False


def usual(viewer: Actor, person: Person) -> Usual:
    """What is usual for the person, how they show pain, and the rest (one query)."""
    newest = newest_words(viewer, person)
    said = [newest[h] for h in about_me.by_code() if h in newest and newest[h].words]
    telling = [row for row in said if row.heading in (USUAL, PAIN)]
    telling.sort(key=lambda row: row.heading != USUAL)
    at_once = {HOW_TO_TALK, *about_me.group(about_me.MOMENT).codes}
    more = [row for row in said if row not in telling]
    more.sort(key=lambda row: row.heading not in at_once)
    return Usual(
        telling=telling,
        more=more,
        says_what_is_usual=any(row.heading == USUAL for row in telling),
    )


def draft_key(person: Person) -> str:
    """Under which what is being typed about a change is kept."""
    return f"people.notice.{person.pk}"


def talk_draft_key(person: Person) -> str:
    """Under which what is being typed about a talk is kept."""
    return f"people.talk_over.{person.pk}"


@dataclass(frozen=True)
class NoticedRow:
    """One thing noticed, whether it was talked over, and the talks that came after."""

    noticing: Noticing
    is_talked_over: bool
    talks: list[TalkedOver]
    is_by_the_person: bool

    @property
    def tag_text(self) -> str:
        """Said beside what has been talked over."""
        return "Talked over" if self.is_talked_over else ""


def noticed_page(
    viewer: Actor, person: Person, after: str = ""
) -> access.Page[NoticedRow]:
    """What was noticed, newest first, with the talks between (three queries)."""
    rows = Noticing.objects.filter(person=person)
    if (number := access.number_in(after)) is not None:
        rows = rows.filter(pk__lt=number)
    found = list(rows.order_by("-pk")[: access.PAGE + 1])
    shown = found[: access.PAGE]
    talked_up_to = (
        _talks(person).order_by("-up_to").values_list("up_to_id", flat=True).first()
    )
    talks: dict[int, list[TalkedOver]] = {}
    between = _talks(person).filter(up_to__in=[row.pk for row in shown])
    for talk in between.select_related("involvement").order_by("-talked_on", "-pk"):
        talks.setdefault(talk.up_to_id, []).append(talk)
    return access.Page(
        [
            NoticedRow(
                noticing=row,
                is_talked_over=row.pk <= (talked_up_to or 0),
                talks=talks.get(row.pk, []),
                is_by_the_person=row.noticed_as == "person",
            )
            for row in shown
        ],
        str(shown[-1].pk) if found[access.PAGE :] else "",
    )


def _talks(person: Person) -> QuerySet[TalkedOver]:
    return TalkedOver.objects.filter(person=person)


def newest_noticing(viewer: Actor, person: Person) -> Noticing | None:
    """The last thing that was noticed about the person."""
    return Noticing.objects.filter(person=person).order_by("-pk").first()


def noticing_seen(viewer: Actor, person: Person, number: str) -> Noticing | None:
    """The thing noticed with the number a page carried, if it is about the person."""
    wanted = access.number_in(number)
    return Noticing.objects.filter(person=person, pk=wanted or 0).first()


def prompt_to_talk(viewer: Actor, person: Person) -> str:
    """A sentence when several people noticed something not yet talked over (one query).

    '' otherwise, and for whoever may not write about the person. It is a sentence for
    people, and nothing else hangs on it.
    """
    if rules.why_not_write_about(person, viewer):
        return ""
    talked = TalkedOver.objects.filter(person=OuterRef("person")).order_by("-up_to")
    new = Noticing.objects.filter(
        person=person,
        noticed_at__gte=clock.now() - rules.NOTICED_WITHIN,
        pk__gt=Coalesce(Subquery(talked.values("up_to")[:1]), Value(0)),
    )
    different = new.aggregate(n=Count("noticed_by", distinct=True))["n"]
    if not rules.asks_for_a_talk(different):
        return ""
    number = IN_WORDS[different] if different < len(IN_WORDS) else str(different)
    whom = "you" if rules.is_own_record(person, viewer) else person.called
    return (
        f"{number} different people have noticed something in the last "
        f"eight weeks. Has anybody talked with {whom} about it?"
    )
