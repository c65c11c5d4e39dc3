"""What the pages about a person show, a file for each noun.

Row security decides whose.
"""

from alongside.people.queries.action import (
    FINISHED,
    Climb,
    action_of,
    actions_page,
    earlier_versions,
    who_may_own,
)
from alongside.people.queries.check_in import check_ins, feelings, lately
from alongside.people.queries.conversation import (
    answer_to_act_on,
    answers_of,
    conversation_page,
    conversations_of,
    pull_together,
    set_of,
    sheet_of,
    shown_conversation,
)
from alongside.people.queries.record import (
    PAGE,
    AboutMe,
    Apart,
    Likeness,
    about_me,
    draft_key,
    earlier_words,
    newest_words,
    own_record,
    people,
    people_page,
    service_to_live_at,
    services_to_live_at,
    starting_words,
    who_might_be,
    words_apart,
)

__all__ = [
    "FINISHED",
    "PAGE",
    "AboutMe",
    "Apart",
    "Climb",
    "Likeness",
    "about_me",
    "action_of",
    "actions_page",
    "answer_to_act_on",
    "answers_of",
    "check_ins",
    "conversation_page",
    "conversations_of",
    "draft_key",
    "earlier_versions",
    "earlier_words",
    "feelings",
    "lately",
    "newest_words",
    "own_record",
    "people",
    "people_page",
    "pull_together",
    "service_to_live_at",
    "services_to_live_at",
    "set_of",
    "sheet_of",
    "shown_conversation",
    "starting_words",
    "who_may_own",
    "who_might_be",
    "words_apart",
]
