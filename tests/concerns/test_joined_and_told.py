"""Two who told us of the same: each hears back, and neither learns of the other."""

import pytest
from django.test import Client

from alongside.access import actions as access
from alongside.access import actor, private_link
from alongside.access.identity import seen_as
from alongside.access.models import Membership
from alongside.access.rules import Refused
from alongside.concerns.actions import appealing, receiving, telling
from alongside.concerns.actions.raising import HearBack
from alongside.concerns.models import Concern, Joining, Raiser, Update
from alongside.concerns.queries.concern import story
from alongside.concerns.queries.enquiry import whole_concerns
from alongside.concerns.rules import enquiring
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import appealing as asked
from tests.factories import concerns, letters
from tests.factories import joining as factory
from tests.factories.tries import Case

pytestmark = pytest.mark.django_db

NEWS = "We listened to her. We are finding out more."


@held
def first(manager):
    named = HearBack(name="Ottilie Marsh", phone="01632 960777")
    raised = concerns.concern_of(concerns.raised_by_somebody(hear_back=named))
    return factory.now(concerns.listening(manager, raised))


@held
def other(manager, first):
    named = HearBack(name="Barnaby Quill")
    raiser = concerns.raised_by_somebody(hear_back=named, noticed=factory.OTHER_WORDS)
    concern = concerns.received(manager, concerns.concern_of(raiser))
    return about_her_too(manager, concern, first)


def about_her_too(manager, concern, first):
    receiving.say_who_it_is(by=manager, concern=concern, person=first.person)
    return factory.now(concern)


@held
def joined(manager, first, other):
    return factory.joined(manager, other, first)


def desk():
    return access.at_the_desk_of(factories.safeguarding_team())


def page_of(raiser):
    token = private_link.token_of(raiser.link.uid)
    return Client().get(f"/track/{token}/").content.decode()


def owed(manager, concern):
    with desk():
        found = whole_concerns(manager).get(pk=concern.pk)
        return [(one.act, one.pk) for one in enquiring.owed(found)]


def test_both_hear_what_was_decided_each_in_their_own_words(
    manager, first, other, joined
):
    concerns.decided(manager, factory.now(first))
    with desk():
        assert story(manager, factory.now(other)).is_answer_owed
    assert ("tell_raiser", other.pk) in owed(manager, first)

    browser = factories.signed_in(factories.social_worker())
    browser.post(f"/concerns/{other.pk}/tell/", {"words": NEWS})

    assert ("tell_raiser", other.pk) not in owed(manager, first)
    with desk():
        last = Update.objects.filter(raiser__concern=other).last()
    assert (last.stage, last.words) == ("decided", NEWS)
    assert NEWS in page_of(other.raiser)


def test_neither_page_says_that_somebody_else_told_us(manager, first, other, joined):
    concerns.decided(manager, factory.now(first))

    for raiser, not_theirs in (
        (first.raiser, ("Quill", factory.OTHER_WORDS, other.reference)),
        (other.raiser, ("Marsh", "bruises", first.reference, "960777")),
    ):
        page = page_of(raiser)
        assert not [words for words in (*not_theirs, factory.SAME) if words in page]


def test_nothing_told_to_one_can_name_or_repeat_the_other(
    manager, first, other, joined
):
    for concern, words in (
        (first, "Barnaby told us the same."),
        (other, "Ms Marsh saw it as well."),
        (other, "Ring 01632 960777."),
        (first, f"We also know: {factory.OTHER_WORDS}"),
    ):
        with pytest.raises(Refused, match="somebody else who spoke up"):
            telling.tell_raiser(by=manager, concern=concern, stage="news", words=words)
    for to in ("person", "raiser"):
        with pytest.raises(Refused, match="somebody else"):
            letters.written(manager, first, to, words="Barnaby Quill told us too.")


def test_settling_tells_them_all(manager, first, other, joined):
    concerns.decided(manager, factory.now(first))
    telling.tell_raiser(by=manager, concern=other, stage="decided", words=NEWS)
    with desk():
        case = Case()
        case.by, case.pk = manager, first.pk
        case.mend()
        case.find()
        with pytest.raises(Refused, match="the others who told us"):
            case.settle()
        case.settle(words_to_others="She is safe now. Thank you.")

    with desk():
        assert factory.now(first).is_settled
        told = Update.objects.filter(stage="settled").values_list("raiser", "words")
        assert (other.raiser.pk, "She is safe now. Thank you.") in told
        assert len(told) == 2
    assert "She is safe now" in page_of(other.raiser)
    assert factory.now(other).is_joined


def test_whoever_told_us_of_the_same_can_say_that_it_is_wrong(
    manager, first, other, joined
):
    concerns.decided(
        manager, factory.now(first), result=concerns.NO_ACTION, answer="no"
    )
    telling.tell_raiser(by=manager, concern=other, stage="decided", words=NEWS)
    link = actor.of_link(other.raiser.link)
    with seen_as(link.principals):
        raiser = Raiser.objects.get(pk=other.raiser.pk)
    appeal = appealing.appeal_as_raiser(
        by=link, raiser=raiser, words="It goes on.", wants="Ask her again."
    )

    assert appeal.about == "no_action"
    assert "It goes on." in page_of(other.raiser)
    assert "It goes on." not in page_of(first.raiser)
    looker = factories.acting(factories.safeguarding_manager(full_name="N"))
    asked.answered(looker, appeal)
    assert factory.now(first).state == "listening"
    assert factory.now(other).is_joined


def test_nobody_sees_a_row_more_than_before(manager, first, other):
    def seen():
        rows = Membership.objects.filter(
            circle__in=[
                first.circle_id,
                other.circle_id,
                first.raiser.circle_id,
                other.raiser.circle_id,
            ]
        )
        return set(rows.values_list("circle", "principal", "purpose", "ends_at"))

    with desk():
        before = seen()
    factory.joined(manager, other, first)
    with desk():
        assert seen() == before


def test_one_who_told_us_and_may_be_the_source_of_the_other_sees_nothing(
    manager, first
):
    """He told us of her fall; her sister told us that he pushed her."""
    him = factories.user("care_worker", organisation=factories.organisation())
    acting = factories.acting(him)
    his = concerns.concern_of(
        concerns.raised_by_somebody(by=acting, noticed="She fell in the kitchen.")
    )
    concerns.received(manager, his)
    about_her_too(manager, his, first)

    factory.joined(manager, factory.now(his), first)

    with seen_as(acting.principals):
        assert not Concern.objects.exists()
        assert not Joining.objects.exists()
        assert Raiser.objects.count() == 1
        assert Update.objects.count() == 1
    page = factories.signed_in(him).get("/worries/mine/").content.decode()
    assert first.reference not in page


def test_whoever_sees_only_the_one_that_goes_on_reads_nothing_of_the_other(
    manager, first, other, joined
):
    rows = Membership.objects.filter(circle_id=other.circle_id)
    rows.update(ends_at=other.raised_at)

    with desk():
        assert story(manager, Concern.objects.get(pk=first.pk)).joined == ()


def test_the_pages_of_joining(first, other):
    browser = factories.signed_in(factories.social_worker())
    address = f"/concerns/{other.pk}/join/"
    check_page(browser.get(address).content.decode())
    short = browser.post(address, {"reference": first.reference, "reason": ""})
    assert "Write why they tell of the same" in short.content.decode()

    said = {"reference": first.reference, "reason": factory.SAME}
    assert browser.post(address, said).status_code == 302
    for one, words in ((first, factory.OTHER_WORDS), (other, "It goes on in")):
        page = browser.get(f"/concerns/{one.pk}/").content.decode()
        check_page(page)
        assert words in page

    with desk():
        joined = Joining.objects.get()
    away = f"/joined/{joined.pk}/take-apart/"
    check_page(browser.get(away).content.decode())
    assert browser.post(away, {"why": "Two evenings."}).status_code == 302
    page = browser.get(f"/concerns/{other.pk}/").content.decode()
    assert "Two evenings." in page
    check_page(page)
