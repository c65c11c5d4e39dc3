"""A return is begun, explained, signed and sent, each step once and by whoever may."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.access import clock, identity
from alongside.access.models import Entry
from alongside.access.rules import Refused
from alongside.assurance.actions import answering, preparing, signing
from alongside.assurance.models import NationalReturn, ReturnState, SentFigures
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import returns as queries
from alongside.assurance.rules.owing import Signed
from tests.factories import access as factories
from tests.factories import returns
from tests.factories.returns import YEAR

pytestmark = pytest.mark.django_db(databases="__all__")

OFFICER = Signed("Ruth Adeyemi", "Director")
UPLOADED = {
    "sent_on": date(2026, 6, 3),
    "sent_by": "Helen Garside",
    "what": "SAC-2025-26.ods",
}
WHY = "An enquiry of April was counted before its concern of March."


@pytest.fixture
def helen():
    return factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))


@pytest.fixture
def found(helen):
    return returns.begun(helen)


def explain(by, found, words=WHY, seen=0):
    return answering.explain_finding(
        by=by, found=found, key=only_key(by, found), words=words, seen=seen
    )


def only_key(by, found):
    (one,) = queries.standing(by, now(found)).checks
    return one.key


def now(found):
    return NationalReturn.objects.get(pk=found.pk)


def sign(by, found, turn=None, signed=OFFICER):
    turn = now(found).turn if turn is None else turn
    return signing.sign_return(by=by, found=found, signed=signed, turn=turn)


def owed(by, found):
    return [one.sentence for one in queries.standing(by, now(found)).owed]


def sent(by, found):
    returns.counted(by, found, {})
    sign(by, found)
    return signing.say_it_was_sent(by=by, found=found, **UPLOADED)


@pytest.fixture(autouse=True)
def eyes(helen):
    with identity.seen_as(helen.principals):
        yield


def test_begun_twice_it_is_one(helen, found):
    assert returns.begun(helen) == found
    assert [step.verb for step in found.steps.all()] == ["begin"]


def test_only_the_safeguarding_team_begins_it(found):
    other = factories.team("Quality")
    elsewhere = factories.acting(factories.user("safeguarding_manager", team=other))
    worker = factories.acting(factories.social_worker())

    with pytest.raises(Refused, match="safeguarding team prepares"):
        returns.begun(elsewhere)
    with pytest.raises(Refused, match="Your role does not include this"):
        returns.begun(worker)


def test_a_year_that_has_not_begun_has_no_return(helen):
    next_year = ReportingYear(queries.this_year().begins + 1)

    with pytest.raises(Refused, match="has not begun yet"):
        returns.begun(helen, next_year)


def test_counted_again_only_the_newest_figures_are_kept(helen, found):
    for _ in range(2):
        count = preparing.count_figures(by=helen, found=found)

    assert list(found.counts.all()) == [count]
    assert queries.newest_count(helen, found).gaps.keys()


def test_what_is_not_explained_stands_in_the_way(helen, found):
    assert owed(helen, found) == ["The figures have not been counted yet."]
    returns.unexplained(helen, found)
    (sentence,) = owed(helen, found)
    assert sentence.startswith("This is not explained yet: SG1f: 5 section 42")
    with pytest.raises(Refused, match="cannot be signed yet"):
        sign(helen, found)

    explain(helen, found)

    assert owed(helen, found) == []
    assert sign(helen, found).officer == "Ruth Adeyemi"


def test_what_explains_a_finding_stands_while_it_says_the_same(helen, found):
    returns.unexplained(helen, found)
    explain(helen, found)
    more = {returns.Cell("SG1f", "section_42", "section_42"): 1006}
    returns.counted(helen, found, more)

    (one,) = queries.standing(helen, found).checks
    assert one.has_moved
    assert one.is_answered

    found.explanations.update(sentence="It fell.")
    assert owed(helen, found)[0].startswith("The figures have changed since this")


def test_what_cannot_be_right_is_mended_and_not_explained(helen, found):
    returns.counted(helen, found, {returns.LACKED: 3})
    checks = queries.standing(helen, found).checks
    assert any("has to be put right" in sentence for sentence in owed(helen, found))

    with pytest.raises(Refused, match="words cannot answer it"):
        answering.explain_finding(
            by=helen, found=found, key=checks[0].key, words=WHY, seen=0
        )


def test_two_who_explain_at_once_both_keep_their_words(helen, found):
    rosa = factories.acting(factories.safeguarding_manager())
    returns.unexplained(helen, found)
    first = explain(helen, found)
    assert explain(helen, found) == first, "one press that arrived twice"

    with pytest.raises(answering.Overtaken, match="while you were writing"):
        explain(rosa, found, words="Something else.")

    explain(rosa, found, words="Something else.", seen=1)
    assert [one.words for one in found.explanations.all()] == [WHY, "Something else."]


def test_old_figures_are_counted_again_before_anybody_signs(helen, found):
    old = clock.now() - timedelta(hours=25)
    returns.counted(helen, found, {}, counted_at=old)

    assert "more than a day ago" in owed(helen, found)[0]


def test_a_year_that_is_not_over_cannot_be_signed(helen):
    running = returns.begun(helen, queries.this_year())
    returns.counted(helen, running, {})

    assert "The year is not over" in owed(helen, running)[0]


def test_signed_it_stays_until_the_signature_is_taken_back(helen, found):
    returns.counted(helen, found, {})
    signature = sign(helen, found)
    assert sign(helen, found) == signature, "one press that arrived twice"
    with pytest.raises(Refused, match="signed already"):
        sign(helen, found, signed=Signed("Somebody else", "Director"))

    signing.take_signature_back(by=helen, found=found, reason="One more enquiry.")

    assert now(found).state == ReturnState.PREPARING
    assert queries.signature(helen, now(found)) is None
    assert found.steps.last().reason == "One more enquiry."


def test_who_saw_another_step_signs_nothing(helen, found):
    returns.counted(helen, found, {})

    with pytest.raises(Refused, match="moved this return on"):
        sign(helen, found, turn=found.turn + 1)


def test_it_is_sent_after_it_was_signed_and_once(helen, found):
    returns.counted(helen, found, {})
    with pytest.raises(Refused, match="has to be signed first"):
        signing.say_it_was_sent(by=helen, found=found, **UPLOADED)
    sign(helen, found)

    one = signing.say_it_was_sent(by=helen, found=found, **UPLOADED)

    assert signing.say_it_was_sent(by=helen, found=found, **UPLOADED) == one
    assert now(found).is_sent
    assert SentFigures.objects.get().sent_on == date(2026, 6, 3)
    assert Entry.objects.filter(what="say_it_was_sent").count() == 1


@pytest.mark.parametrize(
    ("day", "why_not"),
    [
        (date(2026, 3, 31), "after the end of the year"),
        (date(2026, 7, 2), "after 1 July 2026"),
        (date(2999, 1, 1), "a day that has come"),
    ],
)
def test_it_is_sent_while_the_collection_is_open(helen, found, day, why_not):
    returns.counted(helen, found, {})
    sign(helen, found)

    with pytest.raises(Refused, match=why_not):
        signing.say_it_was_sent(by=helen, found=found, **UPLOADED | {"sent_on": day})

    assert now(found).is_signed


def test_prepared_again_it_is_a_new_version_until_the_collection_shuts(helen, found):
    sent(helen, found)
    with pytest.raises(Refused, match="shut on 1 July 2026"):
        signing.prepare_again(by=helen, found=now(found), reason="One was missing.")

    with clock.set_to(datetime(2026, 6, 20, 9, tzinfo=UTC)):
        signing.prepare_again(by=helen, found=now(found), reason="One was missing.")
        sign(helen, now(found))
        signing.say_it_was_sent(
            by=helen, found=now(found), **UPLOADED | {"sent_on": date(2026, 6, 20)}
        )

    assert [one.number for one in queries.sendings(helen, now(found))] == [1, 2]
    assert queries.sent_figures(YEAR).number == 2
    assert now(found).number == 2
