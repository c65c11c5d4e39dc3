"""Two people: about one twenty things are written, about the other two thousand, over
ten years. Their pages should cost the same.

Everything is written through the actions, so it is what really can be there.
"""

import random
from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from typing import Any
from uuid import uuid4

from django.db import transaction

from alongside.access import actor, clock, identity
from alongside.access import queries as access_queries
from alongside.agreed.actions import ToDo
from alongside.people import actions
from alongside.people.actions import (
    decisions,
    noticing,
    outcomes,
    plan,
    story,
    strength,
)
from alongside.people.actions.told import Source
from alongside.people.models import Person, Strength
from alongside.people.rules.outcomes import Wish
from alongside.people.rules.plan import LineSaid
from alongside.standards import codes
from bench import people_today
from bench.pages import Page

SIZES = (20, 2000)
YEARS = 10
HEADINGS = ("what_matters", "who_matters", "how_to_talk", "how_to_support", "also")
WORDS = (
    "I like it when people knock, and wait until I say come in. Tea first, then talk. "
    "On Fridays my sister rings, and then nothing else matters."
)


def name_of(size: int) -> str:
    """What the person with so many entries is called."""
    return f"Person with {size} entries"


def fill() -> None:
    """Both people, in an empty database."""
    people_today.places(3, ("home_care",))
    for size in SIZES:
        _live(size)


def _live(size: int) -> None:
    by = actor.of_user(people_today.user(people_today.SEES_ALL))
    team = access_queries.receiving_team()
    assert team
    facts = actions.Facts(name=name_of(size), known_as="Sam")
    began = clock.now() - timedelta(days=365 * YEARS)
    with clock.set_to(began):
        person = actions.add_person(by=by, facts=facts, team=team)
    life = _Life(by, person, random.Random(size))
    entries = cycle(life.entries())
    for number in range(size):
        at = began + timedelta(days=365 * YEARS) * (number + 1) / (size + 1)
        with clock.set_to(at):
            next(entries)()


class _Life:
    """What is written about somebody, one thing after the other."""

    def __init__(self, by: Any, person: Any, chance: random.Random) -> None:
        self.by, self.person, self.chance = by, person, chance
        self.wish: Any = None

    def entries(self) -> list[Callable[[], object]]:
        """Each kind as often as it comes in a life, in a mixed order."""
        kinds = [*[self.say] * 6, *[self.notice] * 4, *[self.strength] * 3]
        kinds += [*[self.tell] * 3, *[self.talk] * 2, *[self.rate] * 2]
        kinds += [self.agree, self.decide, self.want, self.plan]
        self.chance.shuffle(kinds)
        return kinds

    def words(self) -> str:
        """A few sentences, never quite the same."""
        return f"{WORDS} {self.chance.randrange(10**9)}"

    def say(self) -> None:
        """Something under a heading of About me."""
        words = {self.chance.choice(HEADINGS): self.words()}
        actions.write_about_me(
            by=self.by, person=self.person, words=words, written_by="Sam"
        )

    def notice(self) -> None:
        """Something that was not as usual."""
        noticed = noticing.Noticed(words=self.words())
        noticing.notice_change(
            by=self.by, person=self.person, noticed=noticed, uid=uuid4()
        )

    def strength(self) -> None:
        """Something they can do, hope for or love."""
        strength.add_strength(
            by=self.by,
            person=self.person,
            kind=self.chance.choice(Strength.Kind.values),
            words=self.words(),
            source=Source(said_by="Sam"),
        )

    def tell(self) -> None:
        """A piece of their story."""
        chapter = story.Chapter(title=self.words()[:60], words=self.words())
        story.add_to_story(
            by=self.by, person=self.person, chapter=chapter, source=Source("Sam")
        )

    def talk(self) -> None:
        """A conversation."""
        sheet = {"purpose": "just_talking", "held_on": clock.today().isoformat()}
        sheet |= {"said_by": "Sam", "important_now": self.words()}
        actions.keep_conversation(by=self.by, person=self.person, sheet=sheet)

    def agree(self) -> None:
        """Something somebody will do."""
        to_do = ToDo(
            what=self.words(),
            serves="My Fridays.",
            serves_kind="wish",
            due_on=clock.today() + timedelta(days=14),
            owner_name="Joan",
        )
        actions.agree_to_do(by=self.by, person=self.person, to_do=to_do)

    def want(self) -> None:
        """Something they want."""
        wish = Wish(words=self.words(), said_by="Sam", areas=("home",))
        self.wish = outcomes.say_outcome(by=self.by, person=self.person, wish=wish)

    def rate(self) -> None:
        """How near they say they are to it."""
        if self.wish is None:
            self.want()
        outcomes.rate_outcome(
            by=self.by,
            outcome=self.wish,
            near=self.chance.choice(codes.NEARNESS.codes),
            words=self.words(),
            said_by="Sam",
            how="own",
        )

    def plan(self) -> None:
        """A line of the plan."""
        said = LineSaid(self.words(), "wish", "My Fridays.", "person", "Sam")
        plan.propose_line(by=self.by, person=self.person, said=said)

    def decide(self) -> None:
        """A question that is to be decided."""
        decisions.begin_decision(
            by=self.by, person=self.person, question=self.words()[-200:]
        )


def pages() -> dict[int, Page]:
    """The page of each of the two, by how much is written."""
    viewer = actor.of_user(people_today.user(people_today.SEES_ALL))
    with transaction.atomic(), identity.seen_as(viewer.principals):
        numbers = dict(Person.objects.values_list("name", "pk"))
    title, who = "A person’s page", people_today.SEES_ALL
    return {n: Page(title, f"/people/{numbers[name_of(n)]}/", "", who) for n in SIZES}
