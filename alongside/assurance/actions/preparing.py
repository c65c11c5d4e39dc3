"""Begins the return of a year, and counts its figures from live records."""

from pathlib import Path
from tempfile import TemporaryDirectory

from alongside.access import actions as access
from alongside.access import queries as access_queries
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.models import Circle
from alongside.access.rules import Refused, refuse_if, why_not_without
from alongside.assurance.models import Count, NationalReturn, ReturnState, ReturnStep
from alongside.assurance.national_return.figures import StrangeAnswer
from alongside.assurance.national_return.quality import find_gaps
from alongside.assurance.national_return.running import (
    NotCounted,
    count_return,
    whole_of,
)
from alongside.assurance.national_return.years import ReportingYear
from alongside.assurance.queries import behind, drawing, returns
from alongside.assurance.rules import states
from alongside.assurance.rules.as_kept import to_keep

NOT_COUNTED = "The figures could not be counted, and nothing has changed. {}"


@logged
def begin_return(*, by: Actor, year: ReportingYear) -> NationalReturn:
    """Begin the return of a year, or take up the one that is there."""
    refuse_if(why_not_without(states.ABILITY, by))
    team = access_queries.receiving_team()
    if team is None or not (by.is_operator or access_queries.is_at_the_desk(by)):
        raise Refused("Only the council’s safeguarding team prepares its return.")
    if year > returns.this_year():
        raise Refused(f"The year {year} has not begun yet.")
    with access.at_the_desk_of(team):
        found = NationalReturn.objects.filter(year=year.begins).first()
        if found is None:
            circle = access.draw_circle(
                by=by,
                kind=Circle.Kind.RETURN,
                members={team.principal_id: "safeguarding_team"},
            )
            found = NationalReturn.objects.create(
                year=year.begins, circle=circle, begun_by_name=by.name
            )
            note_step(by=by, found=found, verb="begin", before="")
        record(by=by, act="change", what="begin_return", subject=found)
    return found


@logged
def note_step(
    *, by: Actor, found: NationalReturn, verb: str, before: str, reason: str = ""
) -> ReturnStep:
    """Keep who moved the return, when and why."""
    step = ReturnStep.objects.create(
        national_return=found,
        circle_id=found.circle_id,
        number=found.number,
        verb=verb,
        before=before,
        after=found.state,
        reason=reason.strip(),
        by_user=by.user.pk if by.user else None,
        by_name=by.name,
    )
    record(by=by, act="change", what=f"return_{verb}", subject=found)
    return step


@logged
def move_return(
    *, by: Actor, found: NationalReturn, verb: str, reason: str = "", number: int = 0
) -> NationalReturn:
    """Make one move of the table, or raise `Refused` with the sentence why not.

    The row is locked and read again, so of two people pressing at once the second is
    told that the first has moved it.
    """
    held = hold(found)
    refuse_if(states.why_not_move(held, verb, by))
    move = states.move_for(verb, held.state)
    before, held.state = held.state, move.after if move else held.state
    held.turn += 1
    held.number = number or held.number
    held.save(update_fields=["state", "turn", "number"])
    note_step(by=by, found=held, verb=verb, before=before, reason=reason)
    return held


def hold(found: NationalReturn) -> NationalReturn:
    """The return as it is now. Others who press at the same moment wait."""
    return NationalReturn.objects.select_for_update(of=("self",)).get(pk=found.pk)


@logged
def count_figures(*, by: Actor, found: NationalReturn) -> Count:
    """Count the figures again from live records, and keep what they came from."""
    refuse_if(why_not_without(states.ABILITY, by))
    year = ReportingYear(found.year)
    before = returns.sent_figures(ReportingYear(found.year - 1))
    try:
        with TemporaryDirectory(prefix="alongside-return-") as room:
            sources = drawing.draw(Path(room), year)
            figures = whole_of(count_return(sources, year), year)
            gaps = find_gaps(sources, year)
            columns = behind.packed(sources)
        year_before = (
            before.figures if before else to_keep(drawing.live_return(_before(year)))
        )
    except (NotCounted, StrangeAnswer) as trouble:
        raise Refused(NOT_COUNTED.format(trouble)) from trouble
    count = Count.objects.create(
        national_return=found,
        circle_id=found.circle_id,
        counted_by_name=by.name,
        figures=to_keep(figures),
        before=year_before,
        from_sent=before is not None,
        gaps={
            code: [b.source_reference for b in found] for code, found in gaps.items()
        },
        columns=columns,
    )
    _forget_older(found, count)
    record(by=by, act="change", what="count_figures", subject=count)
    return count


def _before(year: ReportingYear) -> ReportingYear:
    return ReportingYear(year.begins - 1)


def _forget_older(found: NationalReturn, newest: Count) -> None:
    """Only what was signed is kept beside the newest."""
    signed = found.signatures.values("count")
    found.counts.exclude(pk=newest.pk).exclude(pk__in=signed).delete()


__all__ = [
    "ReturnState",
    "begin_return",
    "count_figures",
    "move_return",
    "note_step",
]
