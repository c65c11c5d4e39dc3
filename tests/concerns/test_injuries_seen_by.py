"""Photographs of what was seen, who sees any of it, and by which roads nobody does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.access import actions as access
from alongside.access.identity import seen_as
from alongside.people.actions import relationship as relationships
from alongside.people.models import Media
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import enquiries, injuries, lives, media
from tests.factories.injuries import HER_WORDS, LOOKED, WOODEN
from tests.people import noticed

pytestmark = pytest.mark.django_db

ARM = "Left upper arm (front)"


@held
def enquiry(helen):
    return enquiries.under_way(helen)


@held
def browser(helen):
    return factories.signed_in(helen.user)


def read(browser, enquiry, more=""):
    answer = browser.get(f"/enquiries/{enquiry.pk}/body-map/{more}")
    html = answer.content.decode()
    if answer.status_code == 200:
        check_page(html)
    return html


def rows(viewer, model):
    with seen_as(viewer.principals):
        return list(model.objects.order_by("pk"))


def _photograph(browser, injury, **changes):
    file = SimpleUploadedFile("arm.jpg", media.picture())
    said = {"description": WOODEN, "taken_by": "Josh Pereira", "file": file}
    return browser.post(f"/injuries/{injury.pk}/photograph/", said | changes)


def test_a_photograph_is_kept_as_they_agreed_and_shows_no_place(
    browser, helen, enquiry
):
    injury = injuries.noted(helen, enquiry)

    assert _photograph(browser, injury).status_code == 302

    html = read(browser, enquiry)
    (kept,) = rows(helen, Media)
    address = f"/people/{enquiry.person_id}/media/{kept.pk}/"
    answer = browser.get(address)
    assert f'src="{address}"' in html
    assert f'alt="{WOODEN}"' in html
    assert answer.status_code == 200
    assert media.TELEPHONE not in answer.content
    assert kept.circle_id == enquiry.circle_id
    assert (kept.agreed, kept.agreed_words) == (
        "said_yes",
        "She held her sleeve up herself.",
    )


@pytest.mark.parametrize("photos", ["no", "not_asked"])
def test_without_their_yes_no_photograph_is_kept(browser, helen, enquiry, photos):
    injury = injuries.noted(helen, enquiry, photos=photos, photos_words="")

    page = browser.get(f"/injuries/{injury.pk}/photograph/").content.decode()
    _photograph(browser, injury)

    check_page(page)
    assert "They did not agree to photographs" in page
    assert "Add a photograph" not in read(browser, enquiry)
    assert not rows(helen, Media)


def test_what_is_no_picture_is_refused_and_the_words_stay(browser, helen, enquiry):
    injury = injuries.noted(helen, enquiry)
    page = SimpleUploadedFile("arm.jpg", b"<html><script>1</script>")

    html = _photograph(browser, injury, file=page).content.decode()

    check_page(html)
    assert "We cannot use this file." in html
    assert WOODEN in html
    assert not rows(helen, Media)


def test_the_person_can_have_a_photograph_taken_away_for_good(helen, enquiry):
    photo = injuries.photographed(helen, injuries.noted(helen, enquiry))
    own = factories.signed_in(enquiries.the_person(enquiry))
    address = f"/people/{enquiry.person_id}/media/{photo.media_id}/"

    assert own.get(address).status_code == 200
    assert f'href="{address}take-away/"' in read(own, enquiry)
    own.post(f"{address}take-away/", {"words": ""})

    html = read(own, enquiry)
    assert own.get(address).status_code == 404
    assert "A photograph was taken away on" in html
    assert f'src="{address}"' not in html


def test_it_is_not_among_the_pictures_that_the_person_shows(browser, helen, enquiry):
    injuries.photographed(helen, injuries.noted(helen, enquiry))
    for more in ("", "media/", "about-me/", "earlier-words/", "about-me/print/"):
        html = browser.get(f"/people/{enquiry.person_id}/{more}").content.decode()
        assert WOODEN not in html
    # The same picture may still be shown by the person: they are not told of the other.
    media.shown(helen, enquiry.person)


def test_whoever_cares_for_them_from_day_to_day_finds_none_of_it(helen, enquiry):
    photo = injuries.photographed(helen, injuries.noted(helen, enquiry))
    carer = noticed.let_in(helen, enquiry.person, "advocate", name="Dez Farah")
    browser = factories.signed_in(carer)
    person = f"/people/{enquiry.person_id}/"

    for address in (
        f"/enquiries/{enquiry.pk}/body-map/",
        f"/enquiries/{enquiry.pk}/body-map/print/",
        f"{person}media/{photo.media_id}/",
    ):
        assert browser.get(address).status_code == 404
    for more in ("", "media/", "chronology/", "chronology/print/?kinds=injury"):
        html = browser.get(f"{person}{more}").content.decode()
        assert LOOKED not in html
        assert HER_WORDS not in html


@pytest.mark.parametrize("why_held_back", ["", lives.WHY])
def test_the_alleged_source_of_risk_sees_nothing_by_any_road(
    helen, enquiry, why_held_back
):
    photo = injuries.photographed(helen, injuries.noted(helen, enquiry))
    dez = noticed.let_in(helen, enquiry.person, "advocate", name="Dez Farah")
    access.let_in(
        by=helen,
        circle_id=enquiry.circle_id,
        principal_id=dez.principal_id,
        purpose="asked_to_help",
    )
    browser, person = factories.signed_in(dez), f"/people/{enquiry.person_id}/"
    roads = (
        f"/enquiries/{enquiry.pk}/body-map/",
        f"/enquiries/{enquiry.pk}/body-map/print/",
        f"{person}media/{photo.media_id}/",
        f"{person}chronology/?kinds=injury",
        f"{person}chronology/print/?words=marks",
    )
    assert [browser.get(road).status_code for road in roads] == [200] * 5

    entry = lives.somebody(helen, enquiry.person, "Dez", "not my friend", 3)
    entry = relationships.let_in_relationship(
        by=helen, relationship=entry, user=dez, told="yes"
    )
    lives.marked(helen, enquiry.person, entry, why_held_back)

    for road in roads:
        answer = browser.get(road)
        assert answer.status_code == 404
        assert HER_WORDS not in answer.content.decode()


def test_it_stands_in_what_happened_and_on_paper(browser, helen, enquiry):
    injuries.photographed(helen, injuries.noted(helen, enquiry))

    chronology = browser.get(f"/people/{enquiry.person_id}/chronology/?kinds=injury")
    paper = read(browser, enquiry, "print/")

    assert f"A bruise was seen: {ARM}" in chronology.content.decode()
    assert "by Helen Garside." in paper
    assert HER_WORDS in paper
    assert "Put number 1 right" not in paper
    own = factories.signed_in(enquiries.the_person(enquiry))
    looks = own.get(f"/people/{enquiry.person_id}/who-looked/").content.decode()
    assert "what was seen on the body" in looks
    assert "opened a copy to print or keep" in looks
