"""Why somebody has not been asked: only what can be true where it is asked."""

import pytest

from alongside.agreed.asking import ViewForm
from alongside.concerns.forms.early import TalkForm
from alongside.people.forms.decisions import AnswerForm


def _reasons(asks: type[ViewForm], **given: object) -> set[str]:
    return {code for code, _ in asks(**given).fields["not_asked_reason"].choices}


def test_who_decides_about_somebody_cannot_say_they_do_not_know_them() -> None:
    assert "not_my_place" not in _reasons(ViewForm)
    assert "not_my_place" in _reasons(TalkForm, owners=[])


@pytest.mark.parametrize("never", ["not_my_place", "nobody_named"])
def test_a_decision_of_somebodys_own_is_about_somebody(never: str) -> None:
    assert never not in _reasons(AnswerForm)
    assert "too_unwell" in _reasons(AnswerForm)
