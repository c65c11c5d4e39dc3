"""What somebody said over time, as a small picture."""

from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from alongside.design.components.over_time import WIDTH, over_time


@dataclass
class Day:
    """An answer, for the picture."""

    when: date
    step: int


@given(
    st.lists(
        st.tuples(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 5)),
        min_size=1,
        max_size=60,
    )
)
def test_every_answer_has_its_place_inside_the_picture(answers):
    points = [Day(when, step) for when, step in sorted(answers)]

    shown = over_time("T", "S", ["a", "b", "c", "d", "e"], points, [], id="x")

    assert len(shown["dots"]) == len(points)
    assert all(0 < x < WIDTH and 0 < y < shown["height"] for x, y in shown["dots"])
    xs = [x for x, _ in shown["dots"]]
    assert xs == sorted(xs)
    assert 'role="img"' in render_to_string("design/components/over_time.html", shown)
