"""What everybody reads of asking how it was, and how it is written."""

import pytest

from alongside.people.actions import Facts, correct_facts
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, how_it_was, timing

pytestmark = pytest.mark.django_db

ANSWERS = {
    "listened_to": "yes",
    "understood_why": "in_part",
    "content_with_the_end": "yes",
    "safer_now": "no",
}
SAID = {"better": how_it_was.BETTER, "may_read": "no"}
HOW = {"answered_by": "person", "way": "telephone", "format": "read_aloud"}


@held
def asking(helen):
    return how_it_was.asking(helen)


@held
def desk(helen):
    return factories.signed_in(helen.user)


@held
def sam():
    return how_it_was.advocate()


def read(browser, address):
    response = browser.get(address)
    html = response.content.decode()
    check_page(html)
    return html


def page(one, part=""):
    return f"/how-it-was/{one.pk}/{part}"


def test_the_team_reads_who_is_to_be_asked_and_by_when(desk, asking):
    listed, one = read(desk, "/how-it-was/"), read(desk, page(asking))

    assert "Nobody is chosen yet" in listed
    assert "Choose who asks" in one
    assert "It should be known by" in one
    assert "Did somebody ask what you wanted to happen?" in one  # from the record


def test_the_team_chooses_somebody_independent_who_finds_them_on_their_list(
    desk, asking, sam
):
    form = read(desk, page(asking, "arrange/"))
    assert "Sam Whitlock, Advocates, Voices" in form
    assert "Helen Garside" not in form.split("<main")[1]

    sent = desk.post(
        page(asking, "arrange/"),
        {
            "mode": "independent",
            "asker": str(sam.pk),
            "whom": "person",
            "called": "Amina",
            "how_to_talk": how_it_was.TALK,
            "how_to_reach": how_it_was.REACH,
            "seen": "0",
        },
    )

    assert sent.status_code == 302
    browser = factories.signed_in(sam)
    for html in (read(browser, "/how-it-was/"), read(browser, page(asking))):
        assert "Amina" in html
        assert "01632 960555" in html
        assert "Farah" not in html.split("<main")[1]
        assert asking.concern.reference not in html
    assert browser.get(page(asking, "arrange/")).status_code == 403
    assert browser.get(f"/enquiries/{asking.concern_id}/").status_code == 404
    assert "You are to ask how it was" in read(browser, "/")


def test_what_was_typed_stays_when_it_is_refused(desk, asking):
    sent = desk.post(
        page(asking, "arrange/"),
        {"mode": "independent", "whom": "person", "called": "Amina", "seen": "0"},
    )

    html = sent.content.decode()
    assert sent.status_code == 200
    assert "Choose somebody who had no part in it" in html
    assert 'value="Amina"' in html


def test_whoever_asks_writes_it_down_and_how_it_was_asked_stands_beside_it(
    helen, desk, asking, sam
):
    how_it_was.independently(helen, asking, sam)
    browser = factories.signed_in(sam)
    told = {**ANSWERS, **SAID, **HOW, "seen": "1"}

    assert browser.post(page(asking, "hear/"), told).status_code == 302

    own, team = read(browser, page(asking)), read(desk, page(asking))
    for html in (own, team, read(desk, f"/enquiries/{enquiry_of(asking).pk}/")):
        assert "Asked by somebody independent" in html
        assert "Read aloud" in html
    assert how_it_was.BETTER in own
    assert how_it_was.BETTER not in team
    assert "keep what they said to themselves" in team


def enquiry_of(asking):
    return enquiries.of(asking.concern)


def test_somebody_who_does_not_feel_safer_stands_on_the_list_of_the_worker(
    helen, desk, asking
):
    how_it_was.told(helen, asking, answers={"safer_now": "less"})

    listed, home = read(desk, "/keeping-in-touch/"), read(desk, "/")
    for html in (listed, home):
        assert "They do not feel safer" in html
        assert "They feel less safe than before." in html
        assert how_it_was.BETTER not in html
    call = how_it_was.call(asking)
    desk.post(f"/get-in-touch/{call.pk}/", {"words": "She has a new lock now."})
    assert "They do not feel safer" not in read(desk, "/keeping-in-touch/")
    assert "She has a new lock now." in read(desk, f"/get-in-touch/{call.pk}/")


def test_the_person_tells_us_on_their_own_page_and_reads_it(helen, asking):
    amina = factories.signed_in(asking.concern.person.user)
    enquiry = f"/enquiries/{enquiry_of(asking).pk}/"
    assert "Tell us how it was" in read(amina, enquiry)
    how_it_was.arrange(
        helen, asking, mode="alone", representative="Hodan Farah", authority="Her niece"
    )
    assert "Did people listen to you?" in read(amina, page(asking, "mine/?look=easy"))

    sent = amina.post(page(asking, "mine/"), {**ANSWERS, **SAID})

    assert sent.status_code == 302
    for html in (read(amina, page(asking, "mine/")), read(amina, enquiry)):
        assert how_it_was.BETTER in html
        assert "Answered alone" in html
    end = how_it_was.end(asking)
    assert (end.way, end.answered_by) == ("signed_in", "person")


def test_their_own_page_starts_as_their_record_says_they_like_to_read(helen, asking):
    person = asking.concern.person
    facts = Facts(name=person.name, known_as=person.known_as, letters_look="easy")
    correct_facts(by=helen, person=person, facts=facts, lives_at=None)
    amina = factories.signed_in(person.user)
    how_it_was.arrange(helen, asking, mode="alone")

    assert "Did people listen to you?" in read(amina, page(asking, "mine/"))
    usual = read(amina, page(asking, "mine/?look=usual"))
    assert "Did people listen to you?" not in usual


@pytest.mark.parametrize("look", ["", "?look=easy", "?look=large"])
def test_the_questions_can_be_printed_with_no_name_on_them(helen, asking, sam, look):
    how_it_was.independently(helen, asking, sam)

    html = read(factories.signed_in(sam), page(asking, f"paper/{look}"))

    sheet = html.split("<article")[1]
    assert f"Number {asking.pk}." in sheet
    assert "What would" in sheet
    assert "Amina" not in sheet


def test_counts_keep_apart_how_it_was_asked(helen, desk, asking, sam):
    how_it_was.independently(helen, asking, sam)
    how_it_was.told(factories.acting(sam), asking, may_read=True)
    how_it_was.told(helen, how_it_was.asking(helen), may_read=False)
    how_it_was.unanswered(helen, how_it_was.asking(helen))

    html = read(desk, "/how-it-was/counts/")

    for words in (
        "Asked by somebody independent",
        "Asked by somebody who worked on it",
        "Did not want to",
        "never added to",
    ):
        assert words in html
    said = html.split("What they said")[1]
    assert "Asked by somebody independent" in said
    assert "Asked by somebody who worked on it" not in said  # she keeps it to herself


def test_eight_weeks_gone_by_asks_why_and_moves_nothing(helen, desk):
    with timing.days_ago(70):
        asking = how_it_was.asking(helen)

    assert timing.levels(helen, asking.concern)["how_it_was"] == "past"
    assert "Ask how it was for them" in read(desk, "/taking-longer/")
    assert "The day has gone by" in read(desk, "/how-it-was/")
    assert enquiries.concern_now(enquiry_of(asking)).state == "settled"
    how_it_was.unanswered(helen, asking, "not_reached")
    assert timing.levels(helen, asking.concern)["how_it_was"] == "done_late"


def test_the_list_costs_no_more_for_more_of_them(
    helen, desk, asking, django_assert_max_num_queries
):
    for _ in range(3):
        how_it_was.asking(helen)

    with django_assert_max_num_queries(14):
        desk.get("/how-it-was/")
