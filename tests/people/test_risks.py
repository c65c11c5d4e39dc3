"""What somebody wants to do that carries a risk: their words, agreed, named, kept."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.people.actions import risk as actions
from alongside.people.actions.decisions import Overtaken
from alongside.people.models import Harm, Risk
from alongside.people.queries import risk as queries
from alongside.people.rules.risk import (
    DissentSaid,
    HarmSaid,
    HolderSaid,
    OpinionSaid,
    RiskSaid,
)
from tests.beginnings import held
from tests.factories import risks as given_that

pytestmark = pytest.mark.django_db


@held
def wall(worker, amina):
    """Along the sea wall, written down whole."""
    return given_that.begun(worker, amina)


def state_of(viewer, risk):
    with seen_as(viewer.principals):
        return Risk.objects.get(pk=risk.pk).state


def newest(viewer, risk):
    with seen_as(viewer.principals):
        return queries.newest_sheet(viewer, risk)


def write(by, risk, step, seen=None, **changes):
    seen = seen or newest(by, risk).pk
    return actions.write_risk(by=by, risk=risk, step=step, changes=changes, seen=seen)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"why_it_matters": ""}, "why it matters to them, in their words"),
        ({"benefits": ()}, "at least one good thing"),
        ({"harms": ()}, "what could go wrong, in words"),
        ({"safeguards": ()}, "at least one thing that makes it safer"),
        ({"holders": ()}, "who holds which part of the risk"),
        ({"look_again_on": None}, "on which it is looked at again"),
        (
            {"holders": (HolderSaid("Hodan", "Daughter", "The chair", "not_yet"),)},
            "Hodan has not agreed to hold their part",
        ),
    ],
)
@pytest.mark.parametrize("result", ["agree", "agree_with_dissent"])
def test_nothing_is_agreed_while_something_is_blank(
    worker, amina, changes, sentence, result
):
    risk = given_that.begun(worker, amina, **changes)

    with pytest.raises(Refused, match=sentence):
        given_that.agreed(worker, risk, result)

    assert state_of(worker, risk) == "thinking"


def test_that_it_is_not_agreed_can_be_said_before_all_is_written(worker, amina):
    said = RiskSaid("To go out", why_it_matters="Air.", why_said_by="Amina")
    risk = given_that.begun(worker, amina, said)

    given_that.agreed(worker, risk, "not_agree")

    assert state_of(worker, risk) == "not_agreed"


def test_nothing_is_agreed_while_their_view_is_silently_blank(worker, wall):
    with pytest.raises(Refused, match="in their own words"):
        given_that.agreed(worker, wall, view=View(how="first_hand", words=" "))

    assert state_of(worker, wall) == "thinking"


def test_who_does_not_agree_is_named_with_a_reason(worker, wall):
    silent = given_that.agreement("agree_with_dissent", dissents=())
    with pytest.raises(Refused, match="Write who does not agree, and why"):
        given_that.agreed(worker, wall, said=silent)
    nobody = (DissentSaid("Asha", "Sister", ""),)
    with pytest.raises(Refused, match="why they do not agree"):
        given_that.agreed(
            worker,
            wall,
            said=given_that.agreement("agree_with_dissent", dissents=nobody),
        )

    kept = given_that.agreed(worker, wall, "agree_with_dissent")

    with seen_as(worker.principals):
        assert [one.name for one in kept.dissents.all()] == ["Asha"]
    assert state_of(worker, wall) == "dissent"


def test_everybody_agrees_only_when_nobody_does_not(worker, wall):
    said = given_that.agreement(dissents=(DissentSaid("Asha", "Sister", "Cold."),))

    with pytest.raises(Refused, match="not everybody agrees"):
        given_that.agreed(worker, wall, said=said)


@pytest.mark.parametrize("score", ["3", "20%", "4/5", "2 out of 10", "25 per cent"])
def test_how_likely_is_said_in_words_and_never_as_a_score(worker, wall, score):
    with pytest.raises(Refused, match="in words, not as a number"):
        write(worker, wall, "harms", harms=(HarmSaid("A fall", score, "A bruise"),))


@pytest.mark.parametrize("words", ["Round the clock, 24/7.", "Once, on 1/5/2026."])
def test_a_number_that_is_no_score_is_left_alone(worker, wall, words):
    write(worker, wall, "harms", harms=(HarmSaid("A fall", words, "A bruise"),))

    with seen_as(worker.principals):
        assert newest(worker, wall).harms.get().how_likely == words


def test_what_has_not_ended_is_there_to_hand_over(worker, amina, wall):
    over = given_that.begun(worker, amina, wants="To swim")
    given_that.looked(worker, over, "stop")
    given_that.agreed(worker, wall)

    with seen_as(worker.principals):
        [line] = queries.risks_of(worker, amina)
        assert line.sheet.wants == given_that.WHOLE.wants
        assert line.agreement.decided == "I go on Sundays."


def test_the_database_takes_no_bare_number_either(worker, wall):
    sheet = newest(worker, wall)
    on = {"sheet": sheet, "circle_id": wall.circle_id, "words": "A fall"}

    with (
        pytest.raises(IntegrityError),
        seen_as(worker.principals),
        transaction.atomic(),
    ):
        Harm.objects.create(**on, how_likely="5/10", how_bad="A bruise")


def test_a_change_keeps_what_stood_there(worker, wall):
    asha = (OpinionSaid("Asha", "Sister", "Not in the wind."),)

    write(worker, wall, "opinions", opinions=asha)

    with seen_as(worker.principals):
        page = queries.risk_page(worker, wall)
        assert page.sheet.opinions.get().words == "Not in the wind."
        [before] = page.earlier
        assert before.sheet.opinions.get().words == "Let her."
        assert before.told_as.startswith("What others say: changed on")
        assert [h.name for h in page.sheet.holders.all()] == ["Hodan"]


def test_two_who_write_different_steps_are_put_together(worker, wall):
    seen = newest(worker, wall).pk
    write(worker, wall, "opinions", seen, opinions=())

    write(worker, wall, "ways", seen, ways=())

    sheet = newest(worker, wall)
    with seen_as(worker.principals):
        assert not sheet.opinions.exists()
        assert not sheet.ways.exists()
        assert sheet.harms.exists()


def test_of_two_who_write_the_same_step_the_second_is_stopped(worker, wall):
    seen = newest(worker, wall).pk
    write(worker, wall, "opinions", seen, opinions=())

    with pytest.raises(Overtaken):
        write(
            worker,
            wall,
            "opinions",
            seen,
            opinions=(OpinionSaid("Ali", "Friend", "Go."),),
        )


def test_the_same_step_sent_twice_makes_one_sheet(worker, wall):
    seen = newest(worker, wall).pk

    one, two = (write(worker, wall, "opinions", seen, opinions=()) for _ in range(2))

    assert one == two


def test_what_is_agreed_is_what_was_in_front_of_everybody(worker, wall):
    seen = newest(worker, wall).pk
    write(worker, wall, "safeguards", **safer("A second strap"))

    with pytest.raises(Overtaken):
        given_that.agreed(worker, wall, seen=seen)


def safer(*lines):
    return {
        "safeguards": lines,
        "contingency": "",
        "trigger": "",
        "look_again_on": clock.today() + timedelta(days=9),
    }
