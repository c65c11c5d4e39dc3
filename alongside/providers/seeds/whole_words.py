"""What is said in the two enquiries into whole services of the demo. All of it is made
up, and names nobody who lives there."""

from typing import Any

from alongside.providers.rules.whole_said import Resident

WHY = {
    "Saltwick Court Nursing Home": "Falls at night have gone up, two families say that "
    "call bells ring for a long time, and four posts are empty. Families also say that "
    "the day staff are kind, and that the new manager listens.",
    "Saltwick Lodge": "Three mistakes with medicines in one month, and little to do in "
    "the afternoons.",
}
PATTERN = (
    "Five people told us something small within six weeks. For a home of this size we "
    "would expect one or two. The manager sees it too, and says why: nights."
)
HELP = (
    "Gannet House lends a senior nurse two nights a week. The NHS team trains all "
    "staff on falls. We look again in a month."
)
RECOMMEND = (
    "The help is welcome, but nights are still short: on six of the last ten there was "
    "one nurse for everybody. People may be hurt before new staff come."
)
DECIDED = (
    "Help alone has not been enough, and people may be hurt at night. This is to make "
    "it safe together with the home, not against it."
)
SCOPE = (
    "Nights, call bells and falls since June. Not medicines, and not the day staff, of "
    "whom we heard only good things."
)
SAFE = (
    "Two nurses every night from tonight; the group pays for the second. Everybody who "
    "lives there is seen by Friday."
)
STOP = (
    "There are too few staff at night for more people. Those who live there stay, and "
    "can come back from hospital after a talk with the manager."
)
COMMENT = (
    "The scope is fair. Please look at how long we waited for an answer when we asked "
    "for more money for nights."
)
SEEN_ALL = (
    "Everybody was seen. Nobody was in danger. Two people wanted their bed moved so "
    "that they reach the bell, and it was moved the same day."
)
FIND_OUT = "We begin with the nights, and with what those who live there say."
CHALLENGE = (
    "You write that bells ring for a long time. In August the bell system was broken "
    "for nine days, and we told you so."
)
ANSWERS = {
    CHALLENGE: "You are right. We counted again without those nine days, and now "
    "write both figures. We also say that you told us."
}
LOOKED = (
    "Three of four posts are filled; two people begin next week. The stop stays until "
    "its day, so that they can learn the home first."
)
FOUND = (
    (
        "found",
        "One nurse for everybody on most nights in June and July. Since two are there, "
        "falls at night went from seven a month to two.",
    ),
    (
        "culture",
        "Staff sit down with people and know what each likes. Night staff felt alone "
        "and did not dare to say so. Now they meet with the manager every week.",
    ),
    (
        "past",
        "Two families of people who moved away say: the care was good, but nobody "
        "told us about the nights.",
    ),
)
IMPROVE = (
    "Nights are safe. Next: bells answered in five minutes, and a say in the rota."
)
RESPONSE = (
    "We are sorry that nights were not as they should be. We have four new colleagues, "
    "and two nurses are here every night. Come and have tea with us and ask."
)
RESIDENTS = (
    "They come when I ring now. I sleep again. One of us chooses the new night staff "
    "with the manager, and that is how it should be."
)
LODGE_WHY = "Three mistakes with medicines in a month. One person was unwell for a day."
LODGE_SCOPE = "Medicines, and what there is to do in the afternoons."
LODGE_FOUND = (
    ("found", "Medicines were given at the busiest hour, by one person, on their own."),
    ("culture", "Kind, and in a hurry. Nobody had asked people what they like to do."),
)
LODGE_RESIDENTS = (
    "We have a choir now, and somebody walks to the harbour with us on Thursdays. The "
    "tablets come when they should."
)
LODGE_LAST = (
    (
        "check",
        "A visit on a Sunday that nobody knew of: calm, and songs in the lounge.",
    ),
    (
        "report",
        "Reported to the board in spring, with what residents say, word by word.",
    ),
    ("lesson", "Ask first when medicines are given, and who is alone with them."),
)
LODGE_SETTLED = (
    "It is well, and has been for half a year. People who live there say so."
)
CONTACTS = (
    ("provider", "Saltwick Nursing Group Limited", "Head office", "01632 960210"),
    ("regulator", "Care Quality Commission", "Local inspection team", "01632 960180"),
    (
        "nhs",
        "Westmere Integrated Care Board",
        "Quality and Continuing Care",
        "01632 960110",
    ),
    ("police", "Westmere Police", "Duty desk", "01632 960130"),
    ("placing", "Eastshire Council", "Contracts team", "01632 960190"),
    ("self_funders", "Families’ meeting of the home", "Chair of the meeting", ""),
)
PLANNED: dict[str, str] = {
    "who_does_what": "The lead sees people and families. The NHS nurse looks at falls. "
    "The commissioner looks at the rota with the manager.",
    "lines": "How many staff were there each night? How long did bells ring? What do "
    "people say about nights? Who asked for help, and who answered?",
    "residents_hear": "At their own meeting on Wednesday, from the manager and the "
    "lead together. Families get a letter the same day, and a telephone number.",
    "advocates": "Westmere Voices comes on Tuesdays and Thursdays, for anybody.",
    "past_residents": "The lead rings the families of all who moved away this year.",
    "media": "The council’s press office answers, after a talk with the home.",
}
SEEN: tuple[dict[str, Any], ...] = (
    {
        "seen_by": "Social worker",
        "condition": "well",
        "how_they_are": "Up, dressed as they like, with the paper.",
        "said": "I like it here. The girls are lovely.",
    },
    {
        "seen_by": "NHS nurse",
        "condition": "worry",
        "how_they_are": "Could not reach the bell from bed.",
        "said": "I call out. Sometimes nobody comes.",
        "done_at_once": "The bed was moved, and the bell pinned to the pillow.",
    },
    {
        "seen_by": "Social worker with an advocate",
        "condition": "well",
        "how_they_are": "Calm, holds the hand of a carer.",
        "why_not_said": "Does not speak. Smiled at the carer, and at nobody else.",
    },
)
PAYS = ("council", "self", "nhs", "council", "other_council", "self")


def rooms() -> list[Resident]:
    """Everybody who lives at Saltwick Court, by room."""
    return [
        Resident(
            f"Room {number}",
            PAYS[number % len(PAYS)],
            "Eastshire Council" if PAYS[number % len(PAYS)] == "other_council" else "",
        )
        for number in range(1, 25)
    ]
