"""What a role may include, in plain words. The page 'Who can do what' shows them."""

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
    "see_service_knowledge": "See what is known of the care services whose circle they "
    "are in",
    "tell_about_service": "Write down something good or not good seen at a care "
    "service",
    "answer_for_service": "Answer for the care service they run, and say what it needs",
    "look_into_service": "Follow up what is told of a care service, offer it help, and "
    "agree with it what gets better",
    "decide_about_service": "Decide whether there must be an enquiry into a whole care "
    "service, and when it is settled",
    "keep_register": "Keep the list of care services, what they offer and contracts",
    "see_exact_measures": "See the council's measures in full",
    "see_rounded_measures": "See measures with small numbers hidden",
    "start_improvement": "Start something to get better from what a chart shows, and "
    "see it through",
    "prepare_return": "Prepare the national return of a year, answer for its figures, "
    "and write down that it was sent",
    "keep_adult_reviews": "Write down safeguarding adult reviews, to be counted",
    "administer": "Keep the list of organisations, users and posts",
}
