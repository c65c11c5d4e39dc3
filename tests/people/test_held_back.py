"""Who sees what is held back, and who is let in nowhere."""

import pytest

from alongside.access import actions as access
from alongside.access import actor
from alongside.access.identity import seen_as
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.people import actions as people
from alongside.people.actions import relationship as relationships
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import lives
from tests.factories.lives import SECRET, WHY, held_back, marked, page

pytestmark = pytest.mark.django_db


@held
def dez(worker, amina):
    """Somebody in Amina's life."""
    return lives.somebody(worker, amina, "Dez", "not my friend", 3)


def test_a_team_that_begins_to_work_for_the_person_sees_it_and_the_person_does_not(
    worker, amina
):
    held_back(worker, amina)
    team = factories.team("North locality")
    colleague = factories.signed_in(factories.user("social_worker", team=team))

    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=team.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    assert SECRET in page(colleague, amina)
    assert SECRET not in page(factories.signed_in(amina.user), amina)


def test_a_team_that_the_person_works_in_never_sees_it(worker, amina):
    team = factories.team("Experts by experience")
    access.give_post(
        by=actor.operator(), user=amina.user, role="social_worker", team=team
    )
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=team.principal_id,
        purpose="working_with_person",
        told="yes",
    )

    held_back(worker, amina)

    assert SECRET not in page(factories.signed_in(amina.user), amina)


def test_whoever_may_be_a_source_of_risk_is_let_out_and_never_in_again(
    browser, worker, amina, dez
):
    user = factories.user("person", full_name="Desmond", email="dez@people.example")
    let_in = {"by": worker, "relationship": dez, "user": user, "told": "yes"}
    relationships.let_in_relationship(**let_in)
    with seen_as(worker.principals):
        dez.refresh_from_db()

    marked(worker, amina, dez)

    assert factories.signed_in(user).get(f"/people/{amina.pk}/").status_code == 404
    html = page(browser, amina)
    check_page(html)
    assert "Alleged source of risk" in html
    assert "/let-in/" not in html
    with pytest.raises(Refused, match="source of risk"):
        relationships.let_in_relationship(**let_in)


def test_the_same_one_under_another_relationship_is_not_let_in_either(
    worker, amina, dez
):
    marked(worker, amina, dez, WHY)
    again = lives.somebody(worker, amina, "DEZ", "a new friend", 2)

    with pytest.raises(Refused, match="source of risk"):
        relationships.let_in_relationship(
            by=worker, relationship=again, user=factories.user("person"), told="yes"
        )


def test_a_worker_who_cannot_see_what_is_held_back_lets_no_source_of_risk_in(
    worker, amina, dez
):
    marked(worker, amina, dez, WHY)
    outside = factories.user("social_worker", team=factories.team("Elsewhere"))
    access.let_in(
        by=worker,
        circle_id=amina.circle_id,
        principal_id=outside.principal_id,
        purpose="asked_to_help",
    )

    with pytest.raises(Refused, match="source of risk"):
        relationships.let_in_relationship(
            by=factories.acting(outside),
            relationship=dez,
            user=factories.user("person"),
            told="yes",
        )


def test_the_team_of_an_alleged_source_of_risk_does_not_see_what_is_held_back(
    worker, amina
):
    home = factories.team("Gannet House")
    carer = factories.user("care_worker", team=home, full_name="A carer")
    people.let_into_circle(
        by=worker,
        person=amina,
        principal_id=home.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    one = lives.somebody(worker, amina, "A carer", "nights", 2)
    relationships.let_in_relationship(
        by=worker, relationship=one, user=carer, told="yes"
    )
    with seen_as(worker.principals):
        one.refresh_from_db()

    limit = marked(worker, amina, one, WHY)

    circle = Membership.objects.filter(circle_id=limit.circle_id, ends_at=None)
    assert [m.principal_id for m in circle] == [
        factories.safeguarding_team().principal_id
    ]


def test_a_colleague_outside_it_is_told_to_ask_and_learns_nothing(worker, amina):
    held_back(worker, amina)
    outside = factories.user("social_worker", team=factories.team("Elsewhere"))
    access.let_in(
        by=worker,
        circle_id=amina.circle_id,
        principal_id=outside.principal_id,
        purpose="working_with_person",
    )

    with pytest.raises(Refused, match="safeguarding team"):
        held_back(factories.acting(outside), amina)
    assert SECRET not in page(factories.signed_in(outside), amina)
