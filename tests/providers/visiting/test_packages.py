"""Worries over bought care: protected, answered in days, looked at again by another."""

import ast
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside import providers
from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.models import KnowledgeItem, PackageConcern
from alongside.providers.queries import packages
from alongside.providers.rules import packages as rules
from alongside.providers.rules.package_drawing import package_states_in_markdown
from alongside.standards import working_days
from tests.architecture.action_examples.visiting import DECISION, a_package, raised
from tests.design.page_checks import check_page

MONDAY = timezone.make_aware(timezone.datetime(2026, 9, 7, 10, 0))


def opened(viewer, concern):
    """It as somebody sees it now."""
    with identity.seen_as(viewer.principals):
        return packages.package_of(packages.concerns(viewer).get(pk=concern.pk))


def test_it_goes_from_raised_to_told_and_to_somebody_else(world):
    concern = a_package(world, "received", "decided", "told", "appealed")

    with pytest.raises(Refused, match="Somebody else looks"):
        actions.look_again_at_package(
            by=world.commissioner, concern=concern, decision=DECISION
        )
    actions.look_again_at_package(by=world.director, concern=concern, decision=DECISION)

    found = opened(world.runner, concern)
    assert found.concern.state == "looked_again"
    assert [step.number for step in found.steps] == [1, 2, 3, 4, 5]


def test_the_page_of_its_states_is_the_table_itself():
    page = Path(__file__).parents[3] / "docs" / "package-states.md"

    assert page.read_text(encoding="utf-8") == package_states_in_markdown()


def test_no_step_is_left_out_or_taken_by_the_wrong_side(world):
    concern = a_package(world)

    with pytest.raises(Refused, match="cannot be done now"):
        actions.decide_package_concern(
            by=world.commissioner, concern=concern, decision=DECISION
        )
    with pytest.raises(Refused, match="Those who buy the care answer"):
        actions.receive_package_concern(by=world.runner, concern=concern)
    with pytest.raises(Refused, match="manager of the service"):
        actions.take_back_package_concern(
            by=world.commissioner, concern=concern, words="It has come right."
        )


def test_it_is_never_known_of_the_service_nor_read_by_what_reviews_contracts(world):
    """Protected: no item is made of it, and no module of contracts names it."""
    a_package(world, "received", "decided", "told")
    with identity.seen_as(world.commissioner.principals):
        assert not KnowledgeItem.objects.exists()

    names = {"PackageConcern", "PackageStep", "packages"}
    floor = Path(providers.__file__).parent
    for path in floor.rglob("*contract*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
        used |= {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        assert not used & names, path.name


def test_two_presses_raise_it_once(world):
    said = {"by": world.runner, "service": world.known_service, "raised": raised()}
    said |= {"buyer": world.council, "uid": uuid4()}

    first = actions.raise_package_concern(**said)

    assert actions.raise_package_concern(**said).pk == first.pk


@pytest.mark.parametrize(
    "words", ["About 943 476 5919, who waits.", "9434765919", "943-476-5919"]
)
def test_somebodys_own_number_is_asked_to_be_taken_out(words):
    assert "own number" in rules.why_not_this_raised(raised(words=words))


def test_numbers_that_are_nobodys_are_left_alone():
    words = "15 minutes, 7 days, since 2026-11-01; ring 01632 960200."

    assert rules.why_not_this_raised(raised(words=words)) is None


def test_local_targets_ask_why_and_move_nothing(world):
    with clock.set_to(MONDAY):
        concern = a_package(world)
    late = MONDAY + timedelta(days=3)
    with clock.set_to(late):
        found = opened(world.commissioner, concern)
        assert found.due == working_days.after(MONDAY.date(), 2)
        assert found.is_late
        assert found.concern.state == "raised"
        with pytest.raises(Refused, match="Say why"):
            actions.receive_package_concern(by=world.commissioner, concern=concern)
        actions.say_why_package_waits(
            by=world.commissioner, concern=concern, words="Graham was ill."
        )
        assert opened(world.runner, concern).why_longer.words == "Graham was ill."
        actions.receive_package_concern(
            by=world.commissioner, concern=concern, late_why="Graham was ill."
        )
        found = opened(world.runner, concern)
    assert found.due == working_days.after(MONDAY.date(), 10)
    assert found.steps[-1].late_why == "Graham was ill."


def test_the_time_of_an_appeal_begins_with_the_appeal(world):
    with clock.set_to(MONDAY):
        concern = a_package(world, "received", "decided", "told")
    with clock.set_to(MONDAY + timedelta(days=30)):
        actions.appeal_package_decision(
            by=world.runner, concern=concern, words="It is not enough."
        )
        found = opened(world.director, concern)
        assert found.due == working_days.after(clock.today(), 10)
        assert not found.is_late


def test_the_manager_raises_it_and_reads_what_was_decided(world, browser_of):
    manager, buyer = browser_of(world.runner), browser_of(world.commissioner)
    new = f"/services/{world.known_service.pk}/packages/new/"
    page = manager.get(new).content.decode()
    typed = {"uid": str(uuid4()), "about": "too_few_hours", "words": "Half an hour."}
    typed |= {"wanted": "An hour.", "buyer": str(world.council.pk)}

    address = manager.post(new, typed).url
    waits = buyer.get("/services/packages/").content.decode()
    buyer.post(address, {"step": "received", "words": ""})
    unsaid = buyer.post(address, {"step": "decided", "decision": "changed"})
    buyer.post(address, {"step": "decided", "decision": "changed", "words": "Right."})
    buyer.post(address, {"step": "told", "words": "I rang."})
    told = manager.get(address).content.decode()

    check_page(page)
    assert "not part of a contract review" in page
    check_page(waits)
    assert address in waits
    check_page(unsaid.content.decode())
    assert "Write the reason" in unsaid.content.decode()
    check_page(told)
    assert "Yes: the care is changed as you asked" in told
    assert "Ask somebody else to look" in told
    assert address not in buyer.get("/services/packages/").content.decode()
    assert address in buyer.get("/services/packages/?show=all").content.decode()


def test_the_list_of_what_waits_asks_as_often_for_twenty_as_for_two(world, browser_of):
    browser = browser_of(world.commissioner)

    def asked(number):
        for _ in range(number):
            a_package(world)
        with CaptureQueriesContext(connection) as made:
            page = browser.get("/services/packages/").content.decode()
        return len(made), page.count("Too few hours for")

    few, lines = asked(2)
    assert (lines, asked(18)) == (2, (few, 20))
    with identity.seen_as(world.commissioner.principals):
        assert PackageConcern.objects.count() == 20
