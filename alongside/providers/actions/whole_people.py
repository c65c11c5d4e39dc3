"""Everybody who lives at a service that is looked into: listed, seen, moved with."""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import refuse_if
from alongside.providers.models import HomeMove, WelfareCheck, WholeEnquiry
from alongside.providers.queries.whole import lock
from alongside.providers.rules import whole_said
from alongside.providers.rules.whole_said import Moving, Resident, Seen, of_people


@logged
def list_residents(
    *, by: Actor, enquiry: WholeEnquiry, living_there: int, residents: list[Resident]
) -> int:
    """Say how many live there and list each by room or code, with who pays; how many
    are new. Who is listed already stays, with who pays put right."""
    refuse_if(whole_said.why_not_residents(by, living_there, residents))
    held = lock(enquiry)
    held.people_living_there = living_there
    held.save(update_fields=["people_living_there"])
    known = {one.room.casefold(): one for one in held.checks.all()}
    new = [one for one in residents if one.room.strip().casefold() not in known]
    WelfareCheck.objects.bulk_create(
        WelfareCheck(enquiry=held, **whole_said.as_columns(one), **of_people(held, by))
        for one in new
    )
    for one in residents:
        if listed := known.get(one.room.strip().casefold()):
            listed.funder, listed.funder_name = one.funder, one.funder_name.strip()
            listed.save(update_fields=["funder", "funder_name"])
    record(by=by, act="change", what="list_residents", subject=held, listed=len(new))
    return len(new)


@logged
def record_welfare_check(*, by: Actor, check: WelfareCheck, said: Seen) -> WelfareCheck:
    """Write down how one of them is, who saw them, and what they said."""
    refuse_if(whole_said.why_not_seen(by, said))
    held = WelfareCheck.objects.select_for_update(of=("self",)).get(pk=check.pk)
    for name, value in whole_said.as_columns(said).items():
        setattr(held, name, value)
    held.save()
    record(by=by, act="change", what="record_welfare_check", subject=held)
    return held


@logged
def write_home_move(*, by: Actor, enquiry: WholeEnquiry, said: Moving) -> HomeMove:
    """Write down where one of them moves. The same one again is put right."""
    held = lock(enquiry)
    refuse_if(whole_said.why_not_moving(by, held, said))
    columns = whole_said.as_columns(said)
    room = columns.pop("room")
    same = held.home_moves.filter(room__iexact=room).first()
    move, _ = HomeMove.objects.update_or_create(
        enquiry=held,
        room=same.room if same else room,
        defaults=columns | of_people(held, by),
    )
    record(by=by, act="change", what="write_home_move", subject=move)
    return move


@logged
def say_how_it_is_after(
    *,
    by: Actor,
    move: HomeMove,
    words: str,
    said_by: str,
    after_on: date | None = None,
) -> HomeMove:
    """How it is for one of them after the move, in somebody's words."""
    held = HomeMove.objects.select_for_update(of=("self",)).get(pk=move.pk)
    day = after_on or clock.today()
    refuse_if(whole_said.why_not_after(by, held.moves_on, words, said_by, day))
    held.after_words, held.after_said_by = words.strip(), said_by.strip()
    held.after_on = day
    held.save()
    record(by=by, act="change", what="say_how_it_is_after", subject=held)
    return held
