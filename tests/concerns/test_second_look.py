"""Questions that ask for a second look: worked out, answered in words, never a gate."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import clock, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import curiosity as actions
from alongside.concerns.actions import enquiring, settling
from alongside.concerns.models import SecondLook
from alongside.concerns.queries import second_look as queries
from alongside.concerns.rules import curiosity as rules
from alongside.concerns.rules.curiosity import Known
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns, enquiries

FALL = (
    "Mister Carter slipped beside the wardrobe during breakfast because the carpet was "
    "loose, nobody pushed anyone."
)
OTHER = "Both neighbours heard shouting through the kitchen wall after midnight."
LOOKED = "She talked with me in the garden, with nobody near."
accounts = st.dictionaries(st.sampled_from("abcd"), st.text(max_size=80))
everything_known = st.builds(
    Known, accounts, st.lists(st.booleans(), max_size=4).map(tuple)
)


def asked(manager, enquiry):
    """The codes of the questions that wait for an answer, as the team has it now."""
    with identity.seen_as(manager.principals):
        found = enquiries.of(enquiry.concern)
        return {q.code for q in queries.questions(manager, found) if q.waits}


def answered(manager, enquiry, question="not_alone", **more):
    said = {"answer": "looked", "words": LOOKED, "seen": 0} | more
    return actions.answer_second_look(
        by=manager, enquiry=enquiry, question=question, **said
    )


def sent_back(manager, enquiry, answer):
    request = enquiring.ask_to_enquire(
        by=manager,
        enquiry=enquiry,
        asked_of=factories.organisation(),
        question="What happened?",
        due_on=clock.today() + timedelta(days=7),
    )
    enquiring.keep_answer(
        by=manager, request=request, answer=answer, returned_on=clock.today()
    )


def test_one_source_alone_asks_who_else_sees_it():
    assert "one_source" in rules.asked(Known({"raiser": FALL}))
    assert "one_source" not in rules.asked(Known({"raiser": FALL, "home": OTHER}))
    assert "one_source" not in rules.asked(Known({"raiser": FALL}, (True,)))


def test_the_person_who_raised_it_and_was_heard_is_still_one_source():
    own = Known({rules.THE_PERSON: FALL}, (True,))

    assert "one_source" in rules.asked(own)
    assert "second_hand" not in rules.asked(own)


def test_the_same_account_from_two_asks_whether_both_saw_it():
    again = FALL.replace("Mister Carter", "The resident")

    assert "same_account" in rules.asked(Known({"raiser": FALL, "home": again}))
    assert "same_account" not in rules.asked(Known({"raiser": FALL, "home": OTHER}))
    assert "same_account" not in rules.asked(Known({"raiser": "A fall.", "b": "Fall."}))


def test_a_voice_heard_only_through_others_is_asked_for():
    assert "second_hand" in rules.asked(Known(views=(False, False)))
    assert "second_hand" not in rules.asked(Known(views=(False, True)))


@given(everything_known)
def test_hearing_the_person_never_asks_more(known):
    heard = Known(known.accounts, (*known.views, True))

    assert set(rules.asked(heard)) <= set(rules.asked(known))


@given(everything_known)
def test_whatever_is_known_seeing_the_person_alone_is_asked_for(known):
    assert "not_alone" in rules.asked(known)


@pytest.mark.django_db
def test_what_is_written_decides_what_is_asked(manager, enquiry):
    assert asked(manager, enquiry) == {"not_alone"}  # she was heard on the decision

    sent_back(manager, enquiry, FALL)
    request = {"question": "And you?", "due_on": clock.today() + timedelta(days=7)}
    police = factories.organisation("police")
    other = enquiring.ask_to_enquire(
        by=manager, enquiry=enquiry, asked_of=police, **request
    )
    enquiring.keep_answer(
        by=manager, request=other, answer=FALL, returned_on=clock.today()
    )

    assert asked(manager, enquiry) == {"not_alone", "same_account"}
    answered(manager, enquiry, "same_account", answer="not_now")
    assert asked(manager, enquiry) == {"not_alone"}


@pytest.mark.django_db
def test_an_answer_is_kept_in_words_and_the_next_stands_beside_it(manager, enquiry):
    first = answered(manager, enquiry)
    assert answered(manager, enquiry).pk == first.pk  # one press that came twice
    answered(manager, enquiry, words="And on Friday again.", seen=1)

    with identity.seen_as(manager.principals):
        words = list(SecondLook.objects.values_list("words", flat=True))
    assert words == [LOOKED, "And on Friday again."]


@pytest.mark.django_db
def test_of_two_who_answer_at_once_the_second_reads_first(manager, enquiry):
    answered(manager, enquiry)
    other = factories.acting(factories.social_worker())

    with pytest.raises(Refused, match="Somebody else wrote here"):
        answered(other, enquiry, words="I saw her too.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"words": " "}, "Write what you see now"),
        ({"answer": ""}, "whether you looked"),
        ({"question": "guilty"}, "no such question"),
    ],
)
def test_half_an_answer_is_none(manager, enquiry, said, sentence):
    with pytest.raises(Refused, match=sentence):
        answered(manager, enquiry, **said)


@pytest.mark.django_db
def test_the_database_keeps_no_answer_without_words(manager, enquiry):
    look = answered(manager, enquiry)
    bare = {"circle_id": look.circle_id, "enquiry": enquiry, "recorded_by": 1}

    with (
        pytest.raises(IntegrityError, match="second_look_in_words"),
        transaction.atomic(),
        identity.seen_as(manager.principals),
    ):
        SecondLook.objects.create(**bare, question="not_alone", number=2, words="")


@pytest.mark.django_db
def test_the_person_does_not_read_what_is_still_wondered_about(manager, enquiry):
    answered(manager, enquiry)
    her = factories.signed_in(enquiries.the_person(enquiry))

    html = her.get(f"/enquiries/{enquiry.pk}/").content.decode()

    assert "Look a second time" not in html
    assert LOOKED not in html
    assert her.get(f"/enquiries/{enquiry.pk}/second-look/").status_code == 403


@pytest.mark.django_db
def test_the_pages_ask_and_keep_the_answer(manager, enquiry):
    browser = factories.signed_in(manager.user)
    page = f"/enquiries/{enquiry.pk}/second-look/"
    assert "Not seen alone" in browser.get(f"/enquiries/{enquiry.pk}/").content.decode()

    html = browser.post(f"{page}not_alone/", {"answer": "looked"}).content.decode()
    check_page(html)
    assert "Write what you see now" in html
    typed = {"answer": "looked", "words": LOOKED, "seen": "0"}
    html = browser.post(f"{page}not_alone/", typed, follow=True).content.decode()

    check_page(html)
    assert LOOKED in html
    other = factories.signed_in(factories.social_worker())
    late = other.post(f"{page}not_alone/", typed | {"words": "I saw her too."})
    html = late.content.decode()
    assert LOOKED in html
    assert "I saw her too." in html


@pytest.mark.django_db
def test_it_is_asked_before_settling_and_holds_nothing_up(manager, enquiry):
    concern = enquiries.nothing_owed(manager, enquiry)
    browser = factories.signed_in(manager.user)
    html = browser.get(f"/concerns/{concern.pk}/settle/").content.decode()
    check_page(html)
    assert "Look a second time?" in html
    assert "Has anybody seen the person alone?" in html

    settling.settle_concern(
        by=manager,
        concern=concern,
        view=concerns.HEARD,
        words_to_person="You can ring me any day.",
        words_to_raiser="She is safe. Thank you.",
        keep_in_touch_on=[clock.today() + timedelta(days=28)],
    )

    assert enquiries.concern_now(enquiry).is_settled


@pytest.mark.django_db
def test_no_answer_is_added_to_what_is_settled(manager):
    enquiry = enquiries.of(enquiries.settled(manager))

    with pytest.raises(Refused, match="not under way"):
        answered(manager, enquiry)
