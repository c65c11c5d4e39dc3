"""Letters are kept as they were sent, apart for each of the two, and once."""

import pytest
from django.core import mail
from django.db import ProgrammingError, connection, transaction

from alongside.access import actions as access
from alongside.access import actor, identity
from alongside.access.rules import Refused
from alongside.concerns.actions import letters as actions
from alongside.concerns.actions.delaying import Overtaken
from alongside.concerns.actions.raising import HearBack
from alongside.concerns.models import Letter, LetterStep, Update
from alongside.concerns.models.letters import To
from alongside.concerns.rules.letters import Giving
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, letters

pytestmark = pytest.mark.django_db


@held
def concern(manager):
    return enquiries.concern_now(enquiries.under_way(manager))


def seen_by(principals, to=None):
    with transaction.atomic(), identity.seen_as(principals):
        rows = Letter.objects.all()
        return [one.words for one in (rows.filter(to=to) if to else rows)]


def of_person(concern):
    return enquiries.the_person(enquiries.of(concern))


def updates(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Update.objects.filter(raiser__concern=concern)
        return [(one.stage, one.words) for one in rows]


def test_it_is_kept_with_its_words_its_look_who_wrote_who_sent_and_how(
    manager, concern
):
    worker = factories.acting(factories.social_worker(full_name="Josh Pereira"))
    letters.written(worker, concern, layout="large")

    letter = letters.given(manager, concern)

    assert (letter.words, letter.layout) == (letters.TO_PERSON, "large")
    assert (letter.written_by_name, letter.way) == ("Josh Pereira", "post")
    assert letter.sent_by_name == manager.name
    assert letter.greeting == "Dear Amina,"
    assert letter.sender.startswith("Josh Pereira")


def test_nobody_changes_or_removes_what_was_sent(manager, concern):
    letters.sent(manager, concern)

    for table in ("concerns_letter", "concerns_letterstep"):
        for change in (f"UPDATE {table} SET words = 'Other.'", f"DELETE FROM {table}"):
            with (
                pytest.raises(ProgrammingError),
                transaction.atomic(),
                identity.seen_as(manager.principals),
                connection.cursor() as cursor,
            ):
                cursor.execute(change)


def test_each_reads_their_own_letter_and_never_the_others(manager, concern):
    letters.sent(manager, concern, To.PERSON)
    letters.sent(manager, concern, To.RAISER)

    user = factories.acting(of_person(concern))
    link = actor.of_link(concern.raiser.link)

    assert seen_by(user.principals) == [letters.TO_PERSON]
    assert seen_by(link.principals) == [letters.TO_RAISER]


def test_nobody_but_the_team_reads_what_is_not_sent(manager, concern):
    letters.written(manager, concern, To.PERSON)
    letters.written(manager, concern, To.RAISER)

    for one in (
        factories.acting(of_person(concern)),
        actor.of_link(concern.raiser.link),
    ):
        with transaction.atomic(), identity.seen_as(one.principals):
            assert not LetterStep.objects.exists()


def test_pressed_twice_it_is_written_once_and_sent_once(manager, concern):
    for _ in range(2):
        letters.written(manager, concern, seen=0)
    first = actions.send_letter(
        by=manager,
        concern=concern,
        to=To.PERSON,
        giving=Giving("post", safe=letters.SAFE),
        seen=1,
    )
    again = actions.send_letter(
        by=manager,
        concern=concern,
        to=To.PERSON,
        giving=Giving("post", safe=letters.SAFE),
        seen=1,
    )

    assert first == again
    assert len(seen_by(manager.principals)) == 1


def test_of_two_who_change_it_the_second_is_told(manager, concern):
    letters.written(manager, concern, words="You were right.")
    other = factories.manager()

    with pytest.raises(Overtaken):
        letters.written(other, concern, words="We found nothing.", seen=0)


def test_what_somebody_changed_meanwhile_is_not_sent_unseen(manager, concern):
    letters.written(manager, concern)
    letters.written(factories.manager(), concern, words="We found nothing.")

    with pytest.raises(Overtaken):
        actions.send_letter(
            by=manager,
            concern=concern,
            to=To.PERSON,
            giving=Giving("post", safe=letters.SAFE),
            seen=1,
        )


def test_on_paper_it_is_sent_only_when_it_is_known_that_nobody_else_finds_it(
    manager, concern
):
    letters.written(manager, concern)

    for way in ("post", "hand"):
        with pytest.raises(Refused, match="nobody else finds"):
            actions.send_letter(
                by=manager, concern=concern, to=To.PERSON, giving=Giving(way), seen=1
            )


def test_it_can_be_held_back_with_a_reason_and_then_begun_anew(manager, concern):
    letters.written(manager, concern)
    held = {"by": manager, "concern": concern, "to": To.PERSON, "seen": 1}
    with pytest.raises(Refused, match="why it is not sent"):
        actions.hold_back_letter(**held, reason=" ")

    step = actions.hold_back_letter(**held, reason="Her son opens the post.")

    assert (step.reason, step.words) == ("Her son opens the post.", letters.TO_PERSON)
    with pytest.raises(Refused, match="no letter that waits"):
        letters.given(manager, concern)
    assert letters.written(manager, concern, words="Ring me.").is_waiting


def test_what_was_wrong_is_put_right_by_a_letter_that_says_so(manager, concern):
    first = letters.sent(manager, concern)

    second = letters.sent(manager, concern, words="It was May.", corrects=first)

    assert second.corrects == first
    other = letters.text(To.RAISER, corrects=first)
    with pytest.raises(Refused, match="earlier letter to the same person"):
        actions.write_letter(
            by=manager, concern=concern, to=To.RAISER, said=other, seen=0
        )


def test_a_letter_on_the_decision_is_the_answer_that_is_owed(manager):
    concern = concerns.raised()
    concern = concerns.listening(manager, concern)
    result = concerns.DUTY_MET.__class__(
        result="section_42", reason="All three.", words_to_raiser=""
    )
    concern = concerns.decided(manager, concern, result=result)

    letters.sent(manager, concern, To.RAISER, about="decision")

    stage, words = updates(concern)[-1]
    assert stage == "decided"
    assert words == "We wrote to you: What we decided. You can read the letter here."


def test_before_an_enquiry_the_person_reads_it_and_their_circle_does_not(manager):
    user = factories.user("person", full_name="Amina Farah")
    concern = concerns.received(manager)
    person = concerns.people.add_person(
        by=manager,
        facts=concerns.Facts(name="Amina Farah"),
        team=factories.safeguarding_team(),
        user=user,
    )
    carer = factories.acting(factories.care_worker())
    concerns.people.let_into_circle(
        by=manager,
        person=person,
        principal_id=carer.principal_id,
        purpose="working_with_person",
        told="yes",
    )
    letters.about(manager, concern, person)

    letters.sent(manager, concern)

    assert seen_by(factories.acting(user).principals) == [letters.TO_PERSON]
    assert seen_by(carer.principals) == []


def test_when_it_is_about_somebody_else_they_read_no_letter_of_the_one_before(manager):
    enquiry = enquiries.of(enquiries.settled(manager))
    concern = enquiries.concern_now(enquiry)
    letters.sent(manager, concern)
    letters.written(manager, concern, words="We come on Friday.")
    before = factories.acting(enquiries.the_person(enquiry))

    enquiries.reopened_about_somebody_else(manager, enquiry)

    concern = enquiries.concern_now(enquiry)
    assert seen_by(before.principals) == []
    assert seen_by(manager.principals) == [letters.TO_PERSON]
    with access.at_the_desk_of(factories.safeguarding_team()):
        circle = Letter.objects.get().circle_id
    assert circle == concern.circle_id
    with pytest.raises(Refused, match="somebody else"):
        letters.given(manager, concern)


def test_who_raised_it_without_a_name_is_greeted_and_always_has_a_page(
    manager, concern
):
    letter = letters.sent(manager, concern, To.RAISER, way="page")

    assert letter.greeting == "Hello,"
    assert not mail.outbox


def test_an_email_goes_only_where_there_is_an_address(manager, concern):
    letters.written(manager, concern, To.RAISER)

    with pytest.raises(Refused, match="can be reached"):
        letters.given(manager, concern, To.RAISER, "email")


def test_what_the_one_who_spoke_up_left_is_used_for_an_email(
    manager, django_capture_on_commit_callbacks
):
    raiser = concerns.raised_by_somebody(
        hear_back=HearBack(hear_by="email", name="Jo Hale", email="jo@example.org")
    )
    concern = concerns.decided(
        manager, concerns.listening(manager, concerns.concern_of(raiser))
    )

    with django_capture_on_commit_callbacks(execute=True):
        letters.sent(manager, concern, To.RAISER, way="email")

    assert [one.to for one in mail.outbox][-1] == ["jo@example.org"]
