"""Who says what about a service: five questions, eight voices, and who is missing."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from alongside.access import clock
from alongside.providers.models import KnowledgeItem, OwnView
from alongside.standards import codes

HEARD_WITHIN = timedelta(days=183)  # ours: half a year, then a voice is missing
QUESTIONS = tuple(one for one in codes.KEY_QUESTIONS if one.code != "overall")
GOOD, NOT_GOOD = ("good", "mixed"), ("worry", "mixed")
ROOM = 4  # as many good things as not good ones are shown of each question


@dataclass(frozen=True)
class Cell:
    """What one voice says of one question: how often good, how often not, how new."""

    good: int = 0
    not_good: int = 0
    facts: int = 0
    newest: date | None = None

    @property
    def in_words(self) -> str:
        """As it stands in the table."""
        if self.newest is None:
            return "Nothing heard"
        return f"{self.how_often}; newest {self.how_old}"

    @property
    def how_old(self) -> str:
        """How long ago the newest of it was."""
        return age(self.newest) if self.newest else ""

    @property
    def how_often(self) -> str:
        """How often good and how often not."""
        said = [f"{self.good} good"] if self.good else []
        said += [f"{self.not_good} not good"] if self.not_good else []
        said += (
            [f"{self.facts} neither good nor not"] if self.facts and not said else []
        )
        return ", ".join(said)


@dataclass
class Question:
    """One of the five questions, with what is good and what is not in equal room."""

    code: str
    label: str
    plain: str
    good: list[KnowledgeItem] = field(default_factory=list)
    not_good: list[KnowledgeItem] = field(default_factory=list)
    facts: list[KnowledgeItem] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    @property
    def more_good(self) -> int:
        """How many good things more there are than there is room for."""
        return max(len(self.good) - ROOM, 0)

    @property
    def more_not_good(self) -> int:
        """How many things that are not good more there are."""
        return max(len(self.not_good) - ROOM, 0)

    @property
    def newest_good(self) -> list[KnowledgeItem]:
        """Those there is room for."""
        return self.good[:ROOM]

    @property
    def newest_not_good(self) -> list[KnowledgeItem]:
        """Those there is room for."""
        return self.not_good[:ROOM]

    @property
    def voices(self) -> list[tuple[str, Cell]]:
        """Who says something of it."""
        said = zip(codes.KNOWLEDGE_VOICES, self.cells, strict=True)
        return [(voice.label, cell) for voice, cell in said if cell.newest]


@dataclass(frozen=True)
class Missing:
    """A voice that was not heard for half a year, or never."""

    label: str
    last: date | None

    @property
    def in_words(self) -> str:
        """Since when."""
        if self.last is None:
            return "We have never heard from them."
        return f"We last heard from them {age(self.last)}."


def questions_of(items: list[KnowledgeItem]) -> list[Question]:
    """The five questions, in their order, with everything that counts for each."""
    made = {q.code: Question(q.code, q.label, q.plain) for q in QUESTIONS}
    counted = [one for one in items if one.is_counted and one.key_question in made]
    for item in counted:
        question = made[item.key_question]
        question.good += [item] if item.tone in GOOD else []
        question.not_good += [item] if item.tone in NOT_GOOD else []
        question.facts += [item] if item.tone == "fact" else []
    for code, question in made.items():
        of_it = [one for one in counted if one.key_question == code]
        question.cells = [_cell(of_it, v) for v in codes.KNOWLEDGE_VOICES.codes]
    return list(made.values())


def missing_voices(
    items: list[KnowledgeItem], own_view: OwnView | None = None
) -> list[Missing]:
    """Whose voice is missing, people and families first. What was taken back is no
    voice; an echo is one, and so are the view and the replies of whoever runs it."""
    since = clock.today() - HEARD_WITHIN
    replied = [reply for item in items for reply in item.replies.all()]
    spoke = [one.recorded_at.date() for one in (*replied, own_view) if one]
    last = {"provider": max(spoke)} if spoke else {}
    for item in items:
        if item.taken_back_at is None:
            before = last.get(item.voice, item.happened_on)
            last[item.voice] = max(before, item.happened_on)
    return [
        Missing(voice.in_plain_words, last.get(voice.code))
        for voice in codes.KNOWLEDGE_VOICES
        if last.get(voice.code, date.min) < since
    ]


def age(day: date) -> str:
    """How long ago a day was, in words a glance takes in.

    >>> age(clock.today())
    'today'
    """
    days = (clock.today() - day).days
    if days <= 1:
        return "today" if days <= 0 else "yesterday"
    for length, one, many in ((365, "a year", "years"), (30, "a month", "months")):
        if days >= length:
            number = days // length
            return f"{one} ago" if number == 1 else f"{number} {many} ago"
    if days >= 14:
        return f"{days // 7} weeks ago"
    return f"{days} days ago"


def _cell(items: list[KnowledgeItem], voice: str) -> Cell:
    said = [one for one in items if one.voice == voice]
    return Cell(
        good=sum(one.tone in GOOD for one in said),
        not_good=sum(one.tone in NOT_GOOD for one in said),
        facts=sum(one.tone == "fact" for one in said),
        newest=max((one.happened_on for one in said), default=None),
    )
