"""How an enquiry is put into words and addresses on pages."""

from django import template
from django.urls import reverse

from alongside.concerns.rules.enquiring import Owed
from alongside.people.models import Judgement
from alongside.standards import codes
from alongside.standards.codes import Code

register = template.Library()

# Where each act of `rules.enquiring.owed` is done, when its page has another name.
PAGES = {
    "decide_concern": "decide",
    "tell_raiser": "tell",
    "say_what_became": "beside_after",
    "judge_outcome_person": "judge_outcome",
    "judge_outcome_professional": "judge_outcome",
}
COLOURS = {
    Judgement.Result.FULLY: "green",
    Judgement.Result.PARTLY: "yellow",
    Judgement.Result.NOT: "orange",
}


@register.filter
def mended_at(owed: Owed) -> str:
    """The address of the page where what is owed can be given."""
    name = PAGES.get(owed.act, owed.act)
    address = reverse(f"concerns:{name}", args=[owed.pk])
    whose = owed.act.removeprefix("judge_outcome_")
    return f"{address}?whose={whose}" if name == "judge_outcome" else address


@register.filter
def judged_colour(judgement: Judgement) -> str:
    """The colour that goes with how far an outcome was achieved."""
    return COLOURS.get(Judgement.Result(judgement.result), "grey")


@register.simple_tag
def appeal_elsewhere() -> list[Code]:
    """Where else somebody can turn who is not content with an answer."""
    return list(codes.APPEAL_ELSEWHERE)
