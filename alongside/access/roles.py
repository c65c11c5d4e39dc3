"""Roles, in code and in plain words. The page 'Who can do what' is made from here."""

from dataclasses import dataclass

from alongside.access.abilities import ABILITIES


@dataclass(frozen=True)
class Role:
    """What somebody is here to do, in words anybody can read."""

    code: str
    name: str
    description: str
    abilities: frozenset[str]


def _role(code: str, name: str, description: str, *abilities: str) -> Role:
    unknown = set(abilities) - set(ABILITIES)
    if unknown:
        raise ValueError(f"No such ability: {unknown}")
    return Role(code, name, description, frozenset(abilities))


PUBLIC = _role(
    "public",
    "Member of the public",
    "Anyone at all. Can tell us about a worry without signing in, and follow what "
    "happens with a private link.",
    "raise_concern",
)

_SAFEGUARDING = (
    "raise_concern",
    "see_own_worries",
    "see_triage_board",
    "receive_concern",
    "lead_enquiry",
    "ask_to_stop",
    "ask_to_look_again",
    "keep_in_touch",
    "ask_how_it_was",
    "see_people",
    "write_about_person",
    "notice_change",
    "name_barrier",
    "answer_barrier",
    "assess_capacity",
    "weigh_liberty",
    "hold_reviews",
    "arrange_advocate",
    "hold_meetings",
    "take_part_in_meetings",
    "agree_actions",
    "see_actions_through",
    "write_what_they_saw",
    "set_safety_limits",
    "see_services",
    "see_service_knowledge",
    "tell_about_service",
    "judge_outcomes",
)

ROLES = {
    role.code: role
    for role in (
        _role(
            "person",
            "The person",
            "Somebody whose record this is. Reads and writes their own words, sees "
            "what is happening, says whether they got what they wanted, and sees who "
            "looked.",
            "raise_concern",
            "see_own_worries",
            "see_own_record",
            "judge_outcomes",
            "ask_to_stop",
            "ask_to_look_again",
            "notice_change",
            "name_barrier",
            "take_part_in_meetings",
            "agree_actions",
            "see_actions_through",
        ),
        _role(
            "care_worker",
            "Care worker",
            "Looks after people day to day. Can tell us about a worry in a minute and "
            "hear what happened.",
            "raise_concern",
            "see_own_worries",
            "see_services",
            "see_people",
            "notice_change",
            "name_barrier",
            "take_part_in_meetings",
            "see_actions_through",
            "write_what_they_saw",
            "tell_about_service",
        ),
        _role(
            "registered_manager",
            "Registered manager",
            "Runs a care service. Can raise worries, hear what happened, see what is "
            "publicly known about services, and write down decisions about those who "
            "live there.",
            "raise_concern",
            "see_own_worries",
            "make_enquiry",
            "see_services",
            "see_people",
            "notice_change",
            "name_barrier",
            "answer_barrier",
            "assess_capacity",
            "weigh_liberty",
            "take_part_in_meetings",
            "see_actions_through",
            "write_what_they_saw",
            "see_service_knowledge",
            "tell_about_service",
            "answer_for_service",
        ),
        _role(
            "social_worker",
            "Social worker",
            "Listens to the person, finds out what happened with them, and keeps in "
            "touch afterwards.",
            *_SAFEGUARDING,
        ),
        _role(
            "safeguarding_manager",
            "Safeguarding manager",
            "Decides with the person's view in front of them whether there must be an "
            "enquiry, who leads it, and when it is settled.",
            *_SAFEGUARDING,
            "decide_section_42",
            "pause_enquiry",
            "accept_findings",
            "settle_concern",
            "hand_over_work",
            "answer_appeal",
            "read_learning",
            "set_timers",
            "see_exact_measures",
            "start_improvement",
            "prepare_return",
            "keep_adult_reviews",
            "look_into_service",
        ),
        _role(
            "commissioner",
            "Commissioner",
            "Buys care for people and looks after its quality. Sees services and the "
            "measures, never a person's record.",
            "raise_concern",
            "see_own_worries",
            "see_services",
            "see_exact_measures",
            "start_improvement",
            "make_enquiry",
            "accept_route",
            "name_barrier",
            "answer_barrier",
            "take_part_in_meetings",
            "see_service_knowledge",
            "tell_about_service",
            "look_into_service",
            "keep_register",
        ),
        _role(
            "care_director",
            "Director of adult social care",
            "Answers for adult social care in the council. Decides whether there must "
            "be an enquiry into a whole care service. Never sees a person's record.",
            "raise_concern",
            "see_own_worries",
            "see_services",
            "see_exact_measures",
            "start_improvement",
            "name_barrier",
            "answer_barrier",
            "see_service_knowledge",
            "tell_about_service",
            "look_into_service",
            "decide_about_service",
        ),
        _role(
            "advocate",
            "Advocate",
            "Is on the person's side and speaks up for them. Sees what is shared with "
            "the person.",
            "raise_concern",
            "see_own_worries",
            "see_people",
            "speak_up",
            "ask_how_it_was",
            "write_about_person",
            "write_what_they_saw",
            "judge_outcomes",
            "ask_to_stop",
            "ask_to_look_again",
            "notice_change",
            "name_barrier",
            "answer_barrier",
            "take_part_in_meetings",
            "agree_actions",
            "see_actions_through",
            "tell_about_service",
        ),
        _role(
            "board_manager",
            "Board manager",
            "Looks after the work of the Safeguarding Adults Board. Sees measures with "
            "small numbers hidden.",
            "raise_concern",
            "read_learning",
            "keep_adult_reviews",
            "see_own_worries",
            "see_services",
            "see_rounded_measures",
            "start_improvement",
            "name_barrier",
            "answer_barrier",
        ),
        _role(
            "independent_chair",
            "Independent chair",
            "Chairs the Safeguarding Adults Board and asks what difference was made. "
            "Sees measures with small numbers hidden.",
            "raise_concern",
            "read_learning",
            "see_own_worries",
            "see_services",
            "see_rounded_measures",
            "start_improvement",
            "name_barrier",
            "answer_barrier",
        ),
        _role(
            "administrator",
            "Administrator",
            "Keeps the list of organisations, users and posts. Sees no record about "
            "anybody.",
            "administer",
            "keep_register",
        ),
    )
}
