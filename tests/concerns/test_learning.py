"""What was learned when an enquiry was settled, with no names in it."""

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.concerns.actions import learning as actions
from alongside.concerns.models import Learning
from alongside.concerns.queries import learning as queries
from alongside.concerns.rules import learning as rules
from alongside.concerns.rules.learning import NOTHING, Learned
from alongside.people.models import Barrier
from alongside.standards import codes
from tests.beginnings import held
from tests.concerns.test_settling import settle
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries

pytestmark = pytest.mark.django_db(databases="__all__")

SAID = Learned(
    theme="time_pressure",
    learned="Asking twice, a day apart, brings another answer.",
    in_the_way="Nobody was free before noon.",
)


@held
def concern(manager):
    return enquiries.concern_now(enquiries.under_way(manager))


def kept(manager, concern, **changes):
    said = Learned(**{**vars(SAID), **changes})
    return actions.keep_learning(by=manager, concern=concern, said=said)


def test_it_leads_back_to_nobody(manager, concern):
    kept(manager, concern)

    row = Learning.objects.get(kind="in_the_way")

    assert row.month.day == 1
    assert {field.name for field in Learning._meta.fields} == {
        "id",
        "kind",
        "theme",
        "words",
        "month",
        "barrier",
    }


@pytest.mark.parametrize(
    "words", ["Amina said no at first.", "We asked Farah twice.", "Amina’s way."]
)
def test_it_names_nobody(manager, concern, words):
    with pytest.raises(Refused, match="Write it without"):
        kept(manager, concern, helped=words)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (Learned(), "or why there is nothing to write"),
        (Learned(theme="gossip", learned="Ask twice."), "what it is most about"),
        (Learned(why_nothing="Amina was well."), "has the name Amina in it"),
    ],
)
def test_something_is_written_or_why_not(manager, concern, said, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.keep_learning(by=manager, concern=concern, said=said)


def test_a_worker_who_cannot_settle_keeps_nothing(concern):
    worker = factories.acting(factories.social_worker())

    with pytest.raises(Refused):
        actions.keep_learning(by=worker, concern=concern, said=SAID)


@settings(deadline=None)
@given(
    before=st.text(max_size=30), after=st.text(alphabet=st.characters(categories=["P"]))
)
def test_a_name_is_found_wherever_it_stands(before, after):
    assert rules.name_in(f"{before} Farah{after}", ["Amina Farah"]) == "Farah"


@pytest.mark.parametrize("words", ["a van came", "the farah tree", "Aminata"])
def test_what_only_looks_like_a_name_is_none(words):
    assert rules.name_in(words, ["Amina van Farah"]) == ""


def test_what_got_in_the_way_gets_an_owner_once(manager, concern):
    row = next(one for one in kept(manager, concern) if one.kind == "in_the_way")
    team = factories.safeguarding_team()

    barrier = actions.name_learned(by=manager, learning=row, team=team)

    assert (barrier.words, barrier.theme) == (row.words, "time_pressure")
    assert barrier.person is None
    with pytest.raises(Refused, match="named already"):
        actions.name_learned(by=manager, learning=row, team=team)
    with access.at_the_desk_of(team):
        assert Barrier.objects.count() == 1


def test_what_helped_does_not_stand_in_the_way(manager, concern):
    row = kept(manager, concern, in_the_way="", helped="A quiet room.")[0]

    with pytest.raises(Refused, match="not something that got in the way"):
        actions.name_learned(
            by=manager, learning=row, team=factories.safeguarding_team()
        )


def test_every_theme_is_also_a_barrier_theme_or_becomes_something_else():
    for theme in codes.LEARNING_THEMES.codes:
        row = Learning(kind="in_the_way", theme=theme)
        assert rules.barrier_theme(row) in codes.BARRIER_THEMES


def test_it_is_counted_by_theme_for_those_who_may_read_it(manager, concern):
    kept(manager, concern)
    kept(manager, concern, theme="hearing", learned="", in_the_way="", helped="Tea.")

    counts = queries.by_theme(manager)

    assert [one.words for one in counts] == ["Time", "Hearing the person"]
    assert (counts[0].learned, counts[0].in_the_way) == (1, 1)
    assert queries.by_theme(factories.acting(factories.social_worker())) == []


def test_the_board_reads_it_and_finds_an_owner(manager, concern):
    kept(manager, concern)
    actions.keep_learning(
        by=manager, concern=concern, said=Learned(why_nothing="It went well.")
    )
    board = factories.signed_in(factories.user("board_manager"))

    html = board.get("/learned/").content.decode()

    check_page(html)
    for words in (SAID.learned, SAID.in_the_way, "It went well.", "Find an owner"):
        assert words in html
    assert "Amina" not in html
    row = Learning.objects.get(kind="in_the_way")
    board.post(f"/learned/{row.pk}/barrier/")
    assert "Named as" in board.get("/learned/?theme=time_pressure").content.decode()
    assert SAID.learned not in board.get("/learned/?theme=other").content.decode()


def test_settling_asks_for_it_and_keeps_it(manager, concern):
    browser = factories.signed_in(manager.user)
    concern = enquiries.nothing_owed(manager, enquiries.of(concern))
    said = {"learns": "yes", "theme": "hearing"}

    assert NOTHING in settle(browser, concern, **said).content.decode()
    named = settle(browser, concern, **said, learned="Amina had to ask twice.")
    assert "has the name Amina in it" in named.content.decode()
    assert "Amina had to ask twice." in named.content.decode()
    assert not Learning.objects.exists()
    assert enquiries.concern_now(enquiries.of(concern)).state == "found"
    settle(browser, concern, **said, learned="People had to ask twice.")

    assert Learning.objects.get().words == "People had to ask twice."
    assert enquiries.concern_now(enquiries.of(concern)).state == "settled"


def test_the_database_keeps_the_same_rules(manager, concern):
    row = kept(manager, concern)[0]
    for changes in (
        {"words": ""},
        {"theme": ""},
        {"month": row.month.replace(day=2)},
        {"barrier": 1},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Learning.objects.filter(pk=row.pk).update(**changes)
