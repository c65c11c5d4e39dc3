"""Somebody who may be a source of risk is never asked how it was, and never reads it.

Every road is tried: being chosen, being written down as the one who answered, holding a
link from before, and asking as the one who is independent.
"""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import private_link
from alongside.access.rules import Refused
from alongside.concerns.rules import how_it_was as rules
from alongside.people.models import Relationship
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import advocacy, how_it_was

RAY = "Raymond Farah"
SON = {"representative": RAY, "authority": "Her son"}
NEVER = "never asked how it was"
WRITTEN = (RAY, "raymond farah", "Raymond", "Reymond Farah", "Farah Raymond")
words = st.text(alphabet="abcdeé", min_size=1, max_size=6)
names = st.lists(words, min_size=1, max_size=3).map(" ".join)


@held
def asking(manager):
    return how_it_was.asking(manager)


@held
def risky(manager, asking):
    advocacy.is_a_risk(manager, asking.concern.person, RAY)
    return asking


@pytest.mark.parametrize("written", WRITTEN)
def test_they_are_not_chosen_to_answer_however_they_are_written(
    manager, risky, written
):
    for mode in ("lead", "alone"):
        with pytest.raises(Refused, match=NEVER):
            how_it_was.arrange(
                manager, risky, mode=mode, representative=written, authority="Her son"
            )


def test_somebody_else_of_the_family_can_be(manager, risky):
    chosen = {"representative": "Hodan Farah", "authority": "Her daughter"}

    arranged = how_it_was.arrange(manager, risky, **chosen)

    assert arranged.representative == "Hodan Farah"


@pytest.mark.parametrize("answered_by", ["representative", "advocate"])
def test_they_are_not_written_down_as_the_one_who_answered(manager, risky, answered_by):
    said = {"answered_by": answered_by, "spoken_by": RAY, "authority": "Her son"}
    sam = how_it_was.advocate()
    for by in (manager, factories.acting(sam)):
        asking = how_it_was.now(risky)
        if by is not manager:
            asking = how_it_was.independently(manager, risky, sam)
        with pytest.raises(Refused, match=NEVER):
            how_it_was.told(by, asking, **said)


def test_whoever_asks_does_not_see_them_and_they_are_refused_all_the_same(
    manager, risky
):
    sam = how_it_was.advocate()
    asking = how_it_was.independently(manager, risky, sam)
    said = {"answered_by": "representative", "spoken_by": RAY, "authority": "Her son"}

    with pytest.raises(Refused, match=NEVER):
        how_it_was.told(factories.acting(sam), asking, way="paper", **said)


def test_a_link_they_hold_from_before_opens_nothing_and_keeps_nothing(manager, asking):
    asking = how_it_was.arrange(manager, asking, mode="alone", **SON)
    advocacy.is_a_risk(manager, asking.concern.person, RAY)
    address = f"/how-was-it/{private_link.address_token(asking.link)}/"

    assert Client().get(address).status_code == 404
    assert Client().post(address, {"safer_now": "yes"}).status_code == 404
    with pytest.raises(Refused, match=NEVER):
        how_it_was.said_alone(asking)
    assert not how_it_was.now(asking).is_over


def test_they_do_not_ask_as_somebody_independent(manager, asking):
    ray = how_it_was.advocate(RAY)
    advocacy.is_a_risk(manager, asking.concern.person, RAY)

    with pytest.raises(Refused, match=NEVER):
        how_it_was.independently(manager, asking, ray)


def test_they_read_no_answer_at_any_address(manager, risky):
    how_it_was.told(manager, risky, may_read=True)
    ray = factories.signed_in(how_it_was.advocate(RAY))

    for part in ("", "hear/", "no-answer/"):
        assert ray.get(f"/how-it-was/{risky.pk}/{part}").status_code == 404
    assert RAY not in ray.get("/how-it-was/").content.decode().split("<main")[1]


def test_where_nobody_sees_who_may_be_a_risk_only_the_person_is_asked():
    assert rules.why_not_this_one("Hodan Farah", None) == rules.UNKNOWN
    assert rules.why_not_this_one("", None) is None


@given(name=names, before=names)
def test_a_name_in_other_letters_or_a_part_of_it_is_the_same(name, before):
    assert rules.may_be_the_same(name.upper(), name)
    assert rules.may_be_the_same(name, f"{before} {name}")
    risky = [Relationship(name=f"{before} {name}")]
    assert rules.why_not_this_one(name, risky) == rules.NEVER
