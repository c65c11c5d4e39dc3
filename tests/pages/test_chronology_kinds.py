"""Each sort of thing that happens is in the order of what happened, and only for those
who may see it."""

import pytest

from alongside.access import actions as access
from alongside.concerns.actions import early as early_actions
from alongside.concerns.models import Concern
from alongside.standards import codes
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import (
    appealing,
    beside,
    causing,
    concerns,
    death,
    early,
    enquiries,
    how_it_was,
    letters,
    meetings,
    pausing,
    safety_plan,
    stopping,
)
from tests.pages.chronologies import read
from tests.people import noticed

pytestmark = pytest.mark.django_db


@held
def helen():
    return factories.acting(factories.safeguarding_manager(full_name="Helen Garside"))


@held
def enquiry(helen):
    return enquiries.under_way(helen)


def whole(concern):
    with access.at_the_desk_of(factories.safeguarding_team()):
        rows = Concern.objects.select_related("person__user", "raiser", "enquiry")
        return rows.get(pk=concern.pk)


def _early(by, _):
    person = concerns.person(by)
    raiser = early.noted()
    worry = early.worry_of(by, raiser)
    early_actions.say_whose_it_is(by=by, worry=worry, person=person, seen=0)
    early.talked_over(by, early.worry_of(by, raiser))
    return person


def _meeting(by, enquiry):
    meeting = meetings.ago(by, enquiry)
    meetings.held(by, meeting)
    meetings.decided(by, meeting)
    return enquiry.person


def _letter(by, _):
    raiser = concerns.raised_by_somebody()
    enquiry = enquiries.under_way_from(by, raiser)
    for to in ("person", "raiser"):
        letters.sent(by, whole(enquiry.concern), to)
    return enquiry.person


def _appeal(by, _):
    enquiry = appealing.found(by)
    appealing.asked(by, enquiry.concern)
    return whole(enquiry.concern).person


def _how_it_was(by, _):
    asking = how_it_was.asking(by)
    how_it_was.told(by, asking, may_read=True)
    return whole(asking.concern).person


def _death(by, _):
    concern = whole(concerns.listening(by))
    death.died(by, concern)
    death.coroner(by, concern)
    death.screened(by, concern)
    return concern.person


def _safety_plan(by, enquiry):
    safety_plan.in_plan(by, enquiry)
    safety_plan.agreed(by, enquiry)
    return enquiry.person


def _stopped(by, enquiry):
    pausing.paused(by, enquiry)
    stopping.asked_and_noted(enquiry)
    stopping.stopped(by, enquiry)
    return enquiry.person


def _part(by, enquiry):
    home = causing.provider()
    user = factories.user("registered_manager", organisation=home, full_name="Jo Lark")
    part = causing.asked(by, enquiry, causing.asking(user, home))
    causing.returned(
        factories.acting(user), causing.accepted(factories.acting(user), part)
    )
    return enquiry.person


def _beside(by, enquiry):
    beside.began(by, enquiry)
    return enquiry.person


EARLY = ("An early worry was noted", early.WORDS, "Ruth, with Amina")
MEETING = ("A meeting was held", "A light on the stairs.", "All of us")
LETTER = ("A letter was sent to the person", "You were right about the nights.")
TO_RAISER = "A letter was sent to the one who raised it"
APPEAL = ("Somebody asked us to look again", appealing.WORDS, "Said by Ruth Amadi.")
HOW = ("They told us how it was", how_it_was.BETTER)
DEATH = (death.WORDS, "Said by Salma Farah, her sister.", "The coroner has been told")
PLAN = ("The plan to stay safe: we agreed on it", safety_plan.RISK)
STOPPED = (stopping.WISH, "We answered: we stopped", "The enquiry: we wait no longer")
PART = ("Jo Lark was asked to find out", "sent back what they found", causing.FOUND)
BESIDE = ("Police", "They see the bank on Monday.")
EVERY = {
    "early_worry": (_early, EARLY),
    "meeting": (_meeting, MEETING),
    "letter": (_letter, (*LETTER, TO_RAISER)),
    "appeal": (_appeal, APPEAL),
    "how_it_was": (_how_it_was, HOW),
    "death": (_death, DEATH),
    "plan": (_safety_plan, PLAN),
    "enquiry": (_stopped, STOPPED),
    "enquiry ": (_part, PART),
    "enquiry  ": (_beside, BESIDE),
}


@pytest.mark.parametrize("kind", EVERY)
def test_it_is_there_with_its_source_on_the_page_narrowed_and_on_paper(
    helen, enquiry, kind
):
    build, words = EVERY[kind]
    person = build(helen, enquiry)

    for more in ("", f"?kinds={kind.strip()}", f"print/?kinds={kind.strip()}"):
        html = read(helen.user, person, more)
        for one in words:
            assert one in html, (more, one)
    assert words[0] not in read(helen.user, person, "?kinds=noticing")


@pytest.mark.parametrize("kind", EVERY)
def test_a_carer_in_the_circle_sees_no_more_than_the_record_says(helen, enquiry, kind):
    build, words = EVERY[kind]
    person = build(helen, enquiry)
    carer = noticed.let_in(helen, person, name="Blessing Achebe")

    html = read(carer, person) + read(carer, person, "print/")

    seen = [one for one in words if one in html]
    assert seen == ([*DEATH[:2]] if kind == "death" else [])


@pytest.mark.parametrize("kind", EVERY)
def test_nobody_outside_finds_it(helen, enquiry, kind):
    build, words = EVERY[kind]
    person = build(helen, enquiry)
    stranger = factories.signed_in(factories.care_worker())

    for more in ("", "print/", f"?kinds={kind.strip()}"):
        answer = stranger.get(f"/people/{person.pk}/chronology/{more}")
        assert answer.status_code == 404
        assert words[0] not in answer.content.decode()


def test_the_person_reads_their_own_letter_and_never_the_other(helen):
    person = _letter(helen, None)

    html = read(person.user, person)

    assert all(one in html for one in LETTER)
    assert TO_RAISER not in html
    assert "It was right to tell us." not in html


def test_every_kind_can_be_asked_for(helen):
    person = concerns.person(helen)
    html = read(helen.user, person)

    for kind in codes.CHRONOLOGY_KINDS.codes:
        assert codes.CHRONOLOGY_KINDS.plain(kind) in html
