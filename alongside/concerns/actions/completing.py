"""Fills in what is missing of an enquiry that is settled, so that it can be counted.

What stands is never overwritten, and nothing is opened again: the person's own words,
what was found and what was decided stay as they were.
"""

from collections.abc import Mapping

from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.concerns.models import Completion, Concern, Enquiry, Risk
from alongside.concerns.rules import completing as rules

Answers = Mapping[str, str | int]


@logged
def complete_what_is_missing(
    *, by: Actor, concern: Concern, answers: Answers, reason: str
) -> Completion:
    """Fill in answers that are missing, saying how they are known now."""
    Concern.objects.select_for_update(of=("self",)).get(pk=concern.pk)
    held = Concern.objects.select_related("enquiry").get(pk=concern.pk)
    refuse_if(rules.why_not_complete(held, by))
    newest = held.completions.last()
    if newest and _is_twice(newest, by, answers, reason):
        record(by=by, act="change", what="complete_again", subject=newest)
        return newest
    refuse_if(rules.why_not_filled(held, answers, reason))
    _fill(held, answers)
    kept = Completion.objects.create(
        concern=held,
        circle_id=held.circle_id,
        filled=dict(answers),
        reason=reason.strip(),
        by_user=by.user.pk if by.user else None,
        by_name=by.name,
    )
    record(
        by=by,
        act="change",
        what="complete_what_is_missing",
        subject=kept,
        **{f"filled_{name}": said for name, said in answers.items()},
    )
    return kept


def _is_twice(newest: Completion, by: Actor, answers: Answers, reason: str) -> bool:
    """Whether one press arrived two times."""
    number = by.user.pk if by.user else None
    said = (dict(answers), reason.strip(), number)
    return (newest.filled, newest.reason, newest.by_user) == said


def _fill(concern: Concern, answers: Answers) -> None:
    """Each answer where it belongs: the concern, its enquiry, or a risk of it."""
    enquiry: Enquiry | None = getattr(concern, "enquiry", None)
    about = {name: answers[name] for name in rules.ABOUT_THEM if name in answers}
    _set(concern, about)
    if enquiry is None:
        return
    risk = {name.removeprefix("risk_"): answers.get(name) for name in rules.RISK}
    if all(risk.values()):
        Risk.objects.create(enquiry=enquiry, circle_id=concern.circle_id, **risk)
    for one in rules.wanted(concern):
        if one.risk and one.key in answers:
            column = one.name.removeprefix("risk_")
            Risk.objects.filter(pk=one.risk).update(**{column: answers[one.key]})
    own = {name for name in rules.LISTS if name not in (*rules.RISK, *rules.ABOUT_THEM)}
    own.add(rules.SUPPORT)
    _set(enquiry, {name: answers[name] for name in own if name in answers})


def _set(row: Concern | Enquiry, columns: Answers) -> None:
    if columns:
        for name, value in columns.items():
            setattr(row, name, value)
        row.save(update_fields=list(columns))
