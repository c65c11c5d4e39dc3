"""The fictional partnership: everybody is where their story says, once, and in time."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from alongside.access import actor, identity
from alongside.access.actor import Actor
from alongside.access.models import Entry, Organisation
from alongside.concerns.models import Concern, Enquiry, Update
from alongside.concerns.queries import board as boards
from alongside.concerns.queries import concern as queries
from alongside.concerns.queries import desk, following, worklist
from alongside.concerns.seeds import cast
from alongside.config import databases, demo
from alongside.insight.models import YearFigures
from alongside.people import queries as people
from alongside.people.models import Outcome
from alongside.providers.queries import whole
from tests import database
from tests.conftest import SERVER

TOLD = [*cast.people().values(), *cast.worries()]
NAMES = [*cast.people(), *(told["note"][:40] for told in cast.worries())]
WRITTEN_TO = {one["person"] for one in cast.letters() if one["to"] == "raiser"}
every_story = pytest.mark.parametrize("told", TOLD, ids=NAMES)


@dataclass(frozen=True)
class Loading:
    """What was said while the partnership was made, and how many letters were sent."""

    lines: list[str]
    letters: int


@pytest.fixture(scope="module")
def westmere(django_db_setup: None, django_db_blocker: Any) -> Iterator[Loading]:
    """The partnership, small, in a database of its own: the one that the stories in a
    browser use, made once in a run, before anybody has used it."""
    with django_db_blocker.unblock():
        addresses = database.make_with_demo(SERVER, "westmere")
        before = database.point_connections(addresses)
        yield Loading(**database.said_of_demo())
        database.point_connections(SERVER.named(before["default"]))
        databases.drop(SERVER, addresses.database)


@contextmanager
def looking(by: Actor) -> Iterator[Actor]:
    """See what somebody sees."""
    with transaction.atomic(), identity.seen_as(by.principals):
        yield by


def as_user(name: str) -> AbstractContextManager[Actor]:
    """See what the user of the demo with this name before the @ sees."""
    emails = [f"{name}@westmere.example", f"{name}@people.example"]
    user = apps.get_model("access", "User").objects.get(email__in=emails)
    return looking(actor.of_user(user))


def as_manager() -> AbstractContextManager[Actor]:
    """See what a safeguarding manager sees."""
    return as_user("naomi.adeyemi")


def concern_of(told: dict[str, Any]) -> Concern:
    """The concern that a file tells of, by the raiser's own words."""
    return queries.concerns(actor.NOBODY).get(noticed=worry_in(told)["noticed"])


def worry_in(told: dict[str, Any]) -> dict[str, Any]:
    """What was told by the one who spoke up."""
    return told.get("worry", told)


def rows() -> dict[str, int]:
    """How many rows each table has, as its owner counts them."""
    models: list[type[Model]] = list(apps.get_models())
    return {m._meta.label: m._default_manager.using("owner").count() for m in models}


def test_an_enquiry_about_one_adult_belongs_to_one_into_the_service(westmere):
    with as_manager() as viewer:
        (going_on,) = whole.to_link(viewer)
        theirs = Enquiry.objects.filter(concern__service=going_on.service_id)
        # Few past cases are loaded here: there may be no enquiry at that home.
        linked = whole.how_many_linked(viewer, going_on)
        assert linked == ("1" if theirs.exists() else "0")


@every_story
def test_everybody_is_where_their_story_says(westmere, told):
    expected = "listening" if told["stage"] == "reopened" else told["stage"]

    with as_manager():
        assert concern_of(told).state == expected


@every_story
def test_everyone_who_spoke_up_has_heard_what_there_was_to_hear(westmere, told):
    heard = {"received", "listening", "decision"} & told.keys()
    due = {"received"} if heard else set()
    due |= {"decided"} if "decision" in told else set()
    due |= {"settled"} if "settling" in told else set()
    written_to = told.get("person", {}).get("name") in WRITTEN_TO
    due |= {"news"} if told["stage"] == "paused" or written_to else set()

    with as_manager() as viewer:
        story = queries.story(viewer, concern_of(told))

        assert {update.stage for update in story.updates} == due
        assert not story.is_answer_owed


@every_story
def test_every_worry_was_raised_when_its_story_says(westmere, told):
    days, hours = (worry_in(told)[f"{unit}_ago_raised"] for unit in ("days", "hours"))

    with as_manager():
        ago = timezone.now() - concern_of(told).raised_at

    assert abs(ago - timedelta(days=days, hours=hours)) < timedelta(days=1)


def test_the_log_says_when_each_step_was_taken(westmere):
    win = cast.people()["01-winifred-thackray"]
    on = cast.moment(win["decision"]["days_ago"], 14, 30)

    with as_manager():
        lines = Entry.objects.filter(
            circle_id=concern_of(win).circle_id, what="concern_begin_enquiry"
        )

        assert [line.at for line in lines] == [on]


def test_a_name_written_in_two_ways_is_offered_as_perhaps_the_same(westmere):
    stuart = cast.people()["13-stuart-penrose"]

    with as_manager() as viewer:
        concern = concern_of(stuart)
        alike = queries.possible_duplicates(viewer, concern)
        might_be = queries.who_it_might_be(viewer, concern)

        assert "Stewart Penrose" in [other.about_name for other in alike]
        assert might_be[0].person.name == "Stuart Penrose"


def test_the_board_shows_danger_first_and_then_who_has_waited_longest(westmere):
    with as_manager() as viewer:
        shown = [card.concern for card in boards.board(viewer).cards]
        channels = {concern.channel for concern in shown}

    order = [(concern.danger, concern.raised_at) for concern in shown]
    assert shown[0].about_name == "Maureen Tolland"
    assert order == sorted(order)
    assert channels == {"public", "staff"}


def test_nothing_stands_beside_a_worry_that_is_about_no_known_person_or_service(
    westmere,
):
    with as_manager() as viewer:
        unknown = [
            card
            for card in boards.board(viewer).cards
            if not card.concern.person_id and not card.concern.service_id
        ]

        assert unknown
        assert not [card for card in unknown if card.past]


def test_win_is_to_be_asked_today_how_she_is(westmere):
    with as_user("mei-ling.chow") as viewer:
        due = following.due(viewer).rows

        assert [(one.called, one.when) for one in due] == [("Win", "Today")]


@pytest.mark.parametrize(
    "name", ["win.thackray", "ellis.okafor-reid", "shanice.campbell"]
)
def test_people_read_their_own_enquiry_and_nothing_about_anybody_else(westmere, name):
    with as_user(name) as viewer:
        own = people.own_record(viewer)
        enquiries = list(Enquiry.objects.all())

        assert [enquiry.person_id for enquiry in enquiries] == [own.pk]
        assert {
            o.sought.enquiry_id for o in Outcome.objects.filter(sought__isnull=False)
        } == {enquiries[0].pk}
        assert not Concern.objects.exists()


def test_an_advocate_reads_what_is_shared_with_the_person_they_stand_beside(westmere):
    user = cast.user_with("yewande.bello@westmere-voices.example")

    with looking(actor.of_user(user)):
        assert [e.person.name for e in Enquiry.objects.all()] == ["Shanice Campbell"]


def test_those_who_spoke_up_said_when_it_is_safe_to_reach_them(westmere):
    with as_manager():
        raiser = concern_of(cast.people()["12-maureen-tolland"]).raiser

        assert raiser.safe_contact.startswith("Text only")


def test_a_reopened_concern_says_why_in_the_words_of_the_person(westmere):
    gerald = cast.people()["04-gerald-ashby"]

    with as_manager():
        change = concern_of(gerald).changes.get(verb="reopen")

        assert gerald["reopened"]["person_words"].strip() in change.reason


def test_each_step_of_loading_says_what_it_made(westmere):
    assert len(westmere.lines) == demo.LINES
    assert "25 worries" in westmere.lines[3]


def test_there_are_measures_for_every_year_there_are_cases_of(westmere):
    figures = YearFigures.objects.order_by("year")

    assert len(figures) == 4
    assert all(year.figures["concerns"] for year in figures)


def test_no_letter_is_sent_about_what_happened_in_a_story(westmere):
    assert westmere.letters == 0
    with as_manager():
        assert Update.objects.filter(raiser__hear_by="email").exists()


def test_loading_again_adds_nothing(westmere):
    before = rows()

    demo.load(small=True)

    assert rows() == before
    assert before["concerns.Concern"] > len(TOLD)


def test_a_loading_that_is_interrupted_leaves_nothing_behind(fresh_database):
    def stop_at_the_people(line: str) -> None:
        if line.strip().startswith("3 "):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.load(small=True, say=stop_at_the_people)

    assert not Organisation.objects.exists()
    assert not demo.is_loaded()


def test_fictional_people_are_refused_outside_the_demo(settings):
    settings.DEMO = False

    with pytest.raises(RuntimeError):
        demo.load(small=True)


def test_what_people_said_they_would_do_is_done_or_not_felt_or_waiting(westmere):
    with as_user("win.thackray") as win:
        person = people.own_record(win)
        waiting = people.actions_page(win, person).rows
        finished = people.actions_page(win, person, finished=True).rows
        talks = people.conversation_page(win, person).rows

        assert [climb.fell.kind for climb in waiting if climb.fell] == ["felt"]
        assert [step["state"] for step in finished[0].steps] == ["done"] * 3
        assert talks[0].words.startswith("Waking up when I wake up.")


def test_each_list_of_work_has_something_in_it_for_somebody(westmere):
    """Handed over, gone quiet, with somebody who has left: each can be seen."""
    with as_manager() as viewer:
        board = desk.desk(viewer)
    worker = actor.of_user(cast.user_with("farah.siddiqui@westmere.example"))
    with looking(worker):
        work = worklist.worklist(worker)

    assert [one.about_name for one in board.quiet.rows] == ["Alma Threlfall"]
    assert [one.user.full_name for one in board.left_behind] == ["Gethin Marlowe"]
    assert board.without_anybody.rows
    assert board.to_decide.rows
    assert [one.held.called for one in work.given] == ["Shan"]
    assert len(work.first) == 3
