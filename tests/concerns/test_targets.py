"""How long things should take: presets, changes with who and why, two at once."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import actor
from alongside.access.rules import Refused
from alongside.concerns.actions import targets as actions
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.models import TargetChange
from alongside.concerns.queries import targets as queries
from alongside.concerns.rules import targets as rules
from alongside.standards import timers
from alongside.standards.timers import Target
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import timing

pytestmark = pytest.mark.django_db

DECIDE, LOOK_AGAIN = timers.steps()["decide"], timers.steps()["look_again"]
THREE_DAYS = Target(timers.WORKING_DAYS, 3)
TYPED = {
    "unit": "working_days",
    "working_days": "3",
    "reason": "Our board agreed it.",
    "seen": "0",
}


@held
def browser(helen):
    return factories.signed_in(helen.user)


def change(by, step=DECIDE, target=THREE_DAYS, seen=0, reason="Our board agreed it."):
    return actions.change_target(
        by=by, step=step, target=target, reason=reason, seen=seen
    )


def now(step="decide"):
    return queries.in_force().target(timers.steps()[step]).in_words


def read(browser, address="/how-long/"):
    html = browser.get(address).content.decode()
    check_page(html)
    return html


def test_the_page_shows_every_preset_and_what_is_in_force(browser):
    html = read(browser)

    for words in ("In force now: Our own.", "London", "Pan-Lancashire", "20 working"):
        assert words in html
    assert "The law sets no number of days" in html
    assert "We have not read these figures at their source." in html
    assert "Nothing has been changed yet." in html


def test_a_worker_reads_the_page_and_is_not_offered_to_change_it():
    worker = factories.signed_in(factories.social_worker())

    html = read(worker)

    assert "/how-long/decide/" not in html
    assert worker.get("/how-long/decide/").status_code == 403


def test_a_change_counts_at_once_with_who_and_why(browser):
    browser.post("/how-long/decide/", TYPED)

    html = read(browser)
    assert now() == "3 working days"
    for words in ("Changed here", "Helen Garside", "Our board agreed it."):
        assert words in html


def test_a_change_counts_for_what_is_under_way(browser, helen):
    concern = timing.listening(helen, days=60)

    change(helen, target=Target(timers.WORKING_DAYS, 200))

    assert timing.levels(helen, concern)["decide"] == "on_time"


def test_a_preset_is_put_in_force_and_changes_of_steps_go_on_counting(browser, helen):
    change(helen)

    browser.post(
        "/how-long/preset/",
        {"preset": "london", "reason": "All London does.", "seen": "0"},
    )

    assert now() == "3 working days"
    assert now("listen") == "The same day"
    assert now("receive") == "No target"
    assert "In force now: London." in read(browser)


def test_a_step_goes_back_to_what_the_preset_says(browser, helen):
    change(helen)

    browser.post("/how-long/decide/", TYPED | {"unit": "preset", "seen": "1"})

    assert now() == "1 working day"
    assert TargetChange.objects.count() == 2


def test_a_step_can_have_no_target(browser):
    browser.post("/how-long/decide/", TYPED | {"unit": "none"})

    assert now() == "No target"


@pytest.mark.parametrize(
    ("step", "wrong", "sentence"),
    [
        ("decide", {"unit": ""}, "Choose how long it should take"),
        ("decide", {"working_days": "0"}, "Enter a number from 1 to 260"),
        ("decide", {"working_days": "two"}, "Enter a whole number, like 4"),
        ("decide", {"working_days": "9" * 30}, "Enter a number from 1 to 260"),
        ("decide", {"working_days": ""}, "Enter how many working days"),
        ("decide", {"reason": " "}, "Write why you change it"),
        ("look_again", {"working_days": "260"}, "You can make it shorter, not longer"),
        ("look_again", {"unit": "none"}, "You can make it shorter, not longer"),
        ("look_again", {"unit": "weeks", "weeks": "53"}, "Enter a number from 1 to 52"),
    ],
)
def test_what_cannot_be_is_said_beside_it(browser, step, wrong, sentence):
    answer = browser.post(f"/how-long/{step}/", TYPED | wrong)

    html = answer.content.decode()
    check_page(html)
    assert sentence in html
    assert html.count(sentence) >= 2  # above the page, and beside the question
    assert not TargetChange.objects.exists()


def test_national_guidance_can_be_made_shorter(helen):
    change(helen, LOOK_AGAIN, Target(timers.WEEKS, 4))

    assert now("look_again") == "4 weeks"


def test_what_the_law_sets_is_changed_by_nobody(helen):
    by_law = replace(DECIDE, kind=timers.kinds()[timers.STATUTORY])

    with pytest.raises(Refused, match="The law sets this"):
        change(helen, by_law)


def test_a_step_that_does_not_exist_is_not_found(browser):
    assert browser.get("/how-long/dance/").status_code == 404


@pytest.mark.parametrize("role", ["social_worker", "commissioner", "administrator"])
def test_only_a_manager_sets_them(role):
    somebody = factories.acting(factories.user(role, organisation=factories.council()))

    with pytest.raises(Refused, match="does not include this"):
        change(somebody)


def test_a_second_press_makes_one_row(browser):
    for _ in range(2):
        last = browser.post("/how-long/decide/", TYPED)

    assert last.status_code == 302
    assert TargetChange.objects.count() == 1


def test_of_two_managers_the_second_reads_both(browser, helen):
    other = factories.manager()
    change(other, target=Target(timers.WORKING_DAYS, 2), reason="We are quick.")

    html = browser.post("/how-long/decide/", TYPED).content.decode()

    check_page(html)
    assert "Somebody changed it while you were writing" in html
    assert "We are quick." in html
    assert "Our board agreed it." in html
    assert now() == "2 working days"
    browser.post("/how-long/decide/", TYPED | {"seen": "1"})
    assert now() == "3 working days"


def test_of_two_who_choose_a_preset_the_second_reads_both(browser, helen):
    other = factories.manager()
    actions.choose_preset(by=other, preset="london", reason="All do.", seen=0)

    html = browser.post(
        "/how-long/preset/",
        {"preset": "pan_lancashire", "reason": "We are north.", "seen": "0"},
    ).content.decode()

    check_page(html)
    assert "All do." in html
    assert queries.in_force().preset.code == "london"


def test_nothing_is_set_unseen(helen):
    change(factories.manager())

    with pytest.raises(Overtaken):
        change(helen, target=Target(timers.WORKING_DAYS, 9), seen=0)
    with pytest.raises(Overtaken):
        change(helen, target=Target(timers.WORKING_DAYS, 9), seen=7)


def test_there_is_one_second_change_whoever_comes_first(helen):
    change(helen)
    row = {"step": "decide", "number": 1, "unit": "none", "reason": "Mine."}

    with pytest.raises(IntegrityError), transaction.atomic():
        TargetChange.objects.create(**row)


@pytest.mark.parametrize(
    "row",
    [
        {"step": "", "preset": "london", "unit": "weeks", "amount": 3},
        {"step": "decide", "unit": "weeks", "amount": 0},
        {"step": "decide", "unit": "none", "amount": 3},
        {"step": "decide", "preset": "london", "unit": "none"},
        {"step": "", "preset": ""},
        {"step": "decide", "unit": "none", "reason": ""},
    ],
)
def test_the_database_keeps_nothing_that_makes_no_sense(row):
    with pytest.raises(IntegrityError), transaction.atomic():
        TargetChange.objects.create(**{"number": 1, "reason": "Why."} | row)


def test_the_history_is_on_pages_of_its_own(browser, helen, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    for number in range(3):
        change(helen, seen=number, reason=f"Reason {number}.")

    first = queries.page(helen)

    assert [one.reason for one in first.changes] == ["Reason 2.", "Reason 1."]
    assert "Reason 0." in read(browser, f"/how-long/{first.older_href}")


def test_words_that_were_not_sent_wait(browser):
    browser.post(
        "/drafts/concerns.change_target.decide/", TYPED | {"reason": "Because we"}
    )

    assert "Because we" in read(browser, "/how-long/decide/")


TARGETS = [
    Target(timers.SAME_DAY),
    timers.NO_TARGET,
    *(Target(timers.WORKING_DAYS, number) for number in range(1, 61)),
    *(Target(timers.WEEKS, number) for number in range(1, 61)),
]
choices = st.fixed_dictionaries(
    {code: st.sampled_from(TARGETS) for code in timers.steps()}
)


@given(choices)
def test_whatever_is_chosen_guidance_is_never_made_longer(chosen):
    newest = [
        TargetChange(step=code, number=1, unit=target.unit, amount=target.amount)
        for code, target in chosen.items()
        if rules.why_not_target(timers.steps()[code], target) is None
    ]
    force = rules.in_force(newest)

    for step in timers.steps().values():
        target = force.target(step)
        assert target.is_no_longer_than(step.limit)
        if step.limit.is_set:
            assert target.day_after(date(2026, 3, 2)) <= step.limit.day_after(
                date(2026, 3, 2)
            )


def test_the_operator_may_set_the_first_preset():
    row = actions.choose_preset(
        by=actor.operator(), preset="london", reason="As agreed.", seen=0
    )

    assert row.by is None
