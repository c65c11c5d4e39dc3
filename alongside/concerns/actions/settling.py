"""Settling with a date to look again, and keeping in touch afterwards."""

from datetime import date

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.access.log import logged, record
from alongside.access.rules import Refused, refuse_if, why_not_without
from alongside.agreed import actions as agreed
from alongside.agreed.actions import View
from alongside.concerns.actions import moving, telling
from alongside.concerns.actions.advocacy import wait_for_advocate
from alongside.concerns.actions.asking import plan_asking, stop_asking
from alongside.concerns.actions.death import rest_after_death
from alongside.concerns.actions.learning import keep_learning
from alongside.concerns.actions.pausing import wait_no_longer
from alongside.concerns.models import Concern, KeepInTouch, Settlement, Update
from alongside.concerns.models.concern import State
from alongside.concerns.queries import death, joining, tracking
from alongside.concerns.queries import enquiry as queries
from alongside.concerns.rules import enquiring as rules
from alongside.concerns.rules import states
from alongside.concerns.rules.death import KEPT_IN_TOUCH, NO_DAYS, Mark
from alongside.concerns.rules.joining import why_not_tell_all
from alongside.concerns.rules.learning import Learned
from alongside.standards import how_it_was as standard

POINT = "Settling it"


@logged
def settle_concern(
    *,
    by: Actor,
    concern: Concern,
    view: View,
    words_to_person: str,
    words_to_raiser: str,
    keep_in_touch_on: list[date],
    words_to_others: str = "",
    why_without: str = "",
    learned: Learned | None = None,
) -> Settlement:
    """Settle an enquiry: refused with a sentence while anything is owed to anybody.

    `why_without` says why it does not wait for an advocate, if there is a reason to.
    `learned` is what others can learn, or why nothing is written; the page asks for it.

    Tells the one who raised it, and with `words_to_others` whoever told us of the same;
    keeps the days chosen with the person to ask how they are, and plans that somebody
    asks how it was for them.
    """
    mark = death.mark(by, concern)
    refuse_if(rules.why_not_settle(concern, by, mark))
    has_raiser = hasattr(concern, "raiser")  # earlier records do not say who it was
    is_read = has_raiser and tracking.hears_back(by, concern.raiser)
    owed_words = words_to_raiser if is_read else "nobody to tell"
    refuse_if(_why_not_words(words_to_person, owed_words))
    refuse_if(_why_not_days(keep_in_touch_on, mark))
    wait_for_advocate(by=by, concern=concern, point=POINT, why_without=why_without)
    settlement = _keep(by, concern, view, words_to_person)
    moved = _move(by, concern, mark)
    _plan_what_follows(by, settlement, keep_in_touch_on, mark)
    if learned:
        keep_learning(by=by, concern=concern, said=learned)
    _tell_all(by, moved, words_to_raiser if has_raiser else "", words_to_others)
    record(by=by, act="change", what="settle_concern", subject=settlement)
    return settlement


def _move(by: Actor, concern: Concern, mark: Mark | None) -> Concern:
    verb = states.verb_to_settle(concern, has_died=mark is not None)
    words = KEPT_IN_TOUCH
    wait_no_longer(by=by, concern=concern, enquiry=concern.enquiry, words=words)
    return moving.move_concern(
        by=by, concern=concern, verb=verb, settled_at=clock.now(), restart_on=None
    )


def _tell_all(by: Actor, concern: Concern, words: str, to_others: str) -> None:
    """The one who raised it, and whoever told us of the same, as it stands now that
    nobody can join another."""
    if words.strip():
        _tell(by, concern, words)
    others = [
        one
        for one in joining.joined_to(by, concern)
        if hasattr(one, "raiser") and tracking.hears_back(by, one.raiser)
    ]
    refuse_if(why_not_tell_all(others, to_others))
    for one in others:
        _tell(by, one, to_others)


def _tell(by: Actor, concern: Concern, words: str) -> None:
    stage = Update.Stage.SETTLED
    telling.tell_raiser(by=by, concern=concern, stage=stage, words=words)


def _keep(by: Actor, concern: Concern, view: View, words_to_person: str) -> Settlement:
    """Keep the person's view and ours, and what the figures are made from."""
    enquiry = concern.enquiry
    enquiry.concluded_on = clock.today()
    enquiry.outcomes_achieved = rules.achieved_overall(
        list(queries.sought_in(by, enquiry).prefetch_related("judgements"))
    )
    enquiry.save(update_fields=["concluded_on", "outcomes_achieved"])
    involvement = agreed.keep_involvement(by=by, circle_id=enquiry.circle_id, view=view)
    return Settlement.objects.create(
        concern=concern,
        circle_id=enquiry.circle_id,
        involvement=involvement,
        words_to_person=words_to_person.strip(),
        settled_by_name=by.name,
    )


def _plan_what_follows(
    by: Actor, settlement: Settlement, days: list[date], mark: Mark | None
) -> None:
    """Days to ask how they are, and how it was; neither when the person has died."""
    for day in sorted(set(days)):
        KeepInTouch.objects.create(
            concern=settlement.concern, circle_id=settlement.circle_id, due_on=day
        )
    plan_asking(by=by, settlement=settlement)
    if mark:
        stop_asking(by=by, concern=settlement.concern, reason=standard.DIED)
        rest_after_death(by=by, concern=settlement.concern)


def _why_not_words(to_person: str, to_raiser: str) -> str | None:
    if not to_person.strip():
        return "Write what you have told the person."
    if not to_raiser.strip():
        return "Write what you will tell the one who raised this."
    return None


def _why_not_days(days: list[date], mark: Mark | None) -> str | None:
    if mark:
        return NO_DAYS if days else None
    if not days:
        return "Choose at least one day to ask the person how they are."
    if min(days) <= clock.today():
        return "Choose days that are still to come."
    return None


@logged
def keep_in_touch(
    *,
    by: Actor,
    contact: KeepInTouch,
    how_they_are: str,
    not_wanted: bool = False,
    again_on: date | None = None,
) -> KeepInTouch:
    """Keep how the person is. When no day is left, the concern comes to rest.

    `not_wanted` says that the person asked us not to get in touch again.
    """
    refuse_if(why_not_without("keep_in_touch", by))
    contact = KeepInTouch.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    if contact.done_on:
        raise Refused("Somebody has already written how they are.")
    if not how_they_are.strip():
        raise Refused("Write how the person is, in their own words if you can.")
    contact.how_they_are = how_they_are.strip()
    contact.not_wanted = not_wanted
    contact.done_on, contact.done_by_name = clock.today(), by.name
    contact.save()
    if again_on:
        KeepInTouch.objects.create(
            concern=contact.concern, circle_id=contact.circle_id, due_on=again_on
        )
    _rest_if_done(by, contact)
    record(by=by, act="change", what="keep_in_touch", subject=contact)
    return contact


def _rest_if_done(by: Actor, contact: KeepInTouch) -> None:
    concern = contact.concern
    left = KeepInTouch.objects.filter(concern=concern, done_on=None)
    if contact.not_wanted:
        left.update(
            done_on=clock.today(),
            done_by_name=by.name,
            how_they_are="They asked us not to get in touch again.",
            not_wanted=True,
        )
    if not left.exists() and concern.state == State.SETTLED:
        moving.move_concern(by=by, concern=concern, verb="rest")
