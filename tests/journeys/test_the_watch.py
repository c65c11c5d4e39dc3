"""The watch itself: what no page may do does not go by unseen."""

import pytest

from tests.journeys import page_watch
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_a_picture_without_words_is_seen(desk: Visitor):
    desk.go("/words/")
    desk.page.eval_on_selector("main", "main => main.append(new Image(40, 40))")

    with pytest.raises(AssertionError, match="image-alt"):
        page_watch.axe(desk.page)


def test_words_that_are_too_pale_are_seen_on_a_page_of_known_colours(desk: Visitor):
    desk.go("/words/")
    pale = "main => { main.append(document.createElement('p')) }"
    desk.page.eval_on_selector("main", pale)
    desk.page.eval_on_selector("main > p:last-child", "one => one.append('Pale')")
    page_watch.axe(desk.page)
    desk.page.eval_on_selector("main > p:last-child", "one => one.style.color = '#ddd'")

    with pytest.raises(AssertionError, match="color-contrast"):
        page_watch.axe(desk.page)


@pytest.mark.parametrize(
    ("rule", "done"),
    [
        ("heading-order", "main.append(said('h2'), said('h5'))"),
        ("page-has-heading-one", "main.querySelector('h1').replaceWith(said('p'))"),
        ("landmark-no-duplicate-main", "main.after(said('main'))"),
        ("landmark-unique", "main.append(said('nav'), said('nav'))"),
        ("landmark-one-main", "main.replaceWith(...main.childNodes)"),
        ("region", "document.body.append(said('p'))"),
        ("html-has-lang", "document.documentElement.lang = ''"),
        ("document-title", "document.title = ''"),
        ("list", "main.append(said('ul'))"),
        ("button-name", "main.append(document.createElement('button'))"),
    ],
)
def test_a_fault_is_seen_on_a_page_that_was_good_without_it(
    desk: Visitor, rule: str, done: str
):
    desk.go("/words/")
    said = "name => { const one = document.createElement(name); one.append('Words'); "
    desk.page.eval_on_selector(
        "main", f"main => {{ const said = {said} return one; }}; {done} }}"
    )

    with pytest.raises(AssertionError, match=rf"(?m)^{rule}:"):
        page_watch.axe(desk.page)


def test_every_rule_about_a_whole_page_is_asked_of_the_whole(desk: Visitor):
    desk.go("/words/")
    of_the_whole = """standards => axe._audit.rules.filter(
        ({ tags }) => standards.some((one) => tags.includes(one)) &&
          !tags.includes("experimental")
    ).filter(({ id, pageLevel, selector }) =>
        pageLevel || selector.startsWith("html") || /^(landmark|meta)-/.test(id)
    ).map(({ id }) => id)"""

    desk.page.evaluate(page_watch.BRING)
    asked = set(desk.page.evaluate(of_the_whole, page_watch.STANDARDS))

    assert asked
    assert asked <= set(page_watch.OF_THE_WHOLE)


def test_asking_somebody_outside_the_house_is_seen(desk: Visitor):
    desk.go("/words/")
    asked = "main => { main.append(new Image()); main.lastChild.src = '%s' }"

    with desk.page.expect_console_message():
        desk.page.eval_on_selector("main", asked % "https://elsewhere.example/x.png")

    faults = " ".join(desk.watch.faults)
    assert "Content Security Policy" in faults
    desk.watch.faults.clear()


def test_a_script_of_the_page_itself_is_refused_and_seen(desk: Visitor):
    desk.go("/words/")

    with desk.page.expect_console_message():
        desk.page.eval_on_selector(
            "main", "main => main.setAttribute('onclick', 'alert(1)') || main.click()"
        )

    assert "Content Security Policy" in " ".join(desk.watch.faults)
    desk.watch.faults.clear()
