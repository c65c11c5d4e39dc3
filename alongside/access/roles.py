"""Roles, in code and in plain words. The page 'Who can do what' is made from here."""

from dataclasses import dataclass

ABILITIES = {
    "raise_concern": "Tell us about a worry",
    "see_own_worries": "See how far the worries they raised have got",
    "see_triage_board": "See the worries waiting for the council",
    "receive_concern": "Receive a worry and listen to the person",
    "decide_section_42": "Decide whether there must be an enquiry, or ask another team",
    "lead_enquiry": "Work on the enquiries whose circle they are in",
    "pause_enquiry": "Say that an enquiry waits for now, why, and until when",
    "hand_over_work": "Give what one worker looks after to others, so that nothing is "
    "left without somebody",
    "accept_findings": "Accept what somebody else found out, or send it back",
    "settle_concern": "Settle a concern and agree when to look again, or stop when "
    "the person asks",
    "ask_to_stop": "Ask us to stop an enquiry, to go on after all, or to open it again",
    "ask_to_look_again": "Say that a decision is wrong, and ask us to look again",
    "answer_appeal": "Look again at a decision that somebody else made",
    "read_learning": "Read what was learned when enquiries were settled, with no "
    "names, and name what got in the way",
    "set_timers": "Say how long each step of safeguarding work should take",
    "keep_in_touch": "Keep in touch with a person afterwards",
    "ask_how_it_was": "Ask somebody how it was for them, once they are chosen to",
    "accept_route": "Accept a worry passed on by another route",
    "make_enquiry": "Find something out for the council when it asks, and send back "
    "what was found",
    "see_people": "Open the records of people whose circle they are in",
    "write_about_person": "Help a person to write about themselves",
    "notice_change": "Note something that is not as usual for a person",
    "name_barrier": "Name something that stands in the way, and see the answer",
    "answer_barrier": "Own something that stands in the way, and answer it",
    "assess_capacity": "Write down whether somebody can make one decision at one time, "
    "and what is best for them when they cannot",
    "weigh_liberty": "Write down what somebody is not free to do, and what allows it",
    "hold_reviews": "Set a day for a person's review, and write down what came of it",
    "arrange_advocate": "Look at whether somebody needs an advocate, ask for one, and "
    "answer what the advocate says",
    "speak_up": "Be asked to speak up for somebody, and write what they say",
    "hold_meetings": "Call a meeting with a person, and write down what came of it",
    "take_part_in_meetings": "See the meetings they are asked to, and answer",
    "agree_actions": "Agree with a person what somebody will do, and by when",
    "see_actions_through": "Say that something agreed is done, checked or felt",
    "write_what_they_saw": "Write down what a person can do, and what they tell of "
    "their life",
    "set_safety_limits": "Set limits to keep a person safe, and say what is held back",
    "see_own_record": "Read and write their own record, and see who looked",
    "judge_outcomes": "Say whether they got what they wanted",
    "see_services": "Look up care services and their ratings",
    "see_exact_measures": "See the council's measures in full",
    "see_rounded_measures": "See measures with small numbers hidden",
    "prepare_return": "Prepare the national return of a year, answer for its figures, "
    "and write down that it was sent",
    "administer": "Keep the list of organisations, users and posts",
}


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
            "prepare_return",
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
            "make_enquiry",
            "accept_route",
            "name_barrier",
            "answer_barrier",
            "take_part_in_meetings",
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
        ),
        _role(
            "board_manager",
            "Board manager",
            "Looks after the work of the Safeguarding Adults Board. Sees measures with "
            "small numbers hidden.",
            "raise_concern",
            "read_learning",
            "see_own_worries",
            "see_services",
            "see_rounded_measures",
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
            "name_barrier",
            "answer_barrier",
        ),
        _role(
            "administrator",
            "Administrator",
            "Keeps the list of organisations, users and posts. Sees no record about "
            "anybody.",
            "administer",
        ),
    )
}
