"""That somebody has died, and what follows, for tests."""

from typing import Any

from alongside.access import clock
from alongside.access.actor import Actor
from alongside.agreed.actions import View
from alongside.concerns.actions import death, settling
from alongside.concerns.models import Concern, CoronerNote, ReviewScreen, Settlement
from alongside.concerns.rules.death import Coroner, Screen
from alongside.people.models import Death
from alongside.people.rules.death import Died

WORDS = "She died in her sleep, at home, with her sister beside her."
WHY = "Nobody hurt her, and those around her worked well together."
CONDITIONS = ("needs", "together", "abuse")


def said(**changes: Any) -> Died:
    """What is written of a death."""
    told = {
        "told_by": "Salma Farah, her sister",
        "how_known": "She rang us this morning.",
        "words": WORDS,
        "family": "Salma knows. Helen Marsh rings her brother today.",
        "died_on": clock.today(),
    }
    return Died(**told | changes)


def died(by: Actor, concern: Concern, to_raiser: str = "", **changes: Any) -> Death:
    """It is written down that the person has died."""
    return death.write_down_death(
        by=by, concern=concern, said=said(**changes), words_to_raiser=to_raiser
    )


def taken_back(by: Actor, concern: Concern, why: str = "It was her aunt.") -> Death:
    """It was a mistake."""
    return death.take_back_death(by=by, concern=concern, why=why)


def coroner(by: Actor, concern: Concern, **changes: Any) -> CoronerNote:
    """The coroner has been told today, or something else."""
    told = {"answer": "told", "who": "The hospital", "on_day": clock.today()}
    return death.note_coroner(by=by, concern=concern, said=Coroner(**told | changes))


def screen(**changes: Any) -> Screen:
    """Every condition answered; no review is asked for."""
    answers = dict.fromkeys(CONDITIONS, ("no", "We asked everybody."))
    answers["needs"] = ("yes", "She had care four times a day.")
    told = {"answers": answers, "is_referred": False, "why": WHY}
    return Screen(**told | changes)


def screened(by: Actor, concern: Concern, **changes: Any) -> ReviewScreen:
    """A safeguarding manager has looked at whether to ask for a review."""
    return death.screen_for_review(by=by, concern=concern, said=screen(**changes))


def settled(by: Actor, concern: Concern, **changes: Any) -> Settlement:
    """It is settled after they have died, without a day to ask how they are."""
    told = {
        "words_to_person": "We told Salma what we found.",
        "words_to_raiser": "We have found out all we could. Thank you.",
        "keep_in_touch_on": [],
    }
    view = View(how="not_asked", reason="died")
    return settling.settle_concern(by=by, concern=concern, view=view, **told | changes)
