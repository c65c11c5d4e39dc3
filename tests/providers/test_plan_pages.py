"""The pages of a plan: what is typed becomes the plan, and what is missing is said."""

import pytest

from alongside.access import clock
from tests.factories.access import signed_in

pytestmark = pytest.mark.django_db(databases="__all__")


def typed():
    return {
        "finding": "Lunch is cold.",
        "key_question": "caring",
        "change": "Lunch is carried up hot.",
        "measure": "People say so.",
        "for_name": "People who live here",
        "owner_name": "The cook",
        "due_on_day": "1",
        "due_on_month": "1",
        "due_on_year": str(clock.today().year + 1),
    }


def test_a_manager_writes_changes_and_agrees_a_plan_on_its_pages(everybody):
    world = everybody.world
    plan, line = world.drafted_plan, world.improvement_line
    browser = signed_in(world.runner.user)
    page = f"/improvement-plans/{plan.pk}/"
    said = typed()

    refused = browser.post(f"{page}lines/new/", {"finding": "Lunch is cold."})
    assert "Write what will be different" in refused.content.decode()
    assert "Lunch is cold." in refused.content.decode()
    kept = browser.post(f"{page}lines/new/", said | {"seen": plan.version})
    assert kept.status_code == 302
    changed = said | {"seen": plan.version + 1, "why": "They said so."}
    assert browser.post(f"{page}lines/{line.pk}/change/", changed).status_code == 302
    dropped = {"seen": plan.version + 2, "why": "It is twice in it."}
    assert browser.post(f"{page}lines/{line.pk}/drop/", dropped).status_code == 302

    yes = {"party": "provider", "agrees": "yes", "words": "Yes.", "name": "Me"}
    late = browser.post(f"{page}agree/", yes | {"seen": plan.version})
    assert "changed the plan while you were reading" in late.content.decode()
    now = browser.post(f"{page}agree/", yes | {"seen": plan.version + 3})
    assert now.status_code == 302
    assert "Lunch is carried up hot." in browser.get(page).content.decode()
