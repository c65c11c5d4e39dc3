"""The one who spoke up hears back, and sees nothing else."""

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from alongside.access import actions as access
from alongside.access import actor, identity, private_link
from alongside.access.models import Circled, Link
from alongside.concerns.actions import telling
from alongside.concerns.models import Concern, Enquiry, Raiser, Update
from alongside.concerns.queries import tracking
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import concerns

pytestmark = pytest.mark.django_db


def track(raiser: Raiser, browser: Client | None = None):
    """Open the private link."""
    return (browser or Client()).get(
        f"/track/{private_link.token_of(raiser.link.uid)}/"
    )


def states(raiser: Raiser) -> list[tuple[str, str]]:
    """The steps as the holder of the link sees them."""
    viewer = actor.of_link(raiser.link)
    with identity.seen_as(viewer.principals):
        story = tracking.story_under_link(viewer)
    return [(step["text"], step["state"]) for step in story.steps]


def test_a_worry_that_was_just_sent_is_said_to_have_reached_us(manager):
    raiser = concerns.raised_by_somebody()

    page = track(raiser).content.decode()

    assert "It has reached us" in page
    assert raiser.reference in page
    check_page(page)


def test_the_steps_follow_what_the_raiser_was_told(manager):
    raiser = concerns.raised_by_somebody()
    assert states(raiser)[0] == ("We have it", "now")

    concern = concerns.listening(manager, concerns.concern_of(raiser))
    assert states(raiser)[:2] == [("We have it", "done"), ("We are listening", "now")]

    concerns.decided(manager, concern)
    assert states(raiser) == [
        ("We have it", "done"),
        ("We listened", "done"),
        ("We decided", "done"),
        ("Settled", "next"),
    ]

    tell(manager, raiser, Update.Stage.SETTLED, "She is safe.")
    assert states(raiser)[-1] == ("Settled", "done")


def test_a_worry_that_is_opened_again_is_not_said_to_be_settled(manager):
    raiser = concerns.raised_by_somebody()
    for stage in ("received", "decided", "settled", "received"):
        tell(manager, raiser, stage, "News.")

    assert states(raiser)[1] == ("We are listening", "now")


def tell(manager, raiser: Raiser, stage: str, words: str) -> None:
    """Tell the one who spoke up."""
    telling.tell_raiser(
        by=manager, concern=concerns.concern_of(raiser), stage=stage, words=words
    )


def test_every_message_is_there_with_its_day(manager):
    raiser = concerns.raised_by_somebody()
    tell(manager, raiser, "news", "We spoke to her this morning.")

    page = track(raiser).content.decode()

    assert "We spoke to her this morning." in page
    assert str(timezone.localdate().year) in page


def test_the_page_holds_nothing_of_the_worry_or_the_enquiry(manager):
    raiser = concerns.raised_by_somebody(
        noticed="Bruises like fingers", about_name="Quenby Thistlewood"
    )
    concerns.decided(manager, concerns.listening(manager, concerns.concern_of(raiser)))

    page = track(raiser).content.decode()

    for secret in ("Bruises", "Quenby", "Thistlewood", concerns.HEARD.words):
        assert secret not in page


def test_the_link_itself_can_see_no_concern_and_no_enquiry(manager):
    raiser = concerns.raised_by_somebody()
    concerns.decided(manager, concerns.listening(manager, concerns.concern_of(raiser)))

    with identity.seen_as(actor.of_link(raiser.link).principals):
        assert not Concern.objects.exists()
        assert not Enquiry.objects.exists()
        seen = {
            model
            for model in apps.get_models()
            if issubclass(model, Circled) and model.objects.exists()
        }

    assert seen == {Raiser, Update}


def test_a_link_sees_only_its_own_worry(manager):
    mine, theirs = concerns.raised_by_somebody(), concerns.raised_by_somebody()

    with identity.seen_as(actor.of_link(mine.link).principals):
        assert list(Raiser.objects.all()) == [mine]

    assert theirs.reference not in track(mine).content.decode()


@pytest.mark.parametrize("token", ["nonsense", "a~b", private_link.new_token])
def test_a_wrong_address_is_a_page_that_is_not_there(db, token):
    token = token() if callable(token) else token

    assert Client().get(f"/track/{token}/").status_code == 404


def test_an_ended_link_is_a_page_that_is_not_there(db):
    raiser = concerns.raised_by_somebody()
    Link.objects.filter(pk=raiser.link.pk).update(ends_at=timezone.now())

    assert track(raiser).status_code == 404


def test_a_worry_that_was_never_sent_cannot_be_followed(db):
    token = private_link.new_token()
    access.find_or_make_link(private_link.uid_in(token))

    assert Client().get(f"/track/{token}/").status_code == 404


def test_the_page_leaves_no_trace(db):
    answer = track(concerns.raised_by_somebody())

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert 'name="robots" content="noindex"' in answer.content.decode()
    assert not answer.cookies


def test_whoever_is_signed_in_sees_no_more_through_a_link(manager):
    raiser = concerns.raised_by_somebody(noticed="Bruises like fingers")
    browser = factories.signed_in(factories.social_worker())

    assert "Bruises" not in track(raiser, browser).content.decode()


def test_staff_see_the_worries_they_raised_newest_first(manager):
    worker = factories.care_worker()
    first = concerns.raised_by_somebody(by=factories.acting(worker))
    second = concerns.raised_by_somebody(by=factories.acting(worker))
    other = concerns.raised_by_somebody(by=factories.acting(factories.care_worker()))
    tell(manager, first, "received", "We are on our way.")

    page = factories.signed_in(worker).get("/worries/mine/").content.decode()

    assert page.index(second.reference) < page.index(first.reference)
    assert other.reference not in page
    assert "We are on our way." in page
    check_page(page)


def test_somebody_who_raised_nothing_is_told_so(db):
    page = factories.signed_in(factories.care_worker()).get("/worries/mine/")

    assert "You have not raised a worry" in page.content.decode()
    check_page(page.content.decode())


def test_the_list_goes_on_on_the_next_page(db):
    by = factories.acting(factories.care_worker())
    raised = [concerns.raised_by_somebody(by=by) for _ in range(5)]

    with identity.seen_as(by.principals):
        first = tracking.own_worries(by, size=3)
        rest = tracking.own_worries(by, before=first.next_before, size=3)

    shown = [story.raiser for story in (*first.stories, *rest.stories)]
    assert shown == raised[::-1]
    assert rest.next_before is None


def test_the_list_asks_few_questions_however_long(db, django_assert_max_num_queries):
    worker = factories.care_worker()
    for _ in range(6):
        concerns.raised_by_somebody(by=factories.acting(worker))
    browser = factories.signed_in(worker)

    with django_assert_max_num_queries(15):
        browser.get("/worries/mine/")


def test_staff_follow_their_own_worry_signed_in(manager):
    worker = factories.care_worker()
    raiser = concerns.raised_by_somebody(by=factories.acting(worker))
    tell(manager, raiser, "received", "We are on our way.")

    page = factories.signed_in(worker).get(f"/worries/mine/{raiser.pk}/")

    assert "We are on our way." in page.content.decode()
    check_page(page.content.decode())


def test_the_worry_of_a_colleague_does_not_exist(db):
    raiser = concerns.raised_by_somebody(by=factories.acting(factories.care_worker()))

    page = factories.signed_in(factories.care_worker()).get(
        f"/worries/mine/{raiser.pk}/"
    )

    assert page.status_code == 404


def test_even_the_safeguarding_team_follows_only_what_each_raised(db):
    raiser = concerns.raised_by_somebody(by=factories.acting(factories.care_worker()))

    page = factories.signed_in(factories.social_worker()).get(
        f"/worries/mine/{raiser.pk}/"
    )

    assert page.status_code == 404


def test_the_list_is_for_those_who_are_signed_in(db):
    assert Client().get("/worries/mine/").status_code == 302
