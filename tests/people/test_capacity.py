"""Capacity is for one decision at one time, shown in the law's order, or presumed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.people.models import Assessment, Person
from alongside.people.queries import decisions as queries
from alongside.people.rules.capacity import LIMBS, Assessed, what_is_missing
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns
from tests.factories import decisions as given_that

LATER = clock.today() + timedelta(days=2)
CANNOT = replace(given_that.CANNOT, next_look_on=LATER)

answers = st.sampled_from(["", "yes", "no", "unknown"])
said = st.sampled_from(["", "  ", "She said so."])
typed = st.builds(
    Assessed,
    conclusion=st.sampled_from(["can", "cannot", "unsure", "", "lacks"]),
    next_look_on=st.sampled_from([None, LATER]),
    **dict.fromkeys((*LIMBS, "impairment", "link", "fluctuates", "can_wait"), answers),
    **dict.fromkeys(
        (
            *(f"{limb}_evidence" for limb in LIMBS),
            "impairment_evidence",
            "link_evidence",
            "information",
            "support",
            "why_now",
            "why_unsure",
        ),
        said,
    ),
)
# Near the truth: one or two answers away from a conversation that shows it.
nearly = st.builds(
    lambda changes: replace(CANNOT, **changes),
    st.dictionaries(
        st.sampled_from([n for n in vars(CANNOT) if n not in ("conclusion", "words")]),
        st.sampled_from(["", "no", "yes"]),
        max_size=3,
    ).map(
        lambda d: {
            n: (LATER if v else None) if n == "next_look_on" else v
            for n, v in d.items()
        }
    ),
)


@given(st.one_of(typed, nearly))
def test_that_somebody_cannot_decide_is_only_ever_concluded_when_all_of_it_is_shown(t):
    if what_is_missing(t) or t.conclusion != "cannot":
        return
    failed = [limb for limb in LIMBS if getattr(t, limb) == "no"]

    assert failed
    assert all(getattr(t, f"{limb}_evidence").strip() for limb in failed)
    assert t.impairment == "yes"
    assert t.impairment_evidence.strip()
    assert t.link == "yes"
    assert t.link_evidence.strip()
    assert t.support.strip()
    assert t.information.strip()
    assert t.next_look_on
    assert t.fluctuates == "no" or t.why_now.strip()


@given(typed)
def test_every_refusal_has_a_sentence_and_a_place(t):
    for one in what_is_missing(t):
        assert one.sentence.endswith(".")
        assert one.field in vars(t)


@given(typed)
def test_they_can_decide_needs_no_proof_unless_the_answers_say_the_opposite(t):
    t = replace(t, conclusion="can", **dict.fromkeys(LIMBS, ""))

    assert what_is_missing(t) == []


def test_the_whole_of_it_is_enough():
    assert what_is_missing(CANNOT) == []


@pytest.mark.parametrize(
    ("left_out", "sentence"),
    [
        ({"understand": "yes", "retain": "yes"}, "At least one of the four"),
        ({"understand_evidence": " "}, "Write what they said or did"),
        ({"impairment": "no"}, "Without an illness, injury"),
        ({"link": "no"}, "unable to decide because of it"),
        ({"link_evidence": ""}, "Write what shows the link"),
        ({"support": ""}, "what was done to help"),
        ({"information": ""}, "what they needed to know"),
        ({"weigh": ""}, "All four parts are looked at"),
        ({"fluctuates": ""}, "whether it comes and goes"),
        ({"can_wait": ""}, "whether this can wait"),
        ({"can_wait": "yes", "why_now": ""}, "so it must wait"),
        ({"why_now": ""}, "why this cannot wait"),
        ({"next_look_on": None}, "when somebody will look again"),
    ],
)
def test_what_is_left_out_is_said_in_a_sentence(left_out, sentence):
    missing = what_is_missing(replace(CANNOT, **left_out))

    assert sentence in " ".join(one.sentence for one in missing)


# -- In the database and in the browser ------------------------------------------------


@held
def amina(worker):
    return concerns.person(worker, "Amina Farah")


@held
def key(worker, amina):
    return given_that.begun(worker, amina)


def test_an_assessment_of_one_decision_never_appears_against_another(
    worker, amina, key
):
    bath = given_that.begun(worker, amina, "Do I have a bath or a shower?")
    given_that.looked(worker, key, given_that.CANNOT)

    with seen_as(worker.principals):
        assert queries.decision_page(worker, bath).looks == []
        assert not queries.decision_page(worker, bath).may_decide_for_them
    with pytest.raises(Refused, match="Nobody has looked yet"):
        given_that.decided_for_them(worker, bath)
    assert given_that.decided(worker, bath).basis == "own"


def test_the_one_held_last_counts_whenever_it_was_written_down(worker, key):
    given_that.looked(worker, key, given_that.CAN)
    earlier = clock.now() - timedelta(days=2)
    given_that.looked(worker, key, given_that.CANNOT, at=earlier)

    with seen_as(worker.principals):
        assert queries.newest_assessment(worker, key).conclusion == "can"


def test_both_days_stand(worker, key):
    tuesday = clock.now() - timedelta(days=2)
    given_that.looked(worker, key, given_that.CANNOT, at=tuesday)
    given_that.looked(worker, key, given_that.CAN)

    html = (
        factories.signed_in(worker.user).get(f"/decisions/{key.pk}/").content.decode()
    )

    check_page(html)
    assert html.index("They could decide this") < html.index(
        "They could not decide this"
    )
    assert "What is best for them" not in html
    assert "lacks capacity" not in html.lower()


def test_no_page_about_her_says_what_was_concluded_on_one_day(worker, amina, key):
    given_that.looked(worker, key, given_that.CANNOT)
    browser = factories.signed_in(worker.user)

    for address in (f"/people/{amina.pk}/", f"/people/{amina.pk}/decisions/"):
        html = browser.get(address).content.decode().lower()
        assert "capacity" not in html
        assert "could not decide" not in html


def test_nothing_on_the_person_says_so():
    names = [field.name for field in Person._meta.get_fields()]

    assert not [name for name in names if "capacity" in name or "assess" in name]


def test_the_database_refuses_what_is_not_shown(worker, key):
    shown = given_that.looked(worker, key, given_that.CANNOT)

    with (
        seen_as(worker.principals),
        pytest.raises(IntegrityError, match="assessment_cannot_is_shown"),
        transaction.atomic(),
    ):
        Assessment.objects.filter(pk=shown.pk).update(link="no")


def test_it_is_not_for_the_person_nor_for_their_advocate_to_conclude(
    worker, amina, key
):
    advocate = factories.acting(factories.user("advocate"))

    with pytest.raises(Refused, match="whose work includes it"):
        given_that.looked(advocate, key, given_that.CAN)


def test_a_time_to_come_is_refused(worker, key):
    with pytest.raises(Refused, match="gone by"):
        given_that.looked(worker, key, given_that.CAN, clock.now() + timedelta(hours=1))


def typed_in(told=CANNOT, **changes):
    """What a browser sends."""
    day = clock.today()
    sent = {name: value for name, value in vars(told).items() if value}
    sent.pop("next_look_on", None)
    for name, date in (("assessed_on", day), ("next_look_on", LATER)):
        sent |= {
            f"{name}_{part}": str(getattr(date, part))
            for part in ("day", "month", "year")
        }
    sent |= {"assessed_at": "00:00", "assessed_by": "Josh", "role": "Social worker"}
    sent |= {"kind": "other"}
    return sent | changes


def test_a_conversation_is_kept_from_the_page(worker, key):
    browser = factories.signed_in(worker.user)

    answer = browser.post(f"/decisions/{key.pk}/capacity/", typed_in())

    assert answer["Location"] == f"/decisions/{key.pk}/"
    with seen_as(worker.principals):
        held = queries.newest_assessment(worker, key)
    assert held.conclusion == "cannot"
    assert held.test_version == "2021"


def test_what_is_missing_stands_beside_its_question_and_the_words_are_kept(worker, key):
    browser = factories.signed_in(worker.user)

    html = browser.post(
        f"/decisions/{key.pk}/capacity/", typed_in(link="no", support="")
    ).content.decode()

    check_page(html)
    assert "They must be unable to decide because of it" in html
    assert 'id="id_support_error"' in html
    assert "She took the key for a spoon." in html
    with seen_as(worker.principals):
        assert queries.newest_assessment(worker, key) is None


@pytest.mark.parametrize("time", ["2.15pm", "9:05", "14:30", "2 pm"])
def test_a_time_is_read_the_way_people_write_it(worker, key, time):
    yesterday = clock.today() - timedelta(days=1)
    sent = typed_in(assessed_at=time) | {
        "assessed_on_day": str(yesterday.day),
        "assessed_on_month": str(yesterday.month),
        "assessed_on_year": str(yesterday.year),
    }

    answer = factories.signed_in(worker.user).post(
        f"/decisions/{key.pk}/capacity/", sent
    )

    assert answer.status_code == 302


def test_a_time_that_is_none_is_refused_beside_it(worker, key):
    browser = factories.signed_in(worker.user)

    html = browser.post(
        f"/decisions/{key.pk}/capacity/", typed_in(assessed_at="after tea")
    ).content.decode()

    assert "Write the time like 10:30 or 2.15pm" in html
    assert "after tea" in html


def test_earlier_conversations_cost_no_more_to_show(worker, key):
    browser = factories.signed_in(worker.user)
    for days in range(8):
        given_that.looked(
            worker, key, given_that.CAN, clock.now() - timedelta(days=days + 1)
        )

    with statements_asked() as asked:
        browser.get(f"/decisions/{key.pk}/")

    assert len(asked) <= 15
