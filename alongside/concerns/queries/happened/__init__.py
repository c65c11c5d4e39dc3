"""What happened in worries and enquiries about a person, for whoever may see them.

The team that works on a worry sees all of it; the person, and those beside them, what
an enquiry shares. Row security decides which rows; the abilities are those of the pages
on which the same stands.
"""

from alongside.concerns.queries.happened import (
    afterwards,
    before,
    beside,
    enquiries,
    told,
    worries,
)
from alongside.people.queries.happened import Source

SOURCES: dict[str, tuple[Source, ...]] = {
    "early_worry": (before.early,),
    "concern": (before.advice, worries.concerns, worries.moves),
    "decision": (worries.decisions,),
    "enquiry": (
        enquiries.enquiries,
        enquiries.working,
        beside.wishes_to_stop,
        beside.parts,
        beside.others,
    ),
    "capacity": (enquiries.capacity,),
    "injury": (enquiries.injuries,),
    "plan": (beside.safety_plans,),
    "letter": (told.letters,),
    "appeal": (told.appeals,),
    "how_it_was": (afterwards.how_it_was,),
    "death": (afterwards.after_death,),
}
