"""The life of the person in the small partnership: strengths, story, people, limits."""

from datetime import timedelta
from functools import cached_property

from alongside.access import clock
from alongside.people.actions import authority as authorities
from alongside.people.actions import limit, story
from alongside.people.actions import relationship as relationships
from alongside.people.actions import strength as strengths
from alongside.people.actions.told import Source
from alongside.people.models import (
    Authority,
    Limit,
    Relationship,
    StoryEntry,
    Strength,
)
from tests.architecture.partnership import Partnership


class Life(Partnership):
    """Each property is made, through actions, when it is first asked for."""

    @property
    def source(self) -> Source:
        """It was the person who said it."""
        return Source("Amina Farah")

    @cached_property
    def strength(self) -> Strength:
        """Something the person can do."""
        return strengths.add_strength(
            by=self.manager,
            person=self.person,
            kind="can_do",
            words="I can mend a fishing net.",
            source=self.source,
        )

    @cached_property
    def entry(self) -> StoryEntry:
        """Something from the person's life."""
        return story.add_to_story(
            by=self.manager,
            person=self.person,
            chapter=story.Chapter("The boat", when_words="1962"),
            source=self.source,
        )

    @cached_property
    def relationship(self) -> Relationship:
        """Somebody in the person's life."""
        return relationships.add_relationship(
            by=self.manager,
            person=self.person,
            somebody=relationships.Somebody("Hodan", "my daughter", 1),
            source=self.source,
        )

    @cached_property
    def authority(self) -> Authority:
        """An authority that nobody has seen the paper of."""
        return authorities.record_authority(
            by=self.manager,
            relationship=self.relationship,
            power=authorities.Power("attorney_welfare"),
            told_by="Hodan",
        )

    @property
    def evidence(self) -> authorities.Evidence:
        """A paper that was seen."""
        return authorities.Evidence("Josh Pereira", clock.today(), "The stamped paper")

    @property
    def bound(self) -> limit.Bound:
        """A limit for safety that is held back from the person."""
        return limit.Bound(
            kind="safety",
            words="Nobody tells Hodan's brother where they moved.",
            set_by="Josh Pereira",
            reason="He has threatened her.",
            review_on=clock.today() + timedelta(days=30),
            why_held_back="She would be made to say it.",
        )

    @cached_property
    def own_limit(self) -> Limit:
        """A limit that the person set."""
        return limit.set_limit(
            by=self.manager,
            person=self.person,
            bound=limit.Bound("own", "Do not talk about my money.", "Amina Farah"),
        )

    @cached_property
    def held_back(self) -> Limit:
        """A limit that the person's own sign-in does not see."""
        return limit.set_limit(
            by=self.manager,
            person=self.person,
            bound=self.bound,
            relationship=self.relationship,
        )
