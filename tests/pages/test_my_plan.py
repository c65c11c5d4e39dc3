"""My plan, to print or keep: whole, the same whoever prints it, in three layouts."""

import re
from datetime import timedelta
from html import unescape
from importlib import import_module

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st

from alongside.access import clock
from alongside.access.identity import seen_as
from alongside.agreed import actions as agreed
from alongside.pages import queries
from alongside.pages.queries.paper import plan
from alongside.pages.queries.paper.sheet import (
    Own,
    Part,
    Say,
    Shown,
    Space,
    chapter,
    sheet,
)
from alongside.people import actions as people
from tests.access.written import statements_asked
from tests.beginnings import held
from tests.design.page_checks import check_page
from tests.factories import access as factories
from tests.factories import lives, papers, talks
from tests.pages import pdf_reading

pytestmark = pytest.mark.django_db

LAYOUTS = [one.code for one in queries.LAYOUTS]
WORDS = (
    "Amina. Never Mrs F.",
    "Slowly, on my left.",
    "To see them from my bed.",
    "To see the sea again.",
    "Put up the mirror.",
    "Hodan",
    "01632 960302",
)


@held
def josh():
    return lives.worker()


@held
def amina(josh):
    return papers.somebody_with_a_plan(josh)


def page(user, person, layout="ordinary"):
    address = f"/people/{person.pk}/copy/plan/{layout}/"
    html = factories.signed_in(user).get(address).content.decode()
    check_page(html)
    return html


def pdf(user, person, layout="ordinary"):
    address = f"/people/{person.pk}/copy/plan/{layout}/pdf/"
    return factories.signed_in(user).get(address)


def stands_alone(words, html):
    """Whether a paragraph says this and, but for a picture, nothing else."""
    return re.search(rf"<p[^>]*>(?:<img[^>]*>)?\s*{re.escape(words)}</p>", html)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_page_holds_what_matters_and_who_does_what(amina, layout):
    html = page(amina.user, amina, layout)

    for words in (*WORDS, papers.HENS):
        assert words in html


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_pdf_is_tagged_with_headings_in_order_and_pictures_described(amina, layout):
    answer = pdf(amina.user, amina, layout)

    read = pdf_reading.read(answer.content)
    assert read.is_marked
    assert (read.title, read.language) == ("My plan", "en-GB")
    assert read.says("My plan", "Amina", *WORDS)
    assert read.headings[0] == 1
    assert read.headings.count(1) == 1
    steps = zip(read.headings, read.headings[1:], strict=False)
    assert all(after - before <= 1 for before, after in steps)
    assert papers.HENS in read.pictures
    assert all(read.pictures)
    assert "What people will do" in read.bookmarks


def test_who_does_what_is_a_table_with_headings_in_ordinary_print_alone(amina):
    names = {
        layout: {
            tag.name
            for tag in pdf_reading.read(pdf(amina.user, amina, layout).content).tags
        }
        for layout in LAYOUTS
    }

    assert {"Table", "TH", "TR"} <= names["ordinary"]
    assert "Table" not in names["large"] | names["easy"]


def test_it_is_kept_by_no_machine_on_the_way_and_its_name_tells_nothing(amina):
    answer = pdf(amina.user, amina, "large")

    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Disposition"] == 'inline; filename="my-plan-large.pdf"'


def test_easy_read_puts_one_idea_on_a_line_with_pictures(amina):
    html = page(amina.user, amina, "easy")

    assert stands_alone("Put up the mirror.", html)
    assert stands_alone("It is not done yet.", html)
    assert stands_alone("This will be done by Josh Pereira.", html)
    lines = html.count('class="alongside-paper__line')
    assert lines / 3 < html.count("alongside-paper__symbol") < lines


def test_what_she_does_herself_is_said_in_her_own_voice(josh, amina):
    people.agree_to_do(
        by=josh, person=amina, to_do=talks.to_do(amina.user, what="Feed the hens.")
    )

    assert stands_alone("I will do this.", page(josh.user, amina, "easy"))


def test_how_far_it_is_stands_in_words(josh, amina):
    with seen_as(josh.principals):
        action = talks.checked(
            talks.action(josh, amina, owner=josh.user), josh, factories.manager()
        )
    amina_acting = factories.acting(amina.user)

    before = page(amina.user, amina, "easy")
    agreed.say_felt(by=amina_acting, action=action, is_so=False, words="Too high up.")

    assert "Somebody checked it." in before
    assert "I have not said yet if it helped." in before
    after = page(amina.user, amina)
    assert "It was done. It did not help yet." in after
    assert "Too high up." in after


def test_somebody_about_whom_nothing_is_written_gets_room_to_write(josh):
    amina = lives.amina(josh)

    for layout in LAYOUTS:
        assert "I have not written about myself yet." in page(amina.user, amina, layout)
        read = pdf_reading.read(pdf(amina.user, amina, layout).content)
        assert read.says("Nothing is agreed yet.", "My notes")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_other_scripts_and_very_long_words_are_kept_whole(josh, layout):
    amina = lives.amina(josh)
    long = "Llanfair" * 40
    words = {"what_matters": f"مرحبا\n{long}\nDŵr 😊 你好"}
    people.write_about_me(by=josh, person=amina, words=words, written_by="Amina")

    read = pdf_reading.read(pdf(amina.user, amina, layout).content)

    assert read.says(long, "Dŵr")
    assert read.says("Some letters may be missing on this paper.")
    assert 'dir="rtl"' in page(amina.user, amina, layout)


def test_the_workers_copy_says_what_hers_says_and_nothing_held_back(josh, amina):
    marked = lives.somebody(josh, amina, "Dino", "my brother")
    lives.marked(josh, amina, marked, why=lives.WHY)
    lives.held_back(josh, amina)
    amina_acting = factories.acting(amina.user)

    with seen_as(amina_acting.principals):
        hers = queries.my_plan(amina_acting, amina)
    with seen_as(josh.principals):
        his = queries.my_plan(josh, amina)

    assert his == hers
    html = page(josh.user, amina)
    assert "Dino" in html
    assert lives.SECRET not in html
    assert lives.WHY not in html


def test_who_she_can_read_is_alleged_to_be_a_source_of_risk_is_not_on_the_paper(
    josh, amina
):
    marked = lives.somebody(josh, amina, "Dino", "my brother", reach="01632 960399")
    lives.marked(josh, amina, marked)

    html = page(amina.user, amina)

    assert "Dino" not in html
    assert "01632 960399" not in html


def test_an_unknown_layout_is_no_page(amina):
    browser = factories.signed_in(amina.user)

    assert browser.get(f"/people/{amina.pk}/copy/plan/huge/").status_code == 404
    assert browser.get(f"/people/{amina.pk}/copy/plan/huge/pdf/").status_code == 404


def test_who_looked_says_that_a_copy_was_taken_once_a_day_and_why(josh, amina):
    pdf(josh.user, amina)
    pdf(josh.user, amina, "easy")

    browser = factories.signed_in(amina.user)
    html = browser.get(f"/people/{amina.pk}/who-looked/").content.decode()

    assert html.count("opened a copy to print or keep: the plan") == 1
    with clock.set_to(clock.now() + timedelta(days=1)):
        pdf(josh.user, amina)
    html = browser.get(f"/people/{amina.pk}/who-looked/").content.decode()
    assert html.count("opened a copy to print or keep: the plan") == 2


def test_the_one_page_about_her_is_still_there_and_told_once(josh, amina):
    factories.signed_in(josh.user).get(f"/people/{amina.pk}/about-me/print/")

    html = factories.signed_in(amina.user).get(f"/people/{amina.pk}/who-looked/")

    words = "opened a copy to print or keep: the one page about them"
    assert html.content.decode().count(words) == 1
    assert "looked at the one page" not in html.content.decode()


def test_however_much_is_to_be_done_the_queries_stay_the_same(josh, amina):
    def asked():
        with seen_as(josh.principals), statements_asked() as statements:
            queries.my_plan(josh, amina)
        return len(statements)

    few = asked()
    for _ in range(5):
        talks.action(josh, amina)

    assert asked() == few <= 30


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))).map(str.strip))
def test_no_layout_changes_a_letter_of_somebodys_own_words(words):
    if not words:
        return
    found = sheet("my_plan", "", [chapter("want", Part((Own(words),)))])
    for layout in queries.LAYOUTS:
        html = render_to_string(
            "pages/paper/body.html",
            {"sheet": found, "layout": layout, "today": clock.today(), "is_pdf": True},
        )
        assert "".join(words.split()) in _plain(html)


def _plain(html):
    return "".join(unescape(strip_tags(html)).split())


def test_a_picture_that_is_with_a_sentence_of_ours_is_on_every_layout(josh, amina):
    with seen_as(josh.principals):
        (hens,) = queries.my_plan(josh, amina).shown.values()
    part = Part((Shown(hens), Say("Nothing is written here yet.")))

    assert (part.picture, part.more_pictures) == (None, [Shown(hens)])


def test_a_short_part_is_kept_on_one_page_and_a_long_one_is_not():
    assert Part((Own("My hens."), Say("They said so."))).is_short
    assert not Part((Own("My hens. " * 40),)).is_short
    assert not Part((Own("My hens."), Space())).is_short


def test_a_plan_of_more_than_can_be_printed_in_time_says_that_there_is_more(
    josh, amina, monkeypatch
):
    monkeypatch.setattr(import_module(f"{plan.__name__}.agreed"), "MOST", 1)
    talks.action(josh, amina)

    html = page(amina.user, amina)

    assert "There is more in Alongside than there is room for here." in html
