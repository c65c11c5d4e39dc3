"""A question about a service: who reads what of it, and who says what to it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.access import clock, identity
from alongside.access.actor import NOBODY
from alongside.access.rules import Refused
from alongside.insight import actions
from alongside.insight.actions import watching
from alongside.insight.models import ServiceSignal, SignalAnswer, Watching
from alongside.insight.queries import asked_pages, signals_of
from alongside.insight.queries.asking import Asked
from alongside.insight.queries.signals_of import SignalView
from alongside.insight.rules.asked import Answered, Chosen, per_1000
from alongside.providers import actions as providers
from alongside.providers.queries import knowing
from alongside.providers.rules.knowledge import Withheld
from alongside.standards import codes
from tests.architecture.action_examples.watched import answered
from tests.architecture.caring import known
from tests.architecture.watched import HAPPENED, ask
from tests.architecture.world import World
from tests.factories import access


@pytest.fixture
def world(db):
    """The partnership with a service that is known."""
    made = World()
    assert made.known_signal
    return made


def seen_by(actor, world):
    """The question as this one reads it; None where they are not in its circle."""
    with identity.seen_as(actor.principals):
        found = signals_of.signals_of(actor, world.known_service)
    return found[0] if found else None


def test_whoever_runs_the_service_reads_no_number_that_shows_who_told(world):
    theirs, ours = seen_by(world.runner, world), seen_by(world.commissioner, world)

    assert ours.happened == HAPPENED
    assert ours.counts == ["2 concerns"]
    assert "Five" not in theirs.happened
    assert "could show who told us" in theirs.happened
    assert theirs.counts == [signals_of.NOT_COUNTED_OUT]
    assert theirs.by_chance == ""


def test_where_many_told_the_service_reads_how_many():
    signal = ServiceSignal(happened=HAPPENED, behind={"item": 1, "concern": 7})

    seen = SignalView(signal, is_theirs=True)

    assert seen.happened == HAPPENED
    assert seen.counts == ["7 concerns"]


def test_a_number_that_shows_what_is_held_back_is_not_read_by_the_service():
    signal = ServiceSignal(
        happened=HAPPENED, by_chance="Rarely.", behind={"item": 4, "apart": 6}
    )

    theirs, ours = SignalView(signal, True), SignalView(signal, False)

    assert (theirs.by_chance, theirs.counts) == ("", [signals_of.NOT_COUNTED_OUT])
    assert "Five" not in theirs.happened
    assert ours.counts == ["6 things held back for now"]


def test_one_person_who_spoke_of_danger_is_not_known_by_the_day():
    kind, since = ServiceSignal.Kind.VERY_SERIOUS, date(2026, 11, 12)
    signal = ServiceSignal(kind=kind, since=since, behind={"concern": 1})

    assert SignalView(signal, is_theirs=True).since == "November 2026"
    assert SignalView(signal, is_theirs=False).since == "12 November 2026"


def test_a_question_held_back_is_not_named_beside_another(world):
    until = clock.now() + timedelta(days=10)
    held = Withheld("danger", "Nobody has looked yet.", until)
    circle = providers.choose_circle(
        by=world.commissioner, service=world.known_service, withheld=held
    )
    kind = ServiceSignal.Kind.VERY_SERIOUS
    hidden = ask(world.known_service, kind=kind, circle_id=circle, **held.as_columns)
    with identity.seen_as(world.commissioner.principals):
        ServiceSignal.objects.exclude(pk=hidden.pk).update(beside=[kind])

    theirs = seen_by(world.runner, world)
    with identity.seen_as(world.commissioner.principals):
        ours = signals_of.signals_of(world.commissioner, world.known_service)

    assert theirs.beside_words == ""
    assert "somebody may be in danger" in ours[-1].beside_words


def test_several_who_see_the_same_are_asked_about_once_nothing_is_held_back(world):
    until = clock.now() + timedelta(days=10)
    held = Withheld("police", "The police asked us to wait.", until)
    told = known(tone="worry", indicator=codes_of_areas()[0])
    providers.tell_about_service(
        by=world.commissioner,
        service=world.known_service,
        known=told,
        withheld=held,
    )
    one = Asked(
        world.known_service.pk,
        ServiceSignal.Kind.SEVERAL_SEE,
        clock.today().replace(day=1),
        clock.today() - timedelta(days=30),
        *("Two people wrote down two things.", "Small.", "Unknown."),
        indicator=codes_of_areas()[0],
    )
    with identity.seen_as(world.commissioner.principals):
        waits = watching._held_back(one)
        nothing = watching._held_back(replace(one, indicator=codes_of_areas()[1]))

    assert waits is not None
    assert waits.until == until
    assert nothing is None


def codes_of_areas() -> tuple[str, ...]:
    """The areas of early signs."""
    return tuple(codes.EARLY_INDICATORS.codes)


def test_nobody_outside_the_circle_knows_that_anything_is_asked(world):
    assert seen_by(NOBODY, world) is None


def test_the_service_says_what_it_knows_and_twice_is_once(world):
    with identity.seen_as(world.runner.principals):
        for _ in range(2):
            actions.explain_signal(
                by=world.runner, signal=world.known_signal, words="We asked families."
            )

    said = seen_by(world.commissioner, world).explanations

    assert [one.words for one in said] == ["We asked families."]
    assert said[0].recorded_by_name == world.runner.name


def test_the_service_does_not_answer_for_those_who_look_after_care(world):
    with identity.seen_as(world.runner.principals), pytest.raises(Refused):
        actions.answer_signal(
            by=world.runner, signal=world.known_signal, said=answered(), seen=0
        )


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Answered("all_right", " ", "Graham"), "Say why it is all right."),
        (Answered("help", "A nurse comes.", "Graham"), "Say by when."),
        (Answered("visit", "I come.", ""), "Name who does it, or who looked."),
        (Answered("sanction", "No more.", "Graham"), "Choose one of the four answers."),
    ],
)
def test_an_answer_says_what_who_and_when(world, said, why):
    by = world.commissioner
    with identity.seen_as(by.principals), pytest.raises(Refused, match=why):
        actions.answer_signal(by=by, signal=world.known_signal, said=said, seen=0)


def test_of_two_who_answer_at_once_the_second_reads_the_first(world):
    by, other = world.commissioner, Answered("all_right", "We looked.", "Naomi")
    with identity.seen_as(by.principals):
        for _ in range(2):  # a double click is one
            actions.answer_signal(
                by=by, signal=world.known_signal, said=answered(), seen=0
            )
        with pytest.raises(Refused, match="while you were writing"):
            actions.answer_signal(by=by, signal=world.known_signal, said=other, seen=0)

        assert SignalAnswer.objects.count() == 1


def test_what_is_held_back_is_gone_for_the_service_until_its_day(world):
    until = clock.now() + timedelta(days=10)
    with identity.seen_as(world.commissioner.principals):
        actions.hold_back_signal(
            by=world.commissioner,
            signal=world.known_signal,
            withheld=Withheld("police", "The police asked us to wait.", until),
        )

    assert seen_by(world.runner, world) is None
    assert seen_by(world.commissioner, world).signal.is_withheld


def test_nothing_is_held_back_without_a_reason(world):
    by, until = world.commissioner, clock.now() + timedelta(days=10)
    with identity.seen_as(by.principals), pytest.raises(Refused, match="Say why"):
        actions.hold_back_signal(
            by=by, signal=world.known_signal, withheld=Withheld("police", " ", until)
        )


def test_the_budget_is_chosen_by_a_person_who_says_why(world):
    chosen = Chosen(Decimal("2.5"), "Two or three calls a month are what we manage.")

    actions.choose_budget(by=world.director, chosen=chosen)

    assert Watching.objects.get().chosen_by_name == world.director.name
    assert per_1000(Watching.objects.get(), 250) == 10
    with pytest.raises(Refused):
        actions.choose_budget(by=world.commissioner, chosen=chosen)
    with pytest.raises(Refused, match="Say why"):
        actions.choose_budget(by=world.director, chosen=Chosen(Decimal("2"), " "))


def test_the_list_is_in_order_of_time_and_costs_the_same_for_two_and_for_twenty(world):
    by, months = world.commissioner, iter(range(1, 40))

    def more(number):
        for _ in range(number):
            day = clock.today() - timedelta(days=31 * next(months))
            ask(world.known_service, month=day.replace(day=1))

    def queries():
        with identity.seen_as(by.principals), CaptureQueriesContext(connection) as ran:
            rows = asked_pages.signal_page(by).rows
            assert [one.waits for one in rows]
        return len(ran), [one.signal.recorded_at for one in rows]

    more(1)
    few, _ = queries()
    more(18)
    many, times = queries()

    assert few == many
    assert times == sorted(times, reverse=True)


def test_the_pages_can_be_read_and_filled_in(world):
    browser = access.signed_in(world.commissioner.user)
    address = f"/early-warning/{world.known_signal.pk}/"

    page = browser.get(address).content.decode()
    kept = browser.post(f"{address}answer/", {"answer": "visit", "words": "I come."})
    settings = browser.get("/early-warning/settings/").content.decode()

    assert HAPPENED in page
    assert "It may be nothing" in page
    assert "Say by when" in kept.content.decode()
    assert "I come." in kept.content.decode()
    assert "Nobody has chosen yet" in settings
    assert knowing.is_in_the_circle(world.commissioner, world.known_service)


def test_what_is_asked_waits_on_the_first_page_of_those_it_is_for(world):
    home = access.signed_in(world.commissioner.user).get("/").content.decode()
    service = access.signed_in(world.runner.user).get("/").content.decode()
    stranger = access.signed_in(access.care_worker()).get("/").content.decode()

    assert "Elm Court: more is heard than before" in home
    assert "Elm Court: more is heard than before" in service
    assert "more is heard" not in stranger


def test_a_service_shows_what_is_asked_to_those_who_know_of_it_alone(world):
    address = f"/services/{world.known_service.pk}/"
    inside = access.signed_in(world.runner.user).get(address).content.decode()
    outside = access.signed_in(access.care_worker()).get(address).content.decode()

    assert "could show who told us" in inside
    assert "early warning asks" not in outside
