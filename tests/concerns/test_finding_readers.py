"""Who may read a draft of what was found: never whoever may be a source of risk."""

import pytest
from django.db import transaction
from django.urls import reverse

from alongside.access import actions as access
from alongside.access import identity
from alongside.access.rules import Refused
from alongside.concerns.actions import finding_read as reading
from alongside.concerns.models import FindingCopy
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules.finding import Kind, Reader
from alongside.people.actions import relationship as people_in_life
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import causing, enquiries, findings, lives

pytestmark = pytest.mark.django_db

THEIRS = "You told us who was on duty. We rely on your book for the first week."


@held
def enquiry(manager):
    enquiry = enquiries.under_way(manager)
    findings.written(manager, enquiry, enquiries.FOUND)
    return enquiry


@held
def provider():
    home = causing.provider()
    return factories.user("registered_manager", organisation=home, full_name="V S")


def ask(manager, enquiry, user, **changes):
    organisation = user.posts.get().organisation
    asking = causing.asking(user, organisation, **changes)
    part = causing.asked(manager, enquiry, asking)
    by = factories.acting(user)
    causing.accepted(by, part)
    return causing.returned(by, part)


def test_who_was_asked_reads_only_the_words_for_them(manager, enquiry, provider):
    ask(manager, enquiry, provider)
    with pytest.raises(Refused, match="Write words for them"):
        findings.shared(manager, enquiry, "asked")
    words = enquiries.FOUND.words_to_person
    with pytest.raises(Refused, match="Write words for them"):
        findings.shared(manager, enquiry, "asked", words=words)
    findings.shared(manager, enquiry)

    copy = findings.shared(manager, enquiry, "asked", words=THEIRS)

    by = factories.acting(provider)
    with identity.seen_as(by.principals):
        assert list(queries.copies(by)) == [copy]
        assert copy.words == THEIRS
        assert copy.certainty == copy.easy_words == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"source": "safe", "source_words": causing.SAFE},
        {"is_withheld": True, "withheld_reason": "She asked us not to say."},
    ],
)
def test_not_where_the_harm_could_come_from_there_nor_where_they_may_not_know(
    manager, enquiry, provider, changes
):
    part = ask(manager, enquiry, provider, **changes)

    assert Kind.ASKED not in findings.readers(manager, enquiry)
    reader = Reader(Kind.ASKED, provider.full_name, provider, part)
    with pytest.raises(Refused):
        reading.share_finding(
            by=manager,
            enquiry=enquiry,
            reader=reader,
            said=findings.sharing(words=THEIRS),
        )
    with access.at_the_desk_of(factories.safeguarding_team()):
        assert not FindingCopy.objects.exists()


def test_whoever_no_longer_makes_the_part_reads_it_no_longer(
    manager, enquiry, provider
):
    organisation = provider.posts.get().organisation
    part = causing.asked(manager, enquiry, causing.asking(provider, organisation))
    by = factories.acting(provider)
    causing.accepted(by, part)
    findings.shared(manager, enquiry, "asked", words=THEIRS)
    causing.causing.take_back_part(by=manager, part=part, words="Not needed.")

    with identity.seen_as(by.principals):
        assert not queries.copies(by).exists()


def test_her_advocate_reads_it_alone_and_no_longer_when_they_no_longer_help(
    manager, enquiry
):
    grace = factories.acting(enquiries.advocate_of(manager, enquiry))

    copy = findings.shared(manager, enquiry, "advocate")

    with identity.seen_as(grace.principals):
        assert list(queries.copies(grace)) == [copy]
    amina = factories.acting(enquiries.the_person(enquiry))
    with identity.seen_as(amina.principals):
        assert not queries.copies(amina).exists()
    with access.at_the_desk_of(factories.safeguarding_team()):
        circle = enquiry.circle_id
    access.let_out(
        by=manager,
        circle_id=circle,
        principal_id=grace.user.principal_id,
        purpose="advocate",
    )
    with identity.seen_as(grace.principals):
        assert not queries.copies(grace).exists()


def close_one(manager, enquiry, user, may_know):
    name, told = user.full_name, tuple(may_know)
    one = lives.somebody(manager, enquiry.person, name, "family", may_know=told)
    people_in_life.let_in_relationship(
        by=manager, relationship=one, user=user, told="yes"
    )
    return one


def test_somebody_close_reads_it_only_where_she_lets_them_know(manager, enquiry):
    sister = factories.user("person", full_name="Halima Farah")
    close_one(manager, enquiry, sister, ["how_i_am"])

    assert Kind.CLOSE not in findings.readers(manager, enquiry)


def test_somebody_close_who_may_know_reads_it(manager, enquiry):
    sister = factories.user("person", full_name="Halima Farah")
    close_one(manager, enquiry, sister, ["safeguarding"])

    copy = findings.shared(manager, enquiry, "close")

    by = factories.acting(sister)
    with transaction.atomic(), identity.seen_as(by.principals):
        assert list(queries.copies(by)) == [copy]


def test_whoever_may_be_a_source_of_risk_never_reads_it(manager, enquiry):
    nephew = factories.user("person", full_name="Idris Farah")
    one = close_one(manager, enquiry, nephew, ["safeguarding"])
    lives.marked(manager, enquiry.person, one)

    assert Kind.CLOSE not in findings.readers(manager, enquiry)
    for reader in (
        Reader(Kind.CLOSE, "Idris Farah", nephew),
        Reader(Kind.ADVOCATE, "idris  farah"),
    ):
        with pytest.raises(Refused, match="source of risk never reads it"):
            reading.share_finding(
                by=manager, enquiry=enquiry, reader=reader, said=findings.sharing()
            )


def test_whoever_is_marked_after_they_were_given_it_finds_nothing(manager, enquiry):
    sister = factories.user("person", full_name="Halima Farah")
    one = close_one(manager, enquiry, sister, ["safeguarding"])
    copy = findings.shared(manager, enquiry, "close")
    browser = factories.signed_in(sister)
    address = reverse("concerns:read_finding", args=[copy.pk])
    assert browser.get(address).status_code == 200
    assert address in browser.get(reverse("concerns:own_worries")).content.decode()

    lives.marked(manager, enquiry.person, one)

    assert browser.get(address).status_code == 404
