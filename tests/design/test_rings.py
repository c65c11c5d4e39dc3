"""The picture of the circle of support: always alike, nobody on top of anybody."""

from itertools import combinations

import pytest
from django.template import Context, Template

from alongside.design.components.rings import WIDTH, draw, short

NAMES = ("Carol", "Edna Sugden", "Blessing Achebe", "Mr Pugh", "Reverend Tom Ferris")


def rings(*sizes):
    """Rings with so many people."""
    return [
        (f"Ring {n}", [(f"{NAMES[i % 5]} {i}", "somebody") for i in range(size)])
        for n, size in enumerate(sizes)
    ]


@pytest.mark.parametrize("sizes", [(1, 0, 0), (3, 4, 5), (8, 9, 10), (0, 0, 30)])
def test_no_name_lies_on_another_or_outside(sizes):
    labels = [label for _, label in draw(rings(*sizes)).labels]

    assert all(one.left >= 0 and one.left + one.width <= WIDTH for one in labels)
    assert not any(one.touches(other) for one, other in combinations(labels, 2))
    assert not any(one.is_on_the_middle for one in labels)


def test_the_same_names_make_the_same_picture():
    assert draw(rings(3, 4, 5)) == draw(rings(3, 4, 5))


def test_whoever_finds_no_room_is_counted_and_stands_in_the_list():
    crowd = rings(20, 20, 20)

    picture = draw(crowd)
    html = drawn(crowd)

    assert picture.left_out
    assert picture.left_out + len(picture.labels) == 60
    assert f"no room in the picture for {picture.left_out} of them" in html
    for _, people in crowd:
        assert all(f"<strong>{name}</strong>" in html for name, _ in people)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Mr Pugh", "Mr Pugh"),
        ("Reverend Tom Ferris", "Reverend"),
        ("The Thursday volunteers", "The Thursday…"),
        ("Wolfeschlegelsteinhausen", "Wolfeschlegel…"),
    ],
)
def test_a_long_name_is_made_short_in_the_picture(name, said):
    assert short(name) == said


def test_a_long_name_in_the_middle_stays_inside_its_circle():
    page = Template("{% load components %}{% circle_of_support name told %}")
    html = page.render(Context({"name": "Sarabjit Kaur Dhaliwal", "told": []}))

    assert "The circle around Sarabjit Kaur Dhaliwal</title>" in html
    assert ">Sarabjit</text>" in html


def test_names_cannot_break_out_of_the_picture():
    html = drawn([("Close", [("<b>X</b>", "</svg><script>")])])

    assert "<b>" not in html
    assert "<script>" not in html


def test_it_has_a_title_and_says_in_words_what_it_shows():
    html = drawn([("Closest to Win", [("Carol", "niece")])])

    assert 'role="img"' in html
    assert "The circle around Win</title>" in html
    assert "Closest to Win: Carol</desc>" in html


def drawn(told):
    page = Template('{% load components %}{% circle_of_support "Win" told %}')
    return page.render(Context({"told": told}))
