"""What the pages of an enquiry into a whole service say of themselves."""

from alongside.providers.views.whole_doing import Words
from alongside.standards import whole_service

MOVES = {
    "look_at_pattern": Words(
        "Look at the pattern",
        "What do we know together, what does whoever runs it say, and what would be "
        "usual for a place like this?",
        "Look at the pattern",
    ),
    "help_first": Words(
        "Help first",
        "Most services get better with help. Say what help is offered, and what will "
        "show that it works.",
        "Help first",
    ),
    "recommend": Words(
        "Recommend an enquiry",
        "The director decides. Say why help alone is not enough, and who may be in "
        "danger now.",
        "Recommend it",
    ),
    "make_safe": Words(
        "See everybody first",
        "Before anything else, somebody sees each one who lives there. Say what makes "
        "people safe today.",
        "Begin to see everybody",
    ),
    "plan": Words(
        "Plan it together",
        "Everybody who lives there has been seen. Say what that showed.",
        "Plan it together",
    ),
    "find_out": Words(
        "Find out",
        "The plan is made. Say what comes first.",
        "Begin to find out",
    ),
    "improve": Words(
        "Go on to getting better",
        "Say what was found and what has to get better first.",
        "Go on to getting better",
    ),
    "sustain": Words(
        "Look whether it stays better",
        "Say what has got better, and when you look again: after three and after six "
        "months.",
        "Look whether it stays",
    ),
    "look_closer": Words(
        "Look closer again",
        "Something is not as it should be. Say what.",
        "Find out more",
    ),
    "shut": Words(
        "The home shuts, and people move",
        "It is the home of those who live there. Nobody is hurried, and nobody moves "
        "without somebody beside them.",
        "Begin with the moves",
    ),
    "settle": Words(
        "Settle it",
        "It is settled for now, with a day to look again. It can begin again at any "
        "time.",
        "Settle it",
    ),
    "step_down": Words(
        "Step down",
        "It needs less than it does now. Say why, and what those who live there say.",
        "Step down",
    ),
    "begin_again": Words(
        "Begin again",
        "What was known before is still here. Say what is new.",
        "Begin again",
    ),
}
DECIDE = Words(
    "Decide that there is an enquiry",
    "You decide this yourself. Whoever runs the service reads why, and what is looked "
    "into.",
    "There is an enquiry",
    "Decided. The one who leads it has been let in.",
)
CONTACT = Words(
    "Who pays, and who has to know",
    "One list of all who pay for somebody there or have to know. The same organisation "
    "again puts right what stands there.",
    "Keep it",
)
PLANNING = Words(
    "What the planning meeting agreed",
    "What was agreed at an earlier meeting stays readable.",
    "Keep it",
)
RESIDENTS = Words(
    "Everybody who lives there",
    "Those who pay themselves, and those from other areas, are listed like everybody "
    "else. By room or code, never by name.",
    "Keep the list",
)
MOVING = Words(
    "Where one of them moves",
    "The same room or code again puts right what stands there.",
    "Keep it",
)
PLACEMENTS = {
    "stop": Words(
        "Stop new placements for a time",
        "It needs a reason, a day to look at it, and an end. It ends by itself.",
        "Stop new placements",
    ),
    "go-on": Words(
        "Go on with the stop",
        "It can go on only for a reason that is new.",
        "Go on with it",
    ),
    "look": Words(
        "Look at the stop today",
        "Say what you saw. The day it ends stays where it is.",
        "Keep it",
    ),
    "lift": Words(
        "Lift the stop early",
        "People can come from today.",
        "People can come again",
    ),
}
LEADS = {
    "challenge": "You do not agree with something. Somebody answers it, here, before "
    "it can be settled.",
    "response": "Everybody can read this on the page of your service. Name nobody who "
    "lives or works there.",
    "residents": "Ask at a meeting of those who live there, one by one, or families. "
    "This is what counts most.",
    "late": "The day has gone by. Nothing moves by itself; people want to know why.",
}


TITLES = {
    "comment": "What you think of the scope",
    "challenge": "Say that you do not agree",
    "response": "Answer in public",
}


def title_for(kind: str) -> str:
    """What the page calls something of this kind, to whoever writes it."""
    return TITLES.get(kind) or whole_service.WORDS.plain(kind)


def leads_for(kind: str) -> str:
    """What stands above the form for something of this kind."""
    return LEADS.get(kind, "It stays as it is written. It is only ever added to.")
