"""Whatever a file holds, it is read or refused; it never breaks."""

import json

from hypothesis import given
from hypothesis import strategies as st

from alongside.interop.cqc.reading import CqcFileRefused, Item, read_items
from alongside.interop.cqc.translation import facts_of, rating_code
from alongside.standards import codes
from tests.interop.test_cqc import ASSESSED, INSPECTED

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=8,
)
BOTH = INSPECTED | ASSESSED


def _without(content, drawn):
    """The same, with some fields left out at any depth and unknown ones put in."""
    if isinstance(content, list):
        return [_without(one, drawn) for one in content]
    if not isinstance(content, dict):
        return content
    kept = {
        key: _without(value, drawn)
        for key, value in content.items()
        if key == "locationId" or not drawn(st.booleans())
    }
    return kept | {f"new {drawn(st.text())}": drawn(ANYTHING)}


@given(st.data())
def test_missing_and_unknown_fields_are_never_a_reason_to_refuse(data):
    location = _without(BOTH, data.draw)

    facts = facts_of(Item("Line 1", location))

    assert facts.cqc_location_id == BOTH["locationId"]
    assert all(r.rating in codes.RATINGS for r in facts.ratings)
    assert all(r.key_question in codes.KEY_QUESTIONS for r in facts.ratings)


@given(st.sampled_from(sorted(BOTH)), ANYTHING)
def test_any_value_in_any_field_is_read_or_refused_with_a_sentence(field, value):
    facts, refusal = _read(Item("Line 1", BOTH | {field: value}))

    assert refusal.startswith("Line 1") if facts is None else facts.cqc_location_id


@given(ANYTHING)
def test_anything_at_all_is_a_location_or_refused(content):
    facts, refusal = _read(Item("Line 1", content))

    assert refusal.startswith("Line 1") if facts is None else facts.cqc_location_id


@given(st.text())
def test_every_rating_in_whatever_words_becomes_one_we_know(words):
    assert rating_code(words) in codes.RATINGS


@given(st.binary(max_size=200) | ANYTHING.map(lambda x: json.dumps(x).encode()))
def test_any_file_is_read_or_refused_with_a_sentence(tmp_path_factory, raw):
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_bytes(raw)
    refusal = ""

    try:
        list(read_items(file))
    except CqcFileRefused as refused:
        refusal = str(refused)

    assert not refusal or refusal.startswith("Line ")


def _read(item):
    """The facts, or the sentence that refuses them."""
    try:
        return facts_of(item), ""
    except CqcFileRefused as refused:
        return None, str(refused)
