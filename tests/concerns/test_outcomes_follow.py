"""An enquiry turns out to be about somebody else: what was said in it goes with it."""

import pytest

from alongside.access import actions as access
from alongside.access.identity import seen_as
from alongside.access.models import Entry, Membership
from alongside.access.rules import Refused
from alongside.agreed.actions import View
from alongside.agreed.models import Involvement
from alongside.concerns.actions import allocating, kept_as_well, outcomes, receiving
from alongside.concerns.models import KeptAsWell
from alongside.people.actions import outcomes as people
from alongside.people.models import Judgement, Outcome, OutcomeRevision, Rating
from alongside.people.rules.outcomes import Wish
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, plans

pytestmark = pytest.mark.django_db(databases="__all__")

LOCK = "I want a lock."
YES = View(how="first_hand", words="Yes, they may know.")
MISTAKEN = "It turned out not to be about them."


@held
def enquiry(manager):
    """About Amina, with one thing she wants, changed, rated and judged."""
    enquiry = enquiries.under_way(manager)
    outcome = enquiries.wanted(manager, enquiry)
    change = {"words": LOCK, "reason": "She thought.", "seen_words": outcome.words}
    outcomes.revise_sought(by=manager, outcome=outcome, **change)
    rated_and_judged(manager, outcome)
    return enquiry


def rated_and_judged(manager, outcome):
    people.rate_outcome(
        by=manager, outcome=outcome, near="half", words="", said_by="Amina", how="own"
    )
    people.judge_outcome(
        by=manager,
        outcome=outcome,
        whose="person",
        result="partly",
        said_by="Amina",
        words="",
    )


def copied(manager, enquiry):
    """The same in her own record, changed, rated and judged there."""
    with seen_as(manager.principals):
        (outcome,) = enquiry.outcomes
    wish = Wish(LOCK, "Amina Farah")
    kept = kept_as_well.keep_as_well(
        by=manager, outcome=outcome, wish=wish, view=YES, answer="yes"
    )
    change = {"words": "My own lock.", "reason": "Better.", "seen_words": LOCK}
    copy = people.revise_outcome(by=manager, outcome=kept.outcome, **change)
    rated_and_judged(manager, copy)
    return copy


def turn_out(manager, enquiry, person):
    """The manager says who it is about, or that it is not."""
    with seen_as(manager.principals):
        concern = enquiries.concern_now(enquiry)
    return receiving.say_who_it_is(by=manager, concern=concern, person=person)


def through(user, row_of, **which):
    """What one reads of a table with their own eyes."""
    with seen_as([user.principal_id]):
        return list(row_of.objects.filter(**which))


def everything(user):
    """All that one reads of what anybody wants, earlier versions too."""
    tables = (Outcome, OutcomeRevision, Rating, Judgement, KeptAsWell, Involvement)
    history = Outcome.events.rel.related_model
    return [row for table in (*tables, history) for row in through(user, table)]


def test_what_was_said_belongs_to_the_person_it_is_about(manager, enquiry):
    halima = concerns.person(manager, "Halima Yusuf")

    turn_out(manager, enquiry, None)
    assert [o.person_id for o in team(Outcome)] == [None]

    turn_out(manager, enquiry, halima)
    (outcome,) = team(Outcome)
    assert (outcome.person_id, outcome.circle_id) == (halima.pk, enquiry.circle_id)


def test_nothing_of_it_is_read_by_the_person_before_or_through_their_record(
    manager, enquiry
):
    amina, person = enquiries.the_person(enquiry), enquiry.person
    carer = a_carer(manager, person)
    copied(manager, enquiry)
    assert through(amina, Outcome)
    assert through(carer, Outcome)

    turn_out(manager, enquiry, None)

    for user in (amina, carer):
        assert everything(user) == []
    for user in (amina, carer, manager.user):
        html = factories.signed_in(user).get(f"/people/{person.pk}/outcomes/")
        assert "lock" not in html.content.decode()


def test_the_person_it_is_about_reads_it_and_not_what_was_in_the_others_record(
    manager, enquiry
):
    copied(manager, enquiry)
    halima = factories.user("person", full_name="Halima Yusuf")
    about = concerns.person(manager, "Halima Yusuf")
    about.user = halima
    with seen_as(manager.principals):
        about.save()

    turn_out(manager, enquiry, None)
    turn_out(manager, enquiry, about)

    assert [outcome.words for outcome in through(halima, Outcome)] == [LOCK]
    assert through(halima, KeptAsWell) == through(halima, Involvement) == []


def test_what_was_kept_in_the_record_leaves_it_with_the_reason(manager, enquiry):
    copy, circle = copied(manager, enquiry), enquiry.person.circle_id

    turn_out(manager, enquiry, None)

    (now,) = team(Outcome, pk=copy.pk)
    assert (now.person_id, now.is_withdrawn) == (None, True)
    assert now.circle_id == enquiry.concern.circle_id
    last = team(OutcomeRevision, outcome=copy)[-1]
    assert (last.change, last.reason) == ("not_theirs", MISTAKEN)
    assert team(Entry, what="take_out_outcome", circle_id=circle, reason=MISTAKEN)


def test_a_line_of_the_plan_before_points_at_it_no_more(manager, enquiry):
    copy = copied(manager, enquiry)
    line = plans.line(manager, enquiry.person)
    with seen_as(manager.principals):
        line.outcome = copy
        line.save()

    turn_out(manager, enquiry, None)

    (now,) = team(type(line), pk=line.pk)
    assert now.outcome_id is None


def test_their_own_wishes_stay_with_them(manager, enquiry):
    sea = people.say_outcome(
        by=manager, person=enquiry.person, wish=Wish("The sea.", "Amina")
    )

    turn_out(manager, enquiry, None)

    assert through(enquiries.the_person(enquiry), Outcome) == [sea]


def test_saying_again_that_it_is_the_same_person_changes_nothing(manager, enquiry):
    copy = copied(manager, enquiry)

    turn_out(manager, enquiry, enquiry.person)

    (now,) = team(Outcome, pk=copy.pk)
    assert (now.person_id, now.version) == (enquiry.person_id, copy.version)


def test_nothing_is_left_behind_in_a_record_the_worker_does_not_see(manager, enquiry):
    copied(manager, enquiry)
    with seen_as(manager.principals):
        Membership.objects.filter(circle_id=enquiry.person.circle_id).delete()

    with pytest.raises(Refused, match="record you do not see"):
        turn_out(manager, enquiry, None)


def test_who_spoke_up_for_the_one_before_is_let_out(manager, enquiry):
    advocate = enquiries.advocate_of(manager, enquiry)
    assert through(advocate, Outcome)

    turn_out(manager, enquiry, None)

    assert everything(advocate) == []
    assert enquiries.of(enquiry.concern).advocate is None


def test_who_leads_it_has_no_reason_to_see_the_record_before(manager, enquiry):
    worker = factories.user("social_worker", full_name="From another team")
    with seen_as(manager.principals):
        concern = enquiries.concern_now(enquiry)
    allocating.allocate_concern(by=manager, concern=concern, lead=worker)
    address = f"/people/{enquiry.person_id}/"
    assert factories.signed_in(worker).get(address).status_code == 200

    turn_out(manager, enquiry, None)

    assert factories.signed_in(worker).get(address).status_code == 404
    page = factories.signed_in(worker).get(f"/enquiries/{enquiry.pk}/")
    assert page.status_code == 200


def team(rows_of, **which):
    """What the team reads."""
    with access.at_the_desk_of(factories.safeguarding_team()):
        return list(rows_of.objects.filter(**which).order_by("pk"))


def a_carer(manager, person):
    carer = factories.care_worker()
    access.let_in(
        by=manager,
        circle_id=person.circle_id,
        principal_id=carer.principal_id,
        purpose="working_with_person",
    )
    return carer
