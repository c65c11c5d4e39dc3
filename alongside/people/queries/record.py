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
ABOUT_A_PLACE = ("address is written alike", "same postcode")
PAGE = 20


def people(viewer: Actor) -> QuerySet[Person]:
    """Everybody whose circle the viewer is in, and not kept out of."""
    return access.not_kept_out(viewer, Person.objects.select_related("lives_at"))


def held(viewer: Actor, person: Person) -> Person:
    """The person's row as it is now, kept from other writers until this is done."""
    return people(viewer).select_for_update(of=("self",)).get(pk=person.pk)


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
            | Q(sounds_called=sounds_of(words))
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
    wanted = access.number_in(number)
    return Service.objects.filter(pk=wanted).first() if wanted else None


@dataclass(frozen=True)
class Likeness:
    """Somebody who may be the same person, and in what they are alike."""

    person: Person
    alike: tuple[str, ...]


@dataclass(frozen=True)
class Described:
    """How somebody was described, tidied for comparing."""

    name: str
    sounds: str
    born: object
    address: str
    postcode: str
    number: str

    def narrowing(self) -> Q:
        """People who share one of the facts an index can find."""
        alike = Q(pk__in=[])
        for column, value in (
            ("sounds", self.sounds),
            ("sounds_called", self.sounds),
            ("date_of_birth", self.born),
            ("nhs_number", self.number),
            ("postcode", self.name and self.postcode),
        ):
            alike |= Q(**{column: value}) if value else Q(pk__in=[])
        return alike

    def alike_in(self, person: Person) -> tuple[str, ...]:
        """In what a person is like the one described, in words."""
        sounds = (person.sounds, person.sounds_called)
        sounds_same = bool(self.sounds) and self.sounds in sounds
        facts = (
            (_same(self.number, person.nhs_number), "same NHS number"),
            (_same(self.born, person.date_of_birth), "born the same day"),
            (sounds_same, "name sounds the same"),
            (
                not sounds_same and _written_alike(self.name, person.name),
                "name is written alike",
            ),
            (_written_alike(self.address, person.address), "address is written alike"),
            (_same(self.postcode, person.postcode), "same postcode"),
        )
        return tuple(words for is_so, words in facts if is_so)


def _same(told: object, known: object) -> bool:
    return bool(told) and told == known


def _written_alike(told: str, known: str) -> bool:
    if not told or not known:
        return False
    return fuzz.token_sort_ratio(told.lower(), known.lower()) >= LIKE_ENOUGH


def who_might_be(
    viewer: Actor,
    *,
    name: str = "",
    date_of_birth: object = None,
    address: str = "",
    postcode: str = "",
    nhs_number: str = "",
) -> list[Likeness]:
    """People who may be the one described, most alike first, ten at most.

    Never a score and never decided here: a person looks and says.
    """
    told = Described(
        name=name,
        sounds=sounds_of(name),
        born=date_of_birth,
        address=address,
        postcode=tidy_postcode(postcode),
        number=tidy_nhs_number(nhs_number),
    )
    rows = people(viewer).filter(told.narrowing()).order_by("pk")[:50]
    found = (Likeness(row, told.alike_in(row)) for row in rows)
    likely = [one for one in found if _is_worth_a_look(one.alike)]
    return sorted(likely, key=lambda one: -len(one.alike))[:10]


def _is_worth_a_look(alike: tuple[str, ...]) -> bool:
    """A shared birthday alone says nothing, nor does a house where many live."""
    if any(words in alike for words in ("same NHS number", "name sounds the same")):
        return True
    about_them = [words for words in alike if words not in ABOUT_A_PLACE]
    return len(alike) > 1 and bool(about_them)
