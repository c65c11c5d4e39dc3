"""When a list of things may go to others, for any list and any choice."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.access.models import User
from alongside.concerns.rules import handing as rules
from alongside.concerns.rules.handing import Said
from alongside.standards import codes

KEYS = st.sets(st.sampled_from([f"concern-{n}" for n in range(6)]))
REASONS = st.sampled_from(codes.HANDOVER_REASONS.codes)
SOMEBODY = User(pk=1, full_name="Sam Bell")


@given(held=KEYS, seen=KEYS, chosen=KEYS, reason=REASONS)
def test_when_it_is_allowed_nothing_is_left_unseen_or_behind(
    held, seen, chosen, reason
):
    to = dict.fromkeys(chosen & seen, SOMEBODY)

    why_not = rules.why_not_these(held, seen, to, Said(reason))

    if why_not is None:
        assert held == seen
        assert to
        assert reason != rules.LEAVES or set(to) == held


@given(held=KEYS.filter(bool), reason=REASONS)
def test_all_of_it_can_always_go(held, reason):
    to = dict.fromkeys(held, SOMEBODY)

    assert rules.why_not_these(held, held, to, Said(reason)) is None


@given(REASONS)
def test_what_the_person_reads_says_nothing_about_the_worker(reason):
    plain = codes.HANDOVER_REASONS.get(reason).plain

    assert plain
    assert plain != codes.HANDOVER_REASONS.label(reason)
    assert len(plain.split()) <= 14
