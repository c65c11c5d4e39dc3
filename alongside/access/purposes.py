"""Why somebody may be in a circle, and the legal basis it stands on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Purpose:
    """A reason for being in a circle, with words the person can read."""

    code: str
    label: str
    to_the_person: str


PURPOSES = (
    Purpose("about_me", "It is about them", "This is your own record."),
    Purpose(
        "safeguarding_team",
        "The council's safeguarding team",
        "The council's safeguarding team, who listen and decide what to do.",
    ),
    Purpose(
        "working_with_person",
        "Works with the person",
        "Somebody who works with you and helps with your care.",
    ),
    Purpose(
        "leads_enquiry",
        "Leads the enquiry",
        "The worker who is finding out what happened, with you.",
    ),
    Purpose(
        "advocate",
        "Independent advocate",
        "Your advocate. They are on your side and speak up for you.",
    ),
    Purpose(
        "asked_to_help",
        "Asked to help",
        "A team the council asked to help. They see only what they were asked.",
    ),
    Purpose(
        "close_to_person",
        "Family or friend",
        "Somebody close to you. You wanted them to see this.",
    ),
    Purpose(
        "improves",
        "Sees to what gets better",
        "Those who look after safeguarding in the whole area. No person is in it.",
    ),
    Purpose("raised_it", "Raised the worry", "The one who told us about the worry."),
    Purpose("asked_us", "Asked for advice", "The one who asked us for advice."),
    Purpose(
        "asks_how_it_was",
        "Asks how it was",
        "Somebody who asks how it was for you. They see how to reach you.",
    ),
    Purpose(
        "says_how_it_was",
        "Says how it was",
        "The one who is asked how it was, by a private link.",
    ),
    Purpose(
        "named_barrier",
        "Named what stands in the way",
        "The one who named what stands in the way.",
    ),
    Purpose(
        "owns_barrier",
        "Owns what stands in the way",
        "The one who answers for what stands in the way.",
    ),
    Purpose(
        "invited",
        "Invited to a meeting",
        "Somebody asked to a meeting about you. They see that meeting, for a time.",
    ),
    Purpose(
        "looks_after_care",
        "Looks after the quality of care",
        "Those who buy care and look after how good it is. No person is in it.",
    ),
    Purpose(
        "runs_service",
        "Runs the care service",
        "Those who run the care service. No person is in it.",
    ),
    Purpose(
        "works_with_service",
        "Works with the care service",
        "Somebody of another organisation who works with it. No person is in it.",
    ),
    Purpose(
        "told_of_service",
        "Told us about the care service",
        "The one who wrote it down. No person is in it.",
    ),
    Purpose("own_words", "Their own unfinished words", "What you are still writing."),
)

# Codes of the lawful-basis list (`standards`), shortened to those memberships use.
BASES = (
    ("public_task", "A task in the public interest: UK GDPR 6(1)(e)"),
    ("legal_obligation", "A legal duty: UK GDPR 6(1)(c)"),
    ("vital_interests", "To save life: UK GDPR 6(1)(d)"),
    ("recognised_interest", "Recognised legitimate interest: UK GDPR 6(1)(ea)"),
    ("consent", "They agreed: UK GDPR 6(1)(a)"),
)


def purpose(code: str) -> Purpose:
    """The purpose with this code; `KeyError` where there is none."""
    return {p.code: p for p in PURPOSES}[code]
