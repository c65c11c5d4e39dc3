"""When the person has died: kept kindly, and a review is always thought of."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.rules import Refused
from alongside.concerns.actions import letters
from alongside.concerns.models import (
    Asking,
    Concern,
    CoronerNote,
    KeepInTouch,
    ReviewScreen,
    Update,
)
from alongside.concerns.queries import death as queries
from alongside.concerns.queries import following
from alongside.concerns.rules import death as rules
from alongside.concerns.rules.letters import Text
from alongside.people.models import Death
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, death, enquiries

pytestmark = pytest.mark.django_db


@held
def worker():
    return factories.acting(factories.social_worker())


@held
def concern(manager):
    return concerns.listening(manager)


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def now(concern):
    with desk():
        rows = Concern.objects.select_related("person", "raiser", "enquiry")
        return rows.get(pk=concern.pk)


def news(concern):
    with desk():
        rows = Update.objects.filter(raiser__concern=concern.pk, stage="news")
        return [one.words for one in rows]


def test_a_worker_writes_it_down_and_nothing_moves(worker, concern):
    found = death.died(worker, now(concern))

    assert (found.died_on, found.words) == (clock.today(), death.WORDS)
    assert now(concern).state == "listening"
    assert news(concern) == []


def test_pressed_twice_it_is_written_once_and_somebody_else_sees_what_stands(
    manager, worker, concern
):
    first = death.died(worker, now(concern), to_raiser="We are very sorry.")

    assert death.died(worker, now(concern), to_raiser="We are very sorry.") == first
    assert news(concern) == ["We are very sorry."]
    with pytest.raises(Refused, match="has written already"):
        death.died(manager, now(concern), words="She died.")


@pytest.mark.parametrize("missing", ["told_by", "how_known", "words", "family"])
def test_it_says_who_told_us_how_and_who_hears(worker, concern, missing):
    with pytest.raises(Refused, match="Write"):
        death.died(worker, now(concern), **{missing: " "})


def test_the_day_can_be_unknown_and_is_never_still_to_come(worker, concern):
    with pytest.raises(Refused, match="has been"):
        death.died(worker, now(concern), died_on=clock.today() + timedelta(days=1))

    assert death.died(worker, now(concern), died_on=None).died_on is None


def test_about_somebody_unknown_it_is_said_first_who_they_are(manager):
    concern = concerns.received(manager)
    with pytest.raises(Refused, match="who this is about"):
        death.died(manager, now(concern))


def test_nothing_ends_before_a_review_was_thought_of(manager, concern):
    death.died(manager, now(concern))
    with pytest.raises(Refused, match="safeguarding adults review"):
        concerns.decided(manager, now(concern), result=concerns.NO_ACTION, answer="no")
    assert now(concern).state == "listening"

    death.screened(manager, now(concern))

    ended = concerns.decided(
        manager, now(concern), result=concerns.NO_ACTION, answer="no"
    )
    assert ended.state == "no_action"


def test_a_worker_does_not_decide_on_a_review_and_it_is_answered_once(
    manager, worker, concern
):
    with pytest.raises(Refused, match="Nobody has written"):
        death.screened(manager, now(concern))
    death.died(worker, now(concern))
    with pytest.raises(Refused, match="safeguarding manager"):
        death.screened(worker, now(concern))

    first = death.screened(manager, now(concern))

    assert death.screened(manager, now(concern)) == first
    with desk():
        assert first.answers.count() == len(death.CONDITIONS)
    with pytest.raises(Refused, match="answered already"):
        death.screened(manager, now(concern), why="Something else.")


def test_when_every_condition_is_met_nobody_may_choose(manager, concern):
    death.died(manager, now(concern))
    met = dict.fromkeys(death.CONDITIONS, ("yes", "We know it."))
    with pytest.raises(Refused, match="there must be a review"):
        death.screened(manager, now(concern), answers=met)

    asked = {"is_referred": True, "referred_to": "Simone Clarke, for the board"}
    with pytest.raises(Refused, match="day on which you asked"):
        death.screened(manager, now(concern), answers=met, **asked)
    found = death.screened(
        manager, now(concern), answers=met, referred_on=clock.today(), **asked
    )
    assert found.is_referred


@given(
    st.dictionaries(
        st.sampled_from(death.CONDITIONS),
        st.tuples(
            st.sampled_from(["yes", "no", "unknown", ""]), st.sampled_from(["", "So."])
        ),
    )
)
def test_no_condition_is_left_without_an_answer_in_words(answers):
    said = death.screen(answers=answers)
    whole = len(answers) == len(death.CONDITIONS) and all(
        answer and words for answer, words in answers.values()
    )
    must = whole and all(answer == "yes" for answer, _ in answers.values())
    assert (rules.why_not_screened(said) is None) == (whole and not must)


def test_the_coroner_is_said_newest_first_and_what_was_said_stays(worker, concern):
    death.died(worker, now(concern))
    first = {"answer": "not_known", "who": "", "on_day": None}
    with pytest.raises(Refused, match="who finds out"):
        death.coroner(worker, now(concern), **first)
    death.coroner(worker, now(concern), words="Helen asks the hospital.", **first)
    with pytest.raises(Refused, match="who told"):
        death.coroner(worker, now(concern), who="")
    note = death.coroner(worker, now(concern))

    assert death.coroner(worker, now(concern)) == note
    with desk():
        told = queries.told(worker, now(concern)).coroner
        assert [one.answer for one in told] == ["told", "not_known"]


def test_nobody_asks_how_it_was_or_keeps_in_touch(manager):
    concern = enquiries.settled(manager, in_days=3)
    death.died(manager, concern)

    with desk():
        assert not following.due(manager).rows
        (contact,) = KeepInTouch.objects.filter(concern=concern)
        assert contact.how_they_are == "They have died."
        (asking,) = Asking.objects.filter(concern=concern)
        assert asking.steps.get().reason == "died"
    assert now(concern).state == "settled"

    death.screened(manager, now(concern))
    assert now(concern).state == "rested"


def test_a_mistake_is_taken_back_with_its_reason_and_somebody_keeps_in_touch(manager):
    concern = enquiries.settled(manager, in_days=3)
    death.died(manager, concern)
    with pytest.raises(Refused, match="mistake"):
        death.taken_back(manager, now(concern), why=" ")

    death.taken_back(manager, now(concern))

    with desk():
        assert queries.mark(manager, now(concern)) is None
        assert Death.objects.get().why_taken_back == "It was her aunt."
        assert following.due(manager).rows
    with pytest.raises(Refused, match="Nobody has written"):
        death.taken_back(manager, now(concern))
    again = death.died(manager, now(concern))
    assert again.taken_back_at is None


def test_a_screen_of_a_mistake_answers_for_nothing_later(manager, concern):
    death.died(manager, now(concern))
    death.screened(manager, now(concern))
    death.taken_back(manager, now(concern))
    death.died(manager, now(concern))

    with desk():
        told = queries.told(manager, now(concern))
        assert told.mark
        assert told.mark.screen is None
        assert len(told.before) == 1


def test_an_enquiry_is_settled_without_their_judgement_and_without_days(manager):
    enquiry = enquiries.under_way(manager)
    concern = enquiries.nothing_owed(manager, enquiry)
    death.died(manager, concern)
    with pytest.raises(Refused, match="safeguarding adults review"):
        death.settled(manager, now(concern))
    death.screened(manager, now(concern))
    with pytest.raises(Refused, match="Choose no days"):
        death.settled(
            manager, now(concern), keep_in_touch_on=[enquiries.in_four_weeks()]
        )

    death.settled(manager, now(concern))

    assert now(concern).state == "rested"
    with desk():
        assert Asking.objects.get(concern=concern).steps.get().reason == "died"


def test_no_letter_is_begun_to_them(manager, concern):
    death.died(manager, now(concern))
    said = Text(about="news", layout="plain", words="Hello.")
    with pytest.raises(Refused, match="no more letters"):
        letters.write_letter(
            by=manager, concern=now(concern), to="person", said=said, seen=0
        )


def test_the_database_keeps_it_whole(manager, concern):
    found = death.died(manager, now(concern))
    screen = death.screened(manager, now(concern))
    note = death.coroner(manager, now(concern))
    broken = (
        lambda: Death.objects.filter(pk=found.pk).update(words=""),
        lambda: Death.objects.filter(pk=found.pk).update(why_taken_back="So."),
        lambda: ReviewScreen.objects.filter(pk=screen.pk).update(is_referred=True),
        lambda: CoronerNote.objects.filter(pk=note.pk).update(on_day=None),
    )
    for one in broken:
        with pytest.raises(IntegrityError), transaction.atomic(), desk():
            one()
