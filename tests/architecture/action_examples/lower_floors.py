"""Examples of the actions of the floors below concerns."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.models import Post
from alongside.agreed import actions as agreed
from alongside.agreed.models import Action
from alongside.people import actions as people
from alongside.people.actions import Facts
from alongside.people.models import Person
from alongside.providers import actions as providers
from alongside.standards import codes
from tests.architecture.partnership import SAID, TO_DO
from tests.architecture.world import HEARD, World
from tests.factories import media

Example = Callable[[World], Callable[[], Any]]


def _of_the_house(w: World) -> dict[str, Any]:
    return {"by": w.operator, "organisation": w.council}


def _membership(w: World) -> dict[str, Any]:
    return {
        "by": w.manager,
        "circle_id": w.person.circle_id,
        "principal_id": w.advocate.principal_id,
        "purpose": "advocate",
    }


def _door(w: World) -> dict[str, Any]:
    whose = {"circle_id": w.person.circle_id, "principal_id": w.advocate.principal_id}
    return {"by": w.manager, **whose}


ACCESS: dict[str, Example] = {
    "access.keep_out": lambda w: partial(access.keep_out, **_door(w)),
    "access.let_back": lambda w: partial(access.let_back, **_door(w)),
    "access.add_organisation": lambda w: partial(
        access.add_organisation, by=w.operator, name="Westmere Police", kind="police"
    ),
    "access.add_team": lambda w: partial(
        access.add_team, **_of_the_house(w), name="Reviews"
    ),
    "access.add_user": lambda w: partial(
        access.add_user,
        by=w.operator,
        email="a@example.org",
        full_name="Ann Example",
        password=None,
    ),
    "access.give_post": lambda w: partial(
        access.give_post, **_of_the_house(w), user=w.worker, role="commissioner"
    ),
    "access.end_post": lambda w: partial(
        access.end_post, by=w.operator, post=Post.objects.filter(user=w.worker).get()
    ),
    "access.send_password_link": lambda w: partial(
        access.send_password_link, by=w.operator, user=w.worker
    ),
    "access.choose_password": lambda w: partial(
        access.choose_password, by=w.manager, user=w.worker, password="four words of it"
    ),
    "access.draw_circle": lambda w: partial(
        access.draw_circle,
        by=w.manager,
        kind="private",
        members={w.team.principal_id: "safeguarding_team"},
    ),
    "access.let_in": lambda w: partial(access.let_in, **_membership(w)),
    "access.let_out": lambda w: partial(access.let_out, **_membership(w)),
    "access.give_link": lambda w: partial(
        access.give_link, by=w.manager, ends_at=clock.now() + timedelta(days=1)
    ),
    "access.end_link": lambda w: partial(
        access.end_link, by=w.manager, link=w.raiser.link
    ),
    "access.keep_draft": lambda w: partial(
        access.keep_draft, by=w.manager, key="a.form", words={"noticed": "half a"}
    ),
    "access.drop_draft": lambda w: partial(
        access.drop_draft, by=w.manager, key="a.form"
    ),
    "access.open_record": lambda w: partial(
        access.open_record,
        by=w.manager,
        rows=Person.objects.all(),
        pk=w.person.pk,
        what="person",
    ),
    "access.note": lambda w: partial(
        access.note, by=w.manager, act="search", what="people"
    ),
}


def _checked(w: World) -> Action:
    """An action that was done, and checked by somebody else."""
    agreed.say_done(by=w.manager, action=w.action)
    other = w.act_as(w.worker)
    agreed.check_done(by=other, action=w.action, is_so=True, words="I saw it.")
    return w.action


def _done(w: World) -> Action:
    agreed.say_done(by=w.manager, action=w.action)
    return w.action


WHAT_PEOPLE_DO: dict[str, Example] = {
    "agreed.agree_action": lambda w: partial(
        agreed.agree_action,
        by=w.manager,
        circle_id=w.person.circle_id,
        to_do=TO_DO,
        for_name="Amina",
    ),
    "agreed.change_action": lambda w: partial(
        agreed.change_action,
        by=w.manager,
        action=w.action,
        to_do=TO_DO,
        why="She asked for it.",
        seen_version=1,
    ),
    "agreed.say_done": lambda w: partial(
        agreed.say_done, by=w.manager, action=w.action
    ),
    "agreed.check_done": lambda w: partial(
        agreed.check_done,
        by=w.act_as(w.worker),
        action=_done(w),
        is_so=True,
        words="I saw it.",
    ),
    "agreed.say_felt": lambda w: partial(
        agreed.say_felt,
        by=w.act_as(w.person.user),
        action=_checked(w),
        is_so=True,
        words="I read till two.",
    ),
    "people.keep_conversation": lambda w: partial(
        people.keep_conversation, by=w.manager, person=w.person, sheet=SAID
    ),
    "people.correct_conversation": lambda w: partial(
        people.correct_conversation,
        by=w.manager,
        conversation=w.conversation,
        sheet=SAID | {"working_well": "The lamp."},
        seen_version=1,
    ),
    "people.agree_to_do": lambda w: partial(
        people.agree_to_do, by=w.manager, person=w.person, to_do=TO_DO, answer=w.answer
    ),
    "people.check_in": lambda w: partial(
        people.check_in,
        by=w.manager,
        person=w.person,
        feeling="good",
        said_by="Amina Farah",
    ),
    "people.add_words": lambda w: partial(
        people.add_words,
        by=w.act_as(w.person.user),
        check_in=w.check_in,
        words="I slept.",
    ),
}

OTHERS: dict[str, Example] = WHAT_PEOPLE_DO | {
    "agreed.keep_involvement": lambda w: partial(
        agreed.keep_involvement, by=w.manager, circle_id=w.person.circle_id, view=HEARD
    ),
    "providers.record_service": lambda w: partial(
        providers.record_service, by=w.operator, name="Elm Court"
    ),
    "providers.join_to_organisation": lambda w: partial(
        providers.join_to_organisation, **_of_the_house(w), service=w.service
    ),
    "providers.apply_cqc_locations": lambda w: partial(
        providers.apply_cqc_locations, by=w.operator, locations=[]
    ),
    "people.add_person": lambda w: partial(
        people.add_person, by=w.manager, facts=Facts(name="Joe Bright"), team=w.team
    ),
    "people.correct_facts": lambda w: partial(
        people.correct_facts,
        by=w.manager,
        person=w.person,
        facts=Facts(name="Amina Farah", known_as="Mina"),
        lives_at=None,
    ),
    "people.write_about_me": lambda w: partial(
        people.write_about_me,
        by=w.manager,
        person=w.person,
        words={"what_matters": "My garden."},
        written_by="Amina Farah",
    ),
    "people.say_still_right": lambda w: partial(
        people.say_still_right,
        by=w.manager,
        person=w.person,
        statements=set(),
        reason=codes.LOOK_AGAIN_REASONS.codes[0],
        said_by="Amina Farah",
    ),
    "people.add_media": lambda w: partial(
        people.add_media,
        by=w.manager,
        person=w.person,
        file=media.prepared(),
        shown=media.words(),
    ),
    "people.take_media_away": lambda w: partial(
        people.take_media_away, by=w.manager, media=w.media
    ),
    "people.let_into_circle": lambda w: partial(
        people.let_into_circle,
        by=w.manager,
        person=w.person,
        principal_id=w.advocate.principal_id,
        purpose="advocate",
        told="yes",
    ),
}
