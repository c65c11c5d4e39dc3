"""A draft of what was found is given to read, and those who read it say what is wrong.

Each reads it in a circle of their own. What was given stays as it was given.
"""

from alongside.access import actions as access
from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import Refused, refuse_if
from alongside.concerns.actions.beside import keep_to_it
from alongside.concerns.models import (
    Enquiry,
    FindingCopy,
    FindingDraft,
    FindingNotShown,
    FindingPoint,
)
from alongside.concerns.queries import advocacy
from alongside.concerns.queries import finding as queries
from alongside.concerns.rules import finding as rules
from alongside.concerns.rules.finding import Kind, Reader, Sharing
from alongside.standards import codes

PURPOSES = {
    Kind.PERSON: "about_me",
    Kind.ADVOCATE: "advocate",
    Kind.CLOSE: "close_to_person",
}


@logged
def share_finding(
    *, by: Actor, enquiry: Enquiry, reader: Reader, said: Sharing, keeps_to: str = ""
) -> FindingCopy:
    """Give the draft to somebody to read: the person, who is beside them, or, in words
    of their own, those who were asked. `keeps_to` answers what others asked us not to
    do for now, if they did."""
    draft = queries.held(by, enquiry)
    refuse_if(rules.why_not_change_draft(enquiry, queries.standing(by, enquiry), by))
    if draft is None:
        raise Refused(rules.NO_DRAFT)
    decision = queries.decision_on(by, reader.part)
    risky = queries.risky_people(by, enquiry.person)
    refuse_if(rules.why_not_share(draft, reader, said, decision, risky))
    typed = _copy_of(draft, reader, said)
    if again := FindingCopy.objects.filter(**typed, over_at=None).first():
        record(by=by, act="change", what="share_finding_again", subject=again)
        return again
    concern = enquiry.concern
    keep_to_it(by=by, concern=concern, point="write_finding", words=keeps_to)
    same = {"kind": reader.kind, "user": reader.user, "part": reader.part}
    FindingCopy.objects.filter(draft=draft, over_at=None, **same).update(
        over_at=clock.now()
    )
    copy = FindingCopy.objects.create(
        **typed,
        circle_id=_circle_for(by, enquiry, reader),
        enquiry=enquiry,
        person=enquiry.person,
        name=reader.name,
        shared_by_name=by.name,
    )
    record(by=by, act="share", what="share_finding", subject=copy, kind=copy.kind)
    return copy


def _copy_of(draft: FindingDraft, reader: Reader, said: Sharing) -> dict[str, object]:
    """What they read: what was written for the person, or words of their own."""
    is_asked = reader.kind == Kind.ASKED
    return {
        "draft": draft,
        "kind": reader.kind,
        "user": reader.user,
        "part": reader.part,
        "words": said.words.strip() if is_asked else draft.words_to_person,
        "easy_words": "" if is_asked else draft.easy_words,
        "certainty": "" if is_asked else draft.certainty,
        "form": said.form,
        "answer_by": said.answer_by,
    }


def _circle_for(by: Actor, enquiry: Enquiry, reader: Reader) -> int:
    """Whoever was asked reads it where they were asked; the others alone with us."""
    if reader.part:
        return reader.part.circle_id
    members = advocacy.workers_of(by, enquiry.concern)
    if reader.user:
        members[reader.user.principal_id] = PURPOSES[Kind(reader.kind)]
    drawn = access.draw_circle(by=by, kind=Circle.Kind.ENQUIRY, members=members)
    return drawn.pk


@logged
def keep_unshown(
    *, by: Actor, enquiry: Enquiry, reason: str, words: str
) -> FindingNotShown:
    """Keep why the person does not read the draft."""
    draft = queries.held(by, enquiry)
    refuse_if(rules.why_not_change_draft(enquiry, queries.standing(by, enquiry), by))
    if draft is None:
        raise Refused(rules.NO_DRAFT)
    if reason not in codes.FINDING_NOT_SHOWN:
        raise Refused("Choose why they do not read it.")
    if not words.strip():
        raise Refused("Write how you know that.")
    kept, _ = FindingNotShown.objects.get_or_create(
        draft=draft,
        reason=reason,
        words=words.strip(),
        defaults={
            "circle_id": draft.circle_id,
            "said_by": _number_of(by),
            "said_by_name": by.name,
        },
    )
    record(by=by, act="change", what="keep_unshown", subject=kept)
    return kept


@logged
def say_to_finding(
    *, by: Actor, copy: FindingCopy, says: str, words: str = ""
) -> FindingPoint:
    """Whoever reads it says that it is right, or what is not. A worker may write down
    what they said."""
    rows = FindingCopy.objects.select_for_update(of=("self",))
    copy = rows.get(pk=copy.pk)
    refuse_if(rules.why_not_say(copy, by))
    if says not in FindingPoint.Says.values:
        raise Refused("Choose what you want to say.")
    if says == FindingPoint.Says.NOT_RIGHT and not words.strip():
        raise Refused("Write what is not right, and how it should be.")
    typed = {"says": says, "words": words.strip(), "written_by": _number_of(by)}
    if again := copy.points.filter(**typed, became="").first():
        record(by=by, act="change", what="say_to_finding_again", subject=again)
        return again
    is_reader = by.user is not None and by.user.pk == copy.user_id
    point = FindingPoint.objects.create(
        **typed,
        copy=copy,
        circle_id=copy.circle_id,
        said_by_name=by.name if is_reader else copy.name,
        written_by_name=by.name,
    )
    record(by=by, act="change", what="say_to_finding", subject=point)
    return point


@logged
def answer_point(
    *, by: Actor, point: FindingPoint, became: str, words: str
) -> FindingPoint:
    """Answer what was said to the draft: whether it was changed, and why. Whoever said
    it reads the answer."""
    point = queries.held_point(by, point)
    if (point.became, point.answer) == (became, words.strip()):
        record(by=by, act="change", what="answer_point_again", subject=point)
        return point
    refuse_if(rules.why_not_answer_point(point, by))
    if became not in FindingPoint.Became.values:
        raise Refused("Say whether it was changed.")
    if not words.strip():
        raise Refused("Write your answer to them, and why.")
    point.became, point.answer = became, words.strip()
    point.answered_by_name, point.answered_at = by.name, clock.now()
    point.save()
    record(by=by, act="change", what="answer_point", subject=point)
    return point


def _number_of(by: Actor) -> int:
    return by.user.pk if by.user else 0
