"""What others do beside an enquiry, and each time somebody was in touch."""

from datetime import date, timedelta
from functools import partial

from alongside.access import actions as access
from alongside.access import clock
from alongside.concerns.actions import beside
from alongside.concerns.models import Process
from alongside.concerns.rules.beside import InTouch, Telling
from alongside.concerns.seeds import cast
from alongside.concerns.seeds.story import Step, Story, Told, acting


def steps(story: Story) -> list[Step]:
    """What others do in this story, as far as it has come."""
    name, found = story.part("person").get("name", ""), []
    for told in cast.beside():
        if told["person"] == name:
            day = cast.moment(told["days_ago"], 16, 10)
            found.append((day, partial(_begin, story, told)))
            found += [
                (
                    cast.moment(one["days_ago"], 11, 5),
                    partial(_contact, story, told | one, seen),
                )
                for seen, one in enumerate(told.get("contacts", ()), 1)
            ]
    return found


def _in(days: int) -> date:
    return clock.today() + timedelta(days=days)


def _begin(story: Story, told: Told) -> None:
    beside.begin_beside(
        by=acting(told["by"]),
        enquiry=story.enquiry(),
        kind=told["kind"],
        began_on=cast.moment(told["began_days_ago"], 12).date(),
        said=_said(told),
        telling=_telling(told),
        seen=0,
    )


def _contact(story: Story, told: Told, seen: int) -> None:
    with access.at_the_desk_of(cast.safeguarding_team()):
        rows = Process.objects.prefetch_related("steps")
        process = rows.get(concern_id=story.pk, kind=told["kind"])
    by = acting(told["by"])
    beside.keep_contact(by=by, process=process, said=_said(told), seen=seen)


def _said(told: Told) -> InTouch:
    return InTouch(
        on=clock.today(),
        leads=told["leads"],
        reach=told["reach"],
        reference=told["reference"],
        words=told["words"],
        not_now=told.get("not_now", ""),
        not_now_by=told.get("not_now_by", ""),
        against=tuple(told.get("against", ())),
        next_contact_on=_in(told["next_days"]),
    )


def _telling(told: Told) -> Telling:
    if "reason" not in told:
        return Telling(True, told["words_to_person"], told["whom_to_ask"])
    return Telling(
        is_told=False,
        words=told["why_untold"],
        reason=told["reason"],
        look_again_on=_in(told["look_again_days"]),
    )
