"""Pictures, sound and video: described, agreed to, seen by the circle, taken away."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from alongside.access.identity import seen_as
from alongside.access.rules import Refused
from alongside.config import uploads
from alongside.people import actions, media_files, queries
from alongside.people.models import MediaBytes
from tests.access.written import lines_written, statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import media

pytestmark = pytest.mark.django_db

SAID = {
    "description": "My hens by the gate. The brown one is Hilda.",
    "made_by": "Amina Farah",
    "supported_by": "Hodan, her sister",
    "agreed": "said_yes",
    "agreed_words": "She chose it out of three.",
}


@held
def worker():
    return factories.acting(factories.social_worker())


def sent(content=None, name="hens.jpg", **changes):
    file = SimpleUploadedFile(name, media.picture() if content is None else content)
    return SAID | {"file": file} | changes


def add(browser, person, *args, **changes):
    return browser.post(f"/people/{person.pk}/media/add/", sent(*args, **changes))


def newest(viewer, person):
    with seen_as(viewer.principals):
        return queries.first_media(viewer, person)


def address(one, more=""):
    return f"/people/{one.person_id}/media/{one.pk}/{more}"


def test_the_person_puts_a_picture_there_by_their_own_hand(amina):
    browser = factories.signed_in(amina.user)
    form = browser.get(f"/people/{amina.pk}/media/add/").content.decode()

    answer = add(browser, amina)

    check_page(form)
    assert "How did they agree" not in form
    assert answer["Location"] == f"/people/{amina.pk}/media/"
    (kept,) = newest(factories.acting(amina.user), amina)
    assert (kept.kind, kept.agreed) == ("picture", "own_hand")
    assert kept.supported_by == "Hodan, her sister"


def test_somebody_who_helps_says_how_the_person_agreed(browser, worker, amina):
    without = add(browser, amina, agreed="", agreed_words="").content.decode()
    add(browser, amina)

    check_page(without)
    assert "Say how they agreed to it being here" in without
    (kept,) = newest(worker, amina)
    assert (kept.agreed, kept.agreed_words) == ("said_yes", SAID["agreed_words"])


def test_a_picture_without_words_is_refused_and_the_rest_that_was_typed_stays(
    browser, worker, amina
):
    html = add(browser, amina, description=" ").content.decode()

    check_page(html)
    assert "Say in words what it shows" in html
    assert "Choose the file again" in html
    assert SAID["agreed_words"] in html
    assert not newest(worker, amina)


def test_a_page_called_a_picture_is_refused_beside_the_field(browser, worker, amina):
    html = add(browser, amina, b"<html><script>1</script>", "hens.jpg").content.decode()

    check_page(html)
    assert "We cannot use this file." in html
    assert SAID["description"] in html
    assert not newest(worker, amina)


def test_what_is_larger_than_anything_we_keep_is_refused(browser, worker, amina):
    much = bytes(media_files.MOST_BYTES + 1)

    html = add(browser, amina, much).content.decode()

    assert "must be 25 megabytes or smaller" in html
    assert not newest(worker, amina)


def test_what_is_far_too_large_is_not_even_received(browser, worker, amina):
    html = add(browser, amina, bytes(uploads.MOST_BYTES + 1)).content.decode()

    check_page(html)
    assert "Choose a picture, sound or video of 25 megabytes at most" in html
    assert SAID["description"] in html
    assert not newest(worker, amina)


def test_the_same_picture_is_kept_once(browser, worker, amina):
    add(browser, amina)
    html = add(browser, amina).content.decode()

    assert "This is already here." in html
    assert len(newest(worker, amina)) == 1


def test_what_is_served_is_the_picture_and_says_how_to_treat_it(browser, worker, amina):
    add(browser, amina)
    (one,) = newest(worker, amina)

    answer = browser.get(address(one))

    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Content-Disposition"] == f'inline; filename="picture-{one.pk}.jpg"'
    assert len(answer.content) == one.size
    assert media.TELEPHONE not in answer.content
    assert b"Exif" not in answer.content


def test_each_look_is_in_the_log_with_the_reason(browser, worker, amina):
    one = media.shown(worker, amina)

    with lines_written() as lines:
        browser.get(address(one))

    assert len(lines) == 1
    assert "'open'" in lines[0]
    assert "'media'" in lines[0]
    assert "safeguarding_team" in lines[0]


def test_a_player_may_ask_for_a_part(browser, worker, amina):
    film = media_files.prepare(media.video())
    one = media.shown(worker, amina, film)

    part = browser.get(address(one), headers={"range": "bytes=4-7"})
    rest = browser.get(address(one), headers={"range": "bytes=8-"})
    beyond = browser.get(address(one), headers={"range": f"bytes={one.size}-"})

    assert (part.status_code, part.content) == (206, b"ftyp")
    assert part["Content-Range"] == f"bytes 4-7/{one.size}"
    assert rest.content == film.content[8:]
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{one.size}")


@pytest.mark.parametrize("wanted", ["bytes=-5", "bytes=9-4", "lines=1-2", "bytes=x-"])
def test_a_part_that_makes_no_sense_is_harmless(browser, worker, amina, wanted):
    one = media.shown(worker, amina)

    answer = browser.get(address(one), headers={"range": wanted})

    assert answer.status_code in (200, 416)


def test_outside_the_circle_there_is_no_such_picture(worker, amina):
    one = media.shown(worker, amina)
    other = factories.organisation("council", "Eastmere Council")
    team = factories.team("Eastmere safeguarding", of=other)
    outsider = factories.signed_in(factories.user("social_worker", team=team))
    another_person = factories.signed_in(factories.user("person"))

    for browser in (outsider, another_person):
        for more in ("", "take-away/"):
            assert browser.get(address(one, more)).status_code == 404
            assert browser.post(address(one, more)).status_code in (404, 405)


def test_outside_the_circle_the_database_itself_has_no_bytes(worker, amina):
    media.shown(worker, amina)

    with seen_as((factories.user("person").principal_id,)):
        assert not MediaBytes.objects.exists()


def test_a_picture_is_found_only_under_the_person_it_belongs_to(browser, worker, amina):
    one = media.shown(worker, amina)
    other = actions.add_person(
        by=worker,
        facts=actions.Facts(name="Colin Batty"),
        team=factories.safeguarding_team(),
    )

    assert browser.get(f"/people/{other.pk}/media/{one.pk}/").status_code == 404


def test_the_person_takes_a_picture_away_and_only_the_fact_stays(worker, amina):
    one = media.shown(worker, amina)
    browser = factories.signed_in(amina.user)
    asked = browser.get(address(one, "take-away/")).content.decode()

    browser.post(address(one, "take-away/"), {"words": "I look cross."})

    check_page(asked)
    assert browser.get(address(one)).status_code == 404
    with seen_as(worker.principals), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_mediabytes")
        assert cursor.fetchone() == (0,)
    story = browser.get(f"/people/{amina.pk}/earlier-words/").content.decode()
    assert "Picture taken away" in story
    assert "Picture put here" in story
    assert "My hens, by the gate." in story
    assert "I look cross." in story


def test_what_is_taken_away_cannot_be_taken_away_again(worker, amina):
    one = media.shown(worker, amina)
    actions.take_media_away(by=worker, media=one)

    with pytest.raises(Refused, match="already been taken away"):
        actions.take_media_away(by=worker, media=one)


def test_what_was_taken_away_may_come_back_if_the_person_wants(worker, amina):
    actions.take_media_away(by=worker, media=media.shown(worker, amina))

    assert media.shown(worker, amina).pk


def test_where_there_is_nothing_the_page_says_what_could_be(browser, amina):
    html = browser.get(f"/people/{amina.pk}/media/").content.decode()

    check_page(html)
    assert "There are no pictures, sounds or videos yet." in html


def test_a_long_list_goes_on_by_key_with_nothing_twice(browser, worker, amina):
    for number in range(queries.MEDIA_PAGE + 3):
        file = media_files.prepare(media.picture("PNG", colour=(number, 9, 9)))
        media.shown(worker, amina, file)
    with seen_as(worker.principals):
        first = queries.media_page(worker, amina)
        second = queries.media_page(worker, amina, first.next_key)

    with statements_asked() as asked:
        html = browser.get(f"/people/{amina.pk}/media/").content.decode()

    check_page(html)
    assert len({one.pk for one in first.rows + second.rows}) == queries.MEDIA_PAGE + 3
    assert len(asked) <= 15
    assert "Earlier" in html


@pytest.mark.parametrize("after", ["x", "|", "2026-01-01|1|0", "2026-01-01T10:00|1|0"])
@pytest.mark.parametrize("page", ["media", "earlier-words"])
def test_a_made_up_place_in_a_list_is_harmless(browser, amina, page, after):
    answer = browser.get(f"/people/{amina.pk}/{page}/", {"after": after})

    assert answer.status_code == 200


def test_words_about_a_picture_not_yet_sent_come_back(browser, amina):
    key = f"people.add_media.{amina.pk}"
    browser.post(f"/drafts/{key}/", {"description": "My hens, and"})

    html = browser.get(f"/people/{amina.pk}/media/add/").content.decode()

    check_page(html)
    assert "My hens, and" in html
    assert f"/drafts/{key}/throw-away/" in html
