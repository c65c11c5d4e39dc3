"""Examples of the actions on a draft of what was found."""

from collections.abc import Callable
from functools import partial
from typing import Any

from alongside.concerns.actions import finding as actions
from alongside.concerns.actions import finding_read as reading
from alongside.concerns.models import FindingCopy
from tests.architecture.world import World
from tests.factories import findings

Act = Callable[[], Any]
Example = Callable[[World], Act]


def _write(w: World) -> Act:
    what = {"enquiry": w.enquiry, "found": w.found}
    return partial(actions.write_finding, by=w.manager, **what)


def _share(w: World) -> Act:
    assert w.draft_of_finding
    reader = findings.readers(w.manager, w.enquiry)["person"]
    what = {"enquiry": w.enquiry, "reader": reader, "said": findings.sharing()}
    return partial(reading.share_finding, by=w.manager, **what)


def _unshown(w: World) -> Act:
    assert w.draft_of_finding
    what = {"enquiry": w.enquiry, "reason": "not_want", "words": findings.WHY}
    return partial(reading.keep_unshown, by=w.manager, **what)


def _say(w: World) -> Act:
    what = {"copy": w.copy_of_finding, "says": "talk"}
    return partial(reading.say_to_finding, by=w.manager, **what)


def _answer(w: World) -> Act:
    what = {"point": w.point_of_finding, "became": "changed", "words": "You are right."}
    return partial(reading.answer_point, by=w.manager, **what)


def _offer(w: World) -> Act:
    copy: FindingCopy = w.copy_of_finding
    findings.said(w.manager, copy)
    what = {"enquiry": w.enquiry, "why_go_on": findings.WHY_GO_ON}
    return partial(actions.offer_finding, by=w.manager, **what)


def _accept(w: World) -> Act:
    _offer(w)()
    what = {"enquiry": w.enquiry, "answer": "accepted"}
    return partial(actions.answer_offer, by=w.who_accepts, **what)


FINDING: dict[str, Example] = {
    "concerns.write_finding": _write,
    "concerns.share_finding": _share,
    "concerns.keep_unshown": _unshown,
    "concerns.say_to_finding": _say,
    "concerns.answer_point": _answer,
    "concerns.offer_finding": _offer,
    "concerns.answer_offer": _accept,
}


def fill(w: World) -> None:
    """Leave one that was accepted, with all that was said to it."""
    _answer(w)()
    _say(w)()
    findings.unshown(w.manager, w.enquiry)
