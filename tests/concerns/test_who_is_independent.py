"""Who can be the independent one who asks: nobody who had a part in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.access.actor import Actor
from alongside.access.models import Post, User
from alongside.access.rules import Refused
from alongside.concerns.actions import allocating
from alongside.concerns.models import Asking
from alongside.concerns.queries import independence
from alongside.concerns.rules import how_it_was as rules
from alongside.concerns.rules.handing import Said
from alongside.concerns.rules.how_it_was import Part
from alongside.standards import how_it_was as standard
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, how_it_was

numbers = st.integers(1, 6)
some = st.frozensets(numbers)


def team_and_worker(name, full_name):
    team = factories.team(name)
    return factories.user("social_worker", team=team, full_name=full_name)


@held
def asking(manager):
    return how_it_was.asking(manager)


def choices(manager, asking):
    found = independence.independent(independence.behind(manager, asking))
    return {user.full_name for user, _ in found}


def why_not(manager, asking, somebody):
    try:
        how_it_was.independently(manager, asking, somebody)
    except Refused as no:
        return no.sentence
    return ""


@pytest.mark.django_db
def test_a_worker_of_another_team_and_an_advocate_can_be_chosen(manager, asking):
    ruth = team_and_worker("South", "Ruth Oyelaran")
    how_it_was.advocate("Catrin Morgan")

    assert choices(manager, asking) == {"Ruth Oyelaran", "Catrin Morgan"}
    assert why_not(manager, asking, ruth) == ""


@pytest.mark.django_db
def test_whoever_led_it_is_not_independent_even_when_they_left_it(manager, asking):
    dawn, aled = team_and_worker("North", "Dawn"), team_and_worker("South", "Aled")
    allocating.allocate_concern(by=manager, concern=asking.concern, lead=dawn)
    said = Said(reason="leaves")
    allocating.allocate_concern(
        by=manager, concern=asking.concern, lead=aled, said=said
    )

    assert "had a part in this" in why_not(manager, asking, dawn)
    assert "had a part in this" in why_not(manager, asking, aled)


@pytest.mark.django_db
def test_a_colleague_of_the_lead_is_not_independent(manager, asking):
    dawn, aled = team_and_worker("North", "Dawn"), team_and_worker("North", "Aled")
    allocating.allocate_concern(by=manager, concern=asking.concern, lead=dawn)

    assert "in a team that had a part" in why_not(manager, asking, aled)


@pytest.mark.django_db
def test_nobody_of_the_safeguarding_team_is_independent(manager, asking):
    other = factories.social_worker(full_name="Farah Siddiqui")

    assert "in a team that had a part" in why_not(manager, asking, other)
    assert "Farah Siddiqui" not in choices(manager, asking)


@pytest.mark.django_db
def test_the_advocate_who_spoke_up_in_it_is_not_independent(manager):
    enquiry = enquiries.under_way(manager)
    concern = enquiries.nothing_owed(manager, enquiry)
    grace = enquiries.advocate_of(manager, enquiry)
    how_it_was.settle(manager, concern)

    assert "had a part in this" in why_not(manager, how_it_was.of(concern), grace)


@pytest.mark.django_db
def test_whoever_raised_it_is_not_independent(manager):
    ruth = team_and_worker("South", "Ruth Oyelaran")
    raiser = concerns.raised_by_somebody(by=factories.acting(ruth))
    asking = how_it_was.of(how_it_was.settled_from(manager, raiser))

    assert "had a part in this" in why_not(manager, asking, ruth)


@pytest.mark.django_db
def test_somebody_who_may_not_ask_is_not_chosen(manager, asking):
    care_worker = factories.care_worker(full_name="Jo Price")

    assert "social worker or an advocate" in why_not(manager, asking, care_worker)


@given(user=numbers, team=numbers, users=some, teams=some)
def test_independent_is_exactly_who_had_no_part_nor_their_team(
    user, team, users, teams
):
    one = User(pk=user, full_name="Ruth Oyelaran")
    post = Post(user=one, team_id=team, role="social_worker")

    refusal = rules.why_not_independent(one, [post], Part(users, teams), ())

    assert (refusal is None) == (user not in users and team not in teams)


@given(users=some, asker=numbers, by=numbers, way=st.sampled_from(standard.WAYS.codes))
def test_it_is_never_called_independent_where_somebody_had_a_part(
    users, asker, by, way
):
    asking = Asking(mode="independent", asker_id=asker)
    actor = Actor(user=User(pk=by))
    mode = rules.mode_of(asking, actor, how_it_was.heard(way=way), Part(users))

    if mode == "independent":
        assert by == asker
        assert by not in users
    assert (mode == "alone") == (way == "paper")
