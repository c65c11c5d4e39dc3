"""Finding people, and who they are. Row security decides whose."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from rapidfuzz import fuzz

from alongside.access import queries as access
from alongside.access.actor import Actor
from alongside.people.models import Person
from alongside.people.names import sounds_of, tidy_nhs_number, tidy_postcode
from alongside.providers.models import Service

LIKE_ENOUGH = 80  # rapidfuzz points out of 100 for 'the name is written alike'
PAGE = 20


def people(viewer: Actor) -> QuerySet[Person]:
    """Everybody whose circle the viewer is in."""
    return Person.objects.select_related("lives_at")


def own_record(viewer: Actor) -> Person | None:
    """The viewer's own record, when there is one about them."""
    if viewer.user is None:
        return None
    return people(viewer).filter(user=viewer.user).first()


@dataclass(frozen=True)
class PeoplePage:
    """Some people by name, and where the next page begins ('' on the last)."""

    rows: list[Person]
    next_key: str = ""


def people_page(viewer: Actor, words: str, after: str = "") -> PeoplePage:
    """People in the viewer's circles whose name holds or sounds like these words.

    In order of name. `after` is the `next_key` of the page before.
    """
    rows = people(viewer)
    if words.strip():
        rows = rows.filter(
            Q(name__icontains=words.strip())
            | Q(known_as__icontains=words.strip())
            | Q(sounds=sounds_of(words))
        )
    if place := access.key_in(after):
        name, number = place
        rows = rows.filter(Q(name__gt=name) | Q(name=name, pk__gt=number))
    found = list(rows.order_by("name", "pk")[: PAGE + 1])
    last = found[PAGE - 1] if found[PAGE:] else None
    return PeoplePage(found[:PAGE], f"{last.name}|{last.pk}" if last else "")


def services_to_live_at() -> list[tuple[str, str]]:
    """Services somebody may live at, for a list to choose from."""
    rows = Service.objects.order_by("name", "pk").values_list("pk", "name", "town")
    return [(str(pk), f"{name}, {town}" if town else name) for pk, name, town in rows]


def service_to_live_at(number: str) -> Service | None:
    """The service that was chosen, if any."""
    return Service.objects.filter(pk=int(number)).first() if number.isdigit() else None


@dataclass(frozen=True)
class Likeness:
    """Somebody who may be the same person, and in what they are alike."""

    person: Person
    alike: tuple[str, ...]


def who_might_be(
    viewer: Actor,
    *,
    name: str = "",
    date_of_birth: object = None,
    postcode: str = "",
    nhs_number: str = "",
    leaving_out: int | None = None,
) -> list[Likeness]:
    """People who may be the one described, most alike first, ten at most.

    Never a score and never decided here: a person looks and says.
    """
    sounds, postcode = sounds_of(name), tidy_postcode(postcode)
    number = tidy_nhs_number(nhs_number)
    alike = Q(pk__in=[])
    if sounds:
        alike |= Q(sounds=sounds)
    if date_of_birth:
        alike |= Q(date_of_birth=date_of_birth)
    if number:
        alike |= Q(nhs_number=number)
    if postcode and name:
        alike |= Q(postcode=postcode)
    rows = people(viewer).filter(alike).exclude(pk=leaving_out or 0).order_by("pk")[:50]
    found = (
        Likeness(row, _alike_in(row, name, sounds, date_of_birth, postcode, number))
        for row in rows
    )
    likely = [one for one in found if _is_worth_a_look(one.alike)]
    return sorted(likely, key=lambda one: -len(one.alike))[:10]


def _alike_in(  # noqa: PLR0917
    person: Person,
    name: str,
    sounds: str,
    born: object,
    postcode: str,
    number: str,
) -> tuple[str, ...]:
    points = fuzz.token_sort_ratio(name.lower(), person.name.lower()) if name else 0
    facts = (
        (bool(number) and number == person.nhs_number, "same NHS number"),
        (bool(born) and born == person.date_of_birth, "born the same day"),
        (bool(sounds) and sounds == person.sounds, "name sounds the same"),
        (sounds != person.sounds and points >= LIKE_ENOUGH, "name is written alike"),
        (bool(postcode) and postcode == person.postcode, "same postcode"),
    )
    return tuple(words for is_so, words in facts if is_so)


def _is_worth_a_look(alike: tuple[str, ...]) -> bool:
    """A shared birthday or street alone says nothing."""
    return len(alike) > 1 or any(
        words in alike for words in ("same NHS number", "name sounds the same")
    )
