"""The staff of a service, month by month."""

from datetime import date

import pytest

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.models import WorkforceFigure
from alongside.providers.queries import workforce
from alongside.providers.rules import workforce as rules
from tests.architecture.action_examples.visiting import numbers
from tests.design.page_checks import check_page


def figure(month, *, posts=40, filled=30, left=2):
    """One month, in no table."""
    return WorkforceFigure(
        month=month, posts=posts, filled=filled, started=0, left=left
    )


def test_turnover_is_who_left_in_a_year_out_of_the_staff_there_was_on_average():
    months = [figure(date(2025, n, 1), filled=20 + n % 2) for n in range(1, 13)]
    before = [figure(date(2024, 6, 1), left=99)]

    found = rules.turnover(months + before)

    assert found == rules.Turnover(left=24, staff=20.5, months=12)
    assert found.percent == pytest.approx(117.07, abs=0.01)


def test_months_nobody_said_anything_of_are_not_guessed():
    found = rules.turnover([figure(date(2025, 1, 1)), figure(date(2025, 12, 1))])

    assert found == rules.Turnover(left=4, staff=30, months=2)
    assert rules.turnover([]) is None
    assert rules.turnover([figure(date(2025, 1, 1), filled=0)]).percent is None


def test_vacancy_is_the_share_of_posts_with_nobody_in_them():
    assert rules.vacancy_percent(figure(date(2025, 1, 1), posts=40, filled=30)) == 25


def test_saying_a_month_again_keeps_what_was_said_before(world):
    said = {"by": world.runner, "service": world.known_service}
    actions.say_workforce(numbers=numbers(), **said)
    actions.say_workforce(numbers=numbers(), **said)  # pressed twice
    actions.say_workforce(numbers=numbers(left=3), **said)

    with identity.seen_as(world.commissioner.principals):
        assert WorkforceFigure.objects.count() == 2
        assert workforce.newest(world.known_service).left == 3
        assert len(workforce.by_month(world.known_service)) == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"filled": 31}, "More posts"),
        ({"posts": 0, "filled": 0}, "how many posts"),
        ({"month": date(2999, 1, 1)}, "not begun"),
        ({"month": date(1999, 1, 1)}, "last 5 years"),
    ],
)
def test_numbers_that_do_not_add_up_are_refused(world, wrong, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.say_workforce(
            by=world.runner, service=world.known_service, numbers=numbers(**wrong)
        )


def test_those_who_look_after_contracts_say_them_too_and_others_do_not(world):
    service = world.known_service
    actions.say_workforce(by=world.commissioner, service=service, numbers=numbers())

    for by in (world.director, world.operator):
        with pytest.raises(Refused, match="The manager of the service says"):
            actions.say_workforce(by=by, service=service, numbers=numbers(left=9))


def test_the_manager_says_a_month_and_sees_what_it_comes_to(world, browser_of):
    browser = browser_of(world.runner)
    address = f"/services/{world.known_service.pk}/staff/"
    check_page(browser.get(address).content.decode())
    form = browser.get(f"{address}new/")
    check_page(form.content.decode())
    month = form.context["form"].fields["month"].choices[0][0]
    typed = {"month": month, "posts": "30", "filled": "31", "started": "1", "left": "2"}
    typed |= {"manager_in_post": "yes", "agency_share": "4", "words": "A good month."}

    wrong = browser.post(f"{address}new/", typed).content.decode()
    browser.post(f"{address}new/", typed | {"filled": "27"})
    page = browser.get(address).content.decode()

    assert "Enter 30 or fewer" in wrong
    check_page(page)
    assert "3 of 30 posts were empty" in page
    assert "Only 1 of 12 months are known" in page
    assert "A good month." in page
    assert "10%" in page


def test_a_service_that_goes_quiet_is_named_to_those_who_look_after_contracts(
    world, browser_of
):
    browser = browser_of(world.commissioner)
    now = rules.month_of(clock.today())
    said = {"by": world.runner, "service": world.known_service}
    address = f"/services/{world.known_service.pk}/staff/"

    actions.say_workforce(numbers=numbers(month=rules.months_before(now, 5)), **said)
    quiet = browser.get("/services/waiting/").content.decode()
    actions.say_workforce(numbers=numbers(month=rules.months_before(now, 2)), **said)
    again = browser.get("/services/waiting/").content.decode()

    check_page(quiet)
    assert address in quiet
    assert address not in again
