"""What is said in the demo of rooms, of what services offer and of what is missing."""

from typing import Any

AREA = "Westmere"
Answers = tuple[tuple[str, str, str], ...]
GRAHAM, BEATRIZ = "Graham Illingworth", "Beatriz Fonseca"

# Services that no regulator lists.
ON_NO_LIST: tuple[dict[str, Any], ...] = (
    {
        "name": "Tannery Day Centre",
        "kinds": ("other",),
        "provider_name": "Westmere Council",
        "town": "Westmere",
        "local_authority": AREA,
        "phone": "01632 960470",
    },
    {
        "name": "Nether Marl Lunch Club",
        "kinds": ("other",),
        "provider_name": "Nether Marl Parish Hall Trust",
        "town": "Nether Marl",
        "local_authority": AREA,
        "phone": "01632 960471",
    },
)

# By service: its manager, and what it offers in their words.
OFFERS = {
    "Gannet House": (
        "Vikram Sethi",
        "A home by the sea for 34 people. You get up when you like; breakfast is until "
        "eleven. Couples can have two rooms with a door between. We are good with "
        "dementia. We have no nurses at night, so we cannot look after somebody who "
        "needs one then.",
    ),
    "Rowan Bank": (
        "Shirley Cotterill",
        "A small house with a big kitchen, and everybody may use it. Dogs may visit. "
        "We are a long way from a bus, so we fetch families on Sundays.",
    ),
    "Saltwick Court Nursing Home": (
        "Obinna Eze",
        "Nursing care by day and night. We are short of staff just now, and say so: we "
        "take nobody new until four posts are filled.",
    ),
}

# By service: its manager, how many rooms are free, and what to know.
ROOM = {
    "Gannet House": (
        "Vikram Sethi",
        2,
        "Two rooms with a door between, on the ground floor. A couple could have both.",
    ),
    "Rowan Bank": ("Shirley Cotterill", 1, "Upstairs, with a lift."),
    "Saltwick Court Nursing Home": (
        "Obinna Eze",
        0,
        "Seven rooms are empty, but we take nobody new until there are enough of us.",
    ),
}

# Who wrote it down, days ago, what is missing, and each answer with who gave it.
GAPS: tuple[tuple[str, int, dict[str, str | int], Answers], ...] = (
    (
        "Farah Siddiqui",
        9,
        {
            "kind": "home_care",
            "town": "High Ravensett",
            "need": "Help at bedtime in the moor villages, so that people need not be "
            "in bed by half past six.",
            "voice": "people",
            "people_waiting": 7,
            "honest": "The drive takes forty minutes and is not paid. No agency loses "
            "money twice.",
        },
        (
            (
                GRAHAM,
                "doing",
                "We pay for the drive from January. Moorland Care at Home and Fellside "
                "Homecare try one evening round together; we look at it in April.",
            ),
        ),
    ),
    (
        "Josh Pereira",
        34,
        {
            "kind": "care_home",
            "need": "A care home where a couple can live together when only one of "
            "them needs care.",
            "voice": "families",
            "people_waiting": 3,
            "honest": "The one who needs no care would pay in full, and most cannot.",
        },
        (
            (
                GRAHAM,
                "not_now",
                "We have no money for the second room this year. Extra care housing at "
                "Samphire Court has flats for two, and one comes free in spring.",
            ),
        ),
    ),
    (
        "Naomi Adeyemi",
        21,
        {
            "kind": "supported_living",
            "town": "Marram Bay",
            "need": "A home of one’s own near the coast for young autistic people who "
            "are now placed in other counties.",
            "voice": "families",
            "people_waiting": 6,
            "honest": "Each of them has been promised this before.",
        },
        (),
    ),
    (
        "Vikram Sethi",
        48,
        {
            "kind": "community_health",
            "town": "Marram Bay",
            "need": "A night nurse who comes out to care homes, so that nobody goes to "
            "hospital for a blocked catheter.",
            "voice": "provider",
            "honest": "It needs health and the council to pay together.",
        },
        (
            (
                BEATRIZ,
                "doing",
                "We ask how often it happens. Three homes count until Christmas.",
            ),
            (
                BEATRIZ,
                "there",
                "Since this month a night nurse can be called from ten to six. The "
                "number is with every home on the coast.",
            ),
        ),
    ),
    (
        "Helen Garside",
        3,
        {
            "kind": "other",
            "town": "Westmere",
            "need": "Somewhere to go in the evening for deaf people who are growing "
            "old, where everybody signs.",
            "voice": "people",
            "people_waiting": 12,
        },
        (),
    ),
)
